// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "publish/statictabs.h"

#include "publish/htmltags.h"
#include "render/htmltext.h"

#include <algorithm>
#include <vector>

namespace Galley {
namespace {

QByteArray role(const HtmlToken &token)
{
    const auto found =
        std::find_if(token.attributes.begin(), token.attributes.end(), [](const HtmlAttribute &each) {
            return each.name == "role";
        });
    return found == token.attributes.end() ? QByteArray() : found->value;
}

/// The labels of a group of tabs (text) and how many of its panels have begun.
struct TabGroup
{
    std::vector<QByteArray> labels;
    size_t panels = 0;
};

class TabWriter
{
public:
    QByteArray write(const QByteArray &html)
    {
        for (HtmlToken &token : tokenizeHtml(html))
            m_listDepth > 0 ? readList(token) : readBody(token);
        return m_result;
    }

private:
    void readBody(HtmlToken &token)
    {
        const bool start = token.kind == HtmlToken::Kind::StartTag;
        if (start && role(token) == "tablist") {
            m_groups.emplace_back();
            m_listElement = token.text;
            m_listDepth = 1;
            return;
        }
        if (start && role(token) == "tabpanel")
            makeGroup(token);
        appendToken(m_result, token);
    }

    /// Inside a list of tabs: keeps the labels, writes nothing.
    void readList(const HtmlToken &token)
    {
        if (token.kind == HtmlToken::Kind::StartTag && role(token) == "tab")
            m_groups.back().labels.emplace_back();
        else if (token.kind == HtmlToken::Kind::Text && !m_groups.back().labels.empty())
            m_groups.back().labels.back() += decodeReferences(token.text);
        if (token.text == m_listElement && token.kind == HtmlToken::Kind::StartTag)
            ++m_listDepth;
        else if (token.text == m_listElement && token.kind == HtmlToken::Kind::EndTag)
            --m_listDepth;
    }

    /// A panel belongs to the innermost list that still lacks one.
    void makeGroup(HtmlToken &panel)
    {
        while (!m_groups.empty() && m_groups.back().panels >= m_groups.back().labels.size())
            m_groups.pop_back();
        const auto hidden =
            std::erase_if(panel.attributes, [](const HtmlAttribute &each) { return each.name == "hidden"; });
        std::erase_if(panel.attributes, [](const HtmlAttribute &each) { return each.name == "role"; });
        if (m_groups.empty())
            return;
        TabGroup &group = m_groups.back();
        const bool isFirst = group.panels == 0;
        const QByteArray label = group.labels[group.panels++].simplified();
        panel.attributes.insert(
            panel.attributes.end(), {{"role", "group"}, {"aria-label", label}, {"data-tab-label", label}});
        if (hidden == 0 && !isFirst)
            panel.attributes.push_back({"data-tab-selected", {}});
    }

    QByteArray m_result;
    std::vector<TabGroup> m_groups;
    QByteArray m_listElement;
    int m_listDepth = 0;
};

} // namespace

QByteArray withStaticTabs(const QByteArray &html)
{
    return html.contains("tablist") ? TabWriter().write(html) : html;
}

} // namespace Galley
