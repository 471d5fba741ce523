// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"

#include <QHostAddress>
#include <QList>

#include <functional>

class QObject;

namespace Galley {

/// Whether an address belongs to the public internet: not to this computer, a home or office network, or a
/// range that is set aside (IANA's special-purpose registries; in IPv6 only 2000::/3 without tunnels).
///
///     127.0.0.1, 192.168.1.1, 169.254.169.254, ::1, ::ffff:10.0.0.1 ⇒ false
bool isPublicAddress(const QHostAddress &address);

using HostAddresses = Result<QList<QHostAddress>>;

/// Finds the addresses of a host and hands them to the function, unless the context object is gone by then.
using HostLookup = std::function<void(
    const QString &host, QObject *context, const std::function<void(const HostAddresses &)> &found)>;

/// The system's lookup. Fails for a host of which any address is not public, so that no name can be made to
/// lead into the network at home.
void lookUpPublicHost(
    const QString &host, QObject *context, const std::function<void(const HostAddresses &)> &found);

} // namespace Galley
