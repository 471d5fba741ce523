// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "publish/posthtml.h"

#include "publish/siteurls.h"
#include "render/htmlpolicy.h"
#include "site/permalink.h"

using namespace Qt::StringLiterals;

namespace Galley {
namespace {

/// <a href="…">html</a>, or the html alone when the URL leads nowhere good.
QString linked(const QString &url, const QString &attributes, const QString &html)
{
    if (url.isEmpty() || !isSafeUrl(url.toUtf8(), UrlUse::Link))
        return html;
    return u"<a%1 href=\"%2\">%3</a>"_s.arg(attributes, url.toHtmlEscaped(), html);
}

QString authorTarget(const Author &author, const SiteConfig &config, const PageLinks &links)
{
    const QString url = authorUrl(config, author);
    return author.page && links.page ? links.page(url) : url;
}

/// "Ada King of Lovelace" ⇒ "AL"
QString initials(const QString &name)
{
    const QStringList words = name.split(u' ', Qt::SkipEmptyParts);
    if (words.isEmpty())
        return {};
    const auto first = [](const QString &word) {
        return word.left(word.at(0).isHighSurrogate() ? 2 : 1).toUpper();
    };
    return words.size() == 1 ? first(words.first()) : first(words.first()) + first(words.last());
}

QString photoHtml(const Author &author, const QString &target, const PageLinks &links)
{
    const QString name = author.name.isEmpty() ? author.key : author.name;
    const QString source =
        author.imageUrl.isEmpty() || !links.image ? QString() : links.image(author.imageUrl);
    if (!source.isEmpty()) {
        const QString image = u"<img class=\"avatar__photo\" src=\"%1\" alt=\"%2\">"_s.arg(
            source.toHtmlEscaped(), name.toHtmlEscaped());
        return linked(target, u" class=\"avatar__photo-link\""_s, image);
    }
    if (author.imageUrl.isEmpty())
        return {};
    return u"<span class=\"avatar__photo galley-initials\" aria-hidden=\"true\">%1</span>"_s.arg(
        initials(name).toHtmlEscaped());
}

QString socialsHtml(const Author &author)
{
    QString html;
    for (const auto &[platform, url] : author.socials)
        html += linked(url, u" rel=\"noopener noreferrer\""_s, platform.toHtmlEscaped());
    return html.isEmpty() ? html : u"<div class=\"galley-socials\">%1</div>"_s.arg(html);
}

/// The name stands in this element: "span", "h2".
QString authorHtml(
    const Author &author, const SiteConfig &config, const PageLinks &links, const QString &element,
    const QString &behindName)
{
    const QString target = authorTarget(author, config, links);
    QString intro;
    if (!author.name.isEmpty()) {
        const QString name = u"<%1 translate=\"no\">%2</%1>"_s.arg(element, author.name.toHtmlEscaped());
        intro += u"<div class=\"avatar__name\">%1%2</div>"_s.arg(linked(target, QString(), name), behindName);
    }
    if (!author.title.isEmpty())
        intro += u"<small class=\"avatar__subtitle\">%1</small>"_s.arg(author.title.toHtmlEscaped());
    intro += socialsHtml(author);
    if (!intro.isEmpty())
        intro = u"<div class=\"avatar__intro\">%1</div>"_s.arg(intro);
    return u"<div class=\"galley-author avatar\">%1%2</div>"_s.arg(photoHtml(author, target, links), intro);
}

QString infoHtml(const PostMeta &meta, const SiteConfig &config)
{
    QStringList parts;
    if (meta.date.isValid()) {
        parts += u"<time datetime=\"%1\">%2</time>"_s.arg(
            meta.date.toUTC().toString(Qt::ISODateWithMs), displayDate(meta.date).toHtmlEscaped());
    }
    if (config.blog.showReadingTime.value)
        parts += readingTimeText(meta.readingMinutes).toHtmlEscaped();
    if (parts.isEmpty())
        return {};
    return u"<div class=\"galley-info margin-vert--md\">%1</div>"_s.arg(parts.join(u" · "_s));
}

QByteArray headerHtml(
    const QString &title, const PostMeta &meta, const SiteConfig &config, const PageLinks &links)
{
    QString html = u"<header>"_s + title + infoHtml(meta, config);
    if (!meta.authors.empty()) {
        html += u"<div class=\"galley-authors\">"_s;
        for (const Author &author : meta.authors)
            html += authorHtml(author, config, links, u"span"_s, QString());
        html += u"</div>"_s;
    }
    return (html + u"</header>"_s).toUtf8();
}

QString bannerHtml(const QString &kind, const QString &title, const QString &text)
{
    return u"<div class=\"theme-admonition theme-%1-banner alert alert--warning\" role=\"alert\">"
           u"<div>%2</div><div>%3</div></div>"_s.arg(kind, title, text);
}

} // namespace

QByteArray postHeaderHtml(const PostMeta &meta, const SiteConfig &config, const PageLinks &links)
{
    return headerHtml(
        u"<h1 class=\"galley-title\">%1</h1>"_s.arg(meta.title.toHtmlEscaped()), meta, config, links);
}

QByteArray listedPostHtml(
    const PostMeta &meta, const SiteConfig &config, const PageLinks &links, const QByteArray &excerpt)
{
    const QString url = (links.page ? links.page(meta.permalink) : meta.permalink).toHtmlEscaped();
    const QString title = meta.title.toHtmlEscaped();
    const QString heading = u"<h2 class=\"galley-title\"><a href=\"%1\">%2</a></h2>"_s.arg(url, title);
    QByteArray html = "<article class=\"galley-listed\">\n" + headerHtml(heading, meta, config, links) +
                      "\n<div class=\"markdown\">\n" + excerpt + "\n</div>\n" +
                      postFooterHtml(meta, config, links);
    if (meta.hasTruncateMarker)
        html +=
            u"<p class=\"galley-more\"><a href=\"%1\" aria-label=\"Read more about %2\"><b>Read more</b></a></p>"_s
                .arg(url, title)
                .toUtf8();
    return html + "</article>\n";
}

QByteArray authorCardHtml(
    const Author &author, const SiteConfig &config, const PageLinks &links, int headingLevel,
    std::optional<std::size_t> postCount)
{
    const QString count =
        postCount ? u" <span class=\"badge badge--secondary\">%1</span>"_s.arg(*postCount) : QString();
    return authorHtml(author, config, links, u"h%1"_s.arg(headingLevel), count).toUtf8();
}

QByteArray postFooterHtml(const PostMeta &meta, const SiteConfig &config, const PageLinks &links)
{
    if (meta.tags.empty())
        return {};
    QString items;
    for (const Tag &tag : meta.tags) {
        const QString path = tagPermalink(config, tag.permalink);
        const QString url = links.page ? links.page(path) : path;
        QString attributes = u" rel=\"tag\""_s;
        if (!tag.description.isEmpty())
            attributes += u" title=\"%1\""_s.arg(tag.description.toHtmlEscaped());
        if (!url.isEmpty())
            attributes += u" href=\"%1\""_s.arg(url.toHtmlEscaped());
        items += u"<li><a%1>%2</a></li>"_s.arg(attributes, tag.label.toHtmlEscaped());
    }
    return u"<footer class=\"galley-tags\"><b>Tags:</b><ul>%1</ul></footer>"_s.arg(items).toUtf8();
}

QByteArray unlistedBannerHtml()
{
    return bannerHtml(
               u"unlisted"_s, u"Unlisted page"_s,
               u"This page is unlisted. Search engines will not index it, and only users having a direct "
               u"link "
               u"can access it."_s)
        .toUtf8();
}

QByteArray postBannerHtml(const PostMeta &meta)
{
    QByteArray html = meta.unlisted ? unlistedBannerHtml() : QByteArray();
    if (meta.draft)
        html +=
            bannerHtml(
                u"draft"_s, u"Draft page"_s,
                u"This page is a draft. It will only be visible in dev and be excluded from the production build."_s)
                .toUtf8();
    return html;
}

} // namespace Galley
