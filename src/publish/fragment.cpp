// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "publish/fragment.h"

#include "publish/htmltags.h"

#include <algorithm>

namespace Galley {
namespace {

QByteArray classesOf(const HtmlToken &tag)
{
    const auto found =
        std::find_if(tag.attributes.begin(), tag.attributes.end(), [](const HtmlAttribute &each) {
            return each.name == "class";
        });
    return found == tag.attributes.end() ? QByteArray() : found->value;
}

/// Keeps the language of code, which readers and editors look for.
QByteArray meaningfulClass(const QByteArray &classes)
{
    for (const QByteArray &name : classes.simplified().split(' ')) {
        if (name.startsWith("language-"))
            return name;
    }
    return {};
}

class FragmentWriter
{
public:
    QByteArray write(const QByteArray &html)
    {
        for (HtmlToken &token : tokenizeHtml(html)) {
            if (m_hashLink)
                m_hashLink = !(token.kind == HtmlToken::Kind::EndTag && token.text == "a");
            else
                add(token);
        }
        return m_html.trimmed();
    }

private:
    void add(HtmlToken &token)
    {
        const bool isStart = token.kind == HtmlToken::Kind::StartTag;
        if (isStart && token.text == "a" && classesOf(token).contains("hash-link")) {
            m_hashLink = true;
            return;
        }
        if (token.kind == HtmlToken::Kind::Text || token.kind == HtmlToken::Kind::Comment)
            return appendToken(m_html, token);
        if (token.text == "pre")
            m_inCode = isStart;
        // Lines and tokens of code are elements of the theme's; as text they are what the author wrote.
        if (m_inCode && (token.text == "div" || token.text == "span" || token.text == "br")) {
            if (token.text == "br")
                m_html += '\n';
            return;
        }
        clean(token);
        appendToken(m_html, token);
    }

    void clean(HtmlToken &tag)
    {
        if (tag.kind == HtmlToken::Kind::StartTag && tag.text == "pre")
            m_language = meaningfulClass(classesOf(tag));
        std::erase_if(tag.attributes, [](const HtmlAttribute &each) {
            return each.name == "class" || each.name == "style" || each.name == "tabindex" ||
                   each.name.startsWith("data-") || each.name == "decoding" || each.name == "loading";
        });
        if (m_inCode && tag.kind == HtmlToken::Kind::StartTag && tag.text == "code" && !m_language.isEmpty())
            tag.attributes.push_back({"class", m_language});
    }

    QByteArray m_html;
    QByteArray m_language;
    bool m_hashLink = false;
    bool m_inCode = false;
};

} // namespace

QByteArray cleanFragment(const QByteArray &html)
{
    return FragmentWriter().write(html) + '\n';
}

} // namespace Galley
