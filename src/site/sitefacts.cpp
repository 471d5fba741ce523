// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "site/sitefacts.h"

#include "base/textfile.h"
#include "site/siteoverrides.h"
#include "site/siteroot.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Galley::SiteFacts", text);
}

/// Text of a file of the site that may be missing; one that cannot be read becomes a diagnostic.
std::optional<QString> optionalText(const QString &file, SiteSnapshot *site)
{
    if (file.isEmpty() || !QFileInfo::exists(file))
        return std::nullopt;
    const Result<TextFile> text = readTextFile(file);
    if (text)
        return text->text;
    site->diagnostics.push_back(unreadableFile(file, text.error().message));
    return std::nullopt;
}

void addDiagnostics(SiteSnapshot *site, Diagnostics *found, const QString &file)
{
    for (Diagnostic &diagnostic : *found) {
        diagnostic.file = file;
        site->diagnostics.push_back(diagnostic);
    }
}

void readConfig(SiteSnapshot *site)
{
    const QString file = findConfigFile(site->root);
    if (const auto text = optionalText(file, site))
        site->config = readSiteConfig(*text);
    site->config.file = file;
    applyOverrides(readOverrides(site->root), &site->config);
    site->blogFolder = pathBelow(site->root, site->config.blog.path.value);
    // A plain folder of Markdown is a blog by itself.
    if (file.isEmpty() && !QFileInfo(site->blogFolder).isDir())
        site->blogFolder = site->root;
    for (const QString &folder : site->config.staticDirectories.value)
        site->staticFolders.push_back(pathBelow(site->root, folder));
}

/// Only from inside the site, and no more than a person writes.
void readCustomCss(SiteSnapshot *site)
{
    constexpr qint64 longest = 1'000'000; // bytes
    const QString root = QFileInfo(site->root).canonicalFilePath();
    for (const QString &path : site->config.customCss) {
        const QFileInfo file(pathBelow(site->root, path));
        if (!file.canonicalFilePath().startsWith(root + u'/') || file.size() > longest)
            continue;
        if (const auto text = optionalText(file.filePath(), site))
            site->customCss += text->toUtf8() + '\n';
    }
}

void readAuthorsFile(SiteSnapshot *site)
{
    const QString file = authorsFilePath(*site);
    if (const auto text = optionalText(file, site)) {
        site->authors = readAuthors(*text);
        site->authors.file = file;
        addDiagnostics(site, &site->authors.diagnostics, file);
    }
}

void readTagsFile(SiteSnapshot *site)
{
    const QString file = tagsFilePath(*site);
    const QString &named = site->config.blog.tagsFile.value;
    if (const auto text = optionalText(file, site)) {
        site->tags = readTags(*text);
        site->tags.file = file;
        addDiagnostics(site, &site->tags.diagnostics, file);
    } else if (!file.isEmpty() && !named.isEmpty() && !QFileInfo::exists(file)) {
        const QString message = tr("No tags file '%1' could be found in %2").arg(named, site->blogFolder);
        site->diagnostics.push_back({Severity::Error, u"tags-file"_s, message, {}, {}, site->config.file});
    }
}

} // namespace

QString pathBelow(const QString &folder, const QString &path)
{
    return QDir::cleanPath(QDir(folder).absoluteFilePath(path));
}

Diagnostic unreadableFile(const QString &file, const QString &message)
{
    return {Severity::Error, u"file-unreadable"_s, message, {}, {}, file};
}

QString authorsFilePath(const SiteSnapshot &site)
{
    return pathBelow(site.blogFolder, site.config.blog.authorsMapPath.value);
}

QString tagsFilePath(const SiteSnapshot &site)
{
    const BlogOptions &blog = site.config.blog;
    if (!blog.useTagsFile.value)
        return {};
    return pathBelow(site.blogFolder, blog.tagsFile.value.isEmpty() ? u"tags.yml"_s : blog.tagsFile.value);
}

void readSiteFacts(SiteSnapshot *site)
{
    site->isInGit = isInGitWorkTree(site->root);
    readConfig(site);
    readCustomCss(site);
    readAuthorsFile(site);
    readTagsFile(site);
}

} // namespace Galley
