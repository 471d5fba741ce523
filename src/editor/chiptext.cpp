// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "editor/chiptext.h"

namespace Galley {

namespace {

bool isSeparator(QChar character)
{
    return character == u',' || character == u';' || character == u'\n' || character == u'\t' ||
           character == QChar::LineSeparator || character == QChar::ParagraphSeparator;
}

bool isQuote(QChar character)
{
    return character == u'"' || character == u'\'';
}

/// A quote opens only where an item begins, so that "don't, can't" stays two items.
template <typename OnSeparator>
void forEachSeparator(QStringView text, OnSeparator onSeparator)
{
    QChar quote;
    bool atStart = true;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar character = text[i];
        if (!quote.isNull()) {
            if (character == quote)
                quote = QChar();
        } else if (isSeparator(character)) {
            onSeparator(i);
            atStart = true;
            continue;
        } else if (atStart && isQuote(character) && text.indexOf(character, i + 1) > 0) {
            quote = character;
        }
        atStart = atStart && (character.isSpace() || character == u'-');
    }
}

QStringView withoutQuotes(QStringView item)
{
    const bool quoted = item.size() >= 2 && isQuote(item.front()) && item.front() == item.back();
    return quoted ? item.mid(1, item.size() - 2) : item;
}

QString itemOf(QStringView written)
{
    QStringView item = written.trimmed();
    if (item.startsWith(u"- "))
        item = item.mid(2).trimmed();
    return withoutQuotes(item).trimmed().toString();
}

QStringView withoutBrackets(QStringView text)
{
    const QStringView trimmed = text.trimmed();
    const bool isFlowList = trimmed.startsWith(u'[') && trimmed.endsWith(u']');
    return isFlowList ? trimmed.mid(1, trimmed.size() - 2) : text;
}

} // namespace

QStringList splitChips(const QString &text)
{
    const QStringView list = withoutBrackets(text);
    QStringList items;
    const auto take = [&items](QStringView written) {
        const QString item = itemOf(written);
        if (!item.isEmpty() && !items.contains(item))
            items.append(item);
    };
    qsizetype start = 0;
    forEachSeparator(list, [&](qsizetype at) {
        take(list.mid(start, at - start));
        start = at + 1;
    });
    take(list.mid(start));
    return items;
}

bool hasChipSeparator(const QString &text)
{
    bool found = false;
    forEachSeparator(text, [&found](qsizetype) { found = true; });
    return found;
}

} // namespace Galley
