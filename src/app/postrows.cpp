// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "app/postrows.h"

#include "base/foldedtext.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Galley {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Galley::PostRows", text);
}

QDate dayOf(const PostMeta &post)
{
    return post.date.isValid() ? post.date.toUTC().date() : QDate();
}

PostMarks marksOf(const PostMeta &post, bool hasProblems, QDate today)
{
    PostMarks marks;
    marks.setFlag(PostMark::Draft, post.draft);
    marks.setFlag(PostMark::Unlisted, post.unlisted);
    marks.setFlag(PostMark::Future, dayOf(post) > today);
    marks.setFlag(PostMark::Problems, hasProblems);
    return marks;
}

PostRow rowOf(const PostMeta &post, PostMarks marks)
{
    PostRow row;
    row.file = post.file;
    row.title = post.title.isEmpty() ? post.relativePath : post.title;
    row.date = dayOf(post).toString(Qt::ISODate);
    row.marks = marks;
    for (const Author &author : post.authors) {
        row.authors << (author.name.isEmpty() ? author.key : author.name);
        row.words.authors << folded(author.key) << folded(author.name);
    }
    for (const Tag &tag : post.tags) {
        row.tags << tag.label;
        row.words.tags << folded(tag.key) << folded(tag.label);
    }
    const QStringList parts{row.title, post.relativePath, row.date};
    row.words.all = folded((parts + markTexts(row.marks)).join(u'\n')) + u'\n' +
                    (row.words.authors + row.words.tags).join(u'\n');
    return row;
}

} // namespace

std::vector<PostRow> postRows(const SiteSnapshot &site, const QSet<QString> &withProblems, QDate today)
{
    std::vector<PostRow> rows;
    rows.reserve(site.posts.size());
    for (const PostMeta &post : site.posts)
        rows.push_back(rowOf(post, marksOf(post, withProblems.contains(post.file), today)));
    return rows;
}

QStringList markTexts(PostMarks marks)
{
    const std::pair<PostMark, QString> texts[] = {
        {PostMark::Draft, tr("Draft")},
        {PostMark::Unlisted, tr("Unlisted")},
        {PostMark::Future, tr("Future")},
        {PostMark::Problems, tr("Problems")}};
    QStringList result;
    for (const auto &[mark, text] : texts) {
        if (marks.testFlag(mark))
            result << text;
    }
    return result;
}

} // namespace Galley
