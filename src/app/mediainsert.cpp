// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "app/mediainsert.h"

#include "app/dialogs.h"
#include "app/editortab.h"
#include "base/textfile.h"
#include "editor/markdownedit.h"

#include <QBuffer>
#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace Galley {

namespace {

/// Markdown reads spaces and brackets in a link's target as its end.
QString escapedTarget(const QString &path)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(path, "/"));
}

QString escapedText(QString text)
{
    static const QRegularExpression special(u"([\\\\\\[\\]])"_s);
    return text.replace(special, u"\\\\1"_s);
}

QByteArray pngBytes(const QImage &image)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

} // namespace

void MediaInsert::watch(EditorTab *tab)
{
    connect(tab->edit(), &MarkdownEdit::filesDropped, this, [this, tab](const QStringList &files) {
        insertFiles(tab, files);
    });
    connect(tab->edit(), &MarkdownEdit::imagePasted, this, [this, tab](const QImage &image) {
        insertPicture(tab, image);
    });
}

void MediaInsert::choosePictures(EditorTab *tab, Dialogs &dialogs)
{
    if (hasPlace(tab))
        insertFiles(tab, dialogs.filesToOpen(FileKind::Picture, QFileInfo(tab->document()->path()).path()));
}

void MediaInsert::insertFiles(EditorTab *tab, const QStringList &files)
{
    const QString post = tab->document()->path();
    const SiteSnapshotPtr site = m_blog.siteFor(post);
    QStringList parts;
    for (const QString &file : files) {
        const bool isPicture = isImageName(file);
        if (!isPicture && !site->findPost(file)) {
            Q_EMIT openRequested(file);
            continue;
        }
        if (!hasPlace(tab))
            return;
        const Result<QString> part = isPicture ? readFileBytes(file).and_then([&](const QByteArray &bytes) {
            return picture(bytes, QFileInfo(file).fileName(), post);
        })
                                               : postLinkMarkdown(file, post, *site);
        if (!part) {
            Q_EMIT failed(part.error().message);
            return;
        }
        parts << *part;
    }
    if (!parts.isEmpty())
        insert(tab, parts.join(u'\n'));
}

void MediaInsert::insertPicture(EditorTab *tab, const QImage &image)
{
    const QString name = QDateTime::currentDateTime().toString(u"'image'-yyyyMMdd-HHmmss'.png'"_s);
    if (hasPlace(tab))
        insert(tab, picture(pngBytes(image), name, tab->document()->path()));
}

bool MediaInsert::hasPlace(const EditorTab *tab)
{
    const bool hasFile = !tab->document()->path().isEmpty();
    if (!hasFile)
        Q_EMIT failed(tr("Save the post first: pictures and links are written relative to its file."));
    return hasFile;
}

Result<QString> MediaInsert::picture(const QByteArray &bytes, const QString &name, const QString &post) const
{
    return storeImage(bytes, name, imagePlace(post, *m_blog.siteFor(post))).map([&](const QString &written) {
        return imageMarkdown(name, written);
    });
}

void MediaInsert::insert(EditorTab *tab, const Result<QString> &markdown)
{
    if (markdown)
        tab->edit()->textCursor().insertText(*markdown);
    else
        Q_EMIT failed(markdown.error().message);
}

bool isPostName(const QString &file)
{
    return file.endsWith(u".md"_s, Qt::CaseInsensitive) || file.endsWith(u".mdx"_s, Qt::CaseInsensitive);
}

QString imageMarkdown(const QString &fileName, const QString &written)
{
    QString alt = QFileInfo(fileName).completeBaseName();
    alt.replace(u'-', u' ').replace(u'_', u' ');
    return u"![%1](%2)"_s.arg(escapedText(alt), escapedTarget(written));
}

QString postLinkMarkdown(const QString &target, const QString &post, const SiteSnapshot &site)
{
    const PostMeta *meta = site.findPost(target);
    const QString title = meta ? meta->title : QFileInfo(target).completeBaseName();
    QString relative = QFileInfo(post).dir().relativeFilePath(target);
    if (!relative.startsWith(u'.'))
        relative.prepend(u"./"_s);
    return u"[%1](%2)"_s.arg(escapedText(title), escapedTarget(relative));
}

} // namespace Galley
