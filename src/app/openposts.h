// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/filemove.h"
#include "editor/postdocument.h"

#include <QObject>

#include <memory>
#include <vector>

namespace Galley {

/// The posts that are open, in the order of their tabs, and which of them is in front. Owns the documents. A
/// file is open at most once, by whatever path it was reached. UI thread; owned by the window.
class OpenPosts final : public QObject
{
    Q_OBJECT

public:
    explicit OpenPosts(QObject *parent = nullptr);
    ~OpenPosts() override;

    /// Opens the file, or finds the document that has it, and brings it to the front.
    Result<PostDocument *> open(const QString &path);
    PostDocument *openUntitled(const QString &text);
    /// A file that is gone, without text; or the document that has it.
    PostDocument *openMissing(const QString &path);
    /// Without asking; the document is deleted.
    void close(PostDocument *post);
    void setCurrent(PostDocument *post);
    /// Files and folders have moved, one after the other; the documents of what lies there now follow.
    void follow(const std::vector<FileMove> &moves);
    void move(qsizetype from, qsizetype to);

    PostDocument *current() const { return m_current; }
    PostDocument *find(const QString &path) const;
    /// In tab order.
    QList<PostDocument *> all() const;
    QList<PostDocument *> modified() const;
    /// Names that tell them apart, in tab order.
    QStringList names() const;
    QString nameOf(PostDocument *post) const;
    bool isEmpty() const { return m_posts.empty(); }

Q_SIGNALS:
    void opened(Galley::PostDocument *post);
    /// The last moment to let go of it.
    void aboutToClose(Galley::PostDocument *post);
    void currentChanged(Galley::PostDocument *post);
    /// A post was opened, closed, renamed, or its "modified" changed.
    void listChanged();

private:
    PostDocument *add(std::unique_ptr<PostDocument> post);

    std::vector<std::unique_ptr<PostDocument>> m_posts;
    PostDocument *m_current = nullptr;
};

} // namespace Galley
