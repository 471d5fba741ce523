// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "app/workbenches.h"

#include "app/authorsworkbench.h"
#include "app/icons.h"
#include "app/tagsworkbench.h"

#include <QShortcut>
#include <QTabWidget>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace Galley {

Workbenches::Workbenches(const Parts &parts, QWidget *parent)
    : QStackedWidget(parent)
    , m(parts)
    , m_benches(new QTabWidget(this))
    , m_tags(new TagsWorkbench(parts.bulk, this))
    , m_authors(new AuthorsWorkbench({parts.bulk, parts.fetcher, parts.settings}, this))
{
    addWidget(m.content);
    addWidget(m_benches);
    m_benches->setDocumentMode(true);
    m_benches->setAccessibleName(tr("Workbenches"));
    auto *back = new QToolButton(m_benches);
    back->setIcon(icon(u"close"_s));
    back->setText(tr("&Back to Posts"));
    back->setToolTip(tr("Back to the posts (Esc)"));
    back->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    back->setAutoRaise(true);
    m_benches->setCornerWidget(back);
    connect(back, &QToolButton::clicked, this, &Workbenches::showPosts);
    auto *escape = new QShortcut(Qt::Key_Escape, m_benches, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
    connect(escape, &QShortcut::activated, this, &Workbenches::showPosts);
    addBench(ActionId::ManageTags, m_tags, tr("Tags"));
    addBench(ActionId::ManageAuthors, m_authors, tr("Authors"));
    connect(m_tags, &TagsWorkbench::postActivated, this, &Workbenches::postActivated);
    connect(m_authors, &AuthorsWorkbench::postActivated, this, &Workbenches::postActivated);
    connect(m_benches, &QTabWidget::currentChanged, this, &Workbenches::update);
    connectParts();
}

void Workbenches::addBench(ActionId action, QWidget *bench, const QString &title)
{
    m_benches->addTab(bench, title);
    m.actions.on(action, this, [this, bench] { open(bench); });
}

void Workbenches::connectParts()
{
    connect(&m.posts, &OpenPosts::currentChanged, this, &Workbenches::showPosts);
    connect(&m.blog, &BlogSession::siteChanged, this, &Workbenches::update);
    connect(&m.blog, &BlogSession::rootChanged, this, [this] {
        update();
        if (!m.blog.isOpen())
            showPosts();
    });
}

void Workbenches::open(QWidget *bench)
{
    m_benches->setCurrentWidget(bench);
    setCurrentWidget(m_benches);
    update();
    bench->setFocus();
}

void Workbenches::showPosts()
{
    setCurrentWidget(m.content);
}

/// A bench that nobody sees takes no time.
void Workbenches::update()
{
    if (currentWidget() != m_benches)
        return;
    const SiteSnapshotPtr site = m.bulk.input().site;
    if (m_benches->currentWidget() == m_tags)
        m_tags->setSite(site);
    else
        m_authors->setSite(site);
}

} // namespace Galley
