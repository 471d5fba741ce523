// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "site/movedlinks.h"

#include "site/linkpath.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Galley {

namespace {

QString folderOf(const QString &file)
{
    return QFileInfo(file).path();
}

/// Signs that would end an address in Markdown.
QString encoded(const QString &path)
{
    QString result = path;
    for (const auto &[sign, code] :
         {std::pair(u'%', "%25"_L1), std::pair(u' ', "%20"_L1), std::pair(u'(', "%28"_L1),
          std::pair(u')', "%29"_L1)})
        result.replace(sign, code);
    return result;
}

} // namespace

QString barePage(const QString &page)
{
    QString result = page;
    while (result.size() > 1 && result.endsWith(u'/'))
        result.chop(1);
    return result;
}

MovedLinks::MovedLinks(
    const SiteSnapshot &site, std::vector<FileMove> moves, const QString &before, const QString &after)
    : m_site(site), m_moves(std::move(moves)), m_oldPage(barePage(before)), m_newPage(barePage(after))
{
}

TextEdits MovedLinks::edits(const QString &text, const QString &file, const QString &permalink) const
{
    TextEdits edits;
    for (const PostLink &link : readPostLinks(text, file, permalink, m_site)) {
        const TextSpan span = link.place.span;
        if (!edits.empty() && span.start < edits.back().span.end())
            continue;
        const QString written = span.of(text).toString();
        const QString moved = movedLink(link, written, file, permalink);
        if (!moved.isEmpty() && moved != written)
            edits.push_back({span, moved});
    }
    return edits;
}

QString MovedLinks::movedPath(const QString &path, const QString &file) const
{
    if (!path.startsWith(u'.'))
        return {};
    return movedFile({{}, path, {}, assetCandidates(path, file, m_site), {}}, file);
}

QString MovedLinks::after(const QString &path) const
{
    for (const FileMove &move : m_moves) {
        if (const QString to = pathAfter(path, move); to != path)
            return to;
    }
    return path;
}

QString MovedLinks::movedLink(
    const PostLink &link, const QString &written, const QString &file, const QString &permalink) const
{
    const auto isMoved = [this](const QString &path) { return after(path) != path; };
    const bool concernsFiles =
        isMoved(file) || std::any_of(link.candidates.begin(), link.candidates.end(), isMoved);
    if (concernsFiles && !link.target().isEmpty()) {
        const QString path = movedFile(link, file);
        const bool isMarkdown = link.place.kind == LinkPlace::Kind::Markdown;
        return path.isEmpty() ? QString() : (isMarkdown ? encoded(path) : path) + link.rest;
    }
    return link.page.isEmpty() || m_oldPage == m_newPage ? QString() : movedPage(link, written, permalink);
}

/// The new path to a file in the form of the old one; empty when that still leads there.
QString MovedLinks::movedFile(const PostLink &link, const QString &file) const
{
    const QString &path = link.path;
    const QString target = QDir::cleanPath(link.target());
    if (target.isEmpty())
        return {};
    const QString to = after(target);
    const QString folder = folderOf(after(file));
    const bool isBeside = !path.startsWith(u'/') && QDir::cleanPath(folderOf(file) + u'/' + path) == target;
    if (isBeside) {
        if (QDir::cleanPath(folder + u'/' + path) == to)
            return {};
        const QString relative = QDir(folder).relativeFilePath(to);
        return path.startsWith(u'.') && !relative.startsWith(u'.') ? u"./"_s + relative : relative;
    }
    if (to == target)
        return {};
    // From a folder of the site: what stands before the path.
    const QString start = target.chopped(path.size());
    const bool isInThere = !path.startsWith(u'@') && to.startsWith(start);
    return isInThere ? to.mid(start.size()) : u"@site"_s + to.mid(m_site.root.size());
}

QString MovedLinks::movedPage(const PostLink &link, const QString &written, const QString &permalink) const
{
    const QString page = barePage(link.page);
    const bool isRelative = !link.path.startsWith(u'/');
    if (page != m_oldPage) {
        // The page that it starts from is another one now.
        const bool isOwn = isRelative && barePage(permalink) == m_oldPage;
        const bool stays = barePage(pageAddress(link.path, m_newPage, m_site.config)) == page;
        return isOwn && !stays ? encoded(link.page) + link.rest : QString();
    }
    if (isRelative)
        return encoded(m_newPage) + link.rest;
    // Of an address with the site's own in front, that part stays.
    const QString path = cutLink(written).path;
    const QString origin = path.startsWith(u'/') ? QString() : path.section(u'/', 0, 2);
    const QString &base = m_site.config.baseUrl.value;
    const bool leavesBaseOut = origin.isEmpty() && !link.path.startsWith(base);
    const QString to = leavesBaseOut ? m_newPage.mid(base.size() - 1) : m_newPage;
    return origin + encoded(to) + (link.path.endsWith(u'/') ? u"/"_s : QString()) + link.rest;
}

} // namespace Galley
