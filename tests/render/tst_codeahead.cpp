// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "base/textfile.h"
#include "render/codeahead.h"
#include "testing/galleytest.h"

#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace Galley {

class TestCodeAhead final : public GalleyTest
{
    Q_OBJECT

private Q_SLOTS:
    void codeIsMade_data();
    void codeIsMade();
    void missingPostsAreLeftOut();
    void otherPostsAreForgotten();

private:
    QString post(const QString &name, const QByteArray &text)
    {
        const QString file = m_folder.filePath(name);
        return writeFileAtomically(file, text) ? file : QString();
    }

    QTemporaryDir m_folder;
};

void TestCodeAhead::codeIsMade_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("made");
    QTest::newRow("a fence") << QByteArray("```js\nlet a = 1;\n\nlet b;\n```\n") << true;
    QTest::newRow("tildes") << QByteArray("~~~js\nlet a = 1;\n\nlet b;\n~~~~\n") << true;
    QTest::newRow("another name, a title")
        << QByteArray("```javascript title=\"x\"\nlet a = 1;\n\nlet b;\n```\n") << true;
    QTest::newRow("in a list") << QByteArray("- a\n\n  ```js\n  let a = 1;\n\n  let b;\n  ```\n") << true;
    QTest::newRow("after other code")
        << QByteArray("```\n~~~\n```\n\n```js\nlet a = 1;\n\nlet b;\n```\n") << true;
    QTest::newRow("without an end") << QByteArray("```js\nlet a = 1;\n\nlet b;\n") << false;
    QTest::newRow("another language") << QByteArray("```c\nlet a = 1;\n\nlet b;\n```\n") << false;
}

void TestCodeAhead::codeIsMade()
{
    QFETCH(QByteArray, text);
    QFETCH(bool, made);
    const QByteArray code = "let a = 1;\n\nlet b;";
    CodeAhead ahead;
    ahead.expect({post(u"a.md"_s, text)});
    ahead.waitForDone();
    const auto lines = ahead.take(code, "javascript");
    QCOMPARE(lines.has_value(), made);
    if (made)
        QCOMPARE(*lines, CodeHighlighter().highlight(QString::fromUtf8(code), "javascript"));
}

void TestCodeAhead::missingPostsAreLeftOut()
{
    CodeAhead ahead;
    QVERIFY(!ahead.take("let a;", "javascript"));
    ahead.expect({post(u"a.md"_s, "```js\nlet a;\n```\n"), m_folder.filePath(u"none.md"_s)});
    ahead.waitForDone();
    QVERIFY(ahead.take("let a;", "javascript"));
}

void TestCodeAhead::otherPostsAreForgotten()
{
    CodeAhead ahead;
    ahead.expect({post(u"a.md"_s, "```js\nlet a;\n```\n")});
    ahead.expect({post(u"b.md"_s, "```js\nlet b;\n```\n")});
    ahead.waitForDone();
    QVERIFY(!ahead.take("let a;", "javascript"));
    QVERIFY(ahead.take("let b;", "javascript"));
}

} // namespace Galley

QTEST_GUILESS_MAIN(Galley::TestCodeAhead)
#include "tst_codeahead.moc"
