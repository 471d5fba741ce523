// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "render/mdxproblems.h"

#include "render/directive.h"
#include "render/htmltext.h"
#include "render/jssyntax.h"
#include "render/mdxmodule.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Galley {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Galley::MdxProblems", text);
}

/// The character at a place with what it needs to be understood, for messages.
QByteArrayView sample(QByteArrayView text, qsizetype at, qsizetype most)
{
    qsizetype end = std::min(text.size(), at + most);
    while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U)
        ++end;
    const QByteArrayView piece = text.sliced(at, end - at);
    const qsizetype lineBreak = piece.indexOf('\n');
    return lineBreak < 0 ? piece : piece.first(lineBreak);
}

void escape(TextProblem &problem, const SourceSpan &sign, const QByteArray &replacement)
{
    problem.caption = tr("Write %1").arg(QString::fromUtf8(replacement));
    problem.edits = {{sign, replacement}};
}

/// `<https://a.b>` and `<a@b.c>`
bool linkProblem(QByteArrayView text, qsizetype at, TextPlaces &places, TextProblem *problem)
{
    static const QRegularExpression address(
        u"^<(?:([A-Za-z][A-Za-z0-9+.\\-]{1,31}:[^\\s<>{}\\[\\]\"]*)|([\\w.+\\-]+@[\\w\\-]+(?:\\.[\\w\\-]+)+))>"_s);
    const QRegularExpressionMatch match =
        address.match(QString::fromUtf8(text.sliced(at, std::min<qsizetype>(2000, text.size() - at))));
    if (!match.hasMatch())
        return false;
    const QByteArray label = (match.captured(1) + match.captured(2)).toUtf8();
    const QByteArray link = '[' + label + "](" + (match.captured(1).isEmpty() ? "mailto:" : "") + label + ')';
    problem->rule = u"mdx-autolink"_s;
    problem->message = tr("MDX has no links between < and >: write %1").arg(QString::fromUtf8(link));
    problem->span = places.span(at, at + match.captured().toUtf8().size());
    problem->caption = tr("Write a link");
    problem->edits = {{problem->span, link}};
    return true;
}

bool isQuote(QStringView c)
{
    return c == u"“" || c == u"”" || c == u"„" || c == u"‘" || c == u"’";
}

/// `width=10` and `href=“x”`
bool valueProblem(
    QByteArrayView text, qsizetype at, qsizetype fault, TextPlaces &places, TextProblem *problem)
{
    const QByteArrayView before = text.sliced(at, fault - at).trimmed();
    if (!before.endsWith('=') || fault >= text.size() || text[fault] == '<' || text[fault] == '>' ||
        text[fault] == '{')
        return false;
    const QString written = QString::fromUtf8(sample(text, fault, 500));
    const bool isQuoted = isQuote(QStringView(written).first(1));
    qsizetype length = 0;
    if (isQuoted) {
        const auto close = std::find_if(
            written.begin() + 1, written.end(), [](QChar c) { return isQuote(QStringView(&c, 1)); });
        length = close == written.end() ? 0 : close - written.begin() + 1;
    } else {
        while (length < written.size() && !written[length].isSpace() && written[length] != u'>' &&
               written[length] != u'"' && written[length] != u'\'' &&
               !QStringView(written).sliced(length).startsWith(u"/>"))
            ++length;
    }
    const QString value = isQuoted && length > 1 ? written.sliced(1, length - 2) : written.first(length);
    if (length == 0 || value.contains(u'"'))
        return false;
    const QByteArray quoted = '"' + value.toUtf8() + '"';
    problem->rule = u"mdx-attribute-value"_s;
    problem->message = isQuoted
                           ? tr("An attribute needs straight quotes: write %1").arg(QString::fromUtf8(quoted))
                           : tr("An attribute needs quotes in MDX: write %1").arg(QString::fromUtf8(quoted));
    problem->span = places.span(fault, fault + written.first(length).toUtf8().size());
    escape(*problem, problem->span, quoted);
    return true;
}

