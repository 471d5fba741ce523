// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "app/richcopy.h"

#include "app/editortab.h"
#include "editor/markdownedit.h"
#include "publish/postbundle.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>
#include <QPointer>
#include <QTextDocumentFragment>

namespace Galley {
namespace {

void putOnClipboard(RichCopy::Kind kind, const QString &html, const QString &markdown)
{
    auto *data = new QMimeData;
    data->setText(kind == RichCopy::Kind::Html ? html : markdown);
    if (kind == RichCopy::Kind::Formatted)
        data->setHtml(html);
    QGuiApplication::clipboard()->setMimeData(data);
}

} // namespace

RichCopy::RichCopy(const Parts &parts) : m(parts)
{
    m.actions.on(ActionId::CopyHtml, this, [this] { copy(Kind::Html); });
    m.actions.on(ActionId::CopyFormatted, this, [this] { copy(Kind::Formatted); });
}

void RichCopy::copy(Kind kind)
{
    const PostDocument *post = m.posts.current();
    const QString selected = m.tabs.currentTab()->edit()->textCursor().selection().toPlainText();
    const PostSource source{
        selected.isEmpty() ? post->text() : selected, post->path(), m.blog.siteFor(post->path())};
    // The feed waits for its jobs before it goes, so it can carry the answer.
    m.feed.run([source, kind, feed = &m.feed, self = QPointer(this)](Renderer &renderer) {
        PostExportOptions options;
        options.form = PostForm::Fragment;
        const PostBundle bundle = bundlePost(renderer, source, source.file, options, {});
        const QString html = QString::fromUtf8(bundle.files.front().bytes);
        QMetaObject::invokeMethod(feed, [self, kind, html, source] {
            putOnClipboard(kind, html, source.text);
            if (self)
                Q_EMIT self->copied();
        });
    });
}

} // namespace Galley
