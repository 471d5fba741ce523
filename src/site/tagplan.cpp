// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "site/tagplan.h"

#include "post/fileentry.h"
#include "site/nameplan.h"
#include "site/sitefacts.h"
#include "site/usehistory.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Galley {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Galley::BlogPlan", text);
}

QString usualPermalink(const QString &name)
{
    return u'/' + kebabCase(name);
}

/// A tag as the first post that has it writes it.
std::optional<Tag> tagInPosts(const SiteSnapshot &site, const QString &name)
{
    for (const PostMeta &post : site.posts) {
        for (const Tag &tag : post.tags) {
            if (tag.key.isEmpty() && tag.label == name)
                return tag;
        }
    }
    return std::nullopt;
}

/// Where the page of the remaining tag is, for posts that write tags as objects.
Result<ListName> mergeTarget(const SiteSnapshot &site, const QStringList &tags, const QString &into)
{
    if (const Tag *known = site.tags.find(into))
        return ListName{into, known->permalink};
    for (const QString &tag : tags) {
        const Tag *entry = site.tags.find(tag);
        if (entry && entry->permalink != usualPermalink(tag))
            return ListName{into, entry->permalink};
        if (entry)
            return ListName{into, usualPermalink(into)};
    }
    const std::optional<Tag> known = tagInPosts(site, into);
    if (known && known->permalink != usualPermalink(into))
        return failure(
            ErrorKind::Usage, tr("“%1” has the address %2, which only an object in a post or an entry of the "
                                 "tags file can say: "
                                 "make it official first.")
                                  .arg(into, known->permalink));
    return ListName{into, usualPermalink(into)};
}

Result<void> demandTagsFile(const SiteSnapshot &site)
{
    if (!tagsFilePath(site).isEmpty())
        return {};
    return failure(ErrorKind::Usage, tr("The site's configuration switches the tags file off."));
}

/// What an entry must say so that the tag's pages stay as they are.
std::vector<FileField> entryFields(const QString &key, const Tag &tag)
{
    std::vector<FileField> fields;
    if (defaultTagLabel(key) != tag.label)
        fields.push_back({{u"label"_s}, tag.label});
    if (tag.permalink != usualPermalink(key))
        fields.push_back({{u"permalink"_s}, tag.permalink});
    if (!tag.description.isEmpty())
        fields.push_back({{u"description"_s}, tag.description});
    return fields;
}

} // namespace

Result<BulkPatch> planTagRename(const PlanInput &input, const QString &tag, const QString &newName)
{
    NamePlan plan(input, NameField::Tags, tr("Rename the tag “%1” to “%2”").arg(tag, newName));
    return plan.demand({tag}).and_then([&] { return plan.demandNew(newName); }).map([&] {
        plan.merge({tag}, {newName});
        return plan.take();
    });
}

Result<BulkPatch> planTagMerge(const PlanInput &input, const QStringList &tags, const QString &into)
{
    NamePlan plan(input, NameField::Tags, tr("Merge %1 into the tag “%2”").arg(tags.join(u", "_s), into));
    QStringList others = tags;
    others.removeAll(into);
    others.removeDuplicates();
    return plan.demand(others)
        .and_then([&] { return mergeTarget(*input.site, others, into); })
        .map([&](const ListName &target) {
            plan.merge(others, target);
            return plan.take();
        });
}

Result<BulkPatch> planTagSplit(
    const PlanInput &input, const QString &tag, const std::vector<TagShare> &shares)
{
    NamePlan plan(input, NameField::Tags, tr("Split the tag “%1”").arg(tag));
    if (const Result<void> known = plan.demand({tag}); !known)
        return tl::unexpected(known.error());
    for (const PostMeta *post : plan.postsWith({tag})) {
        std::vector<ListName> newNames;
        QStringList names;
        for (const TagShare &share : shares) {
            if (!share.posts.contains(post->file))
                continue;
            newNames.push_back({share.newTag});
            names += share.newTag;
        }
        if (newNames.empty())
            continue;
        plan.changePost(
            *post, tr("“%1” becomes “%2”").arg(tag, names.join(tr("”, “"))), [&](const QString &text) {
                return replaceNames(text, NameField::Tags, {{tag, newNames}});
            });
    }
    return plan.take();
}

