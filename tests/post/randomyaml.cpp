// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "randomyaml.h"

using namespace Qt::StringLiterals;

namespace Galley {

QString RandomYaml::comment()
{
    return below(4) == 0 ? oneOf({u" # note"_s, u"  # a: b"_s, u" #"_s, u" # [x"_s}) : QString();
}

QString RandomYaml::scalar()
{
    return oneOf(
        {u"word"_s,
         u"two words"_s,
         u"'single'"_s,
         u"'it''s'"_s,
         u"\"double\""_s,
         u"\"esc \\n \\\" x\""_s,
         u"12"_s,
         u"1.10"_s,
         u"0x1F"_s,
         u"true"_s,
         u"FALSE"_s,
         u"~"_s,
         u"2024-01-05"_s,
         u"2024-01-05T10:00:00Z"_s,
         u"2024-01-05T10:00"_s,
         u"a:b"_s,
         u"C#"_s,
         u"http://x.y/z?a=b#c"_s,
         u"日本語"_s,
         u"🚀 go"_s,
         u"''"_s,
         u"\"\""_s,
         u"-x"_s,
         u"it's"_s,
         u"50%"_s,
         u"a, b"_s,
         u"'multi\n  line'"_s,
         u"plain\n  more"_s,
         u"\"a\n\n  b\""_s,
         u"!!str 5"_s,
         u"&anchor x"_s,
         u"yes"_s,
         u"---x"_s,
         u"a [b] {c}"_s});
}

QString RandomYaml::flowItem()
{
    return oneOf(
        {u"a"_s, u"b c"_s, u"'d'"_s, u"\"e, f\""_s, u"12"_s, u"{label: g, permalink: /g}"_s, u"c++"_s,
         u"[h, i]"_s, u"'it''s'"_s});
}

QString RandomYaml::blockText(const QString &indent)
{
    QString text = oneOf({u"|"_s, u"|-"_s, u"|+"_s, u">"_s, u">-"_s, u">+"_s}) + comment();
    const int lines = 1 + below(3);
    for (int i = 0; i < lines; ++i)
        text +=
            u'\n' + (below(5) == 0 && i > 0 ? u"\n"_s : QString()) + indent +
            oneOf({u"Some text"_s, u"# no comment"_s, u"- no list"_s, u"key: value"_s, u"it's \"so\""_s}) +
            (below(6) == 0 ? u" more"_s : QString());
    return text;
}

QString RandomYaml::list()
{
    const int size = 1 + below(4);
    const int style = below(4);
    QStringList items;
    for (int i = 0; i < size; ++i)
        items += flowItem();
    if (style == 0)
        return u'[' + items.join(oneOf({u", "_s, u","_s, u" , "_s})) + u']' + comment();
    if (style == 1) {
        QString text = u"["_s;
        for (int i = 0; i < size; ++i)
            text += u"\n  "_s + items[i] + (i + 1 < size || below(2) == 0 ? u","_s : u""_s) + comment();
        return text + u"\n  ]"_s;
    }
    const QString indent(style == 2 ? 0 : 1 + below(4), u' ');
    QString text = comment();
    for (const QString &item : items) {
        if (below(6) == 0)
            text += u'\n' + indent + u"# about it"_s;
        text += u'\n' + indent + (below(6) == 0 ? u"-   "_s : u"- "_s) + item + comment();
    }
    return text;
}

QString RandomYaml::value()
{
    switch (below(9)) {
    case 0:
    case 1:
        return u' ' + list();
    case 2:
        return u' ' + blockText(QString(1 + below(4), u' '));
    case 3:
        return comment();
    case 4:
        return comment() + u"\n  inner: "_s + flowItem() + u"\n  other: x"_s + comment();
    case 5:
        return u" {a: 1, b: [c]}"_s;
    default:
        return (below(4) == 0 ? u"   "_s : u" "_s) + scalar() + comment();
    }
}

QString RandomYaml::frontMatter()
{
    QStringList keys{u"title"_s, u"slug"_s,         u"date"_s, u"tags"_s,        u"authors"_s,
                     u"image"_s, u"'quoted key'"_s, u"mood"_s, u"description"_s, u"draft"_s};
    QStringList lines;
    const int size = 1 + below(6);
    for (int i = 0; i < size; ++i) {
        if (below(6) == 0)
            lines += oneOf({u"# a comment"_s, u""_s, u"  # indented: comment"_s});
        const QString key = keys.takeAt(below(static_cast<int>(keys.size())));
        lines += key + (below(8) == 0 ? u" :"_s : u":"_s) + value();
    }
    return lines.join(u'\n');
}

QString RandomYaml::fields(const QString &indent)
{
    QStringList keys{u"name"_s, u"label"_s, u"'my url'"_s, u"description"_s, u"socials"_s, u"\"päge\""_s};
    QString text;
    const int size = 1 + below(4);
    for (int i = 0; i < size; ++i) {
        const QString key = keys.takeAt(below(static_cast<int>(keys.size())));
        if (below(6) == 0)
            text += u'\n' + indent + u"# about "_s + key;
        text += u'\n' + indent + key + u':';
        if (key == u"socials")
            text += below(2) == 0 ? u" {x: me}"_s + comment() : u'\n' + indent + u"  x: me"_s + comment();
        else if (below(5) == 0)
            text += u' ' + blockText(indent + u"  "_s);
        else
            text += u' ' +
                    oneOf(
                        {u"word"_s, u"two words"_s, u"'it''s'"_s, u"\"a\\tb\""_s, u"12"_s, u"true"_s,
                         u"http://x.y/z"_s, u"日本語"_s}) +
                    comment();
    }
    return text;
}

QString RandomYaml::dataFile()
{
    QStringList keys{u"mira"_s, u"Joe Doe"_s, u"'c++'"_s, u"\"quoted: key\""_s, u"über"_s, u"2024"_s};
    const QString indent(1 + below(4), u' ');
    const QString gap = below(2) == 0 ? u"\n\n"_s : u"\n"_s;
    QStringList entries;
    const int size = 1 + below(4);
    for (int i = 0; i < size; ++i) {
        const QString key = keys.takeAt(below(static_cast<int>(keys.size())));
        const QString above = below(5) == 0 ? u"# the next one\n"_s : QString();
        const QString value = below(5) == 0   ? u" {name: A, label: 'b, c'}"_s + comment()
                              : below(8) == 0 ? comment()
                                              : comment() + fields(indent);
        entries += above + key + u':' + value;
    }
    return oneOf({u""_s, u"# head\n"_s, u"\n"_s}) + entries.join(gap) +
           oneOf({u"\n"_s, u"\n"_s, u""_s, u"\n# end\n"_s});
}

QString RandomYaml::damaged(QString yaml)
{
    static const QString marks = u":-#'\"[]{},&*!|>%@`?\n\n  \t~<.ax0=\\"_s;
    const int changes = 1 + below(4);
    for (int i = 0; i < changes && !yaml.isEmpty(); ++i) {
        const qsizetype at = below(static_cast<int>(yaml.size()));
        const QChar mark = marks[below(static_cast<int>(marks.size()))];
        switch (below(3)) {
        case 0:
            yaml[at] = mark;
            break;
        case 1:
            yaml.insert(at, mark);
            break;
        default:
            yaml.remove(at, 1 + below(4));
        }
    }
    // A half of a surrogate pair cannot be handed to another program.
    return QString::fromUtf8(yaml.toUtf8());
}

} // namespace Galley
