// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/authorpictures.h"
#include "site/authoroverview.h"

#include <QAbstractListModel>

namespace Galley {

/// The authors of a blog, for cards. UI thread.
class AuthorCardModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        NameRole = Qt::UserRole, ///< key, or name of an inline author
        TitleRole,
        NoteRole,  ///< key and number of posts, or what is wrong with the author
        WrongRole, ///< whether the site's build fails for this author
        DescriptionRole,
        IconsRole,   ///< QStringList of icon names: page, web, mail, platforms
        PictureRole, ///< QImage, null for none
        FilterRole,
    };

    explicit AuthorCardModel(AuthorPictures &pictures, QObject *parent = nullptr);

    void setSite(const SiteSnapshotPtr &site);
    const AuthorOverview &author(int row) const { return m_authors.at(static_cast<std::size_t>(row)); }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    AuthorPictures &m_pictures;
    SiteSnapshotPtr m_site;
    std::vector<AuthorOverview> m_authors;
};

/// The name that a person reads: the author's, else the key.
QString displayName(const Author &author);

} // namespace Galley
