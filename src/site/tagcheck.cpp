// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "site/checkcontext.h"
#include "site/posttags.h"

#include <QCoreApplication>
#include <QSet>

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Galley::TagCheck", text);
}

/// The tag of the file that was probably meant: labels do not count for the site, nor does another case.
const Tag *meantTag(const Tag &tag, const TagsFile &file)
{
    for (const Tag &known : file.tags) {
        if (known.key.compare(tag.label, Qt::CaseInsensitive) == 0 ||
            known.label.compare(tag.label, Qt::CaseInsensitive) == 0 || known.permalink == tag.permalink)
            return &known;
    }
    return nullptr;
}

void checkInline(CheckContext *post, const YamlNode &written, const Tag &tag)
{
    const TagsFile &file = post->site.tags;
    if (file.file.isEmpty() || !tag.key.isEmpty() || post->isDraft)
        return;
    const BlogOptions &blog = post->site.config.blog;
    const QString name = blog.tagsFile.value.isEmpty() ? u"tags.yml"_s : blog.tagsFile.value;
    const Tag *meant = meantTag(tag, file);
    post->report(
        written.span, blog.onInlineTags.value, u"tag-inline"_s,
        meant ? tr("The tag “%1” is not defined in %2: did you mean “%3”?").arg(tag.label, name, meant->key)
              : tr("The tag “%1” is not defined in %2").arg(tag.label, name));
}

/// Another label of the same address anywhere in the blog: the site shows both on one page, under one of the
/// names.
void checkCollision(CheckContext *post, const YamlNode &written, const Tag &tag)
{
    for (const PostMeta &other : post->site.posts) {
        if (other.file == post->file)
            continue;
        for (const Tag &used : other.tags) {
            if (used.permalink != tag.permalink || used.label == tag.label)
                continue;
            return post->report(
                written.span, Severity::Warning, u"tag-collision"_s,
                tr("The tags “%1” and “%2” (in %3) share the page %4")
                    .arg(tag.label, used.label, other.relativePath, tag.permalink));
        }
    }
}

} // namespace

void checkTags(CheckContext *post)
{
    const YamlNode *list = post->frontMatter.find(u"tags");
    if (!list || !list->isSequence())
        return;
    QSet<QString> seen;
    for (const YamlNode &written : list->items) {
        const std::optional<Tag> tag = postTag(written, post->site.tags);
        if (!tag)
            continue;
        checkInline(post, written, *tag);
        if (tag->permalink == "/"_L1)
            post->report(
                written.span, Severity::Warning, u"tag-without-address"_s,
                tr("Nothing of “%1” can stand in an address: its page would be the list of tags")
                    .arg(tag->label));
        else if (seen.contains(tag->permalink))
            post->report(
                written.span, Severity::Warning, u"tag-duplicate"_s,
                tr("The tag “%1” stands here twice").arg(tag->label));
        else
            checkCollision(post, written, *tag);
        seen.insert(tag->permalink);
    }
}

} // namespace Galley
