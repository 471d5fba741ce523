// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "site/postauthors.h"

#include "site/socials.h"

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

void override(QString *field, const YamlNode &node, QStringView key)
{
    if (const auto text = fieldText(node, key))
        *field = *text;
}

Author resolved(const WrittenAuthor &written, const AuthorsMap &map)
{
    Author author;
    if (const Author *known = written.key.isEmpty() ? nullptr : map.find(written.key))
        author = *known;
    else
        author.key = author.name = written.key;
    const YamlNode &node = *written.node;
    if (!node.isMapping())
        return author;
    override(&author.name, node, u"name");
    override(&author.title, node, u"title");
    override(&author.url, node, u"url");
    override(&author.imageUrl, node, u"imageURL");
    override(&author.imageUrl, node, u"image_url");
    override(&author.email, node, u"email");
    override(&author.description, node, u"description");
    // The site forgets the socials of the map's entry in this form.
    const YamlNode *socials = node.find(u"socials");
    author.socials = socials && socials->isMapping()
                         ? readSocials(*socials, {}, [](TextSpan, const QString &) {})
                         : Socials();
    return author;
}

} // namespace

std::vector<WrittenAuthor> writtenAuthors(const FrontMatter &frontMatter)
{
    std::vector<WrittenAuthor> authors;
    const auto add = [&](const YamlNode &node) {
        if (node.isMapping())
            authors.push_back({&node, fieldText(node, u"key").value_or(QString())});
        else if (const auto key = fieldText(node))
            authors.push_back({&node, *key});
    };
    const YamlNode *written = frontMatter.find(u"authors");
    if (!written)
        return authors;
    if (!written->isSequence()) {
        add(*written);
        return authors;
    }
    for (const YamlNode &item : written->items)
        add(item);
    return authors;
}

std::optional<Author> legacyAuthor(const FrontMatter &frontMatter)
{
    const auto either = [&](QStringView key, QStringView older) {
        const auto text = frontMatter.text(key);
        return text ? *text : frontMatter.text(older).value_or(QString());
    };
    Author author;
    author.name = frontMatter.text(u"author").value_or(QString());
    author.title = either(u"author_title", u"authorTitle");
    author.url = either(u"author_url", u"authorURL");
    author.imageUrl = either(u"author_image_url", u"authorImageURL");
    return author == Author() ? std::nullopt : std::optional(author);
}

std::vector<Author> postAuthors(const FrontMatter &frontMatter, const AuthorsMap &map)
{
    std::vector<Author> authors;
    for (const WrittenAuthor &written : writtenAuthors(frontMatter))
        authors.push_back(resolved(written, map));
    if (authors.empty()) {
        if (const auto author = legacyAuthor(frontMatter))
            authors.push_back(*author);
    }
    return authors;
}

} // namespace Galley
