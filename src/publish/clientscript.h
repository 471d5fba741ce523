// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QFlags>

namespace Galley {

/// What the script of an exported page does. Without it the page reads as well.
enum class ClientScript {
    Tabs = 1,        ///< panels that stand one below the other become tabs
    CopyButtons = 2, ///< code blocks get a button that copies them
    Search = 4,      ///< a search box, and a page that it leads to
};
Q_DECLARE_FLAGS(ClientScripts, ClientScript)
Q_DECLARE_OPERATORS_FOR_FLAGS(ClientScripts)

constexpr ClientScripts everyScript =
    ClientScripts(ClientScript::Tabs) | ClientScript::CopyButtons | ClientScript::Search;

/// The text of a <script> that does these things; empty for none. It stands in the page, so that a policy can
/// allow this one and no other, also where the page is opened as a file. Any thread.
QByteArray clientScript(ClientScripts scripts);

/// The script as the source of a Content-Security-Policy: "'sha256-…'"; empty for an empty one.
QString scriptSource(const QByteArray &script);

} // namespace Galley
