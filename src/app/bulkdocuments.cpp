// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "app/bulkdocuments.h"

#include "base/editrebase.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace Galley {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Galley::BulkDocuments", text);
}

QByteArray hashOf(const PostDocument *post)
{
    return contentHash(post->text().toUtf8());
}

tl::unexpected<Error> changedMeanwhile(const QString &path)
{
    return failure(ErrorKind::Io, tr("%1 was changed in its editor meanwhile.").arg(path));
}

/// Finds open posts by any path of their files.
class PostsByFile
{
public:
    explicit PostsByFile(const OpenPosts &posts)
    {
        for (PostDocument *post : posts.all()) {
            if (const QString file = QFileInfo(post->path()).canonicalFilePath(); !file.isEmpty())
                m_posts.insert(file, post);
        }
    }

    PostDocument *operator[](const QString &path) const
    {
        return m_posts.isEmpty() ? nullptr : m_posts.value(QFileInfo(path).canonicalFilePath());
    }

private:
    QHash<QString, PostDocument *> m_posts;
};

std::optional<TextEdits> editsBack(const DocumentStep &step)
{
    return rebased(step.back, step.after, step.post->text());
}

} // namespace

QHash<QString, SourceText> BulkDocuments::texts() const
{
    QHash<QString, SourceText> texts;
    for (const PostDocument *post : m_posts.modified()) {
        const QString path = QFileInfo(post->path()).canonicalFilePath();
        if (!path.isEmpty())
            texts.insert(path, {post->text(), hashOf(post), TextHome::OpenDocument});
    }
    return texts;
}

Result<void> BulkDocuments::check(const BulkPatch &patch) const
{
    const PostsByFile open(m_posts);
    for (const FileChange &change : patch.changes) {
        const PostDocument *post = open[change.path];
        const bool isAsPlanned = change.home == TextHome::OpenDocument
                                     ? post && hashOf(post) == change.baseHash
                                     : !post || !post->isModified();
        if (!isAsPlanned)
            return changedMeanwhile(change.path);
    }
    return {};
}

std::vector<DocumentStep> BulkDocuments::change(const BulkPatch &patch) const
{
    const PostsByFile open(m_posts);
    std::vector<DocumentStep> steps;
    for (const FileChange &change : patch.changes) {
        if (change.home != TextHome::OpenDocument)
            continue;
        PostDocument *post = open[change.path];
        const TextEdits back = inverted(post->text(), change.edits);
        post->apply(change.edits);
        steps.push_back({post, post->displayName(), post->text(), back});
    }
    return steps;
}

Result<void> BulkDocuments::checkBack(const std::vector<DocumentStep> &steps, const QStringList &files) const
{
    for (const DocumentStep &step : steps) {
        if (step.post && !editsBack(step))
            return changedMeanwhile(step.name);
    }
    const PostsByFile open(m_posts);
    for (const QString &file : files) {
        if (const PostDocument *post = open[file]; post && post->isModified())
            return changedMeanwhile(file);
    }
    return {};
}

QStringList BulkDocuments::takeBack(const std::vector<DocumentStep> &steps)
{
    QStringList left;
    for (const DocumentStep &step : steps) {
        const std::optional<TextEdits> edits = step.post ? editsBack(step) : std::nullopt;
        if (edits)
            step.post->apply(*edits);
        else
            left += step.name;
    }
    return left;
}

void BulkDocuments::reload(const QStringList &files) const
{
    const PostsByFile open(m_posts);
    for (const QString &file : files) {
        PostDocument *post = open[file];
        if (post && !post->isModified() && post->diskState() == PostDocument::DiskState::Changed)
            post->revert();
    }
}

void BulkDocuments::reloadAll() const
{
    QStringList files;
    for (const PostDocument *post : m_posts.all())
        files += post->path();
    reload(files);
}

} // namespace Galley
