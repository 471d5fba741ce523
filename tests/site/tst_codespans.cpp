// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "site/codespans.h"
#include "testing/galleytest.h"

#include <QElapsedTimer>

using namespace Galley;
using namespace Qt::StringLiterals;

class TestCodeSpans : public GalleyTest
{
    Q_OBJECT

private Q_SLOTS:
    void finds_data()
    {
        QTest::addColumn<QString>("body");
        QTest::addColumn<QStringList>("code");

        QTest::newRow("in a line") << u"a `b c` d"_s << QStringList{u"`b c`"_s};
        QTest::newRow("two in a line") << u"`a` b `c`"_s << QStringList{u"`a`"_s, u"`c`"_s};
        QTest::newRow("over two lines") << u"a `b\nc` d"_s << QStringList{u"`b\nc`"_s};
        QTest::newRow("longer runs") << u"``a ` b`` c"_s << QStringList{u"``a ` b``"_s};
        QTest::newRow("not over a paragraph's end") << u"a `b\n\nc` d"_s << QStringList();
        QTest::newRow("escaped") << u"a \\`b` c"_s << QStringList();
        QTest::newRow("alone") << u"a ` b"_s << QStringList();
        QTest::newRow("fenced") << u"a\n```js\nb `c`\n```\nd `e`"_s
                                << QStringList{u"```js\nb `c`\n```"_s, u"`e`"_s};
        QTest::newRow("tildes") << u"~~~\na\n```\n~~~\nb"_s << QStringList{u"~~~\na\n```\n~~~"_s};
        QTest::newRow("longer fence")
            << u"````\n```\na\n```\n````\nb"_s << QStringList{u"````\n```\na\n```\n````"_s};
        QTest::newRow("unclosed fence") << u"a\n```\nb\n\nc"_s << QStringList{u"```\nb\n\nc"_s};
        QTest::newRow("fence in a quote") << u"> ```\n> a\n> ```\nb"_s << QStringList{u"> ```\n> a\n> ```"_s};
        QTest::newRow("fence in a list") << u"- ```\n  a\n  ```\nb"_s << QStringList{u"- ```\n  a\n  ```"_s};
        QTest::newRow("backticks behind a fence") << u"```a``` b"_s << QStringList{u"```a```"_s};
        QTest::newRow("indented") << u"    a"_s << QStringList();
        QTest::newRow("empty") << QString() << QStringList();
        QTest::newRow("backslash at the end") << u"a\\"_s << QStringList();
    }

    void finds()
    {
        QFETCH(const QString, body);
        QStringList code;
        for (const TextSpan &span : codeSpans(body))
            code << span.of(body).toString();
        QTEST(code, "code");
    }

    void takesHostileBodies()
    {
        QString runs;
        for (int i = 1; i < 1500; ++i)
            runs += QString(i, u'`') + u' ';
        QElapsedTimer timer;
        timer.start();
        QVERIFY(codeSpans(runs).empty());
        QVERIFY(codeSpans(u"` `` "_s.repeated(200'000)).size() > 1);
        QVERIFY2(timer.elapsed() < 5000, qPrintable(QString::number(timer.elapsed())));
    }
};

QTEST_GUILESS_MAIN(TestCodeSpans)
#include "tst_codespans.moc"
