// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "app/settings.h"

#include <QStandardPaths>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace Galley {

namespace {

constexpr std::array table{
    SettingSpec{Setting::Theme, u"window/theme", QMetaType::QString, u"system"},
    SettingSpec{Setting::EditorZoom, u"editor/zoom", QMetaType::Int, u"100"},
    SettingSpec{Setting::EditorShare, u"window/editor-share", QMetaType::Int, u"50"},
    SettingSpec{Setting::SplitOrientation, u"window/split", QMetaType::QString, u"beside"},
    SettingSpec{Setting::VisiblePanes, u"window/panes", QMetaType::QString, u"both"},
    SettingSpec{Setting::FormCollapsed, u"editor/form-collapsed", QMetaType::Bool, u"false"},
    SettingSpec{Setting::ScrollTogether, u"preview/scroll-together", QMetaType::Bool, u"true"},
    SettingSpec{Setting::PreviewWidth, u"preview/width", QMetaType::QString, u"pane"},
    SettingSpec{Setting::PreviewColours, u"preview/colours", QMetaType::QString, u"window"},
    SettingSpec{Setting::PreviewLook, u"preview/look", QMetaType::QString, u"site"},
    SettingSpec{Setting::PreviewZoom, u"preview/zoom", QMetaType::Int, u"100"},
    SettingSpec{Setting::RestoreSession, u"window/restore-session", QMetaType::Bool, u"true"},
    SettingSpec{Setting::AutoSave, u"files/auto-save", QMetaType::QString, u"off"},
    SettingSpec{Setting::RemoteHosts, u"preview/remote-hosts", QMetaType::QString, u""},
};

const SettingSpec &specOf(Setting setting)
{
    const auto found = std::find_if(
        table.begin(), table.end(), [&](const SettingSpec &spec) { return spec.setting == setting; });
    Q_ASSERT(found != table.end());
    return *found;
}

} // namespace

std::span<const SettingSpec> settingTable()
{
    return table;
}

Settings::Settings(const QString &file) : m_file(file, QSettings::IniFormat) {}

QString Settings::defaultFile()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + u"/galley/galley.conf"_s;
}

QVariant Settings::value(Setting setting) const
{
    const SettingSpec &spec = specOf(setting);
    const QMetaType type(spec.type);
    QVariant value = m_file.value(spec.key.toString());
    if (value.isValid() && value.convert(type))
        return value;
    value = spec.defaultValue.toString();
    value.convert(type);
    return value;
}

QString Settings::text(Setting setting) const
{
    return value(setting).toString();
}

int Settings::number(Setting setting) const
{
    return value(setting).toInt();
}

bool Settings::isOn(Setting setting) const
{
    return value(setting).toBool();
}

void Settings::setValue(Setting setting, const QVariant &value)
{
    m_file.setValue(specOf(setting).key.toString(), value);
}

} // namespace Galley
