// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "generatedblog.h"

#include <QDate>
#include <QFile>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace Galley {

namespace {

constexpr int wordsPerPost = 600;

QString paragraph(int seed)
{
    static const QStringList words{u"attention"_s, u"is"_s,      u"the"_s,        u"weighted"_s, u"sum"_s,
                                   u"of"_s,        u"values,"_s, u"and"_s,        u"softmax"_s,  u"gives"_s,
                                   u"weights."_s,  u"a"_s,       u"model"_s,      u"predicts"_s, u"tokens"_s,
                                   u"with"_s,      u"`code`"_s,  u"[links](x)"_s, u"**bold**"_s, u"text"_s};
    QString text;
    for (int i = 0; i < 60; ++i)
        text += words[(seed * 7 + i * 3 + i * i % 11) % words.size()] + u' ';
    return text + u"\n\n"_s;
}

void writePost(const QString &folder, int number)
{
    const QDate day = QDate(2015, 1, 1).addDays(number);
    QString text = u"---\ntitle: 'Post number %1: a title'\nslug: post-%1\nauthors: [mira, joe]\n"
                   "tags:\n  - tag-%2\n  - Big Tag %3\n  - ml\ndescription: What post %1 says\n---\n\n"_s.arg(
                       QString::number(number), QString::number(number % 40), QString::number(number % 7));
    for (int words = 0; words < wordsPerPost; words += 60)
        text += paragraph(number + words) +
                (words == 60 ? u"<!-- truncate -->\n\n## A heading\n\n"_s : QString());
    QFile file(u"%1/%2-post-%3.md"_s.arg(folder, day.toString(Qt::ISODate), QString::number(number)));
    if (file.open(QIODevice::WriteOnly))
        file.write(text.toUtf8());
}

} // namespace

void writePosts(const QString &folder, int posts)
{
    for (int i = 0; i < posts; ++i)
        writePost(folder, i);
}

} // namespace Galley
