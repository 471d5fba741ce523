// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QSet>
#include <QString>

#include <functional>
#include <optional>
#include <vector>

namespace Galley {

struct HtmlAttribute
{
    QByteArray name; ///< lower case
    QString value;   ///< with its entities decoded
};

/// A start or end tag of an HTML text.
struct HtmlTag
{
    QByteArray name; ///< lower case
    std::vector<HtmlAttribute> attributes;
    bool closing = false;

    /// The value of an attribute; empty when the tag has none of that name.
    QString value(const QByteArray &attribute) const;
    HtmlAttribute *find(const QByteArray &attribute);
};

enum class TagFate { Keep, Changed, Drop };

/// The HTML with each tag as the visitor left it: kept byte by byte, written anew from its changed
/// attributes, or dropped (the tag alone, not what it encloses). Comments and the content of <script> and
/// <style> are passed over. Not a full HTML parser: it follows tags and attributes as browsers read them,
/// without building a tree. Any thread.
QByteArray rewriteTags(const QByteArray &html, const std::function<TagFate(HtmlTag &tag)> &visit);

/// Every class that an element of this HTML has.
QSet<QByteArray> classNames(const QByteArray &html);

} // namespace Galley
