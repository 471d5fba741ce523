// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "preview/hostlookup.h"

#include <QCoreApplication>
#include <QHostInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Galley {
namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Galley::RemoteFetch", text);
}

bool isInAny(const QHostAddress &address, const QStringList &subnets)
{
    return std::any_of(subnets.begin(), subnets.end(), [&](const QString &subnet) {
        return address.isInSubnet(QHostAddress::parseSubnet(subnet));
    });
}

HostAddresses publicAddresses(const QHostInfo &info)
{
    QList<QHostAddress> addresses = info.addresses();
    if (addresses.isEmpty())
        return failure(ErrorKind::Io, tr("%1 was not found.").arg(info.hostName()));
    if (!std::all_of(addresses.begin(), addresses.end(), isPublicAddress))
        return failure(
            ErrorKind::Io,
            tr("%1 leads into your own network, where nothing is loaded from.").arg(info.hostName()));
    // Where the network has no IPv6, its addresses only cost time.
    std::stable_partition(addresses.begin(), addresses.end(), [](const QHostAddress &address) {
        return address.protocol() == QAbstractSocket::IPv4Protocol;
    });
    return addresses;
}

} // namespace

bool isPublicAddress(const QHostAddress &address)
{
    static const QStringList setAside4{u"0.0.0.0/8"_s,      u"10.0.0.0/8"_s,     u"100.64.0.0/10"_s,
                                       u"127.0.0.0/8"_s,    u"169.254.0.0/16"_s, u"172.16.0.0/12"_s,
                                       u"192.0.0.0/24"_s,   u"192.0.2.0/24"_s,   u"192.168.0.0/16"_s,
                                       u"198.18.0.0/15"_s,  u"192.88.99.0/24"_s, u"198.51.100.0/24"_s,
                                       u"203.0.113.0/24"_s, u"224.0.0.0/3"_s};
    static const QStringList setAside6{u"2001::/23"_s, u"2001:db8::/32"_s, u"2002::/16"_s, u"3fff::/20"_s};
    bool isIpv4 = false;
    const QHostAddress ipv4(address.toIPv4Address(&isIpv4));
    if (isIpv4)
        return !isInAny(ipv4, setAside4);
    return isInAny(address, {u"2000::/3"_s}) && !isInAny(address, setAside6);
}

void lookUpPublicHost(
    const QString &host, QObject *context, const std::function<void(const HostAddresses &)> &found)
{
    QHostInfo::lookupHost(host, context, [found](const QHostInfo &info) { found(publicAddresses(info)); });
}

} // namespace Galley
