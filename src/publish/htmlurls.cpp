// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "publish/htmlurls.h"

#include "publish/htmltags.h"

#include <optional>

using namespace Qt::StringLiterals;

namespace Galley {
namespace {

std::optional<UrlUse> urlUse(const QByteArray &tag, const QByteArray &attribute)
{
    if (tag == "a" || tag == "area")
        return attribute == "href" ? std::optional(UrlUse::Link) : std::nullopt;
    const bool loads = attribute == "src" || attribute == "poster" || attribute == "data" ||
                       attribute == "background" ||
                       ((attribute == "href" || attribute == "xlink:href") &&
                        (tag == "image" || tag == "use" || tag == "feimage"));
    return loads ? std::optional(UrlUse::Load) : std::nullopt;
}

QString rewriteSet(
    const QString &sourceSet, const std::function<QString(UrlUse use, const QString &url)> &replace)
{
    // The comma of a data: URL separates nothing.
    if (sourceSet.contains(u"data:"_s))
        return sourceSet;
    QStringList result;
    const QStringList candidates = sourceSet.split(u',', Qt::SkipEmptyParts);
    for (const QString &candidate : candidates) {
        const QString plain = candidate.simplified();
        const QString url = replace(UrlUse::Load, plain.section(u' ', 0, 0));
        result += (url + u' ' + plain.section(u' ', 1)).trimmed();
    }
    return result.join(u", "_s);
}

} // namespace

QByteArray rewriteUrls(
    const QByteArray &html, const std::function<QString(UrlUse use, const QString &url)> &replace)
{
    return rewriteTags(html, [&replace](HtmlToken &tag) {
        if (tag.text == "meta" || tag.text == "base" || tag.text == "link")
            return TagFate::Drop;
        for (HtmlAttribute &attribute : tag.attributes) {
            const QString value = QString::fromUtf8(attribute.value);
            if (attribute.name == "srcset")
                attribute.value = rewriteSet(value, replace).toUtf8();
            else if (const auto use = urlUse(tag.text, attribute.name))
                attribute.value = replace(*use, value).toUtf8();
        }
        return TagFate::Keep;
    });
}

} // namespace Galley
