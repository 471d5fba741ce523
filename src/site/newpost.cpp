// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "site/newpost.h"

#include "base/textfile.h"
#include "post/fieldedit.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace Galley {

namespace {

constexpr qsizetype longestName = 60;

QString tr(const char *text)
{
    return QCoreApplication::translate("Galley::NewPost", text);
}

Result<void> checkAuthors(const SiteSnapshot &site, const QStringList &authors)
{
    for (const QString &key : authors) {
        if (site.authors.find(key))
            continue;
        QStringList known;
        for (const Author &author : site.authors.authors)
            known.append(author.key);
        return failure(
            ErrorKind::Content, known.isEmpty()
                                    ? tr("There is no author “%1”: the blog has no authors file.").arg(key)
                                    : tr("There is no author “%1” in %2. Authors: %3.")
                                          .arg(key, site.authors.file, known.join(u", ")));
    }
    return {};
}

/// A marker that the site's Markdown dialect hides (reference 0 and 5.3).
QString truncateMarker(const SiteSnapshot &site)
{
    const bool commonMark = site.config.format.value != MarkdownFormat::Mdx;
    return commonMark || site.config.compat.comments ? u"<!-- truncate -->"_s : u"{/* truncate */}"_s;
}

} // namespace

QString fileNameForTitle(const QString &title)
{
    QString name;
    for (const char32_t c : title.normalized(QString::NormalizationForm_KD).toLower().toUcs4()) {
        if (QChar::isLetterOrNumber(c))
            name += QChar::fromUcs4(c);
        else if (!QChar::isMark(c) && c != U'\'' && c != U'’' && !name.isEmpty() && !name.endsWith(u'-'))
            name += u'-';
    }
    // Letters of scripts that compose (Hangul, Devanagari vowel signs are marks) read right only when
    // composed again.
    name = name.normalized(QString::NormalizationForm_C);
    if (name.size() > longestName) {
        name.truncate(longestName + 1);
        const qsizetype wordEnd = name.lastIndexOf(u'-');
        name.truncate(wordEnd > longestName / 2 ? wordEnd : longestName);
        if (name.back().isHighSurrogate())
            name.chop(1);
    }
    while (name.endsWith(u'-'))
        name.chop(1);
    return name.isEmpty() ? u"post"_s : name;
}

QStringList postTemplates(const SiteSnapshot &site)
{
    const QDir folder(site.blogFolder + u"/_templates"_s);
    QStringList files = folder.entryList({u"*.md"_s, u"*.mdx"_s}, QDir::Files, QDir::Name);
    for (QString &file : files)
        file = folder.filePath(file);
    return files;
}

Result<NewPostFile> makeNewPost(const SiteSnapshot &site, const NewPost &post)
{
    if (post.title.trimmed().isEmpty())
        return failure(ErrorKind::Usage, tr("A post needs a title."));
    if (const Result<void> known = checkAuthors(site, post.authors); !known)
        return tl::unexpected(known.error());

    const QString name = post.date.toString(Qt::ISODate) + u'-' + fileNameForTitle(post.title);
    NewPostFile file{
        site.blogFolder + u'/' + name + (post.form == NewPost::Form::Folder ? u"/index.md"_s : u".md"_s),
        u"\n\n"_s + truncateMarker(site) + u"\n"_s};
    if (!post.templateFile.isEmpty()) {
        const Result<TextFile> pattern = readTextFile(post.templateFile);
        if (!pattern)
            return tl::unexpected(pattern.error());
        file.text = pattern->text;
    }
    if (QFileInfo::exists(file.path) || QFileInfo::exists(site.blogFolder + u'/' + name))
        return failure(ErrorKind::Io, tr("%1 exists already.").arg(file.path));

    const std::pair<QString, FieldValue> fields[] = {
        {u"title"_s, post.title.trimmed()}, {u"authors"_s, post.authors}, {u"tags"_s, post.tags}};
    for (const auto &[key, value] : fields) {
        const QStringList *list = std::get_if<QStringList>(&value);
        if (list && list->isEmpty())
            continue;
        const Result<TextEdits> edits = setField(file.text, key, value);
        if (!edits)
            return tl::unexpected(edits.error());
        file.text = applyEdits(file.text, *edits);
    }
    return file;
}

} // namespace Galley
