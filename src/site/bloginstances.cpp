// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "site/bloginstances.h"

#include "site/configfields.h"

#include <algorithm>
#include <array>

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

using Kind = ScriptValue::Kind;

/// An entry of `presets` or `plugins`: a name, or a list of a name and options.
struct Entry
{
    QString name; ///< empty when it is not known
    const ScriptValue *options = nullptr;
};

std::vector<Entry> entriesOf(const ScriptValue *list)
{
    std::vector<Entry> entries;
    if (!list || list->kind != Kind::Array)
        return entries;
    for (const ScriptValue &item : list->items) {
        if (item.kind == Kind::Array && !item.items.empty())
            entries.push_back({item.items[0].text, item.items.size() > 1 ? &item.items[1] : nullptr});
        else if (item.kind == Kind::String)
            entries.push_back({item.text, nullptr});
    }
    return entries;
}

/// Values that mean something else than their type says: 'ALL', null, false, a pattern.
void readSpecialOptions(const ConfigFields &fields, BlogOptions *blog)
{
    const ScriptValue *posts = fields.written(u"postsPerPage", &blog->postsPerPage);
    if (posts && posts->kind == Kind::String && posts->text == "ALL"_L1)
        blog->postsPerPage = {0, posts->certainty};
    else
        fields.read(u"postsPerPage", &blog->postsPerPage);

    const ScriptValue *archive = fields.written(u"archiveBasePath", &blog->archiveBasePath);
    if (archive && archive->kind == Kind::Null)
        blog->archiveBasePath = {QString(), archive->certainty};
    else
        fields.read(u"archiveBasePath", &blog->archiveBasePath);

    const ScriptValue *tags = fields.written(u"tags", &blog->useTagsFile);
    if (tags && (tags->kind == Kind::Null || tags->kind == Kind::Boolean))
        blog->useTagsFile = {false, tags->certainty};
    else
        fields.read(u"tags", &blog->tagsFile);

    if (const ScriptValue *order = fields.written(u"sortPosts", &blog->sortAscending))
        blog->sortAscending = {order->text == "ascending"_L1, order->certainty};
    if (const ScriptValue *marker = fields.written(u"truncateMarker", &blog->truncateMarker)) {
        if (marker->kind == Kind::Pattern)
            blog->truncateMarker = {marker->text, marker->certainty};
        else
            blog->truncateMarker.certainty = Certainty::Unknown;
    }
}

void readAdmonitions(const ConfigFields &fields, BlogOptions *blog)
{
    const ScriptValue *admonitions = fields.written(u"admonitions", &blog->admonitionKeywords);
    if (!admonitions)
        return;
    ConfigValue<QStringList> &keywords = blog->admonitionKeywords;
    if (admonitions->kind == Kind::Boolean) {
        keywords = {admonitions->boolean ? keywords.value : QStringList(), admonitions->certainty};
        return;
    }
    const ConfigFields options(admonitions);
    ConfigValue<bool> extendsDefaults{true};
    options.read(u"extendDefaults", &extendsDefaults);
    ConfigValue<QStringList> own{keywords.value};
    options.read(u"keywords", &own);
    if (own.certainty == Certainty::Known || own.certainty == Certainty::Guessed)
        keywords = {extendsDefaults.value ? keywords.value + own.value : own.value, own.certainty};
    else
        keywords.certainty = own.certainty == Certainty::Default ? Certainty::Known : own.certainty;
}

/// Options of the npm2yarn plugin, wherever it stands among the plugins: no other one has such options.
void readNpmTabs(const ConfigFields &fields, BlogOptions *blog)
{
    for (const QStringView list : {u"remarkPlugins", u"beforeDefaultRemarkPlugins"}) {
        for (const Entry &entry : entriesOf(fields.find(list))) {
            const ConfigFields options(entry.options);
            const bool isIt = options.find(u"sync") != nullptr || options.find(u"converters") != nullptr;
            if (!isIt)
                continue;
            options.read(u"sync", &blog->npm2yarnSync);
            options.read(u"converters", &blog->npm2yarnConverters);
        }
    }
}

void readFeeds(const ConfigFields &fields, FeedOptions *feeds)
{
    const ConfigFields options = fields.child(u"feedOptions");
    if (const ScriptValue *type = options.written(u"type", &feeds->types)) {
        const QStringList all{u"rss"_s, u"atom"_s, u"json"_s};
        if (type->kind == Kind::String)
            feeds->types = {type->text == "all"_L1 ? all : QStringList{type->text}, type->certainty};
        else if (type->kind == Kind::Null)
            feeds->types = {{}, type->certainty};
        else
            options.read(u"type", &feeds->types);
    }
    const ScriptValue *limit = options.written(u"limit", &feeds->limit);
    if (limit && (limit->kind == Kind::Null || limit->kind == Kind::Boolean))
        feeds->limit = {0, limit->certainty};
    else
        options.read(u"limit", &feeds->limit);
    options.read(u"title", &feeds->title);
    options.read(u"description", &feeds->description);
    options.read(u"copyright", &feeds->copyright);
    options.read(u"language", &feeds->language);
}

