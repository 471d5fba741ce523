// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "post/schema.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace Galley {

namespace {

using Type = FieldType;
using Widget = FieldWidget;

#define TEXT(text) QT_TRANSLATE_NOOP("Galley::Schema", text)

constexpr std::array<FieldSpec, 25> fields{{
    {u"title", Type::String, Widget::Line, TEXT("Title"),
     TEXT(
         "Heading of the post and title of its page; without it the first heading or the file name is used."),
     u"", true},
    {u"title_meta", Type::String, Widget::Line, TEXT("Browser title"),
     TEXT("Title for the browser tab and for search engines when it should differ from the heading."), u"",
     true},
    {u"sidebar_label", Type::String, Widget::Line, TEXT("Sidebar label"),
     TEXT("Short title for the list of recent posts."), u"", true},
    {u"description", Type::String, Widget::MultiLine, TEXT("Description"),
     TEXT("One or two sentences for search engines, feeds and previews of links; without it the beginning of "
          "the text "
          "is used."),
     u"", true},
    {u"slug", Type::String, Widget::Slug, TEXT("Slug"),
     TEXT("The post's address below the blog; without it the date and the file name are used."), u"", false},
    {u"id", Type::String, Widget::Line, TEXT("Id"), TEXT("Outdated and ignored; use the slug."), u"", false},
    {u"date", Type::Date, Widget::Date, TEXT("Date"),
     TEXT("Day, and if wanted time in UTC, of publication; without it the date in the file name is used."),
     u"", false},
    {u"authors", Type::AuthorList, Widget::AuthorChips, TEXT("Authors"),
     TEXT("Keys of authors.yml, in the order in which they are shown."), u"", false},
    {u"author", Type::String, Widget::Line, TEXT("Author name"),
     TEXT("Older way to name one author; use “authors”."), u"", false},
    {u"author_title", Type::String, Widget::Line, TEXT("Author title"),
     TEXT("Line below the name of the one author."), u"", false},
    {u"author_url", Type::Url, Widget::Line, TEXT("Author link"), TEXT("Link of the one author."), u"",
     false},
    {u"author_image_url", Type::Url, Widget::Line, TEXT("Author picture"), TEXT("Picture of the one author."),
     u"", false},
    {u"authorTitle", Type::String, Widget::Line, TEXT("Author title (old)"),
     TEXT("Old spelling of “author_title”."), u"", false},
    {u"authorURL", Type::Url, Widget::Line, TEXT("Author link (old)"), TEXT("Old spelling of “author_url”."),
     u"", false},
    {u"authorImageURL", Type::Url, Widget::Line, TEXT("Author picture (old)"),
     TEXT("Old spelling of “author_image_url”."), u"", false},
    {u"tags", Type::TagList, Widget::TagChips, TEXT("Tags"),
     TEXT("Topics that group posts, best from tags.yml."), u"", false},
    {u"keywords", Type::StringList, Widget::KeywordChips, TEXT("Keywords"),
     TEXT("Words for search engines, not shown to readers."), u"", false},
    {u"image", Type::Url, Widget::Image, TEXT("Image"),
     TEXT("Cover picture for previews of links in social media."), u"", false},
    {u"draft", Type::Boolean, Widget::Switch, TEXT("Draft"),
     TEXT("The post is left out of the published site."), u"false", false},
    {u"unlisted", Type::Boolean, Widget::Switch, TEXT("Unlisted"),
     TEXT("The post has its page, but stands in no list, feed or search engine."), u"false", false},
    {u"hide_table_of_contents", Type::Boolean, Widget::Switch, TEXT("Hide table of contents"),
     TEXT("The page shows no table of contents."), u"false", false},
    {u"toc_min_heading_level", Type::TocLevel, Widget::Number, TEXT("First heading level"),
     TEXT("Largest headings in the table of contents, 2 to 6."), u"2", false},
    {u"toc_max_heading_level", Type::TocLevel, Widget::Number, TEXT("Last heading level"),
     TEXT("Smallest headings in the table of contents, 2 to 6."), u"3", false},
    {u"last_update", Type::LastUpdate, Widget::Yaml, TEXT("Last update"),
     TEXT("Date and author of the last change, when they should not come from version control."), u"", false},
    {u"mdx", Type::Mdx, Widget::Yaml, TEXT("Markdown dialect"),
     TEXT("“format: md” reads the post as plain Markdown, “format: mdx” as MDX."), u"", false},
}};

#undef TEXT

} // namespace

std::span<const FieldSpec> blogFields()
{
    return fields;
}

const FieldSpec *findField(QStringView key)
{
    const std::span<const FieldSpec> all = blogFields();
    const auto found =
        std::find_if(all.begin(), all.end(), [key](const FieldSpec &field) { return field.key == key; });
    return found == all.end() ? nullptr : &*found;
}

} // namespace Galley
