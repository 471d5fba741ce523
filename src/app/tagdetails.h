// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "site/taglikeness.h"
#include "site/tagoverview.h"

#include <QTabWidget>

class QTreeWidget;

namespace Galley {

/// Below the table of tags: the posts of the tag at the cursor, and pairs of tags that may be meant as one.
/// UI thread.
class TagDetails final : public QTabWidget
{
    Q_OBJECT

public:
    explicit TagDetails(QWidget *parent = nullptr);

    void setSite(const SiteSnapshotPtr &site);
    /// No tag: an empty list.
    void setTag(const TagOverview *tag);

Q_SIGNALS:
    void postActivated(const QString &file);
    void mergeAsked(const QStringList &tags, const QString &into);

private:
    void addPair(const LikeTags &pair);

    SiteSnapshotPtr m_site;
    QTreeWidget *m_posts;
    QTreeWidget *m_likes;
};

/// "capital letters, both have one page"
QString likenessText(const std::vector<Likeness> &reasons);

} // namespace Galley
