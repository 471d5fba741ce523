// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "publish/pagetemplate.h"

using namespace Qt::StringLiterals;

namespace Galley {
namespace {

QByteArray headHtml(const Page &page)
{
    QString head = u"<meta charset=\"utf-8\">\n"_s;
    if (!page.policy.isEmpty())
        head += u"<meta http-equiv=\"Content-Security-Policy\" content=\"%1\">\n"_s.arg(
            page.policy.toHtmlEscaped());
    head += u"<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
            u"<meta name=\"generator\" content=\"Galley\">\n"_s;
    head += u"<title>%1</title>\n"_s.arg(page.title.toHtmlEscaped());
    if (!page.description.isEmpty())
        head += u"<meta name=\"description\" content=\"%1\">\n"_s.arg(page.description.toHtmlEscaped());
    if (!page.canonical.isEmpty())
        head += u"<link rel=\"canonical\" href=\"%1\">\n"_s.arg(page.canonical.toHtmlEscaped());
    if (!page.indexed)
        head += u"<meta name=\"robots\" content=\"noindex, nofollow\">\n"_s;
    for (const QString &sheet : page.styleSheets)
        head += u"<link rel=\"stylesheet\" href=\"%1\">\n"_s.arg(sheet.toHtmlEscaped());
    return head.toUtf8() + page.head;
}

QByteArray themeAttributes(const PageTheme &theme)
{
    QByteArray attributes;
    if (theme.colours != PageColours::System)
        attributes += theme.colours == PageColours::Dark ? " data-theme=\"dark\"" : " data-theme=\"light\"";
    if (theme.look == PageLook::Plain)
        attributes += " data-look=\"plain\"";
    return attributes;
}

} // namespace

QByteArray articleHtml(const Article &article)
{
    QByteArray html;
    if (!article.banner.isEmpty())
        html += "<div class=\"galley-banner\">" + article.banner + "</div>\n";
    html += "<article>\n" + article.header + "\n<div class=\"markdown\" id=\"__blog-post-container\">\n" +
            article.body + "\n</div>\n" + article.footer + "\n</article>\n";
    for (const QByteArray &part : {article.neighbours, article.contents}) {
        if (!part.isEmpty())
            html += part + '\n';
    }
    return html;
}

QByteArray pageHtml(const Page &page)
{
    const QByteArray theme = themeAttributes(page.theme);
    QByteArray html = "<!DOCTYPE html>\n<html lang=\"" + page.language.toHtmlEscaped().toUtf8() +
                      "\" class=\"blog-wrapper " + page.kind.toUtf8() + " plugin-blog plugin-id-default\"" +
                      theme + ">\n<head>\n" + headHtml(page);
    if (!page.styles.isEmpty())
        html += "<style>\n" + page.styles + "\n</style>\n";
    return html + "</head>\n<body>\n" + page.siteHeader + "<main class=\"galley-page" +
           (page.hasContents ? " galley-page--contents" : "") + "\">\n" + page.content + "</main>\n" +
           (page.script.isEmpty() ? QByteArray() : "<script>" + page.script + "</script>\n") +
           "</body>\n</html>\n";
}

} // namespace Galley
