// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace Galley {

enum class SplitOrientation { Beside, Below };
enum class VisiblePanes {
    Both,
    Editor,
    Preview,
    Apart, ///< the preview in a window of its own
};

/// How editor and preview share the window. A plain value, kept in the settings as words and a percentage.
struct ViewLayout
{
    SplitOrientation orientation = SplitOrientation::Beside;
    VisiblePanes panes = VisiblePanes::Both;
    int editorShare = 50; ///< percent of the split

    friend bool operator==(const ViewLayout &, const ViewLayout &) = default;
};

/// A share that leaves both panes usable: editorShare(7) ⇒ 15.
int boundedShare(int percent);
/// Percent of the two sizes that the first takes; `fallback` when one pane is hidden.
int shareOf(int editor, int preview, int fallback);

class Settings;
ViewLayout readLayout(const Settings &settings);
void writeLayout(Settings &settings, const ViewLayout &layout);

} // namespace Galley
