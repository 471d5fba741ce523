// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "render/tabs.h"

#include "render/cmarktree.h"
#include "render/jsxattributes.h"
#include "render/treestage.h"

#include <algorithm>

namespace Galley {

namespace {

bool isTab(const Marker &marker)
{
    return marker.component == ThemeComponent::TabItem;
}

bool isSummary(const Marker &marker)
{
    return marker.tag.name == "summary" &&
           (marker.kind == Marker::Kind::ElementOpen || marker.kind == Marker::Kind::ElementEmpty);
}

/// The direct child elements of a kind; a paragraph that holds nothing else does not count as a parent, nor
/// does an expression.
std::vector<cmark_node *> childElements(
    cmark_node *parent, const PreparedText &prepared, bool (*isWanted)(const Marker &))
{
    std::vector<cmark_node *> found;
    for (cmark_node *child = cmark_node_first_child(parent); child != nullptr;
         child = cmark_node_next(child)) {
        const cmark_node_type type = cmark_node_get_type(child);
        const Marker *marker = markerOf(child, prepared);
        const bool isText = type == CMARK_NODE_TEXT && !literalOf(child).trimmed().isEmpty();
        if (isText && cmark_node_get_type(parent) == CMARK_NODE_PARAGRAPH)
            return {};
        if (marker != nullptr && isWanted(*marker))
            found.push_back(child);
        if (type != CMARK_NODE_PARAGRAPH && (marker == nullptr || marker->kind != Marker::Kind::Expression))
            continue;
        const std::vector<cmark_node *> inside = childElements(child, prepared, isWanted);
        found.insert(found.end(), inside.begin(), inside.end());
    }
    return found;
}

/// The labels of `values={[{label, value}]}`.
std::vector<std::pair<QByteArray, QByteArray>> writtenLabels(const JsxTag &tag)
{
    std::vector<std::pair<QByteArray, QByteArray>> labels;
    const JsValue values = attributeValue(tag, "values");
    for (const JsValue &entry : values.items()) {
        const JsValue *value = entry.find(u"value");
        const JsValue *label = entry.find(u"label");
        if (value != nullptr)
            labels.emplace_back(value->text.toUtf8(), (label != nullptr ? label : value)->text.toUtf8());
    }
    return labels;
}

QByteArray labelClassOf(const JsxTag &tag)
{
    const JsValue attributes = attributeValue(tag, "attributes");
    const JsValue *name = attributes.find(u"className");
    return name != nullptr && name->kind == JsValue::Kind::String ? ' ' + name->text.toUtf8() : QByteArray();
}

} // namespace

std::vector<Tab> tabsOf(cmark_node *tabs, const JsxTag &tag, const PreparedText &prepared)
{
    std::vector<Tab> result;
    const auto labels = writtenLabels(tag);
    for (cmark_node *item : childElements(tabs, prepared, isTab)) {
        const JsxTag &itemTag = markerOf(item, prepared)->tag;
        const QByteArray value = attributeText(itemTag, "value").value_or(QByteArray());
        const auto written =
            std::find_if(labels.begin(), labels.end(), [&](const auto &each) { return each.first == value; });
        const QByteArray label =
            written != labels.end() ? written->second : attributeText(itemTag, "label").value_or(value);
        result.push_back({item, value, label, labelClassOf(itemTag), hasFlag(itemTag, "default"), false});
    }
    const std::optional<QByteArray> chosen = attributeText(tag, "defaultValue");
    const auto isChosen = [&](const Tab &tab) { return chosen ? tab.value == *chosen : tab.isSelected; };
    auto selected = std::find_if(result.begin(), result.end(), isChosen);
    if (selected == result.end())
        selected = result.begin();
    for (auto tab = result.begin(); tab != result.end(); ++tab)
        tab->isSelected = tab == selected;
    return result;
}

bool isSummaryOfDetails(cmark_node *summary, const PreparedText &prepared)
{
    cmark_node *parent = cmark_node_parent(summary);
    const Marker *marker = parent == nullptr ? nullptr : markerOf(parent, prepared);
    return marker != nullptr && cmark_node_previous(summary) == nullptr &&
           (marker->tag.name == "details" || marker->component == ThemeComponent::Details);
}

bool bringSummaryForward(cmark_node *details, const PreparedText &prepared)
{
    const std::vector<cmark_node *> summaries = childElements(details, prepared, isSummary);
    if (summaries.empty())
        return false;
    cmark_node *summary = summaries.front();
    cmark_node *paragraph = cmark_node_parent(summary);
    moveInto(summary, details);
    moveToFront(summary);
    if (paragraph != details && cmark_node_first_child(paragraph) == nullptr)
        cmark_node_free(paragraph);
    return true;
}

} // namespace Galley
