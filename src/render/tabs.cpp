// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "render/tabs.h"

#include "render/cmarktree.h"
#include "render/jsxattributes.h"
#include "render/treestage.h"

#include <algorithm>

namespace Galley {

namespace {

bool isElement(cmark_node *node, const PreparedText &prepared, QByteArrayView name)
{
    const Marker *marker = markerOf(node, prepared);
    return marker != nullptr && marker->tag.name == name &&
           (marker->kind == Marker::Kind::ElementOpen || marker->kind == Marker::Kind::ElementEmpty);
}

/// The direct child elements of that name; a paragraph that holds nothing else does not count as a parent.
std::vector<cmark_node *> childElements(cmark_node *parent, const PreparedText &prepared, QByteArrayView name)
{
    std::vector<cmark_node *> found;
    for (cmark_node *child = cmark_node_first_child(parent); child != nullptr;
         child = cmark_node_next(child)) {
        if (isElement(child, prepared, name))
            found.push_back(child);
        if (cmark_node_get_type(child) != CMARK_NODE_PARAGRAPH)
            continue;
        const size_t before = found.size();
        for (cmark_node *inside = cmark_node_first_child(child); inside != nullptr;
             inside = cmark_node_next(inside)) {
            const bool isText =
                cmark_node_get_type(inside) == CMARK_NODE_TEXT && !literalOf(inside).trimmed().isEmpty();
            if (isText) {
                found.resize(before);
                break;
            }
            if (isElement(inside, prepared, name))
                found.push_back(inside);
        }
    }
    return found;
}

/// The labels of `values={[{label, value}]}`.
std::vector<std::pair<QByteArray, QByteArray>> writtenLabels(const JsxTag &tag)
{
    std::vector<std::pair<QByteArray, QByteArray>> labels;
    const JsxAttribute *values = tag.find("values");
    const std::optional<JsValue> list = values == nullptr ? std::nullopt : readJsValue(values->value);
    if (!list)
        return labels;
    for (const auto &[key, entry] : list->entries) {
        const JsValue *value = entry.find("value");
        const JsValue *label = entry.find("label");
        if (value != nullptr)
            labels.emplace_back(value->text, label != nullptr ? label->text : value->text);
    }
    return labels;
}

} // namespace

std::vector<Tab> tabsOf(cmark_node *tabs, const JsxTag &tag, const PreparedText &prepared)
{
    std::vector<Tab> result;
    const auto labels = writtenLabels(tag);
    for (cmark_node *item : childElements(tabs, prepared, "TabItem")) {
        const JsxTag &itemTag = markerOf(item, prepared)->tag;
        const QByteArray value = attributeText(itemTag, "value").value_or(QByteArray());
        const auto written =
            std::find_if(labels.begin(), labels.end(), [&](const auto &each) { return each.first == value; });
        const QByteArray label =
            written != labels.end() ? written->second : attributeText(itemTag, "label").value_or(value);
        result.push_back({item, value, label, hasFlag(itemTag, "default")});
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
    return parent != nullptr && cmark_node_previous(summary) == nullptr &&
           (isElement(parent, prepared, "details") || isElement(parent, prepared, "Details"));
}

bool bringSummaryForward(cmark_node *details, const PreparedText &prepared)
{
    const std::vector<cmark_node *> summaries = childElements(details, prepared, "summary");
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
