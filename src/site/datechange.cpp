// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "site/datechange.h"

#include "post/dateformat.h"
#include "post/fieldedit.h"
#include "site/frontmatter.h"
#include "site/postpath.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace Galley {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Galley::BlogPlan", text);
}

} // namespace

DateSource dateSource(const QString &text, const QString &relativePath)
{
    if (FrontMatter(text).find(u"date") != nullptr)
        return DateSource::FrontMatter;
    return readPostPath(relativePath).hasDate ? DateSource::Path : DateSource::None;
}

Result<TextEdits> changeDay(const QString &text, QDate from, QDate to)
{
    const FrontMatter frontMatter(text);
    const YamlNode *date = frontMatter.find(u"date");
    const QString written = date ? writtenYaml(text, *date) : QString();
    // The written day is another than the shown one where a zone turns it over midnight.
    const std::optional<QDate> day = writtenDay(written);
    const QDate wanted = day && from.isValid() ? day->addDays(from.daysTo(to)) : to;
    return setField(text, u"date"_s, RawYaml{dateInFormatOf(written, wanted)});
}

BulkPatch planDay(const PlanInput &input, const QString &file, QDate to)
{
    const PostMeta *post = input.site->findPost(file);
    const QDate from = post ? postDay(*post) : QDate();
    const QString title = post ? post->title : file;
    const QString day = to.toString(Qt::ISODate);
    BulkPatchBuilder builder(tr("Move “%1” to %2").arg(title, day), input.text);
    builder.change(
        file, tr("dated %1").arg(day), [&](const QString &text) { return changeDay(text, from, to); });
    return builder.take();
}

QDate postDay(const PostMeta &post)
{
    return post.date.isValid() ? post.date.toUTC().date() : QDate();
}

} // namespace Galley
