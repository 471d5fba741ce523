// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QHash>

namespace Galley {

/// The shortcodes that Docusaurus turns into emoji: the names of emojilib 2.4, bundled as a resource and read
/// with the first text that may hold one. Unknown names stay. Owned by the Renderer.
///
///     "a :tada: b :nope:" ⇒ "a 🎉 b :nope:"
class EmojiTable
{
public:
    QByteArray replaced(QByteArrayView text);

    /// Whether a shortcode may stand in the text: two colons with something between.
    static bool mayHold(QByteArrayView text);

private:
    void load();

    QHash<QByteArray, QByteArray> m_characters;
    bool m_isLoaded = false;
};

} // namespace Galley
