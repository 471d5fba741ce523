// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>

namespace Galley {

/// The variables of the theme (`--ifm-…`, `--docusaurus-…`) that a site's own style sheet sets for the whole
/// page, light and dark, as a style sheet that is safe to show: nothing but values that neither load nor run
/// anything. Any thread.
///
///     ":root { --ifm-color-primary: #25c2a0; color: red } a { color: blue }" ⇒
///     ":root{--ifm-color-primary:#25c2a0;}"
QByteArray siteVariables(const QByteArray &css);

} // namespace Galley
