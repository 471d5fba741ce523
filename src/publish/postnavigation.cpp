// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "publish/postnavigation.h"

#include <QCoreApplication>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace Galley {
namespace {

/// Writes a list in which deeper headings stand in a list of their own under the heading before them.
class ContentsWriter
{
public:
    void add(const Heading &heading)
    {
        if (m_levels.empty() || heading.level > m_levels.back()) {
            m_html +=
                m_levels.empty() ? "<ul class=\"table-of-contents table-of-contents__left-border\">" : "<ul>";
            m_levels.push_back(heading.level);
        } else {
            while (m_levels.size() > 1 && m_levels[m_levels.size() - 2] >= heading.level)
                closeList();
            m_levels.back() = heading.level;
            m_html += "</li>";
        }
        m_html += "<li><a class=\"table-of-contents__link\" href=\"#" +
                  QUrl::toPercentEncoding(heading.id, "!$&'()*+,;=:@/?") + "\">" + heading.html + "</a>";
    }

    QByteArray finish()
    {
        while (!m_levels.empty())
            closeList();
        return m_html;
    }

private:
    void closeList()
    {
        m_html += "</li></ul>";
        m_levels.pop_back();
    }

    QByteArray m_html;
    std::vector<int> m_levels; ///< of the open lists
};

QString neighbourHtml(
    const PostMeta &post, const QString &label, const QString &direction, const PageLinks &links)
{
    const QString url = links.page ? links.page(post.permalink) : post.permalink;
    return u"<a class=\"pagination-nav__link pagination-nav__link--%1\" rel=\"%1\" href=\"%2\">"
           u"<div class=\"pagination-nav__sublabel\">%3</div>"
           u"<div class=\"pagination-nav__label\">%4</div></a>"_s.arg(
               direction, url.toHtmlEscaped(), label.toHtmlEscaped(), post.title.toHtmlEscaped());
}

QString tr(const char *text)
{
    return QCoreApplication::translate("Galley::PostNavigation", text);
}

} // namespace

QByteArray tableOfContentsHtml(const std::vector<Heading> &headings, const PostMeta &meta)
{
    if (meta.hideTableOfContents)
        return {};
    ContentsWriter writer;
    for (const Heading &heading : headings) {
        const bool shown =
            heading.level >= meta.tocMinHeadingLevel && heading.level <= meta.tocMaxHeadingLevel;
        if (shown && !heading.id.isEmpty())
            writer.add(heading);
    }
    const QByteArray list = writer.finish();
    if (list.isEmpty())
        return {};
    return "<nav class=\"galley-contents\" aria-label=\"" + tr("Contents").toHtmlEscaped().toUtf8() + "\">" +
           list + "</nav>";
}

QByteArray neighboursHtml(const PostMeta *newer, const PostMeta *older, const PageLinks &links)
{
    if (!newer && !older)
        return {};
    QString html = u"<nav class=\"pagination-nav\" aria-label=\"%1\">"_s.arg(
        tr("Blog post page navigation").toHtmlEscaped());
    if (newer)
        html += neighbourHtml(*newer, tr("Newer post"), u"prev"_s, links);
    if (older)
        html += neighbourHtml(*older, tr("Older post"), u"next"_s, links);
    return (html + u"</nav>"_s).toUtf8();
}

} // namespace Galley
