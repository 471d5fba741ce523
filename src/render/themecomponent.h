// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArrayView>
#include <QString>

namespace Galley {

/// A component that the site's packages bring along and whose HTML is known (docusaurus-blog reference 6.12).
enum class ThemeComponent {
    None,    ///< the name is bound to nothing
    Foreign, ///< some other component: of the site, or of a package
    Admonition,
    BrowserOnly,
    CodeBlock,
    Details,
    Fragment,
    Head,
    Heading,
    Image,
    Link,
    Mermaid,
    TableOfContents,
    TabItem,
    Tabs,
    ThemedImage,
    Translate,
};

/// What the default export of a path is, or the named one behind a space: "@theme/Tabs default" ⇒ Tabs,
/// "./Foo default" ⇒ Foreign.
ThemeComponent importedComponent(const QString &origin);

/// What a name means that the post does not bind: "Details" ⇒ Details.
ThemeComponent globalComponent(QByteArrayView name);

} // namespace Galley