BulkPatch planTagAssignment(const PlanInput &input, const QString &tag, const QStringList &posts)
{
    const QSet<QString> wanted(posts.begin(), posts.end());
    NamePlan plan(input, NameField::Tags, tr("Assign the tag “%1”").arg(tag));
    for (const PostMeta &post : input.site->posts) {
        const bool hasIt = std::any_of(
            post.tags.begin(), post.tags.end(), [&](const Tag &own) { return nameInPosts(own) == tag; });
        if (wanted.contains(post.file) == hasIt)
            continue;
        const QString summary = (hasIt ? tr("“%1” goes") : tr("“%1” is added")).arg(tag);
        plan.changePost(post, summary, [&](const QString &text) {
            return hasIt ? removeNames(text, NameField::Tags, {tag}) : addNames(text, NameField::Tags, {tag});
        });
    }
    return plan.take();
}

Result<BulkPatch> planTagRemoval(const PlanInput &input, const QStringList &tags)
{
    NamePlan plan(
        input, NameField::Tags,
        tags.size() == 1 ? tr("Delete the tag “%1”").arg(tags.front())
                         : tr("Delete %1 tags").arg(tags.size()));
    return plan.demand(tags).map([&] {
        plan.remove(tags, {});
        return plan.take();
    });
}

Result<BulkPatch> planTagEntries(const PlanInput &input, const QStringList &tags)
{
    NamePlan plan(
        input, NameField::Tags,
        tags.size() == 1 ? tr("Make the tag “%1” official").arg(tags.front())
                         : tr("Make %1 tags official").arg(tags.size()));
    if (const Result<void> allowed = demandTagsFile(*input.site); !allowed)
        return tl::unexpected(allowed.error());
    QHash<QString, Tag> known;
    for (const QString &tag : tags) {
        const std::optional<Tag> inPosts = tagInPosts(*input.site, tag);
        if (plan.isInFile(tag) || !inPosts)
            return failure(ErrorKind::Usage, tr("“%1” is no inline tag.").arg(tag));
        known.insert(tag, *inPosts);
    }
    plan.changeFile(tr("Tags added: %1").arg(tags.join(u", "_s)), [&](const QString &text) {
        EditChain chain(text);
        for (const QString &tag : tags)
            chain.then([&](const QString &step) {
                return insertFileEntry(step, tag, entryFields(tag, known[tag]));
            });
        return chain.edits();
    });
    for (const PostMeta *post : plan.postsWith(tags)) {
        plan.changePost(*post, tr("tags are written by their keys"), [&](const QString &text) {
            EditChain chain(text);
            const QStringList names = namesIn(text, NameField::Tags);
            for (qsizetype i = 0; i < names.size(); ++i) {
                if (tags.contains(names[i]))
                    chain.then(
                        [&](const QString &step) { return replaceItem(step, u"tags"_s, i, names[i]); });
            }
            return chain.edits();
        });
    }
    return plan.take();
}

Result<BulkPatch> planTagField(
    const PlanInput &input, const QString &tag, const QString &field, const QString &value)
{
    NamePlan plan(input, NameField::Tags, tr("Change the %1 of the tag “%2”").arg(field, tag));
    if (!plan.isInFile(tag))
        return failure(ErrorKind::Usage, tr("“%1” is not in the tags file.").arg(tag));
    plan.changeOriginalFile(tr("%1: %2").arg(field, value), [&](const QString &text) {
        return value.isEmpty() ? removeFileField(text, tag, {field})
                               : setFileField(text, tag, {{field}, value});
    });
    return plan.take();
}

} // namespace Galley
