// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "publish/htmlurls.h"

#include "render/htmltext.h"
#include "render/htmltokenizer.h"

#include <optional>

using namespace Qt::StringLiterals;

namespace Galley {
namespace {

std::optional<UrlUse> urlUse(const QByteArray &tag, const QByteArray &attribute)
{
    if (tag == "a" || tag == "area")
        return attribute == "href" ? std::optional(UrlUse::Link) : std::nullopt;
    const bool loads = attribute == "src" || attribute == "poster" || attribute == "data" ||
                       attribute == "background" ||
                       ((attribute == "href" || attribute == "xlink:href") &&
                        (tag == "image" || tag == "use" || tag == "feimage"));
    return loads ? std::optional(UrlUse::Load) : std::nullopt;
}

bool isLeftOut(const HtmlToken &token)
{
    return token.kind != HtmlToken::Kind::Text &&
           (token.text == "meta" || token.text == "base" || token.text == "link" || token.text == "script");
}

QString rewriteSet(const QString &sourceSet, const LinkedHtml::Replace &replace)
{
    // The comma of a data: URL separates nothing.
    if (sourceSet.contains(u"data:"_s))
        return sourceSet;
    QStringList result;
    const QStringList candidates = sourceSet.split(u',', Qt::SkipEmptyParts);
    for (const QString &candidate : candidates) {
        const QString plain = candidate.simplified();
        const QString url = replace(UrlUse::Load, plain.section(u' ', 0, 0));
        result += (url + u' ' + plain.section(u' ', 1)).trimmed();
    }
    return result.join(u", "_s);
}

} // namespace

LinkedHtml::LinkedHtml(const QByteArray &html)
{
    ByteBuffer text;
    bool isInScript = false;
    for (const HtmlToken &token : tokenizeHtml(html)) {
        if (token.text == "script" && token.kind != HtmlToken::Kind::Text)
            isInScript = token.kind == HtmlToken::Kind::StartTag;
        else if (isInScript && token.kind == HtmlToken::Kind::Text)
            continue;
        if (token.kind == HtmlToken::Kind::Comment || isLeftOut(token))
            continue;
        if (token.kind == HtmlToken::Kind::Text) {
            text.append(token.text);
            continue;
        }
        text.append(token.kind == HtmlToken::Kind::EndTag ? "</" : "<");
        text.append(token.text);
        for (const HtmlAttribute &attribute : token.attributes) {
            const auto use = urlUse(token.text, attribute.name);
            const bool isSet = attribute.name == "srcset";
            const bool isId = attribute.name == "id";
            if (!use && !isSet && !isId) {
                appendAttribute(text, attribute.name, attribute.value);
                continue;
            }
            const Kind kind = isId                   ? Kind::Id
                              : isSet                ? Kind::LoadSet
                              : *use == UrlUse::Link ? Kind::Link
                                                     : Kind::Load;
            m_gaps.push_back({text.size(), kind, attribute.name, attribute.value});
        }
        text.append(token.selfClosing ? "/>" : ">");
    }
    m_text = text.toByteArray();
}

QByteArray LinkedHtml::html(const Replace &replace) const
{
    return filled(replace, {});
}

QByteArray LinkedHtml::html(const Replace &replace, const QString &permalink, QSet<QByteArray> *usedIds) const
{
    QSet<QByteArray> dropped;
    for (const Gap &gap : m_gaps) {
        if (gap.kind != Kind::Id)
            continue;
        if (usedIds->contains(gap.value))
            dropped.insert(gap.value);
        usedIds->insert(gap.value);
    }
    const auto replaceOwn = [&](UrlUse use, const QString &url) {
        const bool isDropped =
            url.startsWith(u'#') && dropped.contains(QByteArray::fromPercentEncoding(url.sliced(1).toUtf8()));
        return replace(use, isDropped ? permalink + url : url);
    };
    return filled(replaceOwn, dropped);
}

QByteArray LinkedHtml::filled(const Replace &replace, const QSet<QByteArray> &droppedIds) const
{
    ByteBuffer html;
    qsizetype position = 0;
    for (const Gap &gap : m_gaps) {
        html.append(QByteArrayView(m_text).sliced(position, gap.place - position));
        position = gap.place;
        const QString value = QString::fromUtf8(gap.value);
        switch (gap.kind) {
        case Kind::Link:
        case Kind::Load:
            appendAttribute(
                html, gap.name,
                replace(gap.kind == Kind::Link ? UrlUse::Link : UrlUse::Load, value).toUtf8());
            break;
        case Kind::LoadSet:
            appendAttribute(html, gap.name, rewriteSet(value, replace).toUtf8());
            break;
        case Kind::Id:
            if (!droppedIds.contains(gap.value))
                appendAttribute(html, gap.name, gap.value);
            break;
        }
    }
    html.append(QByteArrayView(m_text).sliced(position));
    return html.toByteArray();
}

} // namespace Galley
