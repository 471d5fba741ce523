// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "app/recentplaces.h"

#include "app/session.h"

namespace Galley {

void RecentPlaces::set(const QStringList &files, const QStringList &blogs)
{
    m_files = files;
    m_blogs = blogs;
    Q_EMIT changed();
}

void RecentPlaces::addFile(const QString &file)
{
    set(withRecent(m_files, file), m_blogs);
}

void RecentPlaces::addBlog(const QString &folder)
{
    set(m_files, withRecent(m_blogs, folder));
}

} // namespace Galley
