// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "publish/htmltags.h"

#include "render/htmltext.h"

namespace Galley {

void appendToken(QByteArray &html, const HtmlToken &token)
{
    if (token.kind == HtmlToken::Kind::Text)
        html += token.text;
    if (token.kind != HtmlToken::Kind::StartTag && token.kind != HtmlToken::Kind::EndTag)
        return;
    html += token.kind == HtmlToken::Kind::EndTag ? "</" : "<";
    html += token.text;
    ByteBuffer attributes;
    for (const HtmlAttribute &attribute : token.attributes)
        appendAttribute(attributes, attribute.name, attribute.value);
    html += attributes.view();
    html += token.selfClosing ? "/>" : ">";
}

QByteArray rewriteTags(const QByteArray &html, const std::function<TagFate(HtmlToken &)> &visit)
{
    QByteArray result;
    result.reserve(html.size());
    for (HtmlToken &token : tokenizeHtml(html)) {
        const bool isTag = token.kind == HtmlToken::Kind::StartTag || token.kind == HtmlToken::Kind::EndTag;
        if (!isTag || visit(token) == TagFate::Keep)
            appendToken(result, token);
    }
    return result;
}

QSet<QByteArray> classNames(const QByteArray &html)
{
    QSet<QByteArray> names;
    for (const HtmlToken &token : tokenizeHtml(html)) {
        for (const HtmlAttribute &attribute : token.attributes) {
            if (attribute.name != "class")
                continue;
            for (const QByteArray &name : attribute.value.simplified().split(' '))
                names.insert(name);
        }
    }
    return names;
}

} // namespace Galley
