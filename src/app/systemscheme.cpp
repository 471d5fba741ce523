// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "app/systemscheme.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>

#include <utility>

using namespace Qt::StringLiterals;

namespace Galley {

namespace {

const auto portalService = u"org.freedesktop.portal.Desktop"_s;
const auto portalPath = u"/org/freedesktop/portal/desktop"_s;
const auto portalInterface = u"org.freedesktop.portal.Settings"_s;
const auto appearance = u"org.freedesktop.appearance"_s;
const auto colorScheme = u"color-scheme"_s;

} // namespace

SystemScheme::SystemScheme(const QPalette &platformPalette, QObject *parent)
    : QObject(parent), m_platform(brightnessOf(platformPalette)), m_brightness(m_platform)
{
}

void SystemScheme::watchPortal()
{
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return;
    const char *slot = SLOT(onSettingChanged(QString, QString, QDBusVariant)); // word: no other way in QtDBus
    bus.connect(portalService, portalPath, portalInterface, u"SettingChanged"_s, this, slot);
    QDBusMessage question =
        QDBusMessage::createMethodCall(portalService, portalPath, portalInterface, u"Read"_s);
    question << appearance << colorScheme;
    auto *watcher = new QDBusPendingCallWatcher(bus.asyncCall(question), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        watcher->deleteLater();
        if (const QDBusPendingReply<QDBusVariant> reply = *watcher; reply.isValid())
            take(reply.value().variant());
    });
}

void SystemScheme::onSettingChanged(const QString &group, const QString &key, const QDBusVariant &value)
{
    if (group == appearance && key == colorScheme)
        take(value.variant());
}

void SystemScheme::take(const QVariant &value)
{
    // Read wraps its answer in a second variant; 0 is "no preference", 1 dark, 2 light.
    const QVariant inner = value.canConvert<QDBusVariant>() ? value.value<QDBusVariant>().variant() : value;
    Brightness brightness = m_platform;
    if (inner.toUInt() == 1)
        brightness = Brightness::Dark;
    else if (inner.toUInt() == 2)
        brightness = Brightness::Light;
    if (std::exchange(m_brightness, brightness) != brightness)
        Q_EMIT changed();
}

} // namespace Galley
