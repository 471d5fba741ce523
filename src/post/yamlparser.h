// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "post/yamlproblems.h"
#include "post/yamlreader.h"

#include <QHash>

#include <optional>

namespace Galley {

/// Reads one YAML document the way js-yaml 4 does (what it accepts and refuses, types, merge keys) and keeps
/// the place of every value. One parser reads one text, on any thread.
///
/// Own reader because yaml-cpp gives starts only, accepts much that the site's reader refuses, and reads
/// other values from the same text.
///
/// After a failure the cursor stands at the end of the text, so every loop ends and what was read so far is
/// returned.
class YamlParser
{
public:
    YamlParser(QStringView text, TextSpan part);
    YamlDocument parse();

private:
    /// Where a node may stand; decides which styles it may have.
    enum class Place { FlowInside, FlowOutside, BlockInside, BlockOutside };
    enum class Seek { No, Yes };
    enum class Compact { No, Yes };

    struct Properties
    {
        std::optional<QString> tag;
        std::optional<QString> anchor;
        TextSpan span;
        bool any() const { return tag || anchor; }
    };
    struct Composed
    {
        YamlNode node;
        bool present = false; ///< something is written there, if only a tag
        bool merge = false;   ///< a plain `<<`
    };
    /// A node while it is read.
    struct Frame
    {
        int parentIndent = 0;
        Place place = Place::BlockOutside;
        int relation = 1; ///< of its line's indentation to the parent's: more (1), same (0), less (-1)
        bool atNewLine = false;
        bool blockAllowed = false; ///< block collections may begin here
        Properties properties;
        std::optional<YamlCursor> beforeProperties;
        bool isBlock() const { return place == Place::BlockInside || place == Place::BlockOutside; }
        int flowIndent() const { return isBlock() ? parentIndent + 1 : parentIndent; }
    };
    /// A mapping while it is read.
    struct Mapping
    {
        YamlNode node;
        QHash<QString, size_t> places; ///< of the keys among the node's entries
    };
    struct BlockMapping : Mapping
    {
        int indent = 0;
        int flowIndent = 0;
        Composed key;
        qsizetype keyStart = 0;
        bool hasKey = false;
        bool explicitKey = false; ///< between `?` and `:`
        bool detected = false;
        Compact compact = Compact::No;
        int line = 0; ///< of the entry's beginning
    };

    void readDirectives();
    void checkEndOfDocument();

    Composed compose(int parentIndent, Place place, Seek seek, Compact compact);
    void readProperties(Frame *frame);
    bool readTag(Properties *properties);
    bool readAnchor(Properties *properties);
    int relationTo(int parentIndent) const;
    bool readContent(Frame *frame, Composed *result);
    bool readFlowOrScalar(Frame *frame, Composed *result);
    bool readMappingBehindProperties(Frame *frame, Composed *result);
    bool readAlias(const Frame &frame, Composed *result);

    bool readBlockSequence(int indent, Composed *result);
    bool readBlockMapping(int indent, int flowIndent, Composed *result);
    enum class Key { Read, Missing, SingleNode };
    Key readKey(BlockMapping *mapping, Composed *single);
    Key readKeyIndicator(BlockMapping *mapping);
    void readMappingValue(BlockMapping *mapping);
    void storeKeyWithoutValue(BlockMapping *mapping);

    /// A collection between brackets while it is read.
    struct Flow
    {
        qsizetype start = 0;
        int indent = 0;
        char16_t closing = u']';
        bool afterComma = true;
    };
    struct FlowEntry
    {
        Composed key; ///< the item itself when it is no pair
        YamlNode value;
        TextSpan span;
        bool pair = false;
    };
    bool readFlowSequence(Composed *result, int indent);
    bool readFlowMapping(Composed *result, int indent);
    bool readFlowEntry(Flow *flow, FlowEntry *entry);
    void failInFlow();

    void store(Mapping *mapping, const Composed &key, YamlNode value, TextSpan span);
    void merge(Mapping *mapping, const YamlNode &source, TextSpan keySpan, TextSpan span);

    void finish(const Frame &frame, Composed *result);
    void applyTag(const QString &tag, Composed *result);
    bool charge(const YamlNode &node);
    bool countNode();

    void fail(TextSpan span, const QString &rule, const QString &message);
    void failHere();
    void failTab();
    TextSpan here(qsizetype length = 1) const;
    YamlNode emptyNode(qsizetype position) const;

    YamlCursor m_cursor;
    YamlProblems m_problems;
    QHash<QString, YamlNode> m_anchors;
    qsizetype m_copied = 0;
    qsizetype m_nodes = 0;
    qsizetype m_mergedKeys = 0;
    int m_depth = 0;
};

} // namespace Galley
