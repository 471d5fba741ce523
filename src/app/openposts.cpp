// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "app/openposts.h"

#include "app/tabnames.h"

#include <QFileInfo>

#include <algorithm>
#include <utility>

namespace Galley {

namespace {

/// Two paths of one file are equal here; a missing file keeps the path it was asked for by.
QString identity(const QString &path)
{
    const QString canonical = QFileInfo(path).canonicalFilePath();
    return canonical.isEmpty() ? path : canonical;
}

} // namespace

OpenPosts::OpenPosts(QObject *parent) : QObject(parent) {}

OpenPosts::~OpenPosts() = default;

Result<PostDocument *> OpenPosts::open(const QString &path)
{
    if (PostDocument *known = find(path)) {
        setCurrent(known);
        return known;
    }
    auto post = std::make_unique<PostDocument>();
    if (const Result<void> loaded = post->load(path); !loaded)
        return tl::unexpected(loaded.error());
    return add(std::move(post));
}

PostDocument *OpenPosts::openUntitled(const QString &text)
{
    auto post = std::make_unique<PostDocument>();
    post->startUntitled(text);
    return add(std::move(post));
}

PostDocument *OpenPosts::openMissing(const QString &path)
{
    if (PostDocument *known = find(path)) {
        setCurrent(known);
        return known;
    }
    auto post = std::make_unique<PostDocument>();
    post->startMissing(path);
    return add(std::move(post));
}

PostDocument *OpenPosts::add(std::unique_ptr<PostDocument> post)
{
    PostDocument *added = post.get();
    m_posts.push_back(std::move(post));
    connect(added, &PostDocument::modifiedChanged, this, &OpenPosts::listChanged);
    connect(added, &PostDocument::pathChanged, this, &OpenPosts::listChanged);
    Q_EMIT opened(added);
    Q_EMIT listChanged();
    setCurrent(added);
    return added;
}

void OpenPosts::close(PostDocument *post)
{
    const auto found =
        std::find_if(m_posts.begin(), m_posts.end(), [&](const auto &p) { return p.get() == post; });
    Q_ASSERT(found != m_posts.end());
    const auto index = found - m_posts.begin();
    if (m_current == post) {
        const auto next = index + 1 < std::ssize(m_posts) ? index + 1 : index - 1;
        setCurrent(next < 0 ? nullptr : m_posts[static_cast<size_t>(next)].get());
    }
    Q_EMIT aboutToClose(post);
    m_posts.erase(m_posts.begin() + index);
    Q_EMIT listChanged();
}

void OpenPosts::setCurrent(PostDocument *post)
{
    if (std::exchange(m_current, post) != post)
        Q_EMIT currentChanged(post);
}

void OpenPosts::follow(const std::vector<FileMove> &moves)
{
    for (const FileMove &move : moves) {
        for (const auto &post : m_posts)
            post->followFile(pathAfter(post->path(), move));
    }
}

void OpenPosts::move(qsizetype from, qsizetype to)
{
    const auto first = m_posts.begin();
    if (from < to)
        std::rotate(first + from, first + from + 1, first + to + 1);
    else
        std::rotate(first + to, first + from, first + from + 1);
}

PostDocument *OpenPosts::find(const QString &path) const
{
    const QString wanted = identity(path);
    for (const auto &post : m_posts) {
        if (!post->path().isEmpty() && identity(post->path()) == wanted)
            return post.get();
    }
    return nullptr;
}

QList<PostDocument *> OpenPosts::all() const
{
    QList<PostDocument *> posts;
    for (const auto &post : m_posts)
        posts << post.get();
    return posts;
}

QList<PostDocument *> OpenPosts::modified() const
{
    QList<PostDocument *> posts = all();
    posts.removeIf([](const PostDocument *post) { return !post->isModified(); });
    return posts;
}

QStringList OpenPosts::names() const
{
    QStringList paths;
    for (const auto &post : m_posts)
        paths << post->path();
    return tabNames(paths);
}

QString OpenPosts::nameOf(PostDocument *post) const
{
    return names().value(all().indexOf(post));
}

} // namespace Galley
