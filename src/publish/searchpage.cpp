// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "publish/searchpage.h"

#include "base/textfile.h"
#include "post/postparts.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>
#include <QtConcurrentMap>

using namespace Qt::StringLiterals;

namespace Galley {
namespace {

/// Longer ones are no words that a person types: data, hashes.
constexpr qsizetype longestWord = 40;

bool isPartOfWord(QChar c)
{
    return c.isLetterOrNumber() || c.isMark() || c.isSurrogate();
}

/// Whether an address, or the target of a link, has ended before this.
bool endsAddress(QChar c)
{
    return c.isSpace() || c == u')' || c == u'>' || c == u'"' || c == u'\'';
}

QString withoutAddresses(const QString &text)
{
    QString result;
    qsizetype done = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool isTarget = text[i] == u']' && QStringView(text).sliced(i).startsWith(u"](");
        const bool isAddress = text[i] == u':' && QStringView(text).sliced(i).startsWith(u"://");
        if (!isTarget && !isAddress)
            continue;
        qsizetype start = i;
        while (isAddress && start > done && isPartOfWord(text[start - 1]))
            --start;
        result += QStringView(text).sliced(done, start - done);
        result += u' ';
        for (i += 2; i < text.size() && !endsAddress(text[i]); ++i)
            ;
        done = i;
    }
    return result + text.sliced(std::min(done, text.size()));
}

/// Lower case, compatibility forms and accents gone, as the script folds what it searches for.
QString folded(QStringView word)
{
    QString plain = word.toString();
    bool isAscii = true;
    for (QChar &c : plain) {
        isAscii = isAscii && c.unicode() < 0x80;
        if (c >= u'A' && c <= u'Z')
            c = QChar(c.unicode() - u'A' + u'a');
    }
    if (isAscii)
        return plain;
    plain = plain.normalized(QString::NormalizationForm_KD).toLower();
    plain.removeIf([](QChar c) { return c.isMark(); });
    return plain;
}

} // namespace

QString searchWords(const QString &text)
{
    const QString plain = withoutAddresses(text);
    QSet<QString> known;
    QString words;
    for (qsizetype start = 0, end = 0; start < plain.size(); start = end + 1) {
        for (end = start; end < plain.size() && isPartOfWord(plain[end]); ++end)
            ;
        if (end == start || end - start > longestWord)
            continue;
        const QString word = folded(QStringView(plain).sliced(start, end - start));
        if (word.isEmpty() || known.contains(word))
            continue;
        known.insert(word);
        words += words.isEmpty() ? QString() : u" "_s;
        words += word;
    }
    return words;
}

QFuture<SearchEntry> searchEntries(const std::vector<const PostMeta *> &posts)
{
    const auto read = [](const PostMeta *post) {
        const Result<TextFile> file = readTextFile(post->file);
        QString text = file ? splitPost(file->text).body.of(file->text).toString() : QString();
        for (const Tag &tag : post->tags)
            text += u' ' + tag.label;
        for (const Author &author : post->authors)
            text += u' ' + author.name;
        return SearchEntry{post, searchWords(text)};
    };
    return QtConcurrent::mapped(posts, read);
}

QByteArray searchPageHtml(const QList<SearchEntry> &entries, const PageLinks &links, const QString &archive)
{
    QJsonArray index;
    for (const auto &[post, words] : entries)
        index.append(QJsonArray{
            links.page(post->permalink), post->title,
            post->date.isValid() ? displayDate(post->date) : QString(), post->description, words});
    // Inside of <script> nothing is escaped, and only "<" could end it.
    const QByteArray data =
        QJsonDocument(index).toJson(QJsonDocument::Compact).replace('<', QByteArrayLiteral("\\u003c"));
    QString status = u"Searching needs JavaScript."_s;
    if (!archive.isEmpty())
        status += u" <a href=\"%1\">All posts</a>"_s.arg(links.page(archive).toHtmlEscaped());
    return "<h1>Search</h1>\n<p id=\"galley-search-status\" role=\"status\">" + status.toUtf8() +
           "</p>\n<ol id=\"galley-search-results\" class=\"galley-results\"></ol>\n"
           "<script type=\"application/json\" id=\"galley-search-index\">" +
           data + "</script>\n";
}

QByteArray searchBoxHtml(const QString &searchPage)
{
    return u"<form class=\"galley-search navbar__item\" role=\"search\" action=\"%1\" hidden>"
           u"<input type=\"search\" name=\"q\" class=\"navbar__search-input\" placeholder=\"Search\" "
           u"aria-label=\"Search\"><button type=\"submit\" class=\"sr-only\">Search</button></form>"_s
               .arg(searchPage.toHtmlEscaped())
               .toUtf8();
}

} // namespace Galley
