// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/actionset.h"
#include "app/settings.h"
#include "preview/previewpane.h"

namespace Galley {

/// How the preview looks: for which screen, in which colours, as the site or plain, at what size. The choices
/// of the Preview menu, remembered in the settings. UI thread; owned by the window.
class PreviewLook final : public QObject
{
    Q_OBJECT

public:
    PreviewLook(PreviewPane *pane, Settings &settings, const ActionSet &actions);

    /// The window's colours, which the preview takes unless it was given its own.
    void setWindowScheme(PreviewPane::ColorScheme scheme);

private:
    void connectChoices();
    void apply();

    PreviewPane *m_pane;
    Settings &m_settings;
    const ActionSet &m_actions;
    PreviewPane::ColorScheme m_windowScheme = PreviewPane::ColorScheme::Light;
};

} // namespace Galley
