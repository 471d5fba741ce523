// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "site/authorplan.h"

#include "post/fileentry.h"
#include "post/yamlreader.h"
#include "site/authorfields.h"
#include "site/nameplan.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Galley {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Galley::BlogPlan", text);
}

/// The key as an entry writes it: `imageURL` is the site's other word for `image_url` (both at once break its
/// build), and the letters of a platform may be of either case.
QString writtenKey(const YamlNode &mapping, const QString &key)
{
    if (key == "image_url"_L1 && mapping.findEntry(u"imageURL"))
        return u"imageURL"_s;
    const auto written =
        std::find_if(mapping.entries.begin(), mapping.entries.end(), [&](const YamlEntry &entry) {
            return entry.key.compare(key, Qt::CaseInsensitive) == 0;
        });
    return written == mapping.entries.end() || mapping.findEntry(key) ? key : written->key;
}

QStringList writtenPath(const QString &text, const QString &author, const QStringList &path)
{
    const YamlDocument document = readYaml(text);
    const YamlNode *mapping = document.root.find(author);
    QStringList written;
    for (const QString &key : path) {
        written << (mapping ? writtenKey(*mapping, key) : key);
        mapping = mapping ? mapping->find(written.last()) : nullptr;
    }
    return written;
}

/// The field without which the site refuses an author, when there is one: it wants a name or a picture.
QString demandedField(const Author &author)
{
    if (author.imageUrl.isEmpty())
        return u"name"_s;
    return author.name.isEmpty() ? u"image_url"_s : QString();
}

} // namespace

Result<BulkPatch> planAuthor(const PlanInput &input, const Author &author)
{
    NamePlan plan(input, NameField::Authors, tr("Add the author “%1”").arg(author.key));
    // A key that posts use already may lack its entry.
    if (author.key.trimmed().isEmpty() || plan.isInFile(author.key))
        return failure(ErrorKind::Usage, tr("An author needs a key that no other has."));
    plan.changeFile(tr("“%1” is added").arg(author.key), [&](const QString &text) {
        return insertFileEntry(text, author.key, authorFields(author));
    });
    return plan.take();
}

Result<BulkPatch> planAuthorField(
    const PlanInput &input, const QString &key, const QStringList &path, const FieldValue &value)
{
    const QString field = path.join(u'.');
    NamePlan plan(input, NameField::Authors, tr("Change the %1 of the author “%2”").arg(field, key));
    if (!plan.isInFile(key))
        return failure(ErrorKind::Usage, tr("“%1” is not in the authors file.").arg(key));
    const auto *words = std::get_if<QString>(&value);
    const bool removes = words && words->isEmpty();
    if (removes && path == QStringList{demandedField(*input.site->authors.find(key))})
        return failure(ErrorKind::Usage, tr("The author “%1” needs a name or a picture.").arg(key));
    plan.changeOriginalFile(words ? tr("%1: %2").arg(field, *words) : field, [&](const QString &text) {
        const QStringList written = writtenPath(text, key, path);
        return removes ? removeFileField(text, key, written) : setFileField(text, key, {written, value});
    });
    return plan.take();
}

Result<BulkPatch> planAuthorRename(const PlanInput &input, const QString &key, const QString &newKey)
{
    NamePlan plan(input, NameField::Authors, tr("Rename the author “%1” to “%2”").arg(key, newKey));
    return plan.demand({key}).and_then([&] { return plan.demandNew(newKey); }).map([&] {
        plan.merge({key}, {newKey});
        return plan.take();
    });
}

Result<BulkPatch> planAuthorMerge(const PlanInput &input, const QStringList &keys, const QString &into)
{
    NamePlan plan(
        input, NameField::Authors, tr("Merge %1 into the author “%2”").arg(keys.join(u", "_s), into));
    QStringList others = keys;
    others.removeAll(into);
    others.removeDuplicates();
    return plan.demand(others + QStringList{into}).map([&] {
        plan.merge(others, {into});
        return plan.take();
    });
}

Result<BulkPatch> planAuthorRemoval(const PlanInput &input, const QString &key, const QString &successor)
{
    NamePlan plan(input, NameField::Authors, tr("Delete the author “%1”").arg(key));
    return plan.demand(successor.isEmpty() ? QStringList{key} : QStringList{key, successor}).map([&] {
        plan.remove(
            {key}, successor.isEmpty() ? std::vector<ListName>() : std::vector<ListName>{{successor}});
        return plan.take();
    });
}

} // namespace Galley
