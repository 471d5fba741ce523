// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "site/siteconfig.h"

#include "site/bloginstances.h"
#include "site/configfields.h"
#include "site/scriptroot.h"

#include <algorithm>

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

using Kind = ScriptValue::Kind;

void readIdentity(const ConfigFields &root, SiteConfig *config)
{
    root.read(u"title", &config->title);
    root.read(u"tagline", &config->tagline);
    root.read(u"titleDelimiter", &config->titleDelimiter);
    root.read(u"favicon", &config->favicon);
    root.read(u"noIndex", &config->noIndex);
    root.read(u"url", &config->url);
    while (config->url.value.endsWith(u'/'))
        config->url.value.chop(1);
    root.read(u"baseUrl", &config->baseUrl);
    QString &base = config->baseUrl.value;
    base = (base.startsWith(u'/') ? QString() : u"/"_s) + base + (base.endsWith(u'/') ? QString() : u"/"_s);
    if (base == "//"_L1)
        base = u"/"_s;
    root.read(u"staticDirectories", &config->staticDirectories);
    root.child(u"i18n").read(u"defaultLocale", &config->locale);
    ConfigValue<bool> slash;
    root.read(u"trailingSlash", &slash);
    config->trailingSlash.certainty = slash.certainty;
    if (slash.certainty == Certainty::Known || slash.certainty == Certainty::Guessed)
        config->trailingSlash.value = slash.value;
}

/// The compatibility switches: an explicit one wins, else the flags of the next version switch them off.
void readCompat(const ConfigFields &root, const ConfigFields &markdown, Mdx1Compat *compat)
{
    ConfigValue<bool> isOff;
    const ScriptValue *v4 = root.child(u"future").find(u"v4");
    if (v4 && v4->kind == Kind::Object)
        ConfigFields(v4).read(u"mdx1CompatDisabledByDefault", &isOff);
    else
        root.child(u"future").read(u"v4", &isOff);
    const ConfigFields switches = markdown.child(u"mdx1Compat");
    const auto read = [&](QStringView key, bool *value) {
        ConfigValue<bool> written{!isOff.value};
        switches.read(key, &written);
        *value = written.value;
    };
    read(u"comments", &compat->comments);
    read(u"admonitions", &compat->admonitions);
    read(u"headingIds", &compat->headingIds);
}

void readMarkdown(const ConfigFields &root, SiteConfig *config)
{
    const ConfigFields markdown = root.child(u"markdown");
    markdown.read(u"mermaid", &config->mermaid);
    markdown.read(u"emoji", &config->emoji);
    markdown.child(u"anchors").read(u"maintainCase", &config->keepsCaseOfIds);
    markdown.child(u"remarkRehypeOptions").read(u"footnoteLabel", &config->footnoteLabel);
    ConfigValue<QString> format;
    markdown.read(u"format", &format);
    config->format.certainty = format.certainty;
    if (format.value == "md"_L1)
        config->format.value = MarkdownFormat::CommonMark;
    else if (format.value == "detect"_L1)
        config->format.value = MarkdownFormat::Detect;
    readCompat(root, markdown, &config->compat);
    const ConfigFields hooks = markdown.child(u"hooks");
    hooks.read(u"onBrokenMarkdownLinks", &config->onBrokenMarkdownLinks);
    hooks.read(u"onBrokenMarkdownImages", &config->onBrokenMarkdownImages);
    root.read(u"onBrokenMarkdownLinks", &config->onBrokenMarkdownLinks); // the older place wins
    root.read(u"onBrokenLinks", &config->onBrokenLinks);
    root.read(u"onBrokenAnchors", &config->onBrokenAnchors);
    root.read(u"onDuplicateRoutes", &config->onDuplicateRoutes);
}

void readMagicComments(const ConfigFields &prism, ConfigValue<std::vector<MagicComment>> *comments)
{
    const ScriptValue *written = prism.written(u"magicComments", comments);
    if (!written)
        return;
    if (written->kind != Kind::Array) {
        comments->certainty = Certainty::Unknown;
        return;
    }
    *comments = {{}, written->isIncomplete ? Certainty::Guessed : written->certainty};
    const auto text = [](const ConfigFields &fields, QStringView key) {
        ConfigValue<QString> value;
        fields.read(key, &value);
        return value.value;
    };
    for (const ScriptValue &item : written->items) {
        const ConfigFields fields(&item);
        const ConfigFields block = fields.child(u"block");
        comments->value.push_back(
            {text(fields, u"className"), text(fields, u"line"), text(block, u"start"), text(block, u"end")});
    }
}

void readTheme(const ConfigFields &root, SiteConfig *config)
{
    const ConfigFields theme = root.child(u"themeConfig");
    theme.read(u"image", &config->image);
    const ConfigFields contents = theme.child(u"tableOfContents");
    contents.read(u"minHeadingLevel", &config->tocMinHeadingLevel);
    contents.read(u"maxHeadingLevel", &config->tocMaxHeadingLevel);
    const ConfigFields prism = theme.child(u"prism");
    prism.read(u"defaultLanguage", &config->prismDefaultLanguage);
    prism.read(u"additionalLanguages", &config->prismAdditionalLanguages);
    readMagicComments(prism, &config->magicComments);
}

/// Plugins count when their package is named anywhere: how they are wired is code.
void readPlugins(const std::vector<ScriptToken> &tokens, SiteConfig *config)
{
    const auto isNamed = [&](QStringView package) {
        return std::any_of(tokens.begin(), tokens.end(), [&](const ScriptToken &token) {
            return token.kind == ScriptToken::Kind::String && token.value.contains(package);
        });
    };
    const auto mark = [&](QStringView package, ConfigValue<bool> *value) {
        if (isNamed(package))
            *value = {true, Certainty::Known};
    };
    mark(u"remark-math", &config->math);
    mark(u"remark-plugin-npm2yarn", &config->npm2yarn);
    mark(u"remark-github-admonitions-to-directives", &config->githubAdmonitions);
}

} // namespace

SiteConfig readSiteConfig(const QString &text)
{
    SiteConfig config;
    ScriptReader reader(text);
    const ScriptValue object = configurationObject(&reader);
    const ConfigFields root(&object);
    readIdentity(root, &config);
    readMarkdown(root, &config);
    readTheme(root, &config);
    readPlugins(reader.tokens(), &config);
    config.customCss = customStyleSheets(object);
    std::vector<BlogOptions> blogs = blogInstances(object);
    config.blog = std::move(blogs.front());
    config.furtherBlogs.assign(std::move_iterator(blogs.begin() + 1), std::move_iterator(blogs.end()));
    return config;
}

} // namespace Galley
