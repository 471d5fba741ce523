// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "site/postpath.h"

#include "site/javascriptdate.h"

#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>

namespace Galley {

using namespace Qt::StringLiterals;

PostPath readPostPath(const QString &relativePath)
{
    // The folder is greedy, so the last date of the path counts.
    static const QRegularExpression dated(
        uR"(\A(.*)(\d{4}[-/]\d{1,2}[-/]\d{1,2})[-/]?(.*?)(?:/index)?\.mdx?\z)"_s);
    PostPath path;
    if (const QRegularExpressionMatch match = dated.match(relativePath); match.hasMatch()) {
        const QString digits = match.captured(2);
        path.hasDate = true;
        path.date = dateFromJavaScript(digits + u'Z');
        path.text = match.captured(3);
        path.slug = u'/' + QString(digits).replace(u'-', u'/') + u'/' + match.captured(1) + path.text;
        return path;
    }
    static const QRegularExpression ending(uR"((?:/index)?\.mdx?\z)"_s);
    path.text = QString(relativePath).remove(ending);
    path.slug = u'/' + path.text;
    return path;
}

QString pathInBlog(const QString &file, const QString &blogFolder)
{
    if (!blogFolder.isEmpty() && file.startsWith(blogFolder) && file.mid(blogFolder.size()).startsWith(u'/'))
        return file.mid(blogFolder.size() + 1);
    return QFileInfo(file).fileName();
}

bool isPostPath(QStringView relativePath)
{
    if (!relativePath.endsWith(u".md") && !relativePath.endsWith(u".mdx"))
        return false;
    const auto parts = relativePath.split(u'/');
    return std::none_of(parts.begin(), parts.end(), [](QStringView part) {
        return part.startsWith(u'_') || part.startsWith(u'.');
    });
}

} // namespace Galley
