// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "site/postreading.h"

#include "base/parallelmap.h"
#include "base/textfile.h"
#include "site/sitefacts.h"

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

/// A post's facts, or why there are none.
struct PostRead
{
    std::optional<PostMeta> meta;
    std::optional<Diagnostic> problem;
};

PostRead readPost(const QString &file, const SiteSnapshot &site)
{
    const Result<TextFile> text = readTextFile(file);
    if (!text)
        return {std::nullopt, unreadableFile(file, text.error().message)};
    return {readPostMeta(text->text, file, site), std::nullopt};
}

void addPosts(SiteSnapshot *site, std::vector<PostRead> *posts)
{
    for (PostRead &post : *posts) {
        if (post.meta)
            site->posts.push_back(std::move(*post.meta));
        if (post.problem)
            site->diagnostics.push_back(std::move(*post.problem));
    }
}

bool isCancelled(const ScanControl *control)
{
    return control && control->cancelled;
}

} // namespace

bool readPosts(SiteSnapshot *site, const QStringList &relativePaths, ScanControl *control)
{
    // A batch at a time, so that this thread can report between two.
    constexpr qsizetype batchSize = 128;
    for (qsizetype start = 0; start < relativePaths.size(); start += batchSize) {
        const QStringList batch = relativePaths.mid(start, batchSize);
        const SiteSnapshot &facts = *site;
        std::vector<PostRead> posts = parallelMap(batch, [&facts, control](const QString &path) {
            return isCancelled(control) ? PostRead() : readPost(facts.blogFolder + u'/' + path, facts);
        });
        if (isCancelled(control))
            return false;
        addPosts(site, &posts);
        if (control && control->progress)
            control->progress(static_cast<int>(start + batch.size()), static_cast<int>(relativePaths.size()));
    }
    return true;
}

} // namespace Galley
