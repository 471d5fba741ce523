// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "post/dateformat.h"

#include "base/textedit.h"

#include <QLocale>
#include <QRegularExpression>
#include <QStringBuilder>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace Galley {

namespace {

/// Where year, month and day stand in a written date.
struct DateParts
{
    qsizetype yearAt = 0, monthAt = 0, dayAt = 0;
    qsizetype monthLength = 0, dayLength = 0;
    int year = 0, month = 0, day = 0;
    qsizetype weekdayAt = -1, weekdayLength = 0;
};

constexpr QStringView monthPattern = u"(?<month>Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|"
                                     u"July?|Aug(?:ust)?|Sep(?:t(?:ember)?)?|"
                                     "Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\.?";
constexpr QStringView weekdayPattern =
    u"(?:(?<weekday>(?:Mon|Tue|Tues|Wed|Wednes|Thu|Thur|Thurs|Fri|Sat|Satur|Sun)(?:day)?),? )?";

/// The forms that JavaScript's Date reads and people write, most frequent first.
const std::array<QRegularExpression, 4> &forms()
{
    static const auto make = [](const QString &pattern) {
        return QRegularExpression(u"^[\"']?\\s*"_s + pattern, QRegularExpression::CaseInsensitiveOption);
    };
    static const std::array<QRegularExpression, 4> all = {
        make(u"(?<year>\\d{4})([-/.])(?<month>\\d{1,2})\\2(?<day>\\d{1,2})(?!\\d)"_s),
        make(weekdayPattern % monthPattern % u" (?<day>\\d{1,2}),? (?<year>\\d{4})(?!\\d)"_s),
        make(weekdayPattern % u"(?<day>\\d{1,2}) "_s % monthPattern % u",? (?<year>\\d{4})(?!\\d)"_s),
        make(u"(?<month>\\d{1,2})([-/])(?<day>\\d{1,2})\\2(?<year>\\d{4})(?!\\d)"_s),
    };
    return all;
}

int monthNumber(const QString &written)
{
    bool isNumber = false;
    const int number = written.toInt(&isNumber);
    if (isNumber)
        return number;
    const QString head = written.left(3);
    for (int month = 1; month <= 12; ++month) {
        if (QLocale::c().monthName(month, QLocale::ShortFormat).compare(head, Qt::CaseInsensitive) == 0)
            return month;
    }
    return 0;
}

std::optional<DateParts> findParts(QStringView written)
{
    for (const QRegularExpression &form : forms()) {
        const QRegularExpressionMatch match = form.match(written.toString());
        if (!match.hasMatch())
            continue;
        DateParts parts;
        parts.yearAt = match.capturedStart(u"year"_s);
        parts.monthAt = match.capturedStart(u"month"_s);
        parts.dayAt = match.capturedStart(u"day"_s);
        parts.monthLength = match.capturedLength(u"month"_s);
        parts.dayLength = match.capturedLength(u"day"_s);
        parts.year = match.captured(u"year"_s).toInt();
        parts.month = monthNumber(match.captured(u"month"_s));
        parts.day = match.captured(u"day"_s).toInt();
        if (!match.captured(u"weekday"_s).isEmpty()) {
            parts.weekdayAt = match.capturedStart(u"weekday"_s);
            parts.weekdayLength = match.capturedLength(u"weekday"_s);
        }
        return parts;
    }
    return std::nullopt;
}

/// A one-digit number tells that the writer adds no zeros; two digits tell that he does, or that it makes no
/// odds.
QString number(int value, QStringView written, QStringView other)
{
    const bool pads =
        written.startsWith(u'0') || other.startsWith(u'0') || (written.size() == 2 && other.size() == 2);
    return pads ? u"%1"_s.arg(value, 2, 10, '0'_L1) : QString::number(value);
}

QString monthText(const DateParts &parts, QStringView written, int month)
{
    const QStringView old = written.mid(parts.monthAt, parts.monthLength);
    if (old.front().isDigit())
        return number(month, old, written.mid(parts.dayAt, parts.dayLength));
    // "May" is both; the long form is what people write after a month that has the same two forms.
    const QLocale::FormatType format =
        old.size() == 3 && parts.month != 5 ? QLocale::ShortFormat : QLocale::LongFormat;
    return QLocale::c().monthName(month, format);
}

QString dayText(const DateParts &parts, QStringView written, int day)
{
    const QStringView month = written.mid(parts.monthAt, parts.monthLength);
    const QStringView old = written.mid(parts.dayAt, parts.dayLength);
    const bool monthIsName = !month.front().isDigit();
    if (monthIsName)
        return old.startsWith(u'0') ? number(day, old, old) : QString::number(day);
    return number(day, old, month);
}

} // namespace

std::optional<QDate> writtenDay(QStringView written)
{
    const std::optional<DateParts> parts = findParts(written);
    if (!parts || parts->month == 0 || parts->day == 0)
        return std::nullopt;
    return QDate(parts->year, 1, 1).addMonths(parts->month - 1).addDays(parts->day - 1);
}

QString dateInFormatOf(QStringView written, QDate date)
{
    const std::optional<DateParts> parts = findParts(written);
    if (!parts) {
        const bool quoted = written.size() >= 2 && (written.front() == u'"' || written.front() == u'\'');
        const QString quote = quoted ? QString(written.front()) : QString();
        return quote + date.toString(Qt::ISODate) + quote;
    }
    TextEdits edits = {
        {{parts->yearAt, 4}, u"%1"_s.arg(date.year(), 4, 10, '0'_L1)},
        {{parts->monthAt, parts->monthLength}, monthText(*parts, written, date.month())},
        {{parts->dayAt, parts->dayLength}, dayText(*parts, written, date.day())},
    };
    if (parts->weekdayAt >= 0) {
        const auto format = parts->weekdayLength == 3 ? QLocale::ShortFormat : QLocale::LongFormat;
        edits.push_back(
            {{parts->weekdayAt, parts->weekdayLength}, QLocale::c().dayName(date.dayOfWeek(), format)});
    }
    std::sort(edits.begin(), edits.end(), [](const TextEdit &a, const TextEdit &b) {
        return a.span.start < b.span.start;
    });
    return applyEdits(written.toString(), edits);
}

std::optional<QDate> dateOfPath(const QString &relativePath)
{
    static const QRegularExpression pattern(u"^.*(\\d{4})[-/](\\d{1,2})[-/](\\d{1,2})"_s);
    const QRegularExpressionMatch match = pattern.match(relativePath);
    if (!match.hasMatch())
        return std::nullopt;
    const QDate date(match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3).toInt());
    return date.isValid() ? std::optional(date) : std::nullopt;
}

bool isPlainDate(const QString &typed)
{
    static const QRegularExpression plain(u"^[0-9A-Za-z][0-9A-Za-z+\\-/.,: ]*$"_s);
    return plain.match(typed).hasMatch() && !typed.contains(u": "_s) && !typed.endsWith(u':') &&
           typed == typed.trimmed();
}

} // namespace Galley
