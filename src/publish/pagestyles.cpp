// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "publish/pagestyles.h"

#include "publish/cssrules.h"
#include "publish/htmltags.h"
#include "publish/sitestyles.h"
#include "publish/webresources.h"

#include <QMap>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace Galley {
namespace {

/// A face of a font family as style sheets name it.
struct FontFace
{
    QByteArray family;
    bool bold = false;
    bool italic = false;
};

QByteArray fontFamily(const QByteArray &body)
{
    static const QRegularExpression family(u"KaTeX_[A-Za-z0-9]+"_s);
    return family.match(QString::fromLatin1(body)).captured().toLatin1();
}

FontFace faceOf(const QByteArray &body)
{
    return {fontFamily(body), body.contains("font-weight:700"), body.contains("font-style:italic")};
}

/// The faces that the rules ask for. Weight and slant also come from rules that name no family (.textbf);
/// they are meant for text in formulas.
QSet<QByteArray> fontsNeeded(const std::vector<CssRule> &rules)
{
    QSet<QByteArray> needed;
    std::vector<FontFace> styles;
    for (const CssRule &rule : rules) {
        const FontFace face = faceOf(rule.body);
        if (rule.prelude.startsWith('@') || (face.family.isEmpty() && !face.bold && !face.italic))
            continue;
        if (face.family.isEmpty())
            styles.push_back({"KaTeX_Main", face.bold, face.italic});
        else
            styles.push_back(face);
    }
    for (const FontFace &face : styles)
        needed.insert(face.family + (face.bold ? "-bold" : "") + (face.italic ? "-italic" : ""));
    return needed;
}

/// The woff2 file of an @font-face rule: "fonts/KaTeX_Main-Regular.woff2"
QString fontFile(const CssRule &rule)
{
    static const QRegularExpression source(u"url\\((fonts/[A-Za-z0-9_-]+\\.woff2)\\)"_s);
    return source.match(QString::fromLatin1(rule.body)).captured(1);
}

/// The @font-face rule with one source, this URL of its woff2 file.
CssRule withSource(CssRule rule, const QByteArray &url)
{
    const qsizetype start = rule.body.indexOf("src:");
    rule.body = rule.body.left(start) + "src:url(" + url + ") format(\"woff2\")";
    return rule;
}

CssRule embedded(const CssRule &rule)
{
    return withSource(rule, "data:font/woff2;base64," + webResource(fontFile(rule)).toBase64());
}

QByteArray mathStyles(const QSet<QByteArray> &classes)
{
    const std::vector<CssRule> rules = usedRules(readCss(webResource(u"katex.css"_s)), classes);
    const QSet<QByteArray> needed = fontsNeeded(rules);
    std::vector<CssRule> result;
    for (const CssRule &rule : rules) {
        const FontFace face = faceOf(rule.body);
        const QByteArray name = face.family + (face.bold ? "-bold" : "") + (face.italic ? "-italic" : "");
        if (!rule.prelude.startsWith("@font-face"))
            result.push_back(rule);
        else if (needed.contains(name))
            result.push_back(embedded(rule));
    }
    return cssText(result);
}

/// The sheets of every page, in their order.
std::vector<CssRule> pageRules(const QByteArray &siteCss, const PageTheme &theme)
{
    std::vector<CssRule> rules = readCss(webResource(u"infima.css"_s) + webResource(u"page.css"_s));
    if (theme.look == PageLook::Site) {
        const std::vector<CssRule> own = readCss(siteVariables(siteCss));
        rules.insert(rules.end(), own.begin(), own.end());
    }
    return rules;
}

QByteArray themed(const std::vector<CssRule> &rules, const PageTheme &theme)
{
    return cssText(theme.colours == PageColours::System ? darkBySystem(rules) : rules);
}

} // namespace

QByteArray singlePageStyles(const QByteArray &html, const QByteArray &siteCss, const PageTheme &theme)
{
    const QSet<QByteArray> classes = classNames(html);
    QByteArray css = themed(usedRules(pageRules(siteCss, theme), classes), theme);
    if (classes.contains("katex"))
        css += mathStyles(classes);
    return css;
}

SiteStyles siteStyles(const QByteArray &siteCss, const PageTheme &theme)
{
    return {themed(pageRules(siteCss, theme), theme), {}};
}

SiteStyles siteMathStyles()
{
    SiteStyles styles;
    std::vector<CssRule> rules = readCss(webResource(u"katex.css"_s));
    for (CssRule &rule : rules) {
        if (!rule.prelude.startsWith("@font-face"))
            continue;
        const QString file = fontFile(rule);
        rule = withSource(rule, file.toLatin1());
        styles.files += file;
    }
    styles.css = cssText(rules);
    return styles;
}

} // namespace Galley
