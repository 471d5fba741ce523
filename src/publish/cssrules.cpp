// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "publish/cssrules.h"

#include <algorithm>

namespace Galley {
namespace {

QByteArray withoutComments(const QByteArray &css)
{
    QByteArray text;
    text.reserve(css.size());
    qsizetype position = 0;
    while (position < css.size()) {
        const qsizetype start = css.indexOf("/*", position);
        text += css.mid(position, start < 0 ? -1 : start - position);
        const qsizetype end = start < 0 ? -1 : css.indexOf("*/", start + 2);
        position = end < 0 ? css.size() : end + 2;
    }
    return text;
}

/// Behind the string or the character at the position.
qsizetype nextPosition(const QByteArray &css, qsizetype position)
{
    const char c = css[position++];
    if (c != '"' && c != '\'')
        return position;
    while (position < css.size() && css[position] != c)
        position += css[position] == '\\' ? 2 : 1;
    return position + 1;
}

bool isGroup(const QByteArray &prelude)
{
    return prelude.startsWith("@media") || prelude.startsWith("@supports");
}

std::vector<CssRule> readRules(const QByteArray &css, qsizetype &position)
{
    std::vector<CssRule> rules;
    qsizetype start = position;
    while (position < css.size() && css[position] != '}') {
        if (css[position] == ';') {
            start = ++position;
        } else if (css[position] != '{') {
            position = nextPosition(css, position);
        } else {
            CssRule rule;
            rule.prelude = css.mid(start, position - start).simplified();
            const qsizetype bodyStart = ++position;
            if (isGroup(rule.prelude)) {
                rule.rules = readRules(css, position);
            } else {
                for (int depth = 1; position < css.size(); position = nextPosition(css, position)) {
                    depth += css[position] == '{' ? 1 : css[position] == '}' ? -1 : 0;
                    if (depth == 0)
                        break;
                }
                rule.body = css.mid(bodyStart, position - bodyStart).simplified();
            }
            rules.push_back(rule);
            start = ++position;
        }
    }
    return rules;
}

/// The selectors of a list: ".a,:is(.b,.c) d" ⇒ ".a", ":is(.b,.c) d"
std::vector<QByteArray> selectors(const QByteArray &prelude)
{
    std::vector<QByteArray> list;
    qsizetype start = 0;
    int depth = 0;
    for (qsizetype i = 0; i < prelude.size(); ++i) {
        depth += prelude[i] == '(' ? 1 : prelude[i] == ')' ? -1 : 0;
        if (depth == 0 && prelude[i] == ',') {
            list.push_back(prelude.mid(start, i - start).trimmed());
            start = i + 1;
        }
    }
    list.push_back(prelude.mid(start).trimmed());
    return list;
}

bool isNameCharacter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
}

bool everyClassIn(const QByteArray &selector, const QSet<QByteArray> &classes)
{
    int depth = 0;
    for (qsizetype i = 0; i < selector.size(); ++i) {
        depth += selector[i] == '(' ? 1 : selector[i] == ')' ? -1 : 0;
        if (depth != 0 || selector[i] != '.')
            continue;
        qsizetype end = i + 1;
        while (end < selector.size() && isNameCharacter(selector[end]))
            ++end;
        if (!classes.contains(selector.mid(i + 1, end - i - 1)))
            return false;
    }
    return true;
}

QByteArray joined(const std::vector<QByteArray> &list)
{
    QByteArray text;
    for (const QByteArray &each : list)
        text += text.isEmpty() ? each : ',' + each;
    return text;
}

/// Moves the dark selectors of a rule to a rule of its own.
CssRule takeDark(CssRule &rule)
{
    CssRule dark{{}, rule.body, {}};
    std::vector<QByteArray> light;
    std::vector<QByteArray> forDark;
    for (QByteArray selector : selectors(rule.prelude)) {
        const bool isDark =
            selector.contains("[data-theme=dark]") || selector.contains("[data-theme='dark']");
        selector.replace("[data-theme=dark]", ":root").replace("[data-theme='dark']", ":root");
        (isDark ? forDark : light).push_back(selector);
    }
    rule.prelude = joined(light);
    dark.prelude = joined(forDark);
    return dark;
}

} // namespace

std::vector<CssRule> readCss(const QByteArray &css)
{
    qsizetype position = 0;
    return readRules(withoutComments(css), position);
}

QByteArray cssText(const std::vector<CssRule> &rules)
{
    QByteArray text;
    for (const CssRule &rule : rules)
        text += rule.prelude + '{' + (isGroup(rule.prelude) ? cssText(rule.rules) : rule.body) + "}\n";
    return text;
}

std::vector<CssRule> usedRules(const std::vector<CssRule> &rules, const QSet<QByteArray> &classes)
{
    std::vector<CssRule> used;
    for (CssRule rule : rules) {
        if (isGroup(rule.prelude)) {
            rule.rules = usedRules(rule.rules, classes);
        } else if (!rule.prelude.startsWith('@')) {
            std::vector<QByteArray> kept = selectors(rule.prelude);
            std::erase_if(kept, [&](const QByteArray &each) { return !everyClassIn(each, classes); });
            rule.prelude = joined(kept);
        }
        if (!rule.prelude.isEmpty() && !(isGroup(rule.prelude) && rule.rules.empty()))
            used.push_back(rule);
    }
    return used;
}

std::vector<CssRule> darkBySystem(const std::vector<CssRule> &rules)
{
    std::vector<CssRule> result;
    for (CssRule rule : rules) {
        if (isGroup(rule.prelude) || rule.prelude.startsWith('@')) {
            result.push_back(rule);
            continue;
        }
        const CssRule dark = takeDark(rule);
        if (!rule.prelude.isEmpty())
            result.push_back(rule);
        if (!dark.prelude.isEmpty())
            result.push_back({"@media (prefers-color-scheme:dark)", {}, {dark}});
    }
    return result;
}

} // namespace Galley
