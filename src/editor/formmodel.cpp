// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "editor/formmodel.h"

#include "post/fieldedit.h"
#include "post/postparts.h"
#include "post/schema.h"
#include "post/yamlreader.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Galley {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Galley::FormModel", text);
}

ItemState itemState(const YamlNode &node)
{
    if (node.isScalar())
        return {node.scalar, false};
    for (const QStringView key : {u"name", u"label", u"key", u"permalink"}) {
        const YamlNode *name = node.find(key);
        if (name && name->isScalar() && !name->scalar.isEmpty())
            return {name->scalar, true};
    }
    return {tr("(written in the text)"), true};
}

FieldState fieldState(QStringView text, const YamlEntry &entry)
{
    const YamlNode &node = entry.value;
    FieldState field;
    field.key = entry.key;
    field.isPresent = true;
    field.type = node.type;
    field.style = node.style;
    field.text = node.isNull() ? QString() : node.scalar;
    field.written = node.style == YamlStyle::Empty ? QString() : writtenYaml(text, node);
    field.boolean = node.boolean;
    if (node.isSequence()) {
        for (const YamlNode &item : node.items)
            field.items.push_back(itemState(item));
    } else if (node.isScalar() && !field.text.isEmpty()) {
        field.items.push_back({field.text, false});
    }
    return field;
}

QString keyAt(const YamlNode &root, qsizetype offset)
{
    for (const YamlEntry &entry : root.entries) {
        if (offset >= entry.span.start && offset <= entry.span.end())
            return entry.key;
    }
    return {};
}

FormModel unreadable(FormModel::Mode mode, const QString &problem, TextPosition position)
{
    FormModel model;
    model.mode = mode;
    model.problem = problem;
    model.problemPosition = position;
    return model;
}

FormModel readFields(const QString &text, const YamlDocument &yaml)
{
    FormModel model;
    model.mode = FormModel::Mode::Fields;
    for (const YamlEntry &entry : yaml.root.entries)
        model.fields.push_back(fieldState(text, entry));
    Diagnostics found = yaml.diagnostics;
    const Diagnostics schema = checkFrontMatter(text, yaml);
    found.insert(found.end(), schema.begin(), schema.end());
    for (const Diagnostic &diagnostic : found) {
        const QString key = keyAt(yaml.root, diagnostic.span.start);
        if (!key.isEmpty())
            model.problems.push_back({key, diagnostic.severity, diagnostic.message});
    }
    return model;
}

} // namespace

const FieldState *FormModel::find(QStringView key) const
{
    const auto found = std::find_if(
        fields.begin(), fields.end(), [key](const FieldState &field) { return field.key == key; });
    return found == fields.end() ? nullptr : &*found;
}

FieldState FormModel::field(const QString &key) const
{
    if (const FieldState *found = find(key))
        return *found;
    FieldState absent;
    absent.key = key;
    return absent;
}

FormModel readFormModel(const QString &text)
{
    using Mode = FormModel::Mode;
    const PostParts parts = splitPost(text);
    FormModel model;
    if (parts.hasFrontMatter && !parts.isYaml) {
        const QString language = parts.language.of(text).trimmed().toString();
        const QString problem =
            tr("The front matter is written in “%1”, which is never run here. Change it to YAML to "
               "edit it in the form.");
        model = unreadable(Mode::OtherLanguage, problem.arg(language), {1, 4});
    } else if (parts.hasFrontMatter) {
        const YamlDocument yaml = readYaml(text, parts.yaml);
        const auto error =
            std::find_if(yaml.diagnostics.begin(), yaml.diagnostics.end(), [](const Diagnostic &diagnostic) {
                return diagnostic.severity == Severity::Error;
            });
        if (error != yaml.diagnostics.end())
            model = unreadable(Mode::Broken, error->message, error->position);
        else if (!yaml.root.isMapping() && !yaml.root.isNull())
            model = unreadable(
                Mode::NoMapping, tr("The front matter is no list of fields (key: value)."), {2, 1});
        else
            model = readFields(text, yaml);
    }
    return model;
}

QString keyAt(const QString &text, qsizetype offset)
{
    const PostParts parts = splitPost(text);
    if (!parts.hasFrontMatter || !parts.isYaml || offset > parts.yaml.end())
        return {};
    return keyAt(readYaml(text, parts.yaml).root, offset);
}

} // namespace Galley
