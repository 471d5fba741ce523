// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "site/tags.h"

#include "post/yamlreader.h"
#include "site/datafilecheck.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Galley::Tags", text);
}

/// The value of one tag; problems leave the defaults.
Tag readTag(const YamlEntry &entry, DataFileCheck *check)
{
    Tag tag{entry.key, defaultTagLabel(entry.key), u'/' + kebabCase(entry.key), {}};
    if (entry.value.isNull())
        return tag;
    if (!entry.value.isMapping()) {
        check->error(entry.value.span, tr("\"%1\" must be of type object").arg(entry.key));
        return tag;
    }
    for (const YamlEntry &field : entry.value.entries) {
        const QString label = entry.key + u'.' + field.key;
        QString *target = field.key == "label"_L1         ? &tag.label
                          : field.key == "permalink"_L1   ? &tag.permalink
                          : field.key == "description"_L1 ? &tag.description
                                                          : nullptr;
        if (!target)
            check->error(field.keySpan, tr("\"%1\" is not allowed").arg(label));
        else if (check->isText(field.value, label))
            *target = field.value.scalar;
    }
    return tag;
}

void checkDuplicatePermalinks(const YamlNode &root, const std::vector<Tag> &tags, DataFileCheck *check)
{
    QSet<QString> seen;
    for (std::size_t i = 0; i < tags.size(); ++i) {
        const QString &permalink = tags[i].permalink;
        if (seen.contains(permalink))
            check->error(
                root.entries[i].keySpan, tr("Duplicate permalinks found in tags file: %1").arg(permalink));
        seen.insert(permalink);
    }
}

} // namespace

QString defaultTagLabel(const QString &key)
{
    const qsizetype first = !key.isEmpty() && key[0].isHighSurrogate() ? 2 : 1;
    return key.left(first).toUpper() + key.mid(first).toLower();
}

const Tag *TagsFile::find(QStringView key) const
{
    const auto found = std::find_if(tags.begin(), tags.end(), [&](const Tag &tag) { return tag.key == key; });
    return found == tags.end() ? nullptr : &*found;
}

TagsFile readTags(const QString &text)
{
    TagsFile file;
    if (text.trimmed().isEmpty())
        return file;
    YamlDocument document = readYaml(text);
    DataFileCheck check(text, u"tags-file"_s);
    if (document.root.isMapping()) {
        for (const YamlEntry &entry : document.root.entries)
            file.tags.push_back(readTag(entry, &check));
        checkDuplicatePermalinks(document.root, file.tags, &check);
    } else if (document.isValid()) {
        check.error(
            document.root.isNull() ? TextSpan{} : document.root.span,
            tr("The tags file must hold a mapping of tag keys to tags"));
    }
    file.diagnostics = std::move(document.diagnostics);
    const Diagnostics found = check.take();
    file.diagnostics.insert(file.diagnostics.end(), found.begin(), found.end());
    return file;
}

Tag resolveTag(const QString &written, const TagsFile &file)
{
    if (const Tag *tag = file.find(written))
        return *tag;
    return {{}, written, u'/' + kebabCase(written), {}};
}

} // namespace Galley
