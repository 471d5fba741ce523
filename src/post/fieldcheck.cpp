// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "post/fieldcheck.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Galley {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Galley::Schema", text);
}

/// Collects the problems of one field.
class FieldCheck
{
public:
    explicit FieldCheck(const FieldSpec &field) : m_field(field) {}

    std::vector<FieldProblem> run(const YamlNode &value);

private:
    void report(const YamlNode &node, const QString &message) { m_problems.push_back({&node, message}); }
    void report(const YamlNode &node, const char *message, const QString &name)
    {
        report(node, tr(message).arg(name));
    }
    QString name() const { return m_field.key.toString(); }

    void checkString(const YamlNode &node, const QString &name, bool emptyAllowed);
    void checkUrl(const YamlNode &node, const QString &name);
    void checkBoolean(const YamlNode &node);
    void checkTocLevel(const YamlNode &node);
    void checkKeywords(const YamlNode &node);
    void checkTags(const YamlNode &node);
    void checkTag(const YamlNode &node, const QString &name);
    void checkAuthors(const YamlNode &node);
    bool isAuthor(const YamlNode &node) const;
    void checkLastUpdate(const YamlNode &node);
    void checkMdx(const YamlNode &node);

    const FieldSpec &m_field;
    std::vector<FieldProblem> m_problems;
};

/// Numbers and dates count as text.
bool isText(const YamlNode &node)
{
    return node.isScalar() && !node.isNull() && node.type != YamlType::Boolean;
}

bool isTextWithContent(const YamlNode &node)
{
    return isText(node) && !(node.isString() && node.scalar.isEmpty());
}

std::vector<FieldProblem> FieldCheck::run(const YamlNode &value)
{
    switch (m_field.type) {
    case FieldType::String:
        checkString(value, name(), m_field.emptyAllowed);
        break;
    case FieldType::Url:
        checkUrl(value, name());
        break;
    case FieldType::Boolean:
        checkBoolean(value);
        break;
    case FieldType::TocLevel:
        checkTocLevel(value);
        break;
    case FieldType::StringList:
        checkKeywords(value);
        break;
    case FieldType::TagList:
        checkTags(value);
        break;
    case FieldType::AuthorList:
        checkAuthors(value);
        break;
    case FieldType::LastUpdate:
        checkLastUpdate(value);
        break;
    case FieldType::Mdx:
        checkMdx(value);
        break;
    case FieldType::Date:
        break;
    }
    return std::move(m_problems);
}

void FieldCheck::checkString(const YamlNode &node, const QString &name, bool emptyAllowed)
{
    if (!isText(node))
        report(node, QT_TRANSLATE_NOOP("Galley::Schema", "\"%1\" must be a string"), name);
    else if (!emptyAllowed && !isTextWithContent(node))
        report(node, QT_TRANSLATE_NOOP("Galley::Schema", "\"%1\" is not allowed to be empty"), name);
}

void FieldCheck::checkUrl(const YamlNode &node, const QString &name)
{
    if (!isText(node) || !looksLikeUrl(javaScriptText(node)))
        report(node, QT_TRANSLATE_NOOP("Galley::Schema", "\"%1\" does not look like a valid url"), name);
}

void FieldCheck::checkBoolean(const YamlNode &node)
{
    const QString text = node.scalar.toLower();
    const bool isWord = node.isString() && (text == u"true"_s || text == u"false"_s);
    if (node.type != YamlType::Boolean && !isWord)
        report(node, QT_TRANSLATE_NOOP("Galley::Schema", "\"%1\" must be a boolean"), name());
}

void FieldCheck::checkTocLevel(const YamlNode &node)
{
    bool isNumber = node.type == YamlType::Integer || node.type == YamlType::Float;
    double level = node.number;
    if (node.isString())
        level = node.scalar.toDouble(&isNumber);
    if (!isNumber)
        report(node, QT_TRANSLATE_NOOP("Galley::Schema", "\"%1\" must be a number"), name());
    else if (level < 2)
        report(
            node, QT_TRANSLATE_NOOP("Galley::Schema", "\"%1\" must be greater than or equal to 2"), name());
    else if (level > 6)
        report(node, QT_TRANSLATE_NOOP("Galley::Schema", "\"%1\" must be less than or equal to 6"), name());
}

void FieldCheck::checkKeywords(const YamlNode &node)
{
    if (!node.isSequence())
        return report(node, QT_TRANSLATE_NOOP("Galley::Schema", "\"%1\" must be an array"), name());
    if (node.items.empty())
        report(
            node, QT_TRANSLATE_NOOP("Galley::Schema", "\"%1\" does not contain 1 required value(s)"), name());
    for (size_t i = 0; i < node.items.size(); ++i)
        checkString(node.items[i], u"%1[%2]"_s.arg(name()).arg(i), false);
}

