// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "damage.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace Galley {

namespace {

/// What people type or paste that means something to MDX.
const QStringList &pieces()
{
    static const QStringList list{
        u"<"_s,
        u">"_s,
        u"{"_s,
        u"}"_s,
        u"<br>"_s,
        u"<b>"_s,
        u"</b>"_s,
        u"<div>"_s,
        u"\n<div>\n"_s,
        u"\n</div>\n"_s,
        u"</div>"_s,
        u"`"_s,
        u"\n```\n"_s,
        u"*"_s,
        u"[a](b)"_s,
        u"\n> "_s,
        u"\n- "_s,
        u"\n\n"_s,
        u"{a b}"_s,
        u"{name}"_s,
        u"{'x'}"_s,
        u"{{ x }}"_s,
        u"<a@b.c>"_s,
        u"<https://a.b>"_s,
        u"<img src=x>"_s,
        u"<img src=\"x\" />"_s,
        u"<!-- x -->"_s,
        u"<!--"_s,
        u"a < b"_s,
        u"x <3"_s,
        u"\\"_s,
        u"\nimport x\n"_s,
        u"\n\nexport a\n\n"_s,
        u"\n\nimport a from 'b'\n\n"_s,
        u"{/* x */}"_s,
        u"\n:::note\n"_s,
        u"\n:::\n"_s,
        u"]"_s,
        u"["_s,
        u"("_s,
        u")"_s,
        u"\""_s,
        u"'"_s,
        u"<Foo bar={1}>"_s,
        u"</Foo>"_s,
        u"<a href=“x”>"_s,
        u"${x}"_s,
        u"{#id}"_s,
        u" = "_s,
        u"/"_s,
        u"\n    "_s,
        u"\n<b>x</b>\n"_s};
    return list;
}

int number(std::mt19937 &random, qsizetype below)
{
    return below <= 0 ? 0 : static_cast<int>(random() % static_cast<quint32>(below));
}

/// A place where something stands that MDX looks at, most of the time.
int place(const QString &text, std::mt19937 &random)
{
    int at = number(random, text.size());
    if (number(random, 3) == 0)
        return at;
    for (int i = at; i < text.size() && i < at + 2000; ++i) {
        if (u"<>{}`\"'/=*[]()"_s.contains(text[i]))
            return i;
    }
    return at;
}

void damageLines(QString &text, std::mt19937 &random)
{
    QStringList lines = text.split(u'\n');
    const int line = number(random, lines.size());
    switch (number(random, 4)) {
    case 0:
        lines.removeAt(line);
        break;
    case 1:
        lines.insert(line, lines[line]);
        break;
    case 2:
        lines.move(line, number(random, lines.size()));
        break;
    default:
        lines[line].prepend(number(random, 2) == 0 ? u"  "_s : u"> "_s);
    }
    text = lines.join(u'\n');
}

} // namespace

QString damaged(const QString &post, std::mt19937 &random)
{
    QString text = post;
    for (int accidents = 1 + number(random, 3); accidents > 0 && text.size() > 2; --accidents) {
        const int at = place(text, random);
        switch (number(random, 6)) {
        case 0:
            damageLines(text, random);
            break;
        case 1:
            text.remove(at, 1 + number(random, 3));
            break;
        case 2:
            text.insert(at, text.sliced(at, 1));
            break;
        case 3:
            text.insert(at, text.mid(place(text, random), 1 + number(random, 20)));
            break;
        default:
            text.insert(at, pieces()[number(random, pieces().size())]);
        }
    }
    return text;
}

} // namespace Galley
