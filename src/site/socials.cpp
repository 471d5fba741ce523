// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "site/socials.h"

#include <QCoreApplication>

#include <array>

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

struct Platform
{
    QStringView name;
    QStringView before; ///< of the handle in the URL
    QStringView after;
};

constexpr std::array<Platform, 12> platforms{{
    {u"x", u"https://x.com/", u""},
    {u"twitter", u"https://twitter.com/", u""},
    {u"github", u"https://github.com/", u""},
    {u"linkedin", u"https://www.linkedin.com/in/", u"/"},
    {u"stackoverflow", u"https://stackoverflow.com/users/", u""},
    {u"bluesky", u"https://bsky.app/profile/", u""},
    {u"instagram", u"https://www.instagram.com/", u""},
    {u"threads", u"https://www.threads.net/@", u""},
    {u"mastodon", u"https://mastodon.social/@", u""},
    {u"twitch", u"https://twitch.tv/", u""},
    {u"youtube", u"https://youtube.com/@", u""},
    {u"email", u"mailto:", u""},
}};

QString tr(const char *text)
{
    return QCoreApplication::translate("Galley::Socials", text);
}

bool isAbsolute(const QString &handle)
{
    return handle.startsWith("http://"_L1) || handle.startsWith("https://"_L1) ||
           handle.startsWith("mailto:"_L1);
}

} // namespace

QStringList socialPlatforms()
{
    QStringList names;
    for (const Platform &platform : platforms)
        names << platform.name.toString();
    return names;
}

std::optional<std::pair<QString, QString>> socialLink(const QString &platform, const QString &handle)
{
    if (isAbsolute(handle))
        return std::pair(platform, handle);
    if (handle.contains(u'/'))
        return std::nullopt;
    const QString lower = platform.toLower();
    for (const Platform &known : platforms) {
        if (known.name == lower)
            return std::pair(lower, u"%1%2%3"_s.arg(known.before, handle, known.after));
    }
    return std::pair(platform, handle);
}

Socials readSocials(
    const YamlNode &node, const QString &label, const std::function<void(TextSpan, QString)> &report)
{
    Socials socials;
    if (!node.isMapping()) {
        report(node.span, tr("\"%1\" must be of type object").arg(label));
        return socials;
    }
    for (const YamlEntry &entry : node.entries) {
        const QString entryLabel = label + u'.' + entry.key;
        const bool isNumber = entry.value.type == YamlType::Integer || entry.value.type == YamlType::Float;
        if (!entry.value.isString() && !(isNumber && entry.key == "stackoverflow"_L1))
            report(entry.value.span, tr("\"%1\" must be a string").arg(entryLabel));
        else if (entry.value.scalar.isEmpty())
            report(entry.value.span, tr("\"%1\" is not allowed to be empty").arg(entryLabel));
        else if (const auto link = socialLink(entry.key, javaScriptText(entry.value)))
            socials.push_back(*link);
        else
            report(
                entry.value.span,
                tr("Author socials should be usernames/userIds/handles, or fully qualified HTTP(s) "
                   "absolute URLs. Social platform '%1' has illegal value '%2'")
                    .arg(entry.key, entry.value.scalar));
    }
    return socials;
}

} // namespace Galley
