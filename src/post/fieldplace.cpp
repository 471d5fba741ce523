// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "post/fieldplace.h"

#include "post/schema.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Galley {

namespace {

/// Place in the table of fields; unknown keys stand behind all others.
qsizetype rank(QStringView key)
{
    const FieldSpec *field = findField(key);
    return field ? field - blogFields().data() : static_cast<qsizetype>(blogFields().size());
}

/// The entry that the new key follows, or nullptr to stand first.
const YamlEntry *predecessor(const EditableFrontMatter &frontMatter, const QString &key)
{
    const auto unknown = static_cast<qsizetype>(blogFields().size());
    const qsizetype own = rank(key);
    const YamlEntry *found = nullptr;
    qsizetype foundRank = 0;
    qsizetype place = -1;
    for (const YamlEntry &entry : frontMatter.root().entries) {
        // Keys that the table does not know go along with the field above them.
        if (const qsizetype other = rank(entry.key); other != unknown)
            place = other;
        const bool fits = own == unknown || (place >= foundRank && place <= own);
        if (!entry.merged && fits) {
            found = &entry;
            foundRank = std::max<qsizetype>(place, 0);
        }
    }
    return found;
}

TextEdits startFrontMatter(const EditableFrontMatter &frontMatter, const QString &field)
{
    const PostParts &parts = frontMatter.parts();
    const QString &text = frontMatter.text();
    if (!parts.hasFrontMatter) {
        const bool needsGap = !text.isEmpty() && !text.startsWith(u'\n');
        return {{{0, 0}, u"---\n"_s + field + (needsGap ? u"\n---\n\n"_s : u"\n---\n"_s)}};
    }
    const qsizetype end = parts.yaml.end();
    // The closing dashes may stand right below the opening ones, or below empty lines and comments.
    if (text[end] == u'-')
        return {{{end, 0}, field + u'\n'}};
    return {{{end, 0}, (parts.yaml.length == 0 ? QString() : u"\n"_s) + field}};
}

/// Above the first field, and above the comment lines that belong to it.
qsizetype placeAbove(const EditableFrontMatter &frontMatter, const YamlEntry &first)
{
    qsizetype line = frontMatter.lineStart(first.span.start);
    while (line > frontMatter.parts().yaml.start) {
        const qsizetype above = frontMatter.lineStart(line - 1);
        if (!QStringView(frontMatter.text()).mid(above, line - above).trimmed().startsWith(u'#'))
            break;
        line = above;
    }
    return line;
}

} // namespace

TextEdits insertField(const EditableFrontMatter &frontMatter, const QString &key, const YamlWriting &writing)
{
    const YamlNode &root = frontMatter.root();
    const QString head = writeKey(key) + (writing.head.isEmpty() ? u":"_s : u": "_s + writing.head);
    if (frontMatter.isFlow()) {
        if (root.entries.empty())
            return {{{root.span.start + 1, 0}, head}};
        return {{{root.entries.back().span.end(), 0}, u", "_s + head}};
    }
    if (root.entries.empty())
        return startFrontMatter(frontMatter, head + writing.tail(0));

    const int column = frontMatter.column(root.span.start);
    const QString field = QString(column, u' ') + head + writing.tail(column);
    if (const YamlEntry *above = predecessor(frontMatter, key))
        return {{{frontMatter.lastLineEnd(above->value), 0}, u'\n' + field}};
    return {{{placeAbove(frontMatter, root.entries.front()), 0}, field + u'\n'}};
}

TextSpan fieldLines(const EditableFrontMatter &frontMatter, const YamlEntry &entry)
{
    const auto &entries = frontMatter.root().entries;
    if (!frontMatter.isFlow()) {
        const qsizetype start = frontMatter.lineStart(entry.span.start);
        const qsizetype end = std::min(frontMatter.lineEnd(entry.span.end()) + 1, frontMatter.text().size());
        return {start, end - start};
    }
    const auto index = static_cast<size_t>(&entry - entries.data());
    if (index > 0) {
        const qsizetype start = entries[index - 1].span.end();
        return {start, entry.span.end() - start};
    }
    const qsizetype end = entries.size() > 1 ? entries[1].span.start : entry.span.end();
    return {entry.span.start, end - entry.span.start};
}

} // namespace Galley
