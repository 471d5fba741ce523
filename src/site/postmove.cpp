// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "site/postmove.h"

#include "post/fieldedit.h"
#include "site/movedlinks.h"
#include "site/nameplan.h"
#include "site/postfiles.h"
#include "site/postlinks.h"
#include "site/translations.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Galley {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Galley::BlogPlan", text);
}

QString folderOf(const QString &file)
{
    return QFileInfo(file).path();
}

bool isAtOrBelow(const QString &path, const QString &folder)
{
    return path == folder || path.startsWith(folder + u'/');
}

FileMove moveOf(const SiteSnapshot &site, const QString &post, const QString &to)
{
    const QString own = ownPathOf(site, post);
    const bool wholeFolder =
        own != post && QFileInfo(post).fileName() == QFileInfo(to).fileName() && !isAtOrBelow(to, own);
    return wholeFolder ? FileMove{own, folderOf(to)} : FileMove{post, to};
}

/// Whether a text may name what moves, told by the last part of its path or page.
class Mention
{
public:
    Mention(const FileMove &move, const QString &permalink)
    {
        add(QFileInfo(move.from).completeBaseName());
        add(barePage(permalink).section(u'/', -1));
    }

    bool mayBeIn(const QString &text) const
    {
        return m_isAnywhere || std::any_of(m_names.begin(), m_names.end(), [&](const QString &name) {
                   return text.contains(name, Qt::CaseInsensitive);
               });
    }

private:
    void add(const QString &name)
    {
        static const auto isPlain = [](QChar c) {
            return c.unicode() < 128 && (c.isLetterOrNumber() || c == u'-' || c == u'_' || c == u'.');
        };
        m_names += name;
        m_isAnywhere = m_isAnywhere || !std::all_of(name.begin(), name.end(), isPlain);
    }

    QStringList m_names;
    bool m_isAnywhere = false; ///< it may be written in other letters
};

Result<void> demandPlace(const SiteSnapshot &site, const QString &post, const QString &to)
{
    if (!site.findPost(post))
        return failure(ErrorKind::Usage, tr("The blog has no post %1.").arg(post));
    const QString relative = QDir(site.blogFolder).relativeFilePath(to);
    if (relative.startsWith("../"_L1) || !postFilter(site.config.blog)(relative))
        return failure(ErrorKind::Usage, tr("%1 is no place for a post of this blog.").arg(to));
    if (QFileInfo::exists(to))
        return failure(ErrorKind::Usage, tr("%1 exists already.").arg(to));
    return {};
}

Result<TextEdits> ownEdits(
    const QString &text, const PostMeta &post, const MovedLinks &links, const QString &slug)
{
    EditChain chain(text);
    chain.then(
        [&](const QString &step) { return Result<TextEdits>(links.edits(step, post.file, post.permalink)); });
    const QString image = links.movedPath(post.image, post.file);
    if (!image.isEmpty())
        chain.then([&](const QString &step) { return setField(step, u"image"_s, image); });
    if (!slug.isEmpty())
        chain.then([&](const QString &step) { return setField(step, u"slug"_s, slug); });
    return chain.edits();
}

} // namespace

bool isFolderForm(const QString &post)
{
    return QFileInfo(post).completeBaseName() == "index"_L1;
}

QString otherFormOf(const QString &post)
{
    const QFileInfo file(post);
    if (isFolderForm(post))
        return file.path() + u'.' + file.suffix();
    return file.path() + u'/' + file.completeBaseName() + u"/index."_s + file.suffix();
}

QString ownPathOf(const SiteSnapshot &site, const QString &post)
{
    const QString folder = folderOf(post);
    const bool isShared = folder == site.blogFolder ||
                          std::any_of(site.posts.begin(), site.posts.end(), [&](const PostMeta &other) {
                              return other.file != post && isAtOrBelow(other.file, folder);
                          });
    return isFolderForm(post) && !isShared ? folder : post;
}

Result<MovedPlace> placeAfterMove(const PlanInput &input, const QString &post, const QString &to)
{
    if (const Result<void> possible = demandPlace(*input.site, post, to); !possible)
        return tl::unexpected(possible.error());
    return input.text(post).map([&](const SourceText &source) {
        const PostMeta meta = readPostMeta(source.text, to, *input.site);
        return MovedPlace{meta.permalink, meta.date};
    });
}

Result<BulkPatch> planMove(
    const PlanInput &input, const QString &post, const QString &to, MovedAddress address)
{
    const Result<MovedPlace> place = placeAfterMove(input, post, to);
    if (!place)
        return tl::unexpected(place.error());
    const SiteSnapshot &site = *input.site;
    const PostMeta before = *site.findPost(post);
    const bool isPinned = address == MovedAddress::Stays && place->permalink != before.permalink;
    std::vector<FileMove> moves{moveOf(site, post, to)};
    for (const FileMove &copy : translationMoves(moves.front(), site))
        moves.push_back(copy);
    const MovedLinks links(site, moves, before.permalink, isPinned ? before.permalink : place->permalink);
    BulkPatchBuilder builder(
        tr("Move “%1” to %2").arg(before.title, QDir(site.blogFolder).relativeFilePath(to)), input.text);
    for (const QString &file : QStringList(post) + translationsOf(post, site)) {
        builder.change(file, tr("links follow its new place"), [&](const QString &own) {
            PostMeta meta = before;
            meta.file = file;
            return ownEdits(own, meta, links, isPinned ? before.slug : QString());
        });
    }
    const Mention mention(moves.front(), before.permalink);
    for (const PostMeta &other : site.posts) {
        if (other.file == post)
            continue;
        const auto follow = [&](const QString &own) -> Result<TextEdits> {
            return mention.mayBeIn(own) ? links.edits(own, other.file, other.permalink) : TextEdits();
        };
        builder.change(other.file, tr("links follow the moved post"), follow);
    }
    for (const FileMove &move : moves)
        builder.move(move);
    return builder.take();
}

QStringList postsLinkingTo(const PlanInput &input, const QString &post)
{
    const SiteSnapshot &site = *input.site;
    const PostMeta *meta = site.findPost(post);
    if (!meta)
        return {};
    const QString own = ownPathOf(site, post);
    const Mention mention({own, own}, meta->permalink);
    const auto leadsThere = [&](const PostLink &link) {
        return barePage(link.page) == barePage(meta->permalink) ||
               std::any_of(link.candidates.begin(), link.candidates.end(), [&](const QString &file) {
                   return isAtOrBelow(file, own);
               });
    };
    QStringList linking;
    for (const PostMeta &other : site.posts) {
        const Result<SourceText> text = other.file == post ? SourceText() : input.text(other.file);
        if (!text || !mention.mayBeIn(text->text))
            continue;
        const std::vector<PostLink> links = readPostLinks(text->text, other.file, other.permalink, site);
        if (std::any_of(links.begin(), links.end(), leadsThere))
            linking += other.file;
    }
    return linking;
}

} // namespace Galley