/// `b={}` and `{b}` among attributes.
bool bracesProblem(
    QByteArrayView text, qsizetype at, qsizetype fault, TextPlaces &places, TextProblem *problem)
{
    const qsizetype brace = text.first(std::min(fault, text.size())).lastIndexOf('{');
    if (brace <= at)
        return false;
    const bool isValue = text.sliced(at, brace - at).trimmed().endsWith('=');
    const JsSyntax inside = readJsBraces(text, brace, JsBraces::Text);
    if (!inside.isRight())
        return false;
    problem->rule = u"mdx-attribute-braces"_s;
    problem->span = places.span(brace, inside.end);
    problem->message = isValue ? tr("An attribute cannot be empty braces in MDX: write \"\"")
                               : tr("Braces among attributes must begin with three dots in MDX.");
    if (isValue)
        escape(*problem, problem->span, "\"\"");
    else
        escape(*problem, places.span(brace, brace + 1), "{...");
    return true;
}

TextProblem styleProblem(QByteArrayView declarations, const SourceSpan &attribute)
{
    const QByteArray object = styleObject(declarations);
    TextProblem problem;
    problem.rule = u"mdx-style"_s;
    problem.message = tr("MDX takes no style in quotes: write style=%1").arg(QString::fromUtf8(object));
    problem.span = attribute;
    if (!object.isEmpty())
        escape(problem, attribute, "style=" + object);
    return problem;
}

/// What every module has, and what the site puts into each post's.
bool isGlobalName(QByteArrayView name)
{
    static constexpr const char *names[] = {
        "Array",
        "ArrayBuffer",
        "BigInt",
        "Boolean",
        "DataView",
        "Date",
        "Error",
        "Function",
        "Infinity",
        "Intl",
        "JSON",
        "Map",
        "Math",
        "NaN",
        "Number",
        "Object",
        "Promise",
        "Proxy",
        "Reflect",
        "RegExp",
        "Set",
        "String",
        "Symbol",
        "URL",
        "URLSearchParams",
        "WeakMap",
        "WeakSet",
        "arguments",
        "assets",
        "atob",
        "btoa",
        "clearTimeout",
        "console",
        "contentTitle",
        "decodeURI",
        "decodeURIComponent",
        "document",
        "encodeURI",
        "encodeURIComponent",
        "exports",
        "fetch",
        "frontMatter",
        "globalThis",
        "isFinite",
        "isNaN",
        "metadata",
        "module",
        "navigator",
        "parseFloat",
        "parseInt",
        "process",
        "props",
        "require",
        "setTimeout",
        "toc",
        "undefined",
        "window"};
    return std::any_of(std::begin(names), std::end(names), [&](const char *each) { return name == each; });
}

} // namespace

TextProblem tagProblem(QByteArrayView text, qsizetype at, const JsxSyntax &tag, TextPlaces &places)
{
    TextProblem problem;
    if (text.sliced(at).startsWith("<!--")) {
        const qsizetype end = text.indexOf(QByteArrayView("-->"), at + 4);
        return commentProblem(text, at, end < 0 ? -1 : end + 3, places);
    }
    if (linkProblem(text, at, places, &problem) || valueProblem(text, at, tag.fault, places, &problem) ||
        bracesProblem(text, at, tag.fault, places, &problem))
        return problem;
    problem.rule = u"mdx-tag"_s;
    const SourceSpan sign = places.span(at, at + 1);
    problem.span = {sign.start, places.at(std::min(tag.fault + 1, at + 1 + sample(text, at + 1, 40).size()))};
    if (tag.status == JsxSyntax::Status::Incomplete) {
        problem.message =
            tr("The tag that begins with %1 does not end in its paragraph: write \\< for the sign itself.")
                .arg(QString::fromUtf8(sample(text, at, 12)));
    } else {
        problem.message =
            tr("\"<\" begins a tag in MDX, and %1 cannot stand in one here: write \\< for the sign itself.")
                .arg(u'“' + QString::fromUtf8(sample(text, tag.fault, 1)) + u'”');
    }
    escape(problem, sign, "\\<");
    return problem;
}

