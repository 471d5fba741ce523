// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "site/posttags.h"

namespace Galley {

std::optional<Tag> postTag(const YamlNode &written, const TagsFile &file)
{
    if (const auto text = fieldText(written))
        return resolveTag(*text, file);
    const auto label = fieldText(written, u"label");
    const auto permalink = fieldText(written, u"permalink");
    if (!label || !permalink)
        return std::nullopt;
    const bool isRooted = permalink->startsWith(u'/');
    return Tag{
        {},
        *label,
        isRooted ? *permalink : u'/' + *permalink,
        fieldText(written, u"description").value_or(QString())};
}

std::vector<Tag> postTags(const FrontMatter &frontMatter, const TagsFile &file)
{
    std::vector<Tag> tags;
    const YamlNode *written = frontMatter.find(u"tags");
    if (!written || !written->isSequence())
        return tags;
    for (const YamlNode &item : written->items) {
        if (auto tag = postTag(item, file))
            tags.push_back(std::move(*tag));
    }
    return tags;
}

} // namespace Galley
