// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "site/checkcontext.h"
#include "site/postauthors.h"
#include "site/socials.h"

#include <QCoreApplication>
#include <QSet>

#include <array>

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Galley::AuthorCheck", text);
}

QString keysOf(const AuthorsMap &map)
{
    constexpr std::size_t mostKeys = 30;
    QStringList keys;
    for (std::size_t i = 0; i < std::min(map.authors.size(), mostKeys); ++i)
        keys += map.authors[i].key;
    if (map.authors.size() > mostKeys)
        keys += u"…"_s;
    return keys.join(u", ");
}

void checkKey(CheckContext *post, const WrittenAuthor &author)
{
    const AuthorsMap &map = post->site.authors;
    if (map.find(author.key))
        return;
    if (!post->isInSite && map.file.isEmpty())
        return;
    const QString message =
        map.authors.empty()
            ? tr("Can't reference blog post authors by a key (such as '%1') because no authors map file "
                 "could be "
                 "loaded: %2 is missing, empty or broken")
                  .arg(author.key, post->site.config.blog.authorsMapPath.value)
            : tr("Blog author with key \"%1\" not found in the authors map file. Valid author keys are: %2")
                  .arg(author.key, keysOf(map));
    post->reportBlocking(author.node->span, u"author-unknown"_s, message);
}

/// An entry of the map with its image replaced by one that lacks the base URL.
void checkOverriddenImage(CheckContext *post, const WrittenAuthor &author)
{
    for (const QStringView key : {u"image_url", u"imageURL"}) {
        const YamlNode *image = author.node->find(key);
        const QString &baseUrl = post->site.config.baseUrl.value;
        if (image && image->scalar.startsWith(u'/') && !image->scalar.startsWith(baseUrl))
            post->reportBlocking(
                image->span, u"author-image"_s,
                tr("The image of an author with a key should start with the base URL of the site, %1")
                    .arg(baseUrl));
    }
}

void checkInline(CheckContext *post, TextSpan place, const QString &name)
{
    const BlogOptions &blog = post->site.config.blog;
    if (post->isInSite && !post->isDraft)
        post->report(
            place, blog.onInlineAuthors.value, u"author-inline"_s,
            tr("The author %1 is not defined in %2").arg(name, blog.authorsMapPath.value));
}

void checkWritten(CheckContext *post, const WrittenAuthor &author)
{
    const bool isMapping = author.node->isMapping();
    if (isMapping) {
        if (const YamlNode *socials = author.node->find(u"socials"))
            readSocials(*socials, u"authors.socials"_s, [&](TextSpan span, const QString &message) {
                post->reportBlocking(span, u"author-socials"_s, message);
            });
    }
    if (author.key.isEmpty())
        return checkInline(post, author.node->span, fieldText(*author.node, u"name").value_or(QString()));
    checkKey(post, author);
    if (isMapping)
        checkOverriddenImage(post, author);
}

/// The first of the keys that describe one author in the old way.
TextSpan legacyPlace(const CheckContext &post)
{
    static constexpr std::array<QStringView, 7> keys{u"author",           u"author_title", u"author_url",
                                                     u"author_image_url", u"authorTitle",  u"authorURL",
                                                     u"authorImageURL"};
    for (const QStringView key : keys) {
        if (const YamlEntry *entry = post.frontMatter.document().root.findEntry(key))
            return entry->keySpan;
    }
    return {};
}

} // namespace

void checkAuthors(CheckContext *post)
{
    const std::vector<WrittenAuthor> authors = writtenAuthors(post->frontMatter);
    QSet<QString> seen;
    for (const WrittenAuthor &author : authors) {
        checkWritten(post, author);
        if (!author.key.isEmpty() && seen.contains(author.key))
            post->reportBlocking(
                author.node->span, u"author-duplicate"_s,
                tr("Duplicate blog post authors were found in the front matter: %1").arg(author.key));
        seen.insert(author.key);
    }
    const std::optional<Author> legacy = legacyAuthor(post->frontMatter);
    if (legacy && !authors.empty())
        post->reportBlocking(
            legacyPlace(*post), u"author-mix"_s,
            tr("To declare blog post authors, use the 'authors' front matter in priority. Don't mix "
               "'authors' with "
               "other existing 'author_*' front matter. Choose one or the other, not both at the same "
               "time."));
    else if (legacy)
        checkInline(post, legacyPlace(*post), legacy->name);
}

} // namespace Galley
