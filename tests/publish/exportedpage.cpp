// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "exportedpage.h"

#include "render/htmltext.h"
#include "render/htmltokenizer.h"

#include <QDirIterator>
#include <QFile>
#include <QMap>
#include <QSet>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace Galley {
namespace {

QString attribute(const HtmlToken &token, const char *name)
{
    for (const HtmlAttribute &each : token.attributes) {
        if (each.name == name)
            return QString::fromUtf8(each.value);
    }
    return {};
}

bool isStart(const HtmlToken &token, const char *name)
{
    return token.kind == HtmlToken::Kind::StartTag && token.text == name;
}

/// The text up to the end of the element that begins at a token.
QString textOf(const std::vector<HtmlToken> &tokens, std::size_t start)
{
    QByteArray text;
    int depth = 0;
    for (std::size_t i = start; i < tokens.size(); ++i) {
        if (tokens[i].text == tokens[start].text && tokens[i].kind != HtmlToken::Kind::Text)
            depth += tokens[i].kind == HtmlToken::Kind::StartTag ? 1 : -1;
        if (depth == 0)
            break;
        if (tokens[i].kind == HtmlToken::Kind::Text)
            text += decodeReferences(tokens[i].text);
    }
    return QString::fromUtf8(text).simplified();
}

QString sitePath(const QString &href, const QString &permalink)
{
    const QUrl page(u"http://site.invalid"_s + permalink + (permalink.endsWith(u'/') ? u""_s : u"/"_s));
    QString path = page.resolved(QUrl(href)).path();
    if (path.endsWith(u"/index.html"_s))
        path.chop(11);
    while (path.size() > 1 && path.endsWith(u'/'))
        path.chop(1);
    return path;
}

void readLink(ExportedPage *page, const HtmlToken &link, const QString &text, const QString &permalink)
{
    const QString target = sitePath(attribute(link, "href"), permalink);
    const QString rel = attribute(link, "rel");
    if (rel == u"tag"_s)
        page->tags += text + u' ' + target;
    else if (rel == u"prev"_s)
        page->newer = target;
    else if (rel == u"next"_s)
        page->older = target;
    else if (attribute(link, "aria-label").startsWith(u"Read more about "_s))
        page->listed.last() += u'…';
    else if (attribute(link, "class").startsWith(u"table-of-contents__link"_s))
        page->contents += QUrl::fromPercentEncoding(attribute(link, "href").mid(1).toUtf8()) + u'|' + text;
}

QStringList linksOf(const HtmlToken &token)
{
    QStringList links;
    for (const char *name : {"href", "src", "poster"})
        links += attribute(token, name);
    for (const QString &candidate : attribute(token, "srcset").split(u','))
        links += candidate.simplified().section(u' ', 0, 0);
    links.removeAll(QString());
    return links;
}

QSet<QString> idsOf(const QByteArray &html)
{
    QSet<QString> ids;
    for (const HtmlToken &token : tokenizeHtml(html)) {
        ids.insert(attribute(token, "id"));
        if (token.text == "a")
            ids.insert(attribute(token, "name"));
    }
    return ids;
}

} // namespace

ExportedPage readExportedPage(const QByteArray &html, const QString &permalink)
{
    ExportedPage page;
    bool inArticle = false;
    const std::vector<HtmlToken> tokens = tokenizeHtml(html);
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        const HtmlToken &token = tokens[i];
        inArticle = inArticle || isStart(token, "article");
        if (isStart(token, "title") && page.headTitle.isEmpty())
            page.headTitle = textOf(tokens, i);
        else if (isStart(token, "meta") && attribute(token, "name") == u"description"_s)
            page.description = attribute(token, "content");
        else if (isStart(token, "h1") && inArticle && page.title.isNull())
            page.title = textOf(tokens, i);
        else if (isStart(token, "header"))
            page.info = textOf(tokens, i);
        else if (isStart(token, "time") && page.date.isEmpty())
            page.date = attribute(token, "datetime");
        else if (isStart(token, "h2") && attribute(token, "class") == u"galley-title"_s)
            page.listed += sitePath(attribute(tokens.at(i + 1), "href"), permalink);
        else if (isStart(token, "h2") && textOf(tokens, i) == attribute(token, "id"))
            page.entries += textOf(tokens, i);
        else if (isStart(token, "li") && isStart(tokens.at(i + 1), "a"))
            page.entries +=
                textOf(tokens, i + 1) + u' ' + sitePath(attribute(tokens.at(i + 1), "href"), permalink);
        else if (isStart(token, "a"))
            readLink(&page, token, textOf(tokens, i), permalink);
    }
    return page;
}

QMap<QString, QByteArray> filesBelow(const QString &folder)
{
    QMap<QString, QByteArray> files;
    QDirIterator entries(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (entries.hasNext()) {
        QFile file(entries.next());
        if (file.open(QIODevice::ReadOnly))
            files.insert(QDir(folder).relativeFilePath(file.fileName()), file.readAll());
    }
    return files;
}

QStringList brokenLinks(const QMap<QString, QByteArray> &files)
{
    QStringList broken;
    QMap<QString, QSet<QString>> ids;
    for (auto page = files.cbegin(); page != files.cend(); ++page) {
        if (!page.key().endsWith(u".html"_s))
            continue;
        for (const HtmlToken &token : tokenizeHtml(*page)) {
            for (const QString &link : linksOf(token)) {
                const QUrl url(link);
                if (!url.isRelative() || link.startsWith(u'/'))
                    continue;
                const QString target =
                    QUrl(u"file:///"_s + page.key()).resolved(url).path(QUrl::FullyDecoded).mid(1);
                const QString id = url.fragment(QUrl::FullyDecoded);
                if (!id.isEmpty() && !ids.contains(target))
                    ids.insert(target, idsOf(files.value(target)));
                if (!files.contains(target) || (!id.isEmpty() && !ids[target].contains(id)))
                    broken += page.key() + u": "_s + link;
            }
        }
    }
    return broken;
}

} // namespace Galley
