// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "site/authorfields.h"

#include "site/tags.h"

using namespace Qt::StringLiterals;

namespace Galley {

std::vector<FileField> authorFields(const Author &author)
{
    std::vector<FileField> fields;
    const auto add = [&fields](const QStringList &path, const QString &value) {
        if (!value.isEmpty())
            fields.push_back({path, value});
    };
    add({u"name"_s}, author.name);
    add({u"title"_s}, author.title);
    add({u"url"_s}, author.url);
    add({u"image_url"_s}, author.imageUrl);
    add({u"email"_s}, author.email);
    if (author.page == u'/' + kebabCase(author.key))
        fields.push_back({{u"page"_s}, true});
    else
        add({u"page"_s, u"permalink"_s}, author.page.value_or(QString()));
    add({u"description"_s}, author.description);
    for (const auto &[platform, address] : author.socials)
        add({u"socials"_s, platform}, address);
    return fields;
}

} // namespace Galley
