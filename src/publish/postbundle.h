// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "publish/diagrams.h"
#include "publish/pagestyles.h"
#include "publish/pdfpages.h"
#include "render/renderer.h"

#include <QStringList>

namespace Galley {

/// What a post can become.
enum class PostForm {
    SingleFile, ///< an HTML file that needs nothing beside it: styles, images, fonts and diagrams are inlined
    Folder,     ///< the same page as index.html of a folder, with what it shows as files below assets/
    Fragment,   ///< the body alone as plain HTML, for another program to take (see cleanFragment)
    Pdf,        ///< the page on paper
    Archive,    ///< the Markdown with its images in a .zip, in the folders that they have in the blog
};

/// The post as it stands in the editor, and where.
struct PostSource
{
    QString text;
    QString file; ///< full path; empty for an untitled post
    SiteSnapshotPtr site;
};

struct PostExportOptions
{
    PostForm form = PostForm::SingleFile;
    PageTheme theme; ///< of pages; paper is light
    HtmlPolicy html = HtmlPolicy::Keep;
    Paper paper;
};

/// A file of a bundle: these bytes, or a copy of another file (full path).
struct BundleFile
{
    QString path; ///< below the folder or the archive; for a form of one file its name alone
    QByteArray bytes;
    QString source;

    qint64 size() const;
};

/// All that an export of a post writes, before anything is written. A plain value.
struct PostBundle
{
    PostExportOptions options;
    std::vector<BundleFile> files; ///< first the page (of a PDF: what will be printed), or the Markdown
    PdfDetails details;            ///< of a PDF
    QStringList notEmbedded;       ///< images and other parts that it refers to but does not hold
    Diagnostics problems;          ///< of the post
};

/// Renders a post for an export to this file or folder; nothing is written. On the renderer's thread.
PostBundle bundlePost(
    Renderer &renderer, const PostSource &source, const QString &to, const PostExportOptions &options,
    const DiagramDrawer &draw);

} // namespace Galley
