// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "publish/linkcheck.h"

#include "base/textfile.h"
#include "render/htmltext.h"

#include <QDir>
#include <QRegularExpression>
#include <QSet>
#include <QtConcurrentMap>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace Galley {
namespace {

constexpr qint64 largestPage = 1024LL * 1024 * 1024;

/// What a page refers to, and what can be referred to in it.
struct PageReferences
{
    QString page;
    QList<QByteArray> links; ///< decoded
    QSet<QByteArray> ids;
};

/// The values of an attribute. Exported pages are written in one way: double quotes, and in texts and values
/// no such quotes.
template <typename Take>
void forEachValue(const QByteArray &html, QByteArrayView attribute, const Take &take)
{
    for (qsizetype i = html.indexOf(attribute); i >= 0; i = html.indexOf(attribute, i)) {
        i += attribute.size();
        const qsizetype end = html.indexOf('"', i);
        if (end < 0)
            return;
        const QByteArrayView value = QByteArrayView(html).sliced(i, end - i);
        take(value.contains('&') ? decodeReferences(value) : value.toByteArray());
        i = end;
    }
}

PageReferences referencesOf(const QString &page, const QString &place)
{
    PageReferences references{page, {}, {}};
    const QByteArray html = readFileBytes(place, largestPage).value_or(QByteArray());
    const auto addLink = [&references](const QByteArray &link) { references.links += link; };
    for (const QByteArrayView name : {" href=\"", " src=\"", " poster=\"", " action=\""})
        forEachValue(html, name, addLink);
    for (const QByteArrayView name : {" id=\"", "<a name=\""})
        forEachValue(html, name, [&references](const QByteArray &id) { references.ids.insert(id); });
    return references;
}

/// Where a link leads: a file below the export's folder and an id.
struct Target
{
    QString file;
    QByteArray id;
};

/// Nothing for a link out of the export.
std::optional<Target> targetOf(const QByteArray &link, const QString &page)
{
    static const QRegularExpression scheme(u"^[A-Za-z][A-Za-z0-9+.-]*:|^//"_s);
    const QString text = QString::fromUtf8(link);
    if (scheme.match(text).hasMatch())
        return std::nullopt;
    const auto isEnd = [](char c) { return c == '#' || c == '?'; };
    const qsizetype length = std::find_if(link.begin(), link.end(), isEnd) - link.begin();
    const qsizetype mark = link.indexOf('#');
    const QByteArray id = mark < 0 ? QByteArray() : QByteArray::fromPercentEncoding(link.mid(mark + 1));
    const QString path = QString::fromUtf8(QByteArray::fromPercentEncoding(link.first(length)));
    if (path.isEmpty())
        return Target{page, id};
    if (path.startsWith(u'/'))
        return Target{path.sliced(1), id};
    const qsizetype folder = page.lastIndexOf(u'/') + 1;
    return Target{QDir::cleanPath(page.first(folder) + path), id};
}

class LinkWalk
{
public:
    LinkWalk(const ExportFolder &folder, const std::vector<PageReferences> &pages) : m_folder(folder)
    {
        for (const PageReferences &page : pages)
            m_pages.insert(page.page, &page);
    }

    bool isBroken(const QByteArray &link, const QString &page) const
    {
        std::optional<Target> target = targetOf(link, page);
        if (!target)
            return false;
        if (link.startsWith('/'))
            target->file = servedFile(target->file);
        else if (!m_folder.holds(target->file))
            return true;
        const PageReferences *found = m_pages.value(target->file);
        return found && !target->id.isEmpty() && target->id != "top" && !found->ids.contains(target->id);
    }

private:
    /// "blog/a/" ⇒ "blog/a/index.html"
    QString servedFile(QString path) const
    {
        while (path.endsWith(u'/'))
            path.chop(1);
        for (const QString &file : {path + u"/index.html"_s, path + u".html"_s}) {
            if (m_folder.holds(file))
                return file;
        }
        return path;
    }

    const ExportFolder &m_folder;
    QHash<QString, const PageReferences *> m_pages;
};

} // namespace

std::vector<BrokenLink> brokenLinks(const ExportFolder &folder)
{
    QStringList names = folder.files().filter(QRegularExpression(u"\\.html$"_s));
    names.sort();
    const auto pages = QtConcurrent::blockingMapped<std::vector<PageReferences>>(
        names, [&folder](const QString &page) { return referencesOf(page, folder.placeOf(page)); });
    const LinkWalk walk(folder, pages);
    std::vector<BrokenLink> broken;
    for (const PageReferences &page : pages) {
        for (const QByteArray &link : page.links) {
            if (walk.isBroken(link, page.page))
                broken.push_back({page.page, QString::fromUtf8(link)});
        }
    }
    return broken;
}

} // namespace Galley
