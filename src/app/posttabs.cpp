// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "app/posttabs.h"

#include "app/editortab.h"

#include <QTabBar>
#include <QTextDocument>

using namespace Qt::StringLiterals;

namespace Galley {

PostTabs::PostTabs(OpenPosts &posts, QWidget *parent) : QTabWidget(parent), m_posts(posts)
{
    setDocumentMode(true);
    setTabsClosable(true);
    setMovable(true);
    setUsesScrollButtons(true);
    setElideMode(Qt::ElideMiddle);
    setAccessibleName(tr("Open posts"));
    tabBar()->setAccessibleName(tr("Open posts"));
    connect(&m_posts, &OpenPosts::opened, this, &PostTabs::add);
    connect(&m_posts, &OpenPosts::aboutToClose, this, &PostTabs::remove);
    connect(&m_posts, &OpenPosts::currentChanged, this, &PostTabs::showCurrent);
    connect(&m_posts, &OpenPosts::listChanged, this, &PostTabs::updateNames);
    connect(tabBar(), &QTabBar::tabMoved, this, [this](int from, int to) { m_posts.move(from, to); });
    connect(this, &QTabWidget::tabCloseRequested, this, [this](int index) {
        Q_EMIT closeRequested(tabAt(index)->document());
    });
    connect(this, &QTabWidget::currentChanged, this, [this](int index) {
        if (index >= 0)
            m_posts.setCurrent(tabAt(index)->document());
    });
}

EditorTab *PostTabs::tabAt(int index) const
{
    return static_cast<EditorTab *>(widget(index));
}

EditorTab *PostTabs::tabOf(PostDocument *post) const
{
    for (int i = 0; i < count(); ++i) {
        if (tabAt(i)->document() == post)
            return tabAt(i);
    }
    return nullptr;
}

EditorTab *PostTabs::currentTab() const
{
    return count() == 0 ? nullptr : tabAt(currentIndex());
}

QList<EditorTab *> PostTabs::tabs() const
{
    QList<EditorTab *> all;
    for (int i = 0; i < count(); ++i)
        all << tabAt(i);
    return all;
}

void PostTabs::showNext()
{
    if (count() > 0)
        setCurrentIndex((currentIndex() + 1) % count());
}

void PostTabs::showPrevious()
{
    if (count() > 0)
        setCurrentIndex((currentIndex() + count() - 1) % count());
}

void PostTabs::add(PostDocument *post)
{
    // Adding the first tab changes the current index; the document is made current right after.
    QSignalBlocker blocker(this);
    auto *tab = new EditorTab(post, this);
    addTab(tab, {});
    blocker.unblock();
    Q_EMIT tabAdded(tab);
}

void PostTabs::remove(PostDocument *post)
{
    const QSignalBlocker blocker(this);
    delete tabOf(post);
}

void PostTabs::showCurrent(PostDocument *post)
{
    if (!post)
        return;
    setCurrentWidget(tabOf(post));
    currentWidget()->setFocus();
}

void PostTabs::updateNames()
{
    const QStringList names = m_posts.names();
    const QList<PostDocument *> posts = m_posts.all();
    for (qsizetype i = 0; i < posts.size(); ++i) {
        const int index = indexOf(tabOf(posts[i]));
        const QString mark = posts[i]->isModified() ? u" \u2022"_s : QString();
        // An ampersand in a file name is no mnemonic.
        setTabText(index, QString(names[i]).replace(u'&', u"&&"_s) + mark);
        setTabToolTip(index, Qt::convertFromPlainText(posts[i]->path(), Qt::WhiteSpaceNormal));
    }
}

} // namespace Galley
