// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "editor/formcontext.h"

#include <QCoreApplication>
#include <QSet>

using namespace Qt::StringLiterals;

namespace Galley {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Galley::FormContext", text);
}

ChipValue composedChip(const ItemState &item)
{
    return {item.text, tr("Written out in the post; edit it in the text below."), ChipValue::Kind::Composed};
}

QString detailOf(const Author &author)
{
    QStringList parts;
    for (const QString &part : {author.name, author.title}) {
        if (!part.isEmpty())
            parts.append(part);
    }
    return parts.join(u", "_s);
}

QString detailOf(const Tag &tag)
{
    return tag.label == tag.key ? tag.description : tag.label;
}

} // namespace

std::vector<ChipChoice> authorChoices(const SiteSnapshot &site)
{
    std::vector<ChipChoice> choices;
    for (const Author &author : site.authors.authors)
        choices.push_back({author.key, detailOf(author)});
    return choices;
}

std::vector<ChipChoice> tagChoices(const SiteSnapshot &site)
{
    std::vector<ChipChoice> choices;
    QSet<QString> seen;
    for (const Tag &tag : site.tags.tags) {
        seen.insert(tag.key);
        choices.push_back({tag.key, detailOf(tag)});
    }
    for (const PostMeta &post : site.posts) {
        for (const Tag &tag : post.tags) {
            const QString &written = tag.key.isEmpty() ? tag.label : tag.key;
            if (!written.isEmpty() && !seen.contains(written))
                choices.push_back({written, {}});
            seen.insert(written);
        }
    }
    return choices;
}

std::vector<ChipChoice> keywordChoices(const SiteSnapshot &site)
{
    std::vector<ChipChoice> choices;
    QSet<QString> seen;
    for (const PostMeta &post : site.posts) {
        for (const QString &keyword : post.keywords) {
            if (!keyword.isEmpty() && !seen.contains(keyword))
                choices.push_back({keyword, {}});
            seen.insert(keyword);
        }
    }
    return choices;
}

ChipValue authorChip(const ItemState &item, const FormContext &context)
{
    if (item.isComposed)
        return composedChip(item);
    if (const Author *author = context.site->authors.find(item.text))
        return {item.text, detailOf(*author), ChipValue::Kind::Plain};
    if (!context.hasBlog)
        return {item.text, {}, ChipValue::Kind::Plain};
    const QString file = context.site->authors.file.isEmpty() ? u"authors.yml"_s : context.site->authors.file;
    const QString name = file.section(u'/', -1);
    return {item.text, tr("There is no author “%1” in %2.").arg(item.text, name), ChipValue::Kind::Undefined};
}

ChipValue tagChip(const ItemState &item, const FormContext &context)
{
    if (item.isComposed)
        return composedChip(item);
    if (const Tag *tag = context.site->tags.find(item.text))
        return {item.text, detailOf(*tag), ChipValue::Kind::Plain};
    // Without a tags file every tag is as good as any other (docusaurus-blog reference 4.2).
    if (context.site->tags.file.isEmpty())
        return {item.text, {}, ChipValue::Kind::Plain};
    const QString name = context.site->tags.file.section(u'/', -1);
    return {item.text, tr("There is no tag “%1” in %2.").arg(item.text, name), ChipValue::Kind::Undefined};
}

ChipValue keywordChip(const ItemState &item, const FormContext &)
{
    return item.isComposed ? composedChip(item) : ChipValue{item.text, {}, ChipValue::Kind::Plain};
}

} // namespace Galley
