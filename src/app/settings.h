// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QSettings>
#include <QString>
#include <QVariant>

#include <span>

namespace Galley {

/// What a person may prefer. What only describes the last session stands in app/session.h.
enum class Setting {
    Theme,            ///< "system", "light" or "dark"
    EditorZoom,       ///< percent of the normal font size
    EditorShare,      ///< part of the split that the editor takes, in percent
    SplitOrientation, ///< "beside" or "below"
    VisiblePanes,     ///< "both", "editor", "preview" or "apart"
    FormCollapsed,    ///< whether the front matter form shows its head only
    ScrollTogether,   ///< whether text and preview scroll together
    PreviewWidth,     ///< "pane", "phone", "tablet" or "desktop"
    PreviewColours,   ///< "window", "light" or "dark"
    PreviewLook,      ///< "site" or "plain"
    PreviewZoom,      ///< percent
    RestoreSession,   ///< whether a start without arguments opens what was open
    AutoSave,         ///< "off", "focus" (when Galley loses it) or "delay"
    RemoteHosts,      ///< whose pictures, video and sound the preview always loads, separated by spaces
};

/// One row of the table of settings.
struct SettingSpec
{
    Setting setting;
    QStringView key; ///< in the file, with its group
    QMetaType::Type type;
    QStringView defaultValue; ///< as written in the file
};

std::span<const SettingSpec> settingTable();

/// The preferences in one file. A value of the wrong type, or a word that is not allowed, reads as the
/// default, so a file edited by hand cannot break the window. UI thread; owned by the program's start and
/// passed on by reference.
///
///     settings.setValue(Setting::Theme, u"dark"_s);
class Settings
{
public:
    /// Reads and writes this file.
    explicit Settings(const QString &file);
    /// galley/galley.conf in the user's configuration folder.
    static QString defaultFile();

    QString text(Setting setting) const;
    int number(Setting setting) const;
    bool isOn(Setting setting) const;
    void setValue(Setting setting, const QVariant &value);

private:
    QVariant value(Setting setting) const;

    QSettings m_file;
};

} // namespace Galley
