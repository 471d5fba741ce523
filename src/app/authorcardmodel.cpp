// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "app/authorcardmodel.h"

#include "app/authorsocials.h"

#include <QTextDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Galley {

namespace {

QString countText(int posts)
{
    return posts == 1 ? AuthorCardModel::tr("1 post") : AuthorCardModel::tr("%1 posts").arg(posts);
}

QString noteOn(const AuthorOverview &author)
{
    const QString count = countText(author.use.posts);
    switch (author.standing) {
    case AuthorStanding::Defined:
        return author.author.key + u" · "_s + count;
    case AuthorStanding::Undefined:
        return AuthorCardModel::tr("not defined · %1").arg(count);
    case AuthorStanding::Inline:
        return AuthorCardModel::tr("written in posts · %1").arg(count);
    }
    Q_UNREACHABLE();
}

QStringList iconsOf(const Author &author)
{
    QStringList icons;
    if (author.page)
        icons << u"author-page"_s;
    if (!author.url.isEmpty())
        icons << u"social-web"_s;
    if (!author.email.isEmpty())
        icons << u"social-email"_s;
    for (const auto &[platform, url] : author.socials)
        icons << socialIconName(platform);
    return icons;
}

/// Everything that a card shows only as a sign, in words.
QString toolTip(const AuthorOverview &overview)
{
    const Author &author = overview.author;
    QStringList lines{displayName(author), author.title, noteOn(overview), author.description};
    if (author.page)
        lines << AuthorCardModel::tr("Has a page: %1").arg(*author.page);
    lines << author.url << author.email;
    for (const auto &[platform, url] : author.socials)
        lines << platform + u": "_s + url;
    lines.removeAll(QString());
    return Qt::convertFromPlainText(lines.join(u'\n'), Qt::WhiteSpaceNormal);
}

} // namespace

QString displayName(const Author &author)
{
    return author.name.isEmpty() ? author.key : author.name;
}

AuthorCardModel::AuthorCardModel(AuthorPictures &pictures, QObject *parent)
    : QAbstractListModel(parent), m_pictures(pictures)
{
    connect(&m_pictures, &AuthorPictures::loaded, this, [this] {
        Q_EMIT dataChanged(index(0), index(rowCount() - 1), {PictureRole});
    });
}

void AuthorCardModel::setSite(const SiteSnapshotPtr &site)
{
    std::vector<AuthorOverview> authors = site ? authorOverview(*site) : std::vector<AuthorOverview>();
    const bool areSame = std::equal(
        authors.begin(), authors.end(), m_authors.begin(), m_authors.end(),
        [](const AuthorOverview &a, const AuthorOverview &b) { return a.use.name == b.use.name; });
    if (!areSame)
        beginResetModel();
    m_site = site;
    m_authors = std::move(authors);
    m_pictures.retry();
    // The same cards stay where they are, with their selection.
    if (areSame)
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
    else
        endResetModel();
}

int AuthorCardModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_authors.size());
}

QVariant AuthorCardModel::data(const QModelIndex &index, int role) const
{
    const AuthorOverview &overview = author(index.row());
    const Author &author = overview.author;
    switch (role) {
    case Qt::DisplayRole:
        return displayName(author);
    case Qt::ToolTipRole:
        return toolTip(overview);
    case Qt::AccessibleDescriptionRole:
        return QStringList{author.title, noteOn(overview), author.description}.join(u", "_s);
    case NameRole:
        return overview.use.name;
    case TitleRole:
        return author.title;
    case NoteRole:
        return noteOn(overview);
    case WrongRole:
        return overview.standing == AuthorStanding::Undefined;
    case DescriptionRole:
        return author.description;
    case IconsRole:
        return iconsOf(author);
    case PictureRole:
        return m_pictures.picture(author, *m_site);
    case FilterRole:
        return QStringList{author.name, author.key, author.title, author.description}.join(u'\n');
    default:
        return {};
    }
}

} // namespace Galley
