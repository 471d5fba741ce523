// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "app/sessionkeeper.h"

#include "app/editortab.h"
#include "editor/markdownedit.h"

#include <QFileInfo>
#include <QMainWindow>
#include <QScrollBar>

#include <chrono>

namespace Galley {

namespace {

constexpr std::chrono::seconds longestWait{1};

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

SessionKeeper::SessionKeeper(const Parts &parts) : QObject(parts.window), m(parts)
{
    m_delay.setSingleShot(true);
    m_delay.setInterval(longestWait);
    connect(&m_delay, &QTimer::timeout, this, &SessionKeeper::save);
}

void SessionKeeper::start(const QString &file)
{
    m_file = file;
    connect(&m.posts, &OpenPosts::listChanged, this, &SessionKeeper::noteChange);
    connect(&m.posts, &OpenPosts::currentChanged, this, &SessionKeeper::noteChange);
    connect(&m.blog, &BlogSession::rootChanged, this, &SessionKeeper::noteChange);
    connect(&m.recent, &RecentPlaces::changed, this, &SessionKeeper::noteChange);
    connect(&m.tabs, &PostTabs::tabAdded, this, &SessionKeeper::follow);
    for (EditorTab *tab : m.tabs.tabs())
        follow(tab);
    m.window->installEventFilter(this);
    noteChange();
}

void SessionKeeper::follow(EditorTab *tab)
{
    connect(tab, &EditorTab::cursorMoved, this, &SessionKeeper::noteChange);
    connect(tab->edit()->verticalScrollBar(), &QScrollBar::valueChanged, this, &SessionKeeper::noteChange);
}

bool SessionKeeper::eventFilter(QObject *watched, QEvent *event)
{
    const QEvent::Type type = event->type();
    if (type == QEvent::Resize || type == QEvent::Move || type == QEvent::WindowStateChange)
        noteChange();
    return QObject::eventFilter(watched, event);
}

/// Later changes do not put it off.
void SessionKeeper::noteChange()
{
    if (!m_delay.isActive())
        m_delay.start();
}

void SessionKeeper::save()
{
    const Session session = capture();
    if (session == m_saved)
        return;
    m_saved = session;
    // A session that cannot be written is no reason to disturb; the one at the end tells.
    m_disk.run([file = m_file, session] { return saveSession(file, session); }, this, [](const auto &) {});
}

void SessionKeeper::finish()
{
    m_delay.stop();
    m.window->removeEventFilter(this);
    m_disk.wait();
    if (const Result<void> saved = saveSession(m_file, capture()); !saved)
        qWarning("%s", qPrintable(saved.error().message));
}

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
