// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "site/authors.h"

#include "post/yamlreader.h"
#include "site/datafilecheck.h"
#include "site/socials.h"
#include "site/tags.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Galley::Authors", text);
}

/// `true` means the author's key in kebab case.
std::optional<QString> readPage(const YamlEntry &author, const YamlNode &page, DataFileCheck *check)
{
    const QString label = author.key + u".page"_s;
    if (page.type == YamlType::Boolean)
        return page.boolean ? std::optional(u'/' + kebabCase(author.key)) : std::nullopt;
    if (!page.isMapping()) {
        check->error(page.span, tr("\"%1\" must be one of [boolean, object]").arg(label));
        return std::nullopt;
    }
    for (const YamlEntry &field : page.entries) {
        if (field.key != "permalink"_L1)
            check->error(field.keySpan, tr("\"%1.%2\" is not allowed").arg(label, field.key));
    }
    const YamlNode *permalink = page.find(u"permalink");
    if (!permalink) {
        check->error(page.span, tr("\"%1.permalink\" is required").arg(label));
        return std::nullopt;
    }
    if (!check->isText(*permalink, label + u".permalink"_s))
        return std::nullopt;
    return permalink->scalar.startsWith(u'/') ? permalink->scalar : u'/' + permalink->scalar;
}

void readField(const YamlEntry &entry, const YamlEntry &field, Author *author, DataFileCheck *check)
{
    const QString label = entry.key + u'.' + field.key;
    QString *target = field.key == "name"_L1          ? &author->name
                      : field.key == "title"_L1       ? &author->title
                      : field.key == "email"_L1       ? &author->email
                      : field.key == "description"_L1 ? &author->description
                                                      : nullptr;
    QString *url = field.key == "url"_L1                                       ? &author->url
                   : field.key == "image_url"_L1 || field.key == "imageURL"_L1 ? &author->imageUrl
                                                                               : nullptr;
    if (target && check->isText(field.value, label))
        *target = field.value.scalar;
    else if (url && check->isUrl(field.value, label))
        *url = field.value.scalar;
    else if (field.key == "page"_L1)
        author->page = readPage(entry, field.value, check);
    else if (field.key == "socials"_L1)
        author->socials = readSocials(
            field.value, label, [&](TextSpan span, const QString &message) { check->error(span, message); });
}

Author readAuthor(const YamlEntry &entry, DataFileCheck *check)
{
    Author author;
    author.key = entry.key;
    if (!entry.value.isMapping()) {
        check->error(
            entry.value.isNull() ? entry.keySpan : entry.value.span,
            tr("\"%1\" should be an author object containing properties like name, title, and imageURL.")
                .arg(entry.key));
        return author;
    }
    const YamlEntry *alias = entry.value.findEntry(u"image_url");
    if (alias && entry.value.find(u"imageURL"))
        check->error(
            alias->keySpan, tr("\"%1\" cannot rename \"image_url\" because override is disabled and target "
                               "\"imageURL\" exists")
                                .arg(entry.key));
    if (!alias && !entry.value.find(u"imageURL") && !entry.value.find(u"name"))
        check->error(
            entry.keySpan, tr("\"%1\" must contain at least one of [name, imageURL]").arg(entry.key));
    for (const YamlEntry &field : entry.value.entries)
        readField(entry, field, &author, check);
    return author;
}

void checkDuplicatePages(const YamlNode &root, const std::vector<Author> &authors, DataFileCheck *check)
{
    QHash<QString, QString> nameOfPage;
    for (std::size_t i = 0; i < authors.size(); ++i) {
        const Author &author = authors[i];
        if (!author.page)
            continue;
        const QString name = author.name.isEmpty() ? author.key : author.name;
        if (nameOfPage.contains(*author.page))
            check->error(
                root.entries[i].keySpan, tr("The following permalinks are duplicated: %1 (authors: %2, %3)")
                                             .arg(*author.page, nameOfPage.value(*author.page), name));
        else
            nameOfPage.insert(*author.page, name);
    }
}

} // namespace

const Author *AuthorsMap::find(QStringView key) const
{
    const auto found =
        std::find_if(authors.begin(), authors.end(), [&](const Author &author) { return author.key == key; });
    return found == authors.end() ? nullptr : &*found;
}

AuthorsMap readAuthors(const QString &text)
{
    AuthorsMap map;
    YamlDocument document = readYaml(text);
    DataFileCheck check(text, u"authors-file"_s);
    if (document.root.isMapping()) {
        for (const YamlEntry &entry : document.root.entries)
            map.authors.push_back(readAuthor(entry, &check));
        checkDuplicatePages(document.root, map.authors, &check);
    } else if (document.isValid() && !document.root.isNull()) {
        check.error(
            document.root.span,
            tr("The authors map file should contain an object where each entry contains an "
               "author key and the corresponding author's data."));
    }
    map.diagnostics = std::move(document.diagnostics);
    const Diagnostics found = check.take();
    map.diagnostics.insert(map.diagnostics.end(), found.begin(), found.end());
    return map;
}

} // namespace Galley
