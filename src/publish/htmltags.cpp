// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "publish/htmltags.h"

#include "render/htmltext.h"

namespace Galley {
namespace {

void appendTag(QByteArray &html, const HtmlToken &tag)
{
    html += tag.kind == HtmlToken::Kind::EndTag ? "</" : "<";
    html += tag.text;
    for (const HtmlAttribute &attribute : tag.attributes)
        appendAttribute(html, attribute.name, attribute.value);
    html += tag.selfClosing ? "/>" : ">";
}

} // namespace

QByteArray rewriteTags(const QByteArray &html, const std::function<TagFate(HtmlToken &)> &visit)
{
    QByteArray result;
    result.reserve(html.size());
    for (HtmlToken &token : tokenizeHtml(html)) {
        if (token.kind == HtmlToken::Kind::Text)
            result += token.text;
        else if (token.kind != HtmlToken::Kind::Comment && visit(token) == TagFate::Keep)
            appendTag(result, token);
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
