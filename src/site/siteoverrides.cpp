// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "site/siteoverrides.h"

#include "base/textfile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace Galley {

namespace {

/// Calls visit(key, value) for every value that may be set.
template <typename Config, typename Visit>
void visitValues(Config &config, Visit visit)
{
    visit(u"title"_s, config.title);
    visit(u"url"_s, config.url);
    visit(u"baseUrl"_s, config.baseUrl);
    visit(u"trailingSlash"_s, config.trailingSlash);
    visit(u"i18n.defaultLocale"_s, config.locale);
    visit(u"staticDirectories"_s, config.staticDirectories);
    visit(u"blog.path"_s, config.blog.path);
    visit(u"blog.routeBasePath"_s, config.blog.routeBasePath);
    visit(u"blog.authorsMapPath"_s, config.blog.authorsMapPath);
    visit(u"blog.tags"_s, config.blog.tagsFile);
    visit(u"blog.include"_s, config.blog.include);
    visit(u"blog.exclude"_s, config.blog.exclude);
    visit(u"blog.truncateMarker"_s, config.blog.truncateMarker);
    visit(u"markdown.mermaid"_s, config.mermaid);
}

QString textOf(const QString &value)
{
    return value;
}

QString textOf(const QStringList &value)
{
    return value.join(u", "_s);
}

QString textOf(bool value)
{
    return value ? u"yes"_s : u"no"_s;
}

QString textOf(std::optional<bool> value)
{
    return value ? textOf(*value) : QString();
}

/// The readers leave the value alone when they give false.
bool readText(const QString &text, QString *value)
{
    *value = text;
    return true;
}

bool readText(const QString &text, QStringList *value)
{
    value->clear();
    for (const QString &part : text.split(u',', Qt::SkipEmptyParts))
        *value += part.trimmed();
    return true;
}

bool readText(const QString &text, bool *value)
{
    if (text != "yes"_L1 && text != "no"_L1)
        return false;
    *value = text == "yes"_L1;
    return true;
}

bool readText(const QString &text, std::optional<bool> *value)
{
    bool isOn = false;
    if (!text.isEmpty() && !readText(text, &isOn))
        return false;
    *value = text.isEmpty() ? std::nullopt : std::optional(isOn);
    return true;
}

} // namespace

std::vector<SiteValue> siteValues(const SiteConfig &config)
{
    std::vector<SiteValue> values;
    visitValues(config, [&](const QString &key, const auto &value) {
        values.push_back({key, textOf(value.value), value.certainty});
    });
    return values;
}

void applyOverrides(const SiteOverrides &overrides, SiteConfig *config)
{
    visitValues(*config, [&](const QString &key, auto &value) {
        const auto text = overrides.find(key);
        if (text != overrides.end() && readText(*text, &value.value))
            value.certainty = Certainty::Known;
    });
}

bool isPossibleValue(const QString &key, const QString &text)
{
    bool isPossible = false;
    SiteConfig config;
    visitValues(config, [&](const QString &name, auto &value) {
        if (name == key)
            isPossible = readText(text, &value.value);
    });
    return isPossible;
}

QString overridesFile(const QString &root)
{
    const QByteArray hash = contentHash(root.toUtf8()).toHex().first(8);
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) +
           u"/galley/blogs/%1-%2.json"_s.arg(QFileInfo(root).fileName(), QString::fromLatin1(hash));
}

SiteOverrides readOverrides(const QString &root)
{
    const QString file = overridesFile(root);
    if (!QFileInfo::exists(file))
        return {};
    const QJsonObject object = QJsonDocument::fromJson(readFileBytes(file).value_or(QByteArray())).object();
    SiteOverrides overrides;
    const QJsonObject values = object.value(u"values"_s).toObject();
    for (auto value = values.begin(); value != values.end(); ++value)
        overrides.insert(value.key(), value->toString());
    return overrides;
}

Result<void> writeOverrides(const QString &root, const SiteOverrides &overrides)
{
    const QString path = overridesFile(root);
    if (overrides.isEmpty()) {
        QFile file(path);
        if (file.exists() && !file.remove())
            return failure(
                ErrorKind::Io,
                QCoreApplication::translate("Galley::SiteOverrides", "%1 cannot be removed: %2.")
                    .arg(path, file.errorString()));
        return {};
    }
    QJsonObject values;
    for (auto text = overrides.begin(); text != overrides.end(); ++text)
        values.insert(text.key(), *text);
    QDir().mkpath(QFileInfo(path).path());
    const QJsonObject object{{u"blog"_s, root}, {u"values"_s, values}};
    return writeFileAtomically(path, QJsonDocument(object).toJson());
}

} // namespace Galley
