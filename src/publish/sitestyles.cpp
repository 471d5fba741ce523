// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "publish/sitestyles.h"

#include "publish/cssrules.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace Galley {
namespace {

constexpr char lightPage[] = ":root";
constexpr char darkPage[] = "html[data-theme='dark']";

/// Which of the two the selector means; empty: something else.
QByteArray pageSelector(QByteArray selector)
{
    selector = selector.trimmed().replace('"', '\'');
    if (selector == ":root" || selector == "html" || selector == "html[data-theme='light']" ||
        selector == "[data-theme='light']" || selector == ":root[data-theme='light']")
        return lightPage;
    if (selector == "[data-theme='dark']" || selector == "html[data-theme='dark']" ||
        selector == ":root[data-theme='dark']")
        return darkPage;
    return {};
}

/// Numbers, lengths, colours, names, quoted font names, other variables, and the functions that only compute.
bool isSafeValue(const QByteArray &value)
{
    static const QRegularExpression signs(u"^[\\w\\s#%.,+*/()'\"-]{1,300}$"_s);
    static const QRegularExpression function(u"([\\w-]*)\\("_s);
    static const QRegularExpression harmless(
        u"^(?:var|calc|min|max|clamp|rgba?|hsla?|linear-gradient|cubic-bezier|)$"_s);
    const QString text = QString::fromUtf8(value);
    if (!signs.match(text).hasMatch() || text.contains(u"//"_s) || text.contains(u"/*"_s))
        return false;
    for (auto calls = function.globalMatch(text); calls.hasNext();) {
        if (!harmless.match(calls.next().captured(1)).hasMatch())
            return false;
    }
    return text.count(u'(') == text.count(u')') && text.count(u'"') % 2 == 0 && text.count(u'\'') % 2 == 0;
}

QByteArray safeVariables(const QByteArray &body)
{
    static const QRegularExpression name(u"^--(?:ifm|docusaurus)-[\\w-]+$"_s);
    QByteArray kept;
    for (const QByteArray &declaration : body.split(';')) {
        const qsizetype colon = declaration.indexOf(':');
        if (colon < 0)
            continue;
        const QByteArray variable = declaration.first(colon).trimmed();
        const QByteArray value = declaration.sliced(colon + 1).trimmed();
        if (name.match(QString::fromUtf8(variable)).hasMatch() && isSafeValue(value))
            kept += variable + ':' + value + ';';
    }
    return kept;
}

} // namespace

QByteArray siteVariables(const QByteArray &css)
{
    QByteArray variables;
    for (const CssRule &rule : readCss(css)) {
        const QByteArray kept = safeVariables(rule.body);
        if (kept.isEmpty())
            continue;
        for (const QByteArray &selector : rule.prelude.split(',')) {
            const QByteArray page = pageSelector(selector);
            if (!page.isEmpty())
                variables += page + '{' + kept + '}';
        }
    }
    return variables;
}

} // namespace Galley
