// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "post/yamlparts.h"
#include "post/yamlproblems.h"
#include "post/yamlreader.h"

#include <QHash>

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
    using Place = YamlParts::Place;
    using Seek = YamlParts::Seek;
    using Compact = YamlParts::Compact;
    using Properties = YamlParts::Properties;
    using Composed = YamlParts::Composed;
    using Frame = YamlParts::Frame;
    using Mapping = YamlParts::Mapping;
    using BlockMapping = YamlParts::BlockMapping;
    using Flow = YamlParts::Flow;
    using FlowEntry = YamlParts::FlowEntry;

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

    bool readFlowSequence(Composed *result, int indent);
    bool readFlowMapping(Composed *result, int indent);
    bool readFlowEntry(Flow *flow, FlowEntry *entry);
    YamlNode readFlowValue(const Flow &flow);
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
