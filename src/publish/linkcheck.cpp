// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "publish/linkcheck.h"

#include "base/textfile.h"
#include "render/htmltext.h"

#include <QDir>
#include <QHash>
#include <QSet>
#include <QtConcurrentMap>

#include <algorithm>
#include <initializer_list>

using namespace Qt::StringLiterals;

namespace Galley {
namespace {

constexpr qint64 largestPage = 1024LL * 1024 * 1024;

/// What a page refers to, and what can be referred to in it.
struct PageReferences
{
    QList<QByteArray> links; ///< decoded
    QSet<QByteArray> ids;
};

/// Where a link leads: a file below the export's folder and an id.
struct Target
{
    QString file;
    QByteArray id;
};

/// A link that is broken, or of which only the page that it leads to can tell.
struct DoubtfulLink
{
    QByteArray link; ///< as written
    Target target;   ///< no file: broken
};

bool endsWithAny(QByteArrayView text, std::initializer_list<QByteArrayView> words)
{
    return std::any_of(
        words.begin(), words.end(), [text](QByteArrayView word) { return text.endsWith(word); });
}

/// Exported pages are written in one way: double quotes, and in texts and values no such quotes.
PageReferences referencesOf(const QString &file)
{
    PageReferences references;
    const QByteArray html = readFileBytes(file, largestPage).value_or(QByteArray());
    for (qsizetype i = html.indexOf('='); i >= 0; i = html.indexOf('=', i + 1)) {
        const QByteArrayView start = QByteArrayView(html).first(i);
        const QByteArrayView rest = QByteArrayView(html).sliced(i + 1);
        const bool isLink = endsWithAny(start, {" href", " src", " poster", " action"});
        if (!rest.startsWith('"') || (!isLink && !endsWithAny(start, {" id", "<a name"})))
            continue;
        const qsizetype length = rest.indexOf('"', 1) - 1;
        if (length < 0)
            break;
        const QByteArrayView written = rest.sliced(1, length);
        const QByteArray value = written.contains('&') ? decodeReferences(written) : written.toByteArray();
        if (isLink)
            references.links += value;
        else
            references.ids.insert(value);
        i += length;
    }
    return references;
}

bool leadsToAnotherHost(const QByteArray &link)
{
    const auto isOfScheme = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '+' ||
               c == '.' || c == '-';
    };
    const auto end = std::find_if_not(link.begin(), link.end(), isOfScheme);
    return link.startsWith("//") || (end != link.begin() && end != link.end() && *end == ':');
}

Target targetOf(const QByteArray &link, const QString &page)
{
    const auto isEnd = [](char c) { return c == '#' || c == '?'; };
    const qsizetype length = std::find_if(link.begin(), link.end(), isEnd) - link.begin();
    const qsizetype mark = link.indexOf('#');
    const QByteArray id = mark < 0 ? QByteArray() : QByteArray::fromPercentEncoding(link.mid(mark + 1));
    const QString path = QString::fromUtf8(QByteArray::fromPercentEncoding(link.first(length)));
    if (path.isEmpty())
        return {page, id};
    if (path.startsWith(u'/'))
        return {path.sliced(1), id};
    const qsizetype folder = page.lastIndexOf(u'/') + 1;
    return {QDir::cleanPath(page.first(folder) + path), id};
}

/// "blog/a/" ⇒ "blog/a/index.html"
QString servedFile(QString path, const ExportFolder &folder)
{
    while (path.endsWith(u'/'))
        path.chop(1);
    for (const QString &file : {path + u"/index.html"_s, path + u".html"_s}) {
        if (folder.holds(file))
            return file;
    }
    return path;
}

std::vector<DoubtfulLink> doubtfulLinks(const QString &page, const ExportFolder &folder)
{
    const PageReferences references = referencesOf(folder.placeOf(page));
    std::vector<DoubtfulLink> doubtful;
    for (const QByteArray &link : references.links) {
        if (leadsToAnotherHost(link))
            continue;
        Target target = targetOf(link, page);
        const bool isFromRoot = link.startsWith('/');
        if (isFromRoot)
            target.file = servedFile(target.file, folder);
        const bool isThere = folder.holds(target.file);
        const bool hasPlace = !target.id.isEmpty() && target.id != "top" && target.file.endsWith(u".html"_s);
        if (!isThere && !isFromRoot)
            doubtful.push_back({link, {}});
        else if (isThere && hasPlace && target.file != page)
            doubtful.push_back({link, target});
        else if (isThere && hasPlace && !references.ids.contains(target.id))
            doubtful.push_back({link, {}});
    }
    return doubtful;
}

/// The ids of the pages that such links lead to.
QHash<QString, QSet<QByteArray>> idsOfTargets(
    const std::vector<std::vector<DoubtfulLink>> &doubtful, const ExportFolder &folder)
{
    QSet<QString> pages;
    for (const std::vector<DoubtfulLink> &links : doubtful) {
        for (const DoubtfulLink &each : links)
            pages.insert(each.target.file);
    }
    pages.remove({});
    const QStringList names(pages.begin(), pages.end());
    const auto ids = QtConcurrent::blockingMapped<std::vector<QSet<QByteArray>>>(
        names, [&folder](const QString &page) { return referencesOf(folder.placeOf(page)).ids; });
    QHash<QString, QSet<QByteArray>> result;
    for (qsizetype i = 0; i < names.size(); ++i)
        result.insert(names[i], ids[static_cast<std::size_t>(i)]);
    return result;
}

} // namespace

std::vector<BrokenLink> brokenLinks(const ExportFolder &folder)
{
    QStringList pages = folder.files();
    pages.removeIf([](const QString &name) { return !name.endsWith(u".html"_s); });
    pages.sort();
    const auto doubtful = QtConcurrent::blockingMapped<std::vector<std::vector<DoubtfulLink>>>(
        pages, [&folder](const QString &page) { return doubtfulLinks(page, folder); });
    const QHash<QString, QSet<QByteArray>> ids = idsOfTargets(doubtful, folder);
    std::vector<BrokenLink> broken;
    for (qsizetype i = 0; i < pages.size(); ++i) {
        for (const auto &[link, target] : doubtful[static_cast<std::size_t>(i)]) {
            if (!ids.value(target.file).contains(target.id))
                broken.push_back({pages[i], QString::fromUtf8(link)});
        }
    }
    return broken;
}

} // namespace Galley
