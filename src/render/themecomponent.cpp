// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "render/themecomponent.h"

#include <array>

using namespace Qt::StringLiterals;

namespace Galley {

namespace {

struct Entry
{
    const char *origin;
    ThemeComponent component;
};

constexpr std::array<Entry, 19> entries{{
    {"@docusaurus/BrowserOnly default", ThemeComponent::BrowserOnly},
    {"@docusaurus/Head default", ThemeComponent::Head},
    {"@docusaurus/Link default", ThemeComponent::Link},
    {"@docusaurus/Translate default", ThemeComponent::Translate},
    {"@theme/Admonition default", ThemeComponent::Admonition},
    {"@theme/CodeBlock default", ThemeComponent::CodeBlock},
    {"@theme/Details default", ThemeComponent::Details},
    {"@theme/Heading default", ThemeComponent::Heading},
    {"@theme/IdealImage default", ThemeComponent::Image},
    {"@theme/MDXComponents/Details default", ThemeComponent::Details},
    {"@theme/MDXComponents/Heading default", ThemeComponent::Heading},
    {"@theme/Mermaid default", ThemeComponent::Mermaid},
    {"@theme/TOCInline default", ThemeComponent::TableOfContents},
    {"@theme/TabItem default", ThemeComponent::TabItem},
    {"@theme/Tabs default", ThemeComponent::Tabs},
    {"@theme/ThemedImage default", ThemeComponent::ThemedImage},
    {"react Fragment", ThemeComponent::Fragment},
    {"react default.Fragment", ThemeComponent::Fragment},
    {"react *.Fragment", ThemeComponent::Fragment},
}};

} // namespace

ThemeComponent importedComponent(const QString &origin)
{
    for (const Entry &entry : entries) {
        if (origin == QLatin1StringView(entry.origin))
            return entry.component;
    }
    return ThemeComponent::Foreign;
}

ThemeComponent globalComponent(QByteArrayView name)
{
    if (name == "Details")
        return ThemeComponent::Details;
    return name == "Head" ? ThemeComponent::Head : ThemeComponent::None;
}

} // namespace Galley
