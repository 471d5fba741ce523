// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "site/javascriptdate.h"

#include "site/datetokens.h"

#include <array>
#include <cmath>
#include <optional>

namespace Galley {

namespace {

using Kind = DateToken::Kind;

/// Longer texts are no dates; the bound keeps hostile front matter cheap.
constexpr qsizetype longestDate = 200;

bool isBetween(int value, int low, int high)
{
    return value >= low && value <= high;
}

/// The parts of a date in the order in which they were written; which of them is the year shows at the end.
class DayParts
{
public:
    bool add(int number)
    {
        if (m_count == m_parts.size())
            return false;
        m_parts[m_count++] = number;
        return true;
    }
    void setMonth(int month) { m_namedMonth = month; }
    void setIso() { m_isIso = true; }
    bool isEmpty() const { return m_count == 0; }

    /// The first day of the month and how many days to add to it.
    std::optional<std::pair<QDate, int>> date() const
    {
        if (isEmpty())
            return std::nullopt;
        auto [year, month, day] = ordered();
        if (!m_isIso)
            year += isBetween(year, 0, 49) ? 2000 : isBetween(year, 50, 99) ? 1900 : 0;
        if (!isBetween(month, 1, 12) || !isBetween(day, 1, 31) || !isBetween(year, 1, 275760))
            return std::nullopt;
        return std::pair(QDate(year, month, 1), day - 1);
    }

private:
    /// Year, month, day.
    std::array<int, 3> ordered() const
    {
        const auto [first, second, third] = m_parts;
        const bool startsWithDay = isBetween(first, 1, 31);
        if (m_namedMonth)
            return startsWithDay ? std::array{second, *m_namedMonth, first}
                                 : std::array{first, *m_namedMonth, second};
        if (m_isIso || !startsWithDay)
            return m_parts;
        return {third, first, second};
    }

    std::array<int, 3> m_parts{1, 1, 1};
    std::size_t m_count = 0;
    std::optional<int> m_namedMonth;
    bool m_isIso = false;
};

/// Hours, minutes, seconds, milliseconds.
class TimeParts
{
public:
    bool add(int number)
    {
        if (m_count == m_parts.size())
            return false;
        m_parts[m_count++] = number;
        return true;
    }
    void addLast(int number)
    {
        add(number);
        m_count = m_parts.size();
    }
    bool isEmpty() const { return m_count == 0; }
    bool expects(int number) const
    {
        return (isBetween(static_cast<int>(m_count), 1, 2) && isBetween(number, 0, 59)) ||
               (m_count == 3 && isBetween(number, 0, 999));
    }
    void setHalfOfDay(int hours) { m_halfOfDay = hours; }

    std::optional<qint64> milliseconds() const
    {
        auto [hour, minute, second, millisecond] = m_parts;
        if (m_halfOfDay) {
            if (!isBetween(hour, 0, 12))
                return std::nullopt;
            hour = hour % 12 + *m_halfOfDay;
        }
        const bool isMidnight = hour == 24 && minute == 0 && second == 0 && millisecond == 0;
        const bool inRange = isBetween(hour, 0, 23) && isBetween(minute, 0, 59) && isBetween(second, 0, 59) &&
                             isBetween(millisecond, 0, 999);
        if (!isMidnight && !inRange)
            return std::nullopt;
        return ((hour * 60LL + minute) * 60 + second) * 1000 + millisecond;
    }

private:
    std::array<int, 4> m_parts{};
    std::size_t m_count = 0;
    std::optional<int> m_halfOfDay;
};

struct Zone
{
    int sign = 0; ///< 0 while there is none
    std::optional<int> hour;
    std::optional<int> minute;

    void set(int hours)
    {
        sign = hours < 0 ? -1 : 1;
        hour = std::abs(hours);
        minute = 0;
    }
    bool isUtc() const { return hour == 0 && minute == 0; }
    bool expects(int number) const { return hour && !minute && isBetween(number, 0, 59); }
    qint64 milliseconds() const { return sign * (hour.value_or(0) * 60LL + minute.value_or(0)) * 60000; }
};

/// A fraction of a second of any number of digits.
int millisecondsOf(const DateToken &fraction)
{
    constexpr qsizetype significantDigits = 9;
    const auto digits = static_cast<int>(std::min(fraction.length, significantDigits));
    return static_cast<int>(fraction.value * std::pow(10.0, 3 - digits));
}

class DateReader
{
public:
    explicit DateReader(QStringView text) : m_tokens(dateTokens(text)) {}

    QDateTime read()
    {
        if (!readIso())
            return {};
        m_hasNumber = m_hasNumber || !m_day.isEmpty();
        while (peek().kind != Kind::End) {
            if (!readTolerantly(next()))
                return {};
        }
        const auto day = m_day.date();
        const auto time = m_time.milliseconds();
        if (!day || !time)
            return {};
        return QDateTime(day->first.addDays(day->second), QTime(0, 0), Qt::UTC)
            .addMSecs(*time - m_zone.milliseconds());
    }

private:
    const DateToken &peek() const { return m_tokens[m_position]; }
    DateToken next() { return m_tokens[peek().kind == Kind::End ? m_position : m_position++]; }
    bool skip(char16_t symbol)
    {
        if (!peek().isSymbol(symbol))
            return false;
        ++m_position;
        return true;
    }
    /// A number of two digits up to a limit.
    std::optional<int> nextPair(int limit)
    {
        if (!peek().isNumberOfLength(2) || peek().value > limit)
            return std::nullopt;
        return next().value;
    }

