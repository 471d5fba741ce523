// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/theme.h"

#include <QObject>

class QDBusVariant;

namespace Galley {

/// Whether the desktop prefers light or dark. Qt 6.4 cannot tell, so the palette of the platform theme is the
/// first answer and the desktop portal's "color-scheme" (org.freedesktop.appearance) the better one when it
/// arrives. UI thread; owned by the theme controller.
class SystemScheme final : public QObject
{
    Q_OBJECT

public:
    /// The platform's palette as it was before Galley set its own.
    explicit SystemScheme(const QPalette &platformPalette, QObject *parent = nullptr);

    Brightness brightness() const { return m_brightness; }
    /// Asks the portal and listens to it. Does not wait; a desktop without a portal changes nothing.
    void watchPortal();

Q_SIGNALS:
    void changed();

private Q_SLOTS:
    void onSettingChanged(const QString &group, const QString &key, const QDBusVariant &value);

private:
    void take(const QVariant &colorScheme);

    Brightness m_platform;
    Brightness m_brightness;
};

} // namespace Galley