TextProblem commentProblem(QByteArrayView text, qsizetype at, qsizetype end, TextPlaces &places)
{
    TextProblem problem;
    problem.rule = u"mdx-comment"_s;
    problem.span = places.span(at, end < 0 ? at + 4 : end);
    if (end < 0) {
        problem.message =
            tr("This comment is never closed: write --> at its end, or \\< for the sign itself.");
        escape(problem, places.span(at, at + 1), "\\<");
        return problem;
    }
    problem.message = tr("MDX takes no HTML comment here: write {/* … */}");
    if (text.sliced(at, end - at).contains("*/"))
        return problem;
    problem.caption = tr("Write {/* … */}");
    problem.edits = {{places.span(at, at + 4), "{/*"}, {places.span(end - 3, end), "*/}"}};
    return problem;
}

TextProblem braceProblem(QByteArrayView text, qsizetype at, qsizetype fault, TextPlaces &places)
{
    TextProblem problem;
    const bool isOpen = fault >= text.size();
    problem.rule = isOpen ? u"mdx-brace"_s : u"mdx-expression-syntax"_s;
    problem.message = isOpen ? tr("This \"{\" is never closed: write \\{ for the sign itself.")
                             : tr("MDX reads what stands in braces as JavaScript, and this is none: write "
                                  "\\{ for the sign itself.");
    qsizetype end = at;
    while (end < text.size() && text[end] == '{')
        ++end;
    problem.span =
        places.span(at, isOpen ? end : std::min(fault + 1, at + 1 + sample(text, at + 1, 60).size()));
    QByteArray replacement;
    for (qsizetype i = at; i < end; ++i)
        replacement.append("\\{");
    escape(problem, places.span(at, end), replacement);
    return problem;
}

QByteArray styleObject(QByteArrayView declarations)
{
    QByteArrayList entries;
    for (const QByteArray &declaration : declarations.toByteArray().split(';')) {
        const qsizetype colon = declaration.indexOf(':');
        QByteArray name = declaration.first(std::max<qsizetype>(0, colon)).trimmed();
        QByteArray value = declaration.sliced(colon + 1).trimmed();
        if (declaration.trimmed().isEmpty())
            continue;
        if (name.isEmpty() || value.contains('\\') || value.contains('\n') || name.contains('\''))
            return {};
        const bool isVariable = name.startsWith("--");
        for (qsizetype dash = name.indexOf('-'); dash >= 0 && !isVariable && dash + 1 < name.size();
             dash = name.indexOf('-'))
            name.replace(dash, 2, QByteArray(1, name[dash + 1]).toUpper());
        const char quote = value.contains('\'') ? '"' : '\'';
        if (value.contains(quote))
            return {};
        entries.append((isVariable ? '\'' + name + '\'' : name) + ": " + quote + value + quote);
    }
    return "{{" + entries.join(", ") + "}}";
}

void checkAttributes(const JsxTag &tag, TextPlaces &places, PreparedText &prepared)
{
    const bool isElement =
        !tag.name.isEmpty() && tag.name.front() >= 'a' && tag.name.front() <= 'z' && !tag.name.contains('.');
    for (const JsxAttribute &attribute : tag.attributes) {
        const bool isStyle =
            isElement && attribute.name == "style" && attribute.kind == JsxAttribute::Kind::Text;
        if (!isStyle && attribute.names.empty())
            continue;
        const SourceSpan span = places.span(attribute.start, attribute.end);
        if (isStyle)
            prepared.add(styleProblem(attribute.value, span));
        else
            prepared.expressions.push_back({attribute.names, span, ExpressionUse::Place::Attribute});
    }
}

