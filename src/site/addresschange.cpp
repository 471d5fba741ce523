// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "site/addresschange.h"

#include "site/frontmatter.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace Galley {

namespace {

/// The front matter alone, which is all that an address depends on.
QString headOf(const QString &text)
{
    return text.left(splitPost(text).body.start);
}

/// While a front matter is being typed it may be no YAML for a moment.
bool isReadable(const QString &head)
{
    return FrontMatter(head).document().isValid();
}

} // namespace

QString publicAddress(const SiteConfig &config, const QString &permalink)
{
    QString address = permalink;
    if (address.isEmpty())
        return address;
    const std::optional<bool> trailingSlash = config.trailingSlash.value;
    const bool isFile = address.endsWith(u".html") || address.endsWith(u".htm");
    if (trailingSlash == true && !address.endsWith(u'/') && !isFile)
        address += u'/';
    else if (trailingSlash == false && address.endsWith(u'/') && address != config.baseUrl.value)
        address.chop(address.size() > 1 ? 1 : 0);
    QString origin = config.url.value;
    while (origin.endsWith(u'/'))
        origin.chop(1);
    return origin + address;
}

AddressChange addressChange(
    const QString &text, const QString &savedText, const QString &file, const SiteSnapshot &site)
{
    const QString savedHead = headOf(savedText);
    const QString head = headOf(text);
    const PostMeta now = readPostMeta(isReadable(head) ? head : savedHead, file, site);
    AddressChange change;
    if (!now.slug.isEmpty())
        change.address = publicAddress(site.config, now.permalink);
    if (savedText.isEmpty() || file.isEmpty())
        return change;
    const PostMeta saved = readPostMeta(savedHead, file, site);
    if (saved.draft || saved.permalink == now.permalink)
        return change;
    change.broken = publicAddress(site.config, saved.permalink);
    change.slug = saved.slug;
    change.permalink = saved.permalink;
    return change;
}

QStringList postsLinkingToAddress(const PlanInput &input, const QString &permalink)
{
    const SiteConfig &config = input.site->config;
    const auto trimmed = [](QString path) {
        while (path.endsWith(u'/'))
            path.chop(1);
        return QRegularExpression::escape(path);
    };
    // Links may leave out the site's own address and its base path.
    const QString base = trimmed(config.baseUrl.value);
    const QString path = trimmed(permalink);
    const QString rest = path.startsWith(base) ? path.mid(base.size()) : path;
    const QRegularExpression link(u"[(\"'<\\s:](?:%1)?(?:%2)?%3/?(?=[)\"'>#?\\s]|[.,;:!](?:\\s|$)|$)"_s.arg(
        trimmed(config.url.value), base, rest));
    QStringList posts;
    for (const PostMeta &post : input.site->posts) {
        const Result<SourceText> source = input.text(post.file);
        if (source && source->text.contains(link))
            posts += post.file;
    }
    return posts;
}

} // namespace Galley
