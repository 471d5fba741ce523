// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "publish/publishedsite.h"

#include "site/permalink.h"

#include <QCoreApplication>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace Galley {
namespace {

/// Every address of the site begins with its base URL.
Result<void> moveTo(SiteSnapshot *site, const QString &address)
{
    const QUrl url(address, QUrl::StrictMode);
    const bool isAddress = (url.scheme() == u"https"_s || url.scheme() == u"http"_s) && !url.host().isEmpty();
    if (!isAddress || url.hasQuery() || url.hasFragment())
        return failure(
            ErrorKind::Usage,
            QCoreApplication::translate(
                "Galley::PublishedSite", "%1 is no address of a site, such as https://me.example/notes/.")
                .arg(address));
    const QString from = joinUrl({site->config.baseUrl.value});
    const QString to = joinUrl({url.path(QUrl::FullyDecoded), u"/"_s});
    for (PostMeta &post : site->posts)
        post.permalink = to + post.permalink.sliced(std::min(from.size(), post.permalink.size()));
    site->config.url = {url.adjusted(QUrl::RemovePath).toString(), Certainty::Known};
    site->config.baseUrl = {to, Certainty::Known};
    return {};
}

} // namespace

Result<SiteSnapshot> publishedSite(const SiteSnapshot &site, const PublishOptions &options)
{
    SiteSnapshot published = site;
    std::erase_if(published.posts, [&options](const PostMeta &post) {
        const bool isLater = options.until.isValid() && post.date.toUTC().date() > options.until;
        return (post.draft && !options.drafts) || isLater;
    });
    if (options.listUnlisted) {
        for (PostMeta &post : published.posts)
            post.unlisted = false;
    }
    published.sortPosts();
    if (options.baseUrl.isEmpty())
        return published;
    return moveTo(&published, options.baseUrl).map([&published] { return std::move(published); });
}

} // namespace Galley