std::optional<TextProblem> directiveProblem(QByteArrayView line, const Dialect &dialect, TextPlaces &places)
{
    const auto isIn = [](QByteArrayView signs) { return [=](char c) { return signs.contains(c); }; };
    const auto colons = std::find_if_not(line.begin(), line.end(), isIn(":"));
    const auto name = std::find_if_not(colons, line.end(), isIn(" \t"));
    const auto nameEnd = std::find_if_not(name, line.end(), [](char c) { return c >= 'a' && c <= 'z'; });
    const auto title = std::find_if_not(nameEnd, line.end(), isIn(" \t"));
    if (colons - line.begin() < 3 || !dialect.isAdmonition(QByteArray(name, nameEnd - name)))
        return std::nullopt;
    const QString keyword = QString::fromUtf8(QByteArrayView(name, nameEnd));
    TextProblem problem;
    problem.severity = Severity::Warning;
    problem.rule = u"directive-text"_s;
    problem.span = places.span(0, line.size());
    if (name > colons) {
        problem.message = tr("The colons must stand right before “%1”: this line is text.").arg(keyword);
        problem.caption = tr("Remove the space");
        problem.edits = {{places.span(colons - line.begin(), name - line.begin()), {}}};
        return problem;
    }
    if (title == nameEnd || title == line.end() || *title == '[' || *title == '{')
        return std::nullopt;
    problem.message = tr("This site wants the title of “%1” in brackets: this line is text.").arg(keyword);
    problem.caption = tr("Put the title in brackets");
    problem.edits = {
        {places.span(nameEnd - line.begin(), title - line.begin()), "["},
        {places.span(line.size(), line.size()), "]"}};
    return problem;
}

void addUndefinedNames(PreparedText &prepared)
{
    for (const ExpressionUse &use : prepared.expressions) {
        const auto found = std::find_if(use.names.begin(), use.names.end(), [&](const QByteArray &name) {
            return !prepared.isDefined(name) && !isGlobalName(name);
        });
        if (found == use.names.end())
            continue;
        TextProblem problem;
        problem.rule = u"mdx-undefined"_s;
        const QString name = QString::fromUtf8(*found);
        problem.span = use.span;
        if (use.place == ExpressionUse::Place::Attribute) {
            problem.message = tr("“%1” is not defined: the site build would stop.").arg(name);
        } else {
            problem.message =
                tr("MDX reads what stands in braces as JavaScript, and “%1” is not defined: write \\{ "
                   "for the sign itself.")
                    .arg(name);
            SourcePlace behindBrace = use.span.start;
            --behindBrace.behind;
            escape(problem, {use.span.start, behindBrace}, "\\{");
        }
        prepared.add(std::move(problem));
    }
}

TextProblem moduleProblem(QByteArrayView text, const JsSyntax &module, TextPlaces &places)
{
    TextProblem problem;
    problem.rule = u"mdx-module"_s;
    if (module.isRepeated) {
        const QByteArray &name = module.defines.back();
        problem.message = tr("“%1” is imported or defined a second time here.").arg(QString::fromUtf8(name));
        problem.span = places.span(module.fault, module.fault + name.size());
        return problem;
    }
    const QString word = QString::fromUtf8(text.first(6));
    problem.message =
        tr("What begins with “%1” is JavaScript in MDX up to the next blank line, and this is none.")
            .arg(word);
    problem.span = places.span(0, std::min(module.fault + 1, sample(text, 0, 60).size()));
    if (!looksLikeModule(sample(text, 0, 500))) {
        problem.caption = tr("Keep “%1” as a word").arg(word);
        problem.edits = {{places.span(6, 7), "&#32;"}};
    } else if (const qsizetype lineBreak = text.first(std::min(module.fault, text.size())).lastIndexOf('\n');
               lineBreak > 0) {
        problem.caption = tr("Put a blank line behind it");
        problem.edits = {{places.span(lineBreak, lineBreak), "\n"}};
    }
    return problem;
}

} // namespace Galley
