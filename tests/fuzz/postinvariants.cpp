// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "invariants.h"
#include "post/editablemapping.h"
#include "post/fieldedit.h"
#include "post/fieldvalue.h"
#include "post/schema.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Galley {

namespace {

/// The edit that an input asks for.
struct Edit
{
    enum class Kind { Set, Remove, Insert };

    Kind kind = Kind::Set;
    QString key;
    QString written;
    FieldValue value;
};

Edit editOf(QStringView line)
{
    const std::span<const FieldSpec> fields = blogFields();
    const char16_t kind = line.isEmpty() ? u't' : line.front().unicode();
    const char16_t field = line.size() < 2 ? u't' : line[1].unicode();
    Edit edit;
    edit.written = line.mid(2).toString();
    // Every other field also stands for a key that no table knows.
    edit.key = field % 2 == 0 ? fields[field % fields.size()].key.toString() : u"x-key"_s;
    edit.value = edit.written;
    if (kind == u'b')
        edit.value = !edit.written.isEmpty();
    else if (kind == u'n')
        edit.value = qint64(edit.written.size()) - 5;
    else if (kind == u'l')
        edit.value = edit.written.split(u'|');
    else if (kind == u'r')
        edit.kind = Edit::Kind::Remove;
    else if (kind == u'i')
        edit.kind = Edit::Kind::Insert;
    return edit;
}

bool isSameBut(const YamlNode &before, const YamlNode &after, const QString &key)
{
    const auto others = [&](const YamlNode &root) {
        YamlNode rest = root;
        std::erase_if(rest.entries, [&](const YamlEntry &entry) { return entry.key == key; });
        rest.type = YamlType::Mapping; // the last field may have gone, or the first one come
        return rest;
    };
    return sameYamlValue(others(before), others(after));
}

/// Where edits of a field may fall: on its own lines, or between two others where it has none.
QString strayEdit(const EditableMapping &before, const QString &key, const TextEdits &edits)
{
    const YamlEntry *entry = before.entry(key).value_or(nullptr);
    const TextSpan yaml = before.parts().yaml;
    TextSpan allowed{0, before.parts().body.start};
    if (entry != nullptr && !before.isFlow()) {
        const qsizetype start = before.lineStart(entry->span.start);
        const qsizetype end = std::max(before.lastLineEnd(entry->value), yaml.end()) + 1;
        allowed = {start, end - start};
    }
    for (const TextEdit &edit : edits) {
        if (edit.span.start < allowed.start || edit.span.end() > allowed.end())
            return u"edit at %1 outside %2-%3"_s.arg(edit.span.start).arg(allowed.start).arg(allowed.end());
    }
    return {};
}

QString brokenResult(const EditableMapping &before, const Edit &edit, const TextEdits &edits)
{
    const QString post = applyEdits(before.text(), edits);
    const Result<EditableMapping> after = EditableMapping::ofFrontMatter(post);
    if (!after)
        return u"the edit broke the front matter: "_s + after.error().message;
    // A post that gains a front matter may gain an empty line behind it.
    const QStringView body = before.parts().body.of(before.text());
    const QStringView newBody = after->parts().body.of(post);
    if (newBody != body && (before.parts().hasFrontMatter || newBody.mid(1) != body))
        return u"the edit changed the body"_s;
    if (!isSameBut(before.node(), after->node(), edit.key))
        return u"the edit changed another field"_s;
    const YamlNode *node = after->node().find(edit.key);
    if (edit.kind == Edit::Kind::Remove)
        return node == nullptr ? QString() : u"the field is still there"_s;
    if (node == nullptr)
        return u"the field is not there"_s;
    if (edit.kind == Edit::Kind::Insert) {
        const bool holdsItem = std::any_of(node->items.begin(), node->items.end(), [&](const YamlNode &item) {
            return item.scalar == edit.written;
        });
        return holdsItem ? QString() : u"the item is not there"_s;
    }
    const bool isSet =
        edits.empty() ? hasValue(*after, edit.key, *node, edit.value) : isValue(*node, edit.value);
    if (!isSet)
        return u"the field has another value"_s;
    const Result<TextEdits> again = setField(post, edit.key, edit.value);
    return again && again->empty() ? QString() : u"setting the value twice edits twice"_s;
}

} // namespace

QString brokenEdit(QByteArrayView input)
{
    const qsizetype end = input.indexOf('\n');
    if (end < 0)
        return {};
    const QString post = QString::fromUtf8(input.sliced(end + 1));
    const Edit edit = editOf(QString::fromUtf8(input.first(end)));
    const PostParts parts = splitPost(post);
    if (parts.yaml.end() > parts.body.start || parts.body.end() != post.size())
        return u"parts out of order"_s;
    const YamlDocument document = readYaml(post, parts.yaml);
    for (const Diagnostic &diagnostic : document.diagnostics) {
        if (diagnostic.span.start < 0 || diagnostic.span.end() > post.size())
            return u"problem outside the post: %1"_s.arg(diagnostic.message);
    }
    checkFrontMatter(post, document);
    const Result<EditableMapping> before = EditableMapping::ofFrontMatter(post);
    if (!before)
        return {};
    const Result<TextEdits> edits = edit.kind == Edit::Kind::Remove ? removeField(post, edit.key)
                                    : edit.kind == Edit::Kind::Insert
                                        ? insertItem(post, edit.key, 0, edit.written)
                                        : setField(post, edit.key, edit.value);
    if (!edits)
        return {};
    const QString stray = strayEdit(*before, edit.key, *edits);
    return stray.isEmpty() ? brokenResult(*before, edit, *edits) : stray;
}

} // namespace Galley