void readSitemap(const ScriptValue *preset, BlogOptions *blog)
{
    const ConfigFields fields(preset);
    const ScriptValue *sitemap = fields.find(u"sitemap");
    if (sitemap && sitemap->kind == Kind::Boolean)
        blog->sitemap = {sitemap->boolean, sitemap->certainty};
    else
        fields.child(u"sitemap").read(u"ignorePatterns", &blog->sitemapIgnorePatterns);
}

BlogOptions readBlog(const ConfigFields &fields)
{
    BlogOptions blog;
    ConfigValue<QString> id{blog.id};
    fields.read(u"id", &id);
    blog.id = id.value;
    fields.read(u"path", &blog.path);
    fields.read(u"routeBasePath", &blog.routeBasePath);
    fields.read(u"tagsBasePath", &blog.tagsBasePath);
    fields.read(u"authorsBasePath", &blog.authorsBasePath);
    fields.read(u"pageBasePath", &blog.pageBasePath);
    fields.read(u"authorsMapPath", &blog.authorsMapPath);
    fields.read(u"include", &blog.include);
    fields.read(u"exclude", &blog.exclude);
    fields.read(u"showReadingTime", &blog.showReadingTime);
    fields.read(u"blogTitle", &blog.blogTitle);
    fields.read(u"blogDescription", &blog.blogDescription);
    readSpecialOptions(fields, &blog);
    readAdmonitions(fields, &blog);
    readNpmTabs(fields, &blog);
    readFeeds(fields, &blog.feeds);
    fields.read(u"onInlineTags", &blog.onInlineTags);
    fields.read(u"onInlineAuthors", &blog.onInlineAuthors);
    fields.read(u"onUntruncatedBlogPosts", &blog.onUntruncatedBlogPosts);
    return blog;
}

bool isClassicPreset(const Entry &entry)
{
    return entry.name == "classic"_L1 || entry.name.contains("preset-classic"_L1) ||
           (entry.name.isEmpty() && entry.options && entry.options->find(u"blog"));
}

/// The blog plugin itself, or a plugin of the site that passes its options on to it: only a blog has such
/// options.
bool isBlogPlugin(const Entry &entry)
{
    if (entry.name == "content-blog"_L1 || entry.name.contains("plugin-content-blog"_L1))
        return true;
    if (!entry.options)
        return false;
    static constexpr std::array<QStringView, 6> telltales{u"blogTitle",        u"blogDescription",
                                                          u"blogSidebarTitle", u"blogSidebarCount",
                                                          u"postsPerPage",     u"authorsMapPath"};
    return std::any_of(telltales.begin(), telltales.end(), [&](QStringView key) {
        return entry.options->find(key) != nullptr;
    });
}

/// A text, or each in a list; `require.resolve('./a.css')` means its argument.
void addTexts(const ScriptValue *value, QStringList *texts)
{
    if (!value)
        return;
    if (value->kind == Kind::String)
        texts->append(value->text);
    if (value->kind == Kind::Array || value->kind == Kind::Call) {
        for (const ScriptValue &item : value->items)
            addTexts(&item, texts);
    }
}

} // namespace

std::vector<BlogOptions> blogInstances(const ScriptValue &config)
{
    std::vector<BlogOptions> blogs;
    const ConfigFields fields(&config);
    bool isOff = false;
    for (const Entry &entry : entriesOf(config.find(u"presets"))) {
        if (!isClassicPreset(entry))
            continue;
        const ScriptValue *blog = entry.options ? entry.options->find(u"blog") : nullptr;
        if (blog && blog->kind == Kind::Boolean && !blog->boolean) {
            isOff = true;
            continue;
        }
        blogs.push_back(readBlog(ConfigFields(entry.options).child(u"blog")));
        readSitemap(entry.options, &blogs.back());
    }
    for (const Entry &entry : entriesOf(config.find(u"plugins"))) {
        if (isBlogPlugin(entry))
            blogs.push_back(readBlog(ConfigFields(entry.options)));
    }
    if (!blogs.empty())
        return blogs;
    // Nothing was seen that would be a blog; what was not seen may be one.
    const ScriptValue *presets = config.find(u"presets");
    const bool mayBeHidden = presets ? !presets->isKnown() || presets->isIncomplete : config.isIncomplete;
    ScriptValue unseen;
    BlogOptions blog = readBlog(ConfigFields(mayBeHidden ? &unseen : nullptr));
    blog.enabled = !isOff;
    return {blog};
}

QStringList customStyleSheets(const ScriptValue &config)
{
    QStringList sheets;
    for (const Entry &entry : entriesOf(config.find(u"presets"))) {
        const ScriptValue *theme = entry.options ? entry.options->find(u"theme") : nullptr;
        if (theme)
            addTexts(theme->find(u"customCss"), &sheets);
    }
    for (const Entry &entry : entriesOf(config.find(u"themes"))) {
        if (entry.options)
            addTexts(entry.options->find(u"customCss"), &sheets);
    }
    return sheets;
}

} // namespace Galley
