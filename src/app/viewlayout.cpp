// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "app/viewlayout.h"

#include "app/settings.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Galley {

namespace {

constexpr int smallestShare = 15;

QString word(VisiblePanes panes)
{
    switch (panes) {
    case VisiblePanes::Both:
        return u"both"_s;
    case VisiblePanes::Editor:
        return u"editor"_s;
    case VisiblePanes::Preview:
        return u"preview"_s;
    case VisiblePanes::Apart:
        return u"apart"_s;
    }
    Q_UNREACHABLE();
}

} // namespace

int boundedShare(int percent)
{
    return std::clamp(percent, smallestShare, 100 - smallestShare);
}

int shareOf(int editor, int preview, int fallback)
{
    if (editor <= 0 || preview <= 0)
        return fallback;
    return boundedShare((100 * editor + (editor + preview) / 2) / (editor + preview));
}

ViewLayout readLayout(const Settings &settings)
{
    ViewLayout layout;
    if (settings.text(Setting::SplitOrientation) == u"below")
        layout.orientation = SplitOrientation::Below;
    if (settings.text(Setting::VisiblePanes) == u"editor")
        layout.panes = VisiblePanes::Editor;
    else if (settings.text(Setting::VisiblePanes) == u"preview")
        layout.panes = VisiblePanes::Preview;
    else if (settings.text(Setting::VisiblePanes) == u"apart")
        layout.panes = VisiblePanes::Apart;
    layout.editorShare = boundedShare(settings.number(Setting::EditorShare));
    return layout;
}

void writeLayout(Settings &settings, const ViewLayout &layout)
{
    settings.setValue(
        Setting::SplitOrientation, layout.orientation == SplitOrientation::Beside ? u"beside"_s : u"below"_s);
    settings.setValue(Setting::VisiblePanes, word(layout.panes));
    settings.setValue(Setting::EditorShare, layout.editorShare);
}

} // namespace Galley
