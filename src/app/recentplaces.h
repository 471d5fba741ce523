// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>
#include <QStringList>

namespace Galley {

/// The files and blogs that were opened last, newest first. UI thread; owned by the window; kept in the
/// session.
class RecentPlaces final : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    QStringList files() const { return m_files; }
    QStringList blogs() const { return m_blogs; }
    void set(const QStringList &files, const QStringList &blogs);
    void addFile(const QString &file);
    void addBlog(const QString &folder);

Q_SIGNALS:
    void changed();

private:
    QStringList m_files;
    QStringList m_blogs;
};

} // namespace Galley
