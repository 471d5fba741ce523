// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "post/fileentry.h"

#include "post/entryedit.h"
#include "post/yamlwriter.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Galley {

namespace {

YamlPath yamlPath(const QString &key, const QStringList &path)
{
    YamlPath steps{key};
    steps.insert(steps.end(), path.begin(), path.end());
    return steps;
}

/// New mappings stand between braces in a mapping that does, and in a file whose entries do.
bool writesFlow(const EditableMapping &mapping)
{
    const auto &entries = mapping.node().entries;
    const auto isFlow = [](const YamlEntry &entry) { return entry.value.style == YamlStyle::FlowMapping; };
    if (!mapping.path().empty())
        return mapping.isFlow();
    return !entries.empty() && (mapping.isFlow() || std::any_of(entries.begin(), entries.end(), isFlow));
}

QString writtenValue(const EditableMapping &mapping, const FieldValue &value, YamlFlow flow)
{
    if (const auto *text = std::get_if<QString>(&value))
        return writeScalar(*text, flow, {YamlStyle::Plain, mapping.quotes()});
    if (const auto *on = std::get_if<bool>(&value))
        return *on ? u"true"_s : u"false"_s;
    if (const auto *number = std::get_if<qint64>(&value))
        return QString::number(*number);
    if (const auto *items = std::get_if<QStringList>(&value))
        return writeFlowList(*items, {YamlStyle::Plain, mapping.quotes()});
    return std::get<RawYaml>(value).yaml;
}

/// The mappings of a path that are missing, around its value: {"socials", "x"}, "me" ⇒ "socials:\n  x: me"
QString nestedYaml(const EditableMapping &mapping, const QStringList &path, const FieldValue &value)
{
    const bool isFlow = writesFlow(mapping);
    QString yaml = writtenValue(mapping, value, isFlow ? YamlFlow::Inside : YamlFlow::Outside);
    bool isBlock = false;
    for (auto key = path.rbegin(); key != path.rend(); ++key) {
        if (isBlock)
            yaml = writeKey(*key) + u":\n  "_s + yaml.replace(u'\n', u"\n  "_s);
        else
            yaml = writeKey(*key) + u": "_s + yaml;
        isBlock = !isFlow;
        if (isFlow)
            yaml = u'{' + yaml + u'}';
    }
    return yaml;
}

} // namespace

Result<TextEdits> setFileField(const QString &text, const QString &key, const FileField &field)
{
    const Result<EditableMapping> file = EditableMapping::ofFile(text);
    if (!file)
        return tl::unexpected(file.error());
    const YamlPath path = yamlPath(key, field.path);
    // The innermost mapping of the path that is there takes the rest of it as one value.
    std::size_t depth = path.size() - 1;
    const auto isThere = [&](std::size_t steps) {
        const YamlNode *node = findYaml(file->node(), std::span(path).first(steps));
        return node && !node->isNull();
    };
    while (depth > 0 && !isThere(depth))
        --depth;
    const auto end = path.begin() + static_cast<std::ptrdiff_t>(depth);
    const Result<EditableMapping> mapping = file->inside({path.begin(), end});
    if (!mapping)
        return tl::unexpected(mapping.error());
    const QString &ownKey = std::get<QString>(*end);
    const QStringList rest = field.path.mid(static_cast<qsizetype>(depth));
    if (rest.isEmpty())
        return setEntry(*mapping, ownKey, field.value);
    return setEntry(*mapping, ownKey, RawYaml{nestedYaml(*mapping, rest, field.value)});
}

Result<TextEdits> removeFileField(const QString &text, const QString &key, const QStringList &path)
{
    const Result<EditableMapping> file = EditableMapping::ofFile(text);
    if (!file)
        return tl::unexpected(file.error());
    if (!findYaml(file->node(), yamlPath(key, path)))
        return TextEdits{};
    Result<EditableMapping> mapping = file->inside(yamlPath(key, path.first(path.size() - 1)));
    qsizetype depth = path.size() - 1;
    while (mapping && depth > 0 && mapping->node().entries.size() == 1) {
        --depth;
        mapping = mapping->outer();
    }
    if (!mapping)
        return tl::unexpected(mapping.error());
    return removeEntry(*mapping, path[depth]);
}

Result<TextEdits> insertFileEntry(
    const QString &text, const QString &key, const std::vector<FileField> &fields)
{
    QString after = text;
    const auto step = [&after](const Result<TextEdits> &edits) -> Result<void> {
        if (!edits)
            return tl::unexpected(edits.error());
        after = applyEdits(after, *edits);
        return {};
    };
    const auto addKey = [&](const EditableMapping &file) { return setEntry(file, key, RawYaml{}); };
    Result<void> done =
        fields.empty() ? step(EditableMapping::ofFile(text).and_then(addKey)) : Result<void>();
    for (const FileField &field : fields) {
        if (done)
            done = step(setFileField(after, key, field));
    }
    if (!done)
        return tl::unexpected(done.error());
    return smallestEdit(text, after);
}

Result<TextEdits> renameFileEntry(const QString &text, const QString &key, const QString &newKey)
{
    return EditableMapping::ofFile(text).and_then(
        [&](const EditableMapping &file) { return renameEntry(file, key, newKey); });
}

Result<TextEdits> removeFileEntry(const QString &text, const QString &key)
{
    return EditableMapping::ofFile(text).and_then(
        [&](const EditableMapping &file) { return removeEntry(file, key); });
}

} // namespace Galley