    /// As much of an ISO 8601 date as there is; false when its time is broken, since V8 then gives up.
    bool readIso()
    {
        if (!peek().isNumberOfLength(4))
            return true;
        m_day.add(next().value);
        for (const int limit : {12, 31}) {
            if (!skip(u'-'))
                break;
            if (!peek().isNumberOfLength(2) || !isBetween(peek().value, 1, limit))
                return true;
            m_day.add(next().value);
        }
        if (peek().kind == Kind::TimeMark) {
            next();
            if (!readIsoTime() || !readIsoZone() || peek().kind != Kind::End)
                return false;
        } else if (peek().kind != Kind::End) {
            return true;
        }
        m_day.setIso();
        return true;
    }

    bool readIsoTime()
    {
        const auto hour = nextPair(24);
        if (!hour || !skip(u':'))
            return false;
        const auto minute = nextPair(*hour == 24 ? 0 : 59);
        if (!minute)
            return false;
        m_time.add(*hour);
        m_time.add(*minute);
        if (!skip(u':'))
            return true;
        const auto second = nextPair(*hour == 24 ? 0 : 59);
        if (!second)
            return false;
        m_time.add(*second);
        if (!skip(u'.'))
            return true;
        if (peek().kind != Kind::Number || (*hour == 24 && peek().value > 0))
            return false;
        return m_time.add(millisecondsOf(next()));
    }

    bool readIsoZone()
    {
        if (peek().isZulu()) {
            next();
            m_zone.set(0);
            return true;
        }
        if (!peek().isSign())
            return true;
        m_zone.sign = next().isSymbol(u'+') ? 1 : -1;
        if (peek().isNumberOfLength(4)) {
            const int digits = next().value;
            m_zone.hour = digits / 100;
            m_zone.minute = digits % 100;
            return *m_zone.hour < 24 && *m_zone.minute < 60;
        }
        m_zone.hour = nextPair(23);
        if (!m_zone.hour || !skip(u':'))
            return false;
        m_zone.minute = nextPair(59);
        return m_zone.minute.has_value();
    }

    bool readTolerantly(const DateToken &token)
    {
        switch (token.kind) {
        case Kind::Number:
            m_hasNumber = true;
            return readNumber(token.value);
        case Kind::Month:
            m_day.setMonth(token.value);
            skip(u'-');
            return true;
        case Kind::HalfOfDay:
            if (m_time.isEmpty())
                return readWord();
            m_time.setHalfOfDay(token.value);
            return true;
        case Kind::Zone:
            if (!m_hasNumber)
                return readWord();
            m_zone.set(token.value);
            return true;
        case Kind::TimeMark:
        case Kind::Word:
            return readWord();
        case Kind::Symbol:
            if (token.isSign() && (m_zone.isUtc() || !m_time.isEmpty()))
                return readOffset(token.isSymbol(u'+') ? 1 : -1);
            return !m_hasNumber || !(token.isSign() || token.isSymbol(u')'));
        default:
            return true;
        }
    }

    bool readNumber(int number)
    {
        if (skip(u':')) {
            if (skip(u':'))
                return m_time.isEmpty() && m_time.add(number) && m_time.add(0);
            if (!m_time.add(number))
                return false;
            skip(u'.');
            return true;
        }
        if (skip(u'.') && m_time.expects(number)) {
            m_time.add(number);
            if (peek().kind != Kind::Number)
                return false;
            m_time.addLast(millisecondsOf(next()));
            return true;
        }
        if (m_zone.expects(number)) {
            m_zone.minute = number;
            return true;
        }
        if (m_time.expects(number)) {
            m_time.addLast(number);
            return peek().kind == Kind::End || peek().kind == Kind::Space || peek().isZulu() ||
                   peek().isSign();
        }
        const bool added = m_day.add(number);
        skip(u'-');
        return added;
    }

    /// Words that mean nothing may stand before the first number, apart from it.
    bool readWord() const { return !m_hasNumber && peek().kind != Kind::Number; }

    bool readOffset(int sign)
    {
        m_zone.sign = sign;
        const DateToken number = peek().kind == Kind::Number ? next() : DateToken{};
        m_hasNumber = true;
        if (peek().isSymbol(u':')) {
            m_zone.hour = number.value;
            m_zone.minute.reset();
            return true;
        }
        if (!isBetween(static_cast<int>(number.length), 1, 4))
            return false;
        m_zone.hour = number.length <= 2 ? number.value : number.value / 100;
        m_zone.minute = number.length <= 2 ? 0 : number.value % 100;
        return true;
    }

    std::vector<DateToken> m_tokens;
    std::size_t m_position = 0;
    DayParts m_day;
    TimeParts m_time;
    Zone m_zone;
    bool m_hasNumber = false;
};

} // namespace

QDateTime dateFromJavaScript(const QString &text)
{
    return text.size() > longestDate ? QDateTime() : DateReader(text).read();
}

} // namespace Galley
