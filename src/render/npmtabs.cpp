// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "render/npmtabs.h"

#include "render/cmarktree.h"
#include "render/codemeta.h"
#include "render/npmcommands.h"
#include "site/siteconfig.h"

using namespace Qt::StringLiterals;

namespace Galley {

namespace {

cmark_node *appendElement(cmark_node *parent, PreparedText &prepared, Marker marker)
{
    cmark_node *node = newNode(CMARK_NODE_CUSTOM_BLOCK);
    cmark_node_set_user_data(node, const_cast<Marker *>(prepared.make(std::move(marker))));
    moveInto(node, parent);
    return node;
}

void appendTab(
    cmark_node *tabs, PreparedText &prepared, const QByteArray &value, const QByteArray &label,
    const QString &code, const QByteArray &language)
{
    Marker marker{Marker::Kind::ElementOpen, {"TabItem", {}}, 0, {}, ThemeComponent::TabItem};
    marker.tag.attributes = {
        {JsxAttribute::Kind::Text, "value", value}, {JsxAttribute::Kind::Text, "label", label}};
    cmark_node *item = appendElement(tabs, prepared, std::move(marker));
    cmark_node *block = newNode(CMARK_NODE_CODE_BLOCK);
    cmark_node_set_literal(block, code.toUtf8().constData());
    cmark_node_set_fenced(block, 1, 3, 0, '`');
    cmark_node_set_fence_info(block, language.constData());
    moveInto(block, item);
}

void makeTabs(cmark_node *code, PreparedText &prepared, const BlogOptions &options)
{
    const QByteArray language = readCodeMeta(fenceInfoOf(code)).language;
    const QString commands = QString::fromUtf8(literalOf(code));
    Marker marker{Marker::Kind::ElementOpen, {"Tabs", {}}, 0, {}, ThemeComponent::Tabs};
    if (options.npm2yarnSync.value)
        marker.tag.attributes = {{JsxAttribute::Kind::Text, "groupId", "npm2yarn"}};
    cmark_node *tabs = newNode(CMARK_NODE_CUSTOM_BLOCK);
    cmark_node_set_user_data(tabs, const_cast<Marker *>(prepared.make(std::move(marker))));
    appendTab(tabs, prepared, "npm", "npm", commands, language);
    for (const QString &name : options.npm2yarnConverters.value) {
        const std::optional<PackageManager> manager = packageManager(name);
        if (!manager)
            continue;
        const QByteArray label = name == u"yarn" ? "Yarn" : name == u"bun" ? "Bun" : name.toUtf8();
        appendTab(tabs, prepared, name.toUtf8(), label, convertedNpmCommands(commands, *manager), language);
    }
    replaceNode(code, tabs);
}

} // namespace

void makeNpmTabs(cmark_node *document, PreparedText &prepared, const BlogOptions &options)
{
    std::vector<cmark_node *> blocks;
    cmark_iter *iter = cmark_iter_new(document);
    while (cmark_iter_next(iter) != CMARK_EVENT_DONE) {
        cmark_node *node = cmark_iter_get_node(iter);
        if (cmark_node_get_type(node) == CMARK_NODE_CODE_BLOCK && readCodeMeta(fenceInfoOf(node)).isNpmToYarn)
            blocks.push_back(node);
    }
    cmark_iter_free(iter);
    for (cmark_node *block : blocks)
        makeTabs(block, prepared, options);
}

} // namespace Galley
