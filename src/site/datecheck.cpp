// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "site/checkcontext.h"
#include "site/postdate.h"
#include "site/postpath.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Galley::DateCheck", text);
}

/// "2024-02-30": digits that the calendar does not have, which the site turns into a later day without a
/// word.
bool rollsOver(const QString &written)
{
    static const QRegularExpression digits(uR"((\d{4})[-/](\d{1,2})[-/](\d{1,2}))"_s);
    const QRegularExpressionMatch match = digits.match(written);
    return match.hasMatch() &&
           !QDate::isValid(
               match.capturedView(1).toInt(), match.capturedView(2).toInt(), match.capturedView(3).toInt());
}

QString messageFor(DateVerdict verdict)
{
    switch (verdict) {
    case DateVerdict::NoDate:
        return tr("\"date\" must be a valid date");
    case DateVerdict::Zone:
        return tr("The site reads dates as UTC and cannot read one with a zone of its own as text: write it "
                  "without "
                  "the zone, or with seconds and without quotes");
    case DateVerdict::Number:
        return tr("A number is no date: write year, month and day, as in 2024-01-05");
    case DateVerdict::Unreadable:
        return tr("The site cannot read this date: write year, month and day, as in 2024-01-05");
    case DateVerdict::Valid:
        break;
    }
    return {};
}

void checkWrittenDate(CheckContext *post, const YamlNode &written)
{
    const FrontMatterDate read = readFrontMatterDate(written);
    const TextSpan place = post->placeOf(u"date");
    if (read.verdict == DateVerdict::NoDate)
        post->report(place, Severity::Error, u"front-matter-date"_s, messageFor(read.verdict));
    else if (read.verdict != DateVerdict::Valid)
        post->reportBlocking(place, u"front-matter-date"_s, messageFor(read.verdict));
    else if (rollsOver(written.scalar))
        post->report(
            place, Severity::Warning, u"date-rolls-over"_s,
            tr("There is no such day: the site takes %1").arg(displayDate(read.date)));
}

void checkPathDate(CheckContext *post)
{
    const PostPath path = readPostPath(post->relativePath);
    if (!path.hasDate) {
        if (post->isInSite && !post->site.isInGit && !post->file.isEmpty())
            post->reportBlocking(
                {}, u"date-missing"_s,
                tr("The post has no date: neither in the front matter nor in its file name, and outside of "
                   "git the "
                   "site cannot find one"));
        return;
    }
    if (!path.date.isValid())
        post->reportBlocking(
            {}, u"path-date"_s, tr("The date in the file name %1 is no real date").arg(post->relativePath));
    else if (rollsOver(post->relativePath))
        post->report(
            {}, Severity::Warning, u"date-rolls-over"_s,
            tr("The file name has a day that does not exist: the site takes %1").arg(displayDate(path.date)));
}

} // namespace

void checkDate(CheckContext *post)
{
    if (const YamlNode *written = post->frontMatter.find(u"date"))
        checkWrittenDate(post, *written);
    else
        checkPathDate(post);
}

} // namespace Galley
