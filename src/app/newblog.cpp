// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "app/newblog.h"

#include "base/textfile.h"

#include <QCoreApplication>
#include <QDir>
#include <QDirIterator>
#include <QFile>

using namespace Qt::StringLiterals;

namespace Galley {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Galley::NewBlog", text);
}

/// A JavaScript and YAML string in single quotes: `it's` ⇒ `it\'s` and `it''s`.
QString escaped(QString text, const QString &quote)
{
    return text.replace(u'\n', u' ').replace(u"'"_s, quote);
}

QString configText(const QString &title)
{
    return uR"(// @ts-check
/** @type {import('@docusaurus/types').Config} */
const config = {
  title: '%1',
  url: 'https://example.com',
  baseUrl: '/',
  i18n: {defaultLocale: 'en', locales: ['en']},
  presets: [
    ['classic', {docs: false, blog: {routeBasePath: '/', blogTitle: '%1'}}],
  ],
};

export default config;
)"_s.arg(escaped(QString(title).replace(u'\\', u"\\\\"_s), u"\\'"_s));
}

const auto packageText = uR"({
  "name": "blog",
  "private": true,
  "type": "module",
  "scripts": {"start": "docusaurus start", "build": "docusaurus build"},
  "dependencies": {
    "@docusaurus/core": "^3.0.0",
    "@docusaurus/preset-classic": "^3.0.0",
    "react": "^18.0.0",
    "react-dom": "^18.0.0"
  }
}
)"_s;

} // namespace

std::vector<NewFile> newBlogFiles(const QString &title, QDate date)
{
    const QString day = date.toString(Qt::ISODate);
    return {
        {u"docusaurus.config.js"_s, configText(title)},
        {u"package.json"_s, packageText},
        {u"blog/authors.yml"_s, u"me:\n  name: %1\n"_s.arg(tr("Your Name"))},
        {u"blog/tags.yml"_s, u"news:\n  label: %1\n  permalink: /news\n"_s.arg(tr("News"))},
        {u"blog/%1-welcome.md"_s.arg(day),
         u"---\ntitle: '%1'\ndate: %2\nauthors: [me]\ntags: [news]\n---\n\n%3\n\n<!-- truncate -->\n\n%4\n"_s
             .arg(
                 escaped(tr("Welcome to %1").arg(title), u"''"_s), day,
                 tr("This is the first post. The text above the marker below is what the list of posts "
                    "shows."),
                 tr("Write on here."))},
    };
}

Result<void> createBlog(const QString &folder, const std::vector<NewFile> &files)
{
    const QDir target(folder);
    if (target.exists() &&
        !target.isEmpty(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot))
        return failure(
            ErrorKind::Io, tr("%1 is not empty. Choose an empty folder for a new blog.").arg(folder));
    for (const NewFile &file : files) {
        const QString path = target.filePath(file.path);
        if (!QDir().mkpath(QFileInfo(path).absolutePath()))
            return failure(ErrorKind::Io, tr("%1 cannot be made.").arg(QFileInfo(path).absolutePath()));
        if (const Result<void> written = writeFileAtomically(path, file.text.toUtf8()); !written)
            return written;
    }
    return {};
}

Result<QString> copyFolder(const QString &from, const QString &parent, const QString &name)
{
    if (!QDir(from).exists())
        return failure(ErrorKind::Io, tr("%1 does not exist.").arg(from));
    QString target = QDir(parent).filePath(name);
    for (int number = 2; QFileInfo::exists(target); ++number)
        target = QDir(parent).filePath(u"%1-%2"_s.arg(name, QString::number(number)));
    if (!QDir().mkpath(target))
        return failure(ErrorKind::Io, tr("%1 cannot be made.").arg(target));
    QDirIterator entries(
        from, QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot, QDirIterator::Subdirectories);
    while (entries.hasNext()) {
        const QFileInfo entry(entries.next());
        const QString to = QDir(target).filePath(QDir(from).relativeFilePath(entry.filePath()));
        const bool made =
            entry.isDir() ? QDir().mkpath(to)
                          : QDir().mkpath(QFileInfo(to).absolutePath()) && QFile::copy(entry.filePath(), to);
        if (!made)
            return failure(ErrorKind::Io, tr("%1 could not be copied to %2.").arg(entry.filePath(), to));
        if (!entry.isDir())
            QFile::setPermissions(to, QFile::permissions(to) | QFile::WriteOwner);
    }
    return target;
}

} // namespace Galley
