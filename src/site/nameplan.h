// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "post/namelist.h"
#include "site/blogplan.h"

#include <QSet>

namespace Galley {

/// What the plans for tags and those for authors share: entries of a data file that posts name in a list.
/// Lives for one plan; the input must outlive it.
class NamePlan
{
public:
    NamePlan(const PlanInput &input, NameField field, const QString &caption);

    bool isInFile(const QString &name) const { return m_inFile.contains(name); }
    bool isKnown(const QString &name) const { return isInFile(name) || m_used.contains(name); }
    /// Fails unless the blog knows all of these.
    Result<void> demand(const QStringList &names) const;
    /// Fails when the blog knows it.
    Result<void> demandNew(const QString &name) const;

    /// Posts in the site's order that name one of these.
    std::vector<const PostMeta *> postsWith(const QStringList &names) const;

    using Edit = std::function<Result<TextEdits>(const QString &text)>;
    /// The data file, and its translated copies: the site reads such a copy instead.
    void changeFile(const QString &summary, const Edit &edit);
    /// The data file alone, for what its translations say in other words.
    void changeOriginalFile(const QString &summary, const Edit &edit);
    /// A post, and its translated copies.
    void changePost(const PostMeta &post, const QString &summary, const Edit &edit);

    /// Several names become one: the entries in the file, and the lists of posts.
    void merge(const QStringList &names, const ListName &into);
    /// Names go from the file, and from the lists of posts or give way there.
    void remove(const QStringList &names, const std::vector<ListName> &successors);

    BulkPatch take() { return m_builder.take(); }

private:
    QStringList namesOf(const PostMeta &post) const;
    QStringList inFile(QStringList names) const;
    QString filePath() const;
    void changeWithCopies(const QString &path, const QString &summary, const Edit &edit);

    const SiteSnapshot &m_site;
    NameField m_field;
    QSet<QString> m_inFile;
    QSet<QString> m_used;
    BulkPatchBuilder m_builder;
};

/// Edits one after another, as edits of the first text.
class EditChain
{
public:
    explicit EditChain(const QString &text) : m_before(text), m_text(text) {}

    using Edit = std::function<Result<TextEdits>(const QString &text)>;
    EditChain &then(const Edit &edit);
    Result<TextEdits> edits() const;

private:
    QString m_before;
    QString m_text;
    std::optional<Error> m_error;
};

} // namespace Galley
