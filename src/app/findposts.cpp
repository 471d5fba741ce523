// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "app/findposts.h"

#include "app/editortab.h"
#include "app/findpostspanel.h"
#include "app/viewcontroller.h"
#include "editor/markdownedit.h"

#include <QDockWidget>
#include <QMainWindow>

using namespace Qt::StringLiterals;

namespace Galley {

FindPosts::FindPosts(const Parts &parts)
    : m(parts), m_panel(new FindPostsPanel), m_dock(new QDockWidget(tr("Find in Posts"), parts.window))
{
    m_dock->setObjectName(u"findPosts"_s);
    m_dock->setWidget(m_panel);
    m.window->addDockWidget(Qt::BottomDockWidgetArea, m_dock);
    m.window->resizeDocks({m_dock}, {260}, Qt::Vertical);
    m_dock->hide();
    m.actions.on(ActionId::FindInPosts, this, &FindPosts::start);
    connect(m_panel, &FindPostsPanel::searchRequested, this, &FindPosts::search);
    connect(m_panel, &FindPostsPanel::stopRequested, &m_search, &PostSearch::stop);
    connect(m_panel, &FindPostsPanel::activated, this, [this](const QString &file, TextPosition position) {
        m.files.open({{file, position}});
    });
    connect(
        m_panel, &FindPostsPanel::replaceRequested, this,
        [this](const BlogQuery &query, const QStringList &posts, const QString &replacement) {
            m_search.plan(m.bulk.input(), posts, query, replacement);
        });
    connect(&m_search, &PostSearch::found, this, [this](const PostHits &hits) {
        m_panel->add(hits, nameOf(hits.file));
    });
    connect(&m_search, &PostSearch::ended, m_panel, &FindPostsPanel::showEnd);
    connect(&m_search, &PostSearch::planned, this, [this](const BulkPatch &patch) { m.bulk.propose(patch); });
    connect(&m.blog, &BlogSession::rootChanged, this, &FindPosts::forget);
    // What the list shows is no longer so.
    connect(&m.bulk, &BulkChanges::changed, this, &FindPosts::forget);
}

QWidget *FindPosts::panel() const
{
    return m_panel;
}

void FindPosts::start()
{
    const EditorTab *tab = m.tabs.currentTab();
    const QString selected = tab ? tab->edit()->textCursor().selectedText() : QString();
    ViewController::reveal(m_dock);
    // A selection over lines is a place to look at, not a word to look for.
    m_panel->start(selected.contains(QChar::ParagraphSeparator) ? QString() : selected);
}

void FindPosts::search(const BlogQuery &query)
{
    const PlanInput input = m.bulk.input();
    if (input.site)
        m_search.start(input, query);
    else
        m_panel->showEnd({0, 0, tr("The blog is still being read.")});
}

void FindPosts::forget()
{
    m_search.drop();
    m_panel->clear();
}

QString FindPosts::nameOf(const QString &file) const
{
    const PostMeta *post = m.blog.site() ? m.blog.site()->findPost(file) : nullptr;
    return post ? post->relativePath : file;
}

} // namespace Galley
