// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "app/postfile.h"

#include "app/newblog.h"
#include "base/textfile.h"
#include "post/fieldedit.h"
#include "site/frontmatter.h"
#include "site/nameplan.h"
#include "site/postmove.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace Galley {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Galley::PostFile", text);
}

/// The post's name without its ending: that of its folder when it is in one of its own form.
QString nameOf(const QString &post)
{
    const QFileInfo file(post);
    return isFolderForm(post) ? file.dir().dirName() : file.completeBaseName();
}

/// Of both forms, so that two posts never get one address.
bool isTaken(const QString &folder, const QString &name)
{
    return !QDir(folder).entryList({name, name + u".md"_s, name + u".mdx"_s}).isEmpty();
}

QString freeName(const QString &folder, const QString &name)
{
    QString copy = name + u"-copy"_s;
    for (int number = 2; isTaken(folder, copy); ++number)
        copy = u"%1-copy-%2"_s.arg(name).arg(number);
    return copy;
}

Result<QString> copyText(const QString &text, const PostMeta &post)
{
    EditChain chain(text);
    if (FrontMatter(text).find(u"slug"))
        chain.then([](const QString &step) { return removeField(step, u"slug"_s); });
    chain.then(
        [&](const QString &step) { return setField(step, u"title"_s, tr("%1 (copy)").arg(post.title)); });
    chain.then([](const QString &step) { return setField(step, u"draft"_s, true); });
    return chain.edits().map([&](const TextEdits &edits) { return applyEdits(text, edits); });
}

} // namespace

Result<QString> duplicatePost(const SiteSnapshot &site, const QString &post, const TextSource &source)
{
    const PostMeta *meta = site.findPost(post);
    if (!meta)
        return failure(ErrorKind::Usage, tr("The blog has no post %1.").arg(post));
    const Result<TextFile> file = readTextFile(post);
    const Result<QString> text =
        source(post).and_then([&](const SourceText &own) { return copyText(own.text, *meta); });
    if (!file || !text)
        return tl::unexpected(file ? text.error() : file.error());
    const QByteArray bytes = encodeTextFile(*file, *text);
    const QString own = ownPathOf(site, post);
    const QFileInfo info(post);
    if (own == post) {
        const QString name = freeName(info.path(), info.completeBaseName());
        const QString copy = info.path() + u'/' + name + u'.' + info.suffix();
        return writeFileAtomically(copy, bytes).map([&] { return copy; });
    }
    const QString parent = QFileInfo(own).path();
    return copyFolder(own, parent, freeName(parent, QFileInfo(own).fileName()))
        .and_then([&](const QString &folder) {
            const QString copy = folder + u'/' + info.fileName();
            return writeFileAtomically(copy, bytes).map([&] { return copy; });
        });
}

Result<void> writeNewPost(const QString &path, const QString &text)
{
    if (QFileInfo::exists(path))
        return failure(ErrorKind::Usage, tr("%1 exists already. Choose another title or date.").arg(path));
    const QString folder = QFileInfo(path).absolutePath();
    if (!QDir().mkpath(folder))
        return failure(ErrorKind::Io, tr("The folder %1 cannot be made.").arg(folder));
    return writeFileAtomically(path, text.toUtf8());
}

QString exportName(const QString &post)
{
    return nameOf(post) + u".html"_s;
}

} // namespace Galley
