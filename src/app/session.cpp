// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "app/session.h"

#include "base/textfile.h"
#include "base/userfolders.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Galley {

namespace {

constexpr int longestRecentList = 10;

QByteArray bytesFrom(const QJsonValue &value)
{
    return QByteArray::fromBase64(value.toString().toLatin1());
}

QStringList stringsFrom(const QJsonValue &value)
{
    QStringList strings;
    for (const auto &item : value.toArray()) {
        if (item.isString() && !item.toString().isEmpty())
            strings << item.toString();
    }
    return strings;
}

QJsonObject toObject(const SessionPost &post)
{
    return {
        {u"path"_s, post.path},
        {u"caret"_s, post.caret},
        {u"anchor"_s, post.anchor},
        {u"scroll"_s, post.scroll}};
}

SessionPost postFrom(const QJsonObject &object)
{
    SessionPost post;
    post.path = object[u"path"_s].toString();
    post.caret = std::max(0, object[u"caret"_s].toInt());
    post.anchor = std::max(0, object[u"anchor"_s].toInt(post.caret));
    post.scroll = std::max(0, object[u"scroll"_s].toInt());
    return post;
}

} // namespace

QString sessionFile()
{
    return stateFolder() + u"/session.json"_s;
}

QByteArray toJson(const Session &session)
{
    QJsonArray posts;
    for (const SessionPost &post : session.posts)
        posts.append(toObject(post));
    return QJsonDocument(QJsonObject{
                             {u"blog"_s, session.blog},
                             {u"posts"_s, posts},
                             {u"current"_s, session.current},
                             {u"geometry"_s, QString::fromLatin1(session.geometry.toBase64())},
                             {u"windowState"_s, QString::fromLatin1(session.windowState.toBase64())},
                             {u"recentFiles"_s, QJsonArray::fromStringList(session.recentFiles)},
                             {u"recentBlogs"_s, QJsonArray::fromStringList(session.recentBlogs)}})
        .toJson();
}

Session sessionFromJson(const QByteArray &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    Session session;
    session.blog = object[u"blog"_s].toString();
    for (const auto &value : object[u"posts"_s].toArray()) {
        SessionPost post = postFrom(value.toObject());
        if (!post.path.isEmpty())
            session.posts.push_back(std::move(post));
    }
    const int count = static_cast<int>(session.posts.size());
    session.current = std::clamp(object[u"current"_s].toInt(count - 1), std::min(0, count - 1), count - 1);
    session.geometry = bytesFrom(object[u"geometry"_s]);
    session.windowState = bytesFrom(object[u"windowState"_s]);
    session.recentFiles = stringsFrom(object[u"recentFiles"_s]);
    session.recentBlogs = stringsFrom(object[u"recentBlogs"_s]);
    return session;
}

Session loadSession(const QString &file)
{
    const Result<QByteArray> json = readFileBytes(file);
    return json ? sessionFromJson(*json) : Session{};
}

Result<void> saveSession(const QString &file, const Session &session)
{
    const QString folder = QFileInfo(file).absolutePath();
    if (!QDir().mkpath(folder))
        return failure(
            ErrorKind::Io, QCoreApplication::translate("Galley::Session", "%1 cannot be made.").arg(folder));
    return writeFileAtomically(file, toJson(session));
}

QStringList withRecent(const QStringList &paths, const QString &newest)
{
    QStringList result = paths;
    result.removeAll(newest);
    result.prepend(newest);
    return result.mid(0, longestRecentList);
}

} // namespace Galley
