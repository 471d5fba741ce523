// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "publish/listpages.h"

#include "site/permalink.h"

#include <QCollator>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Galley {
namespace {

QByteArray link(const QString &url, const QString &text, const QString &attributes = {})
{
    return u"<a%1 href=\"%2\">%3</a>"_s.arg(attributes, url.toHtmlEscaped(), text.toHtmlEscaped()).toUtf8();
}

QByteArray heading(const QString &text, const char *classes = "")
{
    return "<h1" + QByteArray(classes) + '>' + text.toHtmlEscaped().toUtf8() + "</h1>\n";
}

QString postCountText(std::size_t count)
{
    return count == 1 ? u"One post"_s : u"%1 posts"_s.arg(count);
}

QByteArray paragraph(const QString &text)
{
    return text.isEmpty() ? QByteArray() : "<p>" + text.toHtmlEscaped().toUtf8() + "</p>\n";
}

QByteArray listHeaderHtml(const PostList &list, const SiteConfig &config, const PageLinks &links)
{
    if (list.kind == PostList::Kind::Blog)
        return heading(listTitle(list, config), " class=\"sr-only\"");
    QByteArray html = "<header class=\"margin-bottom--xl\">\n";
    if (list.kind == PostList::Kind::Tag)
        html += heading(listTitle(list, config)) + paragraph(list.tag.description) +
                link(links.page(tagPermalink(config, {})), u"View All Tags"_s);
    else
        html += authorCardHtml(list.author, config, links, 1, std::nullopt) + '\n' +
                paragraph(list.author.description) +
                link(links.page(authorPermalink(config, {})), u"View All Authors"_s);
    return html + "\n</header>\n";
}

QByteArray pageLinkHtml(const QString &url, const QString &label, const QString &direction)
{
    return u"<a class=\"pagination-nav__link pagination-nav__link--%1\" rel=\"%1\" href=\"%2\">"
           u"<div class=\"pagination-nav__label\">%3</div></a>"_s.arg(direction, url.toHtmlEscaped(), label)
               .toUtf8();
}

QByteArray paginationHtml(const PostList &list, std::size_t page, const PageLinks &links)
{
    QByteArray html;
    if (page > 0)
        html += pageLinkHtml(links.page(list.pages[page - 1].permalink), u"Newer entries"_s, u"prev"_s);
    if (page + 1 < list.pages.size())
        html += pageLinkHtml(links.page(list.pages[page + 1].permalink), u"Older entries"_s, u"next"_s);
    if (html.isEmpty())
        return html;
    return "<nav class=\"pagination-nav\" aria-label=\"Blog list page navigation\">" + html + "</nav>\n";
}

QString letterOf(const Tag &tag)
{
    const QString &label = tag.label;
    return label.left(!label.isEmpty() && label.at(0).isHighSurrogate() ? 2 : 1).toUpper();
}

/// The listed tags in the order of the site's language.
std::vector<const PostList *> sortedTags(const SitePages &pages, const SiteConfig &config)
{
    std::vector<const PostList *> tags;
    for (const PostList &list : pages.lists()) {
        if (list.kind == PostList::Kind::Tag && !list.unlisted && !list.pages.empty())
            tags.push_back(&list);
    }
    const QCollator order{QLocale(config.locale.value)};
    std::stable_sort(tags.begin(), tags.end(), [&order](const PostList *left, const PostList *right) {
        const int letters = order.compare(letterOf(left->tag), letterOf(right->tag));
        return letters != 0 ? letters < 0 : order.compare(left->tag.label, right->tag.label) < 0;
    });
    return tags;
}

} // namespace

QString listTitle(const PostList &list, const SiteConfig &config)
{
    const QString count = postCountText(list.postCount);
    switch (list.kind) {
    case PostList::Kind::Tag:
        return u"%1 tagged with \"%2\""_s.arg(count, list.tag.label);
    case PostList::Kind::Author:
        return u"%1 - %2"_s.arg(list.author.name.isEmpty() ? list.author.key : list.author.name, count);
    case PostList::Kind::Blog:
        break;
    }
    return blogPermalink(config) == u"/"_s ? config.title.value : config.blog.blogTitle.value;
}

