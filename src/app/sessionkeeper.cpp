// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "app/sessionkeeper.h"

#include "app/editortab.h"
#include "editor/markdownedit.h"

#include <QFileInfo>
#include <QMainWindow>
#include <QScrollBar>

namespace Galley {

namespace {

SessionPost captured(const EditorTab *tab)
{
    const QTextCursor cursor = tab->edit()->textCursor();
    return {
        tab->document()->path(), cursor.position(), cursor.anchor(),
        tab->edit()->verticalScrollBar()->value()};
}

void putBack(EditorTab *tab, const SessionPost &post)
{
    // The file may have become shorter since.
    const int last = tab->document()->textDocument()->characterCount() - 1;
    QTextCursor cursor = tab->edit()->textCursor();
    cursor.setPosition(std::min(post.anchor, last));
    cursor.setPosition(std::min(post.caret, last), QTextCursor::KeepAnchor);
    tab->edit()->setTextCursor(cursor);
    tab->scrollWhenShown(post.scroll);
}

} // namespace

SessionKeeper::SessionKeeper(const Parts &parts) : QObject(parts.window), m(parts) {}

Session SessionKeeper::capture() const
{
    Session session;
    session.blog = m.blog.root();
    for (PostDocument *post : m.posts.all()) {
        if (post->path().isEmpty())
            continue;
        if (post == m.posts.current())
            session.current = static_cast<int>(session.posts.size());
        session.posts.push_back(captured(m.tabs.tabOf(post)));
    }
    session.geometry = m.window->saveGeometry();
    session.windowState = m.window->saveState();
    session.recentFiles = m.recent.files();
    session.recentBlogs = m.recent.blogs();
    return session;
}

void SessionKeeper::restoreWindow(const Session &session)
{
    m.window->restoreGeometry(session.geometry);
    m.window->restoreState(session.windowState);
    m.recent.set(session.recentFiles, session.recentBlogs);
}

QStringList SessionKeeper::restorePosts(const Session &session)
{
    QStringList missing;
    if (QFileInfo(session.blog).isDir())
        m.blog.open(session.blog);
    else if (!session.blog.isEmpty())
        missing << session.blog;
    PostDocument *current = nullptr;
    for (size_t i = 0; i < session.posts.size(); ++i) {
        const Result<PostDocument *> post = m.posts.open(session.posts[i].path);
        if (!post) {
            missing << session.posts[i].path;
            continue;
        }
        putBack(m.tabs.tabOf(*post), session.posts[i]);
        if (static_cast<int>(i) == session.current)
            current = *post;
    }
    if (current)
        m.posts.setCurrent(current);
    return missing;
}

} // namespace Galley