void FieldCheck::checkTags(const YamlNode &node)
{
    if (!node.isSequence())
        return report(
            node,
            QT_TRANSLATE_NOOP("Galley::Schema", "\"%1\" does not look like a valid front matter Yaml array."),
            name());
    for (size_t i = 0; i < node.items.size(); ++i)
        checkTag(node.items[i], u"%1[%2]"_s.arg(name()).arg(i));
}

void FieldCheck::checkTag(const YamlNode &node, const QString &name)
{
    if (!node.isMapping()) {
        if (!isTextWithContent(node))
            report(node, QT_TRANSLATE_NOOP("Galley::Schema", "\"%1\" does not look like a valid tag"), name);
        return;
    }
    for (const QString &part : {u"label"_s, u"permalink"_s}) {
        const YamlNode *value = node.find(part);
        if (!value)
            report(node, QT_TRANSLATE_NOOP("Galley::Schema", "\"%1\" is required"), name + u'.' + part);
        else
            checkString(*value, name + u'.' + part, false);
    }
}

bool FieldCheck::isAuthor(const YamlNode &node) const
{
    if (!node.isMapping())
        return isTextWithContent(node);
    const auto names = [&node](QStringView key) {
        const YamlNode *value = node.find(key);
        return value && isTextWithContent(*value);
    };
    return names(u"key") || names(u"name") || names(u"imageURL") || names(u"image_url");
}

void FieldCheck::checkAuthors(const YamlNode &node)
{
    const char *message = QT_TRANSLATE_NOOP(
        "Galley::Schema", "\"%1\" does not look like a valid blog post author. Please use an author key or "
                          "an author object (with a key "
                          "and/or a name).");
    if (!node.isSequence()) {
        if (!isAuthor(node))
            report(node, message, name());
        return;
    }
    for (size_t i = 0; i < node.items.size(); ++i) {
        if (!isAuthor(node.items[i]))
            report(node.items[i], message, u"%1[%2]"_s.arg(name()).arg(i));
    }
}

void FieldCheck::checkLastUpdate(const YamlNode &node)
{
    const YamlNode *author = node.find(u"author");
    const YamlNode *date = node.find(u"date");
    const bool authorFits = !author || isTextWithContent(*author);
    const bool dateFits = !date || isTextWithContent(*date);
    if (!node.isMapping() || (!author && !date) || !authorFits || !dateFits)
        report(
            node,
            QT_TRANSLATE_NOOP(
                "Galley::Schema", "\"%1\" does not look like a valid last update object. Please use an "
                                  "author key with a string or a "
                                  "date with a string or Date."),
            name());
}

void FieldCheck::checkMdx(const YamlNode &node)
{
    if (!node.isMapping())
        return report(node, tr("\"value\" must be of type object"));
    for (const YamlEntry &entry : node.entries) {
        if (entry.key != u"format"_s)
            report(entry.value, QT_TRANSLATE_NOOP("Galley::Schema", "\"%1\" is not allowed"), entry.key);
        else if (!QStringList{u"md"_s, u"mdx"_s, u"detect"_s}.contains(entry.value.scalar))
            report(entry.value, tr("\"format\" must be one of [md, mdx, detect]"));
    }
}

} // namespace

std::vector<FieldProblem> checkField(const FieldSpec &field, const YamlNode &value)
{
    return FieldCheck(field).run(value);
}

bool looksLikeUrl(const QString &text)
{
    // RFC 3986: the characters that may stand in a reference, and what a percent sign must begin.
    static const QRegularExpression reference(
        u"\\A(?:[A-Za-z0-9._~!$&'()*+,;=:@/?-]|%[0-9A-Fa-f]{2})*(?:#(?:[A-Za-z0-9._~!$&'()*+,;=:@/?-]|%[0-9A-Fa-f]{2})*)?\\z"_s);
    static const QRegularExpression relativeWithColon(u"\\A[^/?#]*:"_s);
    static const QRegularExpression absolute(
        u"\\A\\s*(?:(?:https?|ftp|wss?):[/\\\\]*[^\\s/\\\\?#]+|(?!(?:https?|ftp|wss?):)[A-Za-z][A-Za-z0-9+.-]*:)"_s);
    if (text.isEmpty() || text.size() > 10'000)
        return false;
    if (absolute.match(text).hasMatch())
        return true;
    return reference.match(text).hasMatch() && !relativeWithColon.match(text).hasMatch();
}

} // namespace Galley