QByteArray listPageHtml(
    const PostList &list, std::size_t page, const SiteConfig &config, const PageLinks &links,
    const QByteArrayList &excerpts)
{
    QByteArray html = list.unlisted ? unlistedBannerHtml() + '\n' : QByteArray();
    html += listHeaderHtml(list, config, links);
    const std::vector<const PostMeta *> &posts = list.pages[page].posts;
    if (posts.empty())
        html += paragraph(u"This author has not written any posts yet."_s);
    for (std::size_t i = 0; i < posts.size(); ++i)
        html += listedPostHtml(*posts[i], config, links, excerpts[static_cast<qsizetype>(i)]);
    return html + paginationHtml(list, page, links);
}

QByteArray tagIndexHtml(const SitePages &pages, const SiteConfig &config, const PageLinks &links)
{
    QByteArray html = heading(u"Tags"_s);
    QString letter;
    for (const PostList *list : sortedTags(pages, config)) {
        const Tag &tag = list->tag;
        if (letterOf(tag) != letter) {
            html += letter.isEmpty() ? QByteArray() : QByteArray("</ul>\n");
            letter = letterOf(tag);
            html += "<h2>" + letter.toHtmlEscaped().toUtf8() + "</h2>\n<ul class=\"galley-tag-list\">\n";
        }
        const QString title =
            tag.description.isEmpty() ? QString() : u" title=\"%1\""_s.arg(tag.description.toHtmlEscaped());
        html += "<li>" +
                link(links.page(tagPermalink(config, tag.permalink)), tag.label, u" rel=\"tag\""_s + title) +
                " <span class=\"badge badge--secondary\">" +
                QByteArray::number(static_cast<qulonglong>(list->postCount)) + "</span></li>\n";
    }
    return letter.isEmpty() ? html : html + "</ul>\n";
}

QByteArray authorIndexHtml(const SiteSnapshot &site, const PageLinks &links)
{
    QByteArray html = heading(u"Authors"_s) + "<ul class=\"galley-author-list\">\n";
    const std::vector<std::size_t> counts = authorPostCounts(site);
    for (std::size_t i = 0; i < counts.size(); ++i)
        html +=
            "<li>" + authorCardHtml(site.authors.authors[i], site.config, links, 2, counts[i]) + "</li>\n";
    return html + "</ul>\n";
}

QByteArray archiveHtml(const SitePages &pages, const PageLinks &links)
{
    std::vector<int> years; // in the order of the site's list
    QHash<int, QByteArrayList> items;
    for (const PostPlace &place : pages.posts()) {
        const QDate date = place.post->date.toUTC().date();
        if (place.post->unlisted || !date.isValid())
            continue;
        if (!items.contains(date.year()))
            years.push_back(date.year());
        const QString text = QLocale::c().toString(date, u"MMMM d"_s) + u" - "_s + place.post->title;
        items[date.year()] += "<li>" + link(links.page(place.post->permalink), text) + "</li>\n";
    }
    QByteArray html = heading(u"Archive"_s) + "<div class=\"galley-years\">\n";
    for (const int year : years) {
        const QByteArray number = QByteArray::number(year);
        html += "<section>\n<h2 id=\"" + number + "\">" + number + "</h2>\n<ul>\n";
        std::for_each(
            items[year].crbegin(), items[year].crend(), [&html](const QByteArray &item) { html += item; });
        html += "</ul>\n</section>\n";
    }
    return html + "</div>\n";
}

QByteArray notFoundHtml()
{
    return heading(u"Page Not Found"_s) + paragraph(u"We could not find what you were looking for."_s) +
           paragraph(
               u"Please contact the owner of the site that linked you to the original URL and let them know "
               u"their link is broken."_s);
}

} // namespace Galley
