// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "site/nameplan.h"

#include "post/fileentry.h"
#include "site/sitefacts.h"
#include "site/translations.h"
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

} // namespace

EditChain &EditChain::then(const Edit &edit)
{
    if (m_error)
        return *this;
    const Result<TextEdits> edits = edit(m_text);
    if (edits)
        m_text = applyEdits(m_text, *edits);
    else
        m_error = edits.error();
    return *this;
}

Result<TextEdits> EditChain::edits() const
{
    if (m_error)
        return tl::unexpected(*m_error);
    return smallestEdit(m_before, m_text);
}

NamePlan::NamePlan(const PlanInput &input, NameField field, const QString &caption)
    : m_site(*input.site), m_field(field), m_builder(caption, input.text)
{
    if (field == NameField::Tags) {
        for (const Tag &tag : m_site.tags.tags)
            m_inFile.insert(tag.key);
    } else {
        for (const Author &author : m_site.authors.authors)
            m_inFile.insert(author.key);
    }
    for (const PostMeta &post : m_site.posts) {
        for (const QString &name : namesOf(post))
            m_used.insert(name);
    }
}

QStringList NamePlan::namesOf(const PostMeta &post) const
{
    QStringList names;
    if (m_field == NameField::Tags) {
        for (const Tag &tag : post.tags)
            names += nameInPosts(tag);
    } else {
        for (const Author &author : post.authors)
            names += author.key;
    }
    return names;
}

QString NamePlan::filePath() const
{
    return m_field == NameField::Tags ? tagsFilePath(m_site) : authorsFilePath(m_site);
}

Result<void> NamePlan::demand(const QStringList &names) const
{
    for (const QString &name : names) {
        if (!name.isEmpty() && isKnown(name))
            continue;
        return failure(
            ErrorKind::Usage, (m_field == NameField::Tags ? tr("The blog has no tag “%1”.")
                                                          : tr("The blog has no author “%1”."))
                                  .arg(name));
    }
    return {};
}

Result<void> NamePlan::demandNew(const QString &name) const
{
    if (name.trimmed().isEmpty())
        return failure(ErrorKind::Usage, tr("The new name is empty."));
    if (!isKnown(name))
        return {};
    return failure(
        ErrorKind::Usage,
        (m_field == NameField::Tags ? tr("The blog has a tag “%1” already: merge the two instead.")
                                    : tr("The blog has an author “%1” already: merge the two instead."))
            .arg(name));
}

std::vector<const PostMeta *> NamePlan::postsWith(const QStringList &names) const
{
    std::vector<const PostMeta *> posts;
    for (const PostMeta &post : m_site.posts) {
        const QStringList own = namesOf(post);
        if (std::any_of(names.begin(), names.end(), [&](const QString &name) { return own.contains(name); }))
            posts.push_back(&post);
    }
    return posts;
}

void NamePlan::changeWithCopies(const QString &path, const QString &summary, const Edit &edit)
{
    m_builder.change(path, summary, edit);
    for (const QString &copy : translationsOf(path, m_site))
        m_builder.change(copy, summary, edit);
}

void NamePlan::changeFile(const QString &summary, const Edit &edit)
{
    changeWithCopies(filePath(), summary, edit);
}

void NamePlan::changeOriginalFile(const QString &summary, const Edit &edit)
{
    m_builder.change(filePath(), summary, edit);
}

void NamePlan::changePost(const PostMeta &post, const QString &summary, const Edit &edit)
{
    changeWithCopies(post.file, summary, edit);
}

QStringList NamePlan::inFile(QStringList names) const
{
    names.removeIf([this](const QString &name) { return !isInFile(name); });
    return names;
}

void NamePlan::merge(const QStringList &names, const ListName &into)
{
    const QStringList entries = inFile(names);
    const QString summary = tr("“%1” becomes “%2”").arg(names.join(tr("”, “")), into.name);
    if (!entries.isEmpty())
        changeFile(summary, [&](const QString &text) {
            EditChain chain(text);
            const bool isThere = isInFile(into.name);
            for (qsizetype i = 0; i < entries.size(); ++i) {
                chain.then([&](const QString &step) {
                    return i > 0 || isThere ? removeFileEntry(step, entries[i])
                                            : renameFileEntry(step, entries[i], into.name);
                });
            }
            return chain.edits();
        });
    QHash<QString, std::vector<ListName>> replacements;
    for (const QString &name : names)
        replacements.insert(name, {into});
    for (const PostMeta *post : postsWith(names)) {
        changePost(
            *post, summary, [&](const QString &text) { return replaceNames(text, m_field, replacements); });
    }
}

void NamePlan::remove(const QStringList &names, const std::vector<ListName> &successors)
{
    const QString quoted = names.join(tr("”, “"));
    const QString gone = tr("“%1” goes").arg(quoted);
    const QStringList entries = inFile(names);
    if (!entries.isEmpty())
        changeFile(gone, [&](const QString &text) {
            EditChain chain(text);
            for (const QString &entry : entries)
                chain.then([&](const QString &step) { return removeFileEntry(step, entry); });
            return chain.edits();
        });
    const QString summary =
        successors.empty() ? gone : tr("“%1” becomes “%2”").arg(quoted, successors.front().name);
    QHash<QString, std::vector<ListName>> replacements;
    for (const QString &name : names)
        replacements.insert(name, successors);
    for (const PostMeta *post : postsWith(names)) {
        changePost(
            *post, summary, [&](const QString &text) { return replaceNames(text, m_field, replacements); });
    }
}

} // namespace Galley
