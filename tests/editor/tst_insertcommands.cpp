// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "editor/editactions.h"
#include "editor/insertcommands.h"
#include "editor/markedtext.h"
#include "testing/galleytest.h"

#include <QKeySequence>
#include <QSet>

#include <functional>

using namespace Galley;
using namespace Qt::StringLiterals;

using Command = std::function<EditResult(const QString &, const TextSelection &)>;

class TestInsertCommands : public GalleyTest
{
    Q_OBJECT

private Q_SLOTS:
    void inserts_data()
    {
        QTest::addColumn<Command>("command");
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        const auto truncate = [](CommentForm form) -> Command {
            return [form](const QString &text, const TextSelection &at) {
                return insertTruncateMarker(text, at, form);
            };
        };
        QTest::newRow("truncate at the end")
            << truncate(CommentForm::Html) << u"Intro‸"_s << u"Intro\n\n<!-- truncate -->‸\n"_s;
        QTest::newRow("truncate in braces") << truncate(CommentForm::Braces) << u"Intro\n\n‸\n\nMore"_s
                                            << u"Intro\n\n{/* truncate */}‸\n\nMore"_s;
        QTest::newRow("truncate between lines")
            << truncate(CommentForm::Html) << u"In‸tro\nMore"_s << u"Intro\n\n<!-- truncate -->‸\n\nMore"_s;
        QTest::newRow("never into front matter")
            << truncate(CommentForm::Html) << u"---\ntitle: A‸\n---\nText\n"_s
            << u"---\ntitle: A\n---\nText\n\n<!-- truncate -->‸\n"_s;
        QTest::newRow("rule makes no heading") << Command(insertRule) << u"Text‸\n"_s << u"Text\n\n---‸\n"_s;

        const Command note = [](const QString &text, const TextSelection &at) {
            return insertAdmonition(text, at, u"note"_s);
        };
        QTest::newRow("admonition") << note << u"‸"_s << u":::note\n\n⟦Text⟧\n\n:::\n"_s;
        QTest::newRow("admonition around lines")
            << note << u"a\n\n⟦b\nc⟧\n\nd"_s << u"a\n\n:::note\n\n⟦b\nc⟧\n\n:::\n\nd"_s;
        QTest::newRow("admonition around another")
            << note << u"⟦:::tip\nx\n:::⟧"_s << u"::::note\n\n⟦:::tip\nx\n:::⟧\n\n::::\n"_s;
        const Command code = [](const QString &text, const TextSelection &at) {
            return insertCodeBlock(text, at, u"js"_s);
        };
        QTest::newRow("code") << code << u"a‸\nb"_s << u"a\n\n```js\n‸\n```\n\nb"_s;
        QTest::newRow("code around a fence")
            << code << u"⟦```\nx\n```⟧"_s << u"````js\n⟦```\nx\n```⟧\n````\n"_s;
        QTest::newRow("math") << Command(insertMathBlock) << u"‸"_s << u"$$\n‸\n$$\n"_s;
        const Command table = [](const QString &text, const TextSelection &at) {
            return insertTable(text, at, 2, 2);
        };
        QTest::newRow("table") << table << u"‸"_s
                               << u"| ⟦Column⟧ | Column |\n| ------ | ------ |\n|        |        |\n"
                                  "|        |        |\n"_s;
        QTest::newRow("details") << Command(insertDetails) << u"‸"_s
                                 << u"<details>\n<summary>⟦Summary⟧</summary>\n\nText\n\n</details>\n"_s;
        QTest::newRow("details around lines")
            << Command(insertDetails) << u"⟦a⟧"_s
            << u"<details>\n<summary>Summary</summary>\n\n⟦a⟧\n\n</details>\n"_s;
        const Command image = [](const QString &text, const TextSelection &at) {
            return insertImage(text, at, u"./a b(1).png"_s, u"Alt"_s);
        };
        QTest::newRow("image") << image << u"a ‸b"_s << u"a ![⟦Alt⟧](./a%20b%281%29.png)b"_s;
        QTest::newRow("image with words") << image << u"⟦cat⟧"_s << u"![⟦cat⟧](./a%20b%281%29.png)"_s;
        QTest::newRow("footnote") << Command(insertFootnote) << u"A‸ b\n"_s << u"A[^1] b\n\n[^1]: ‸\n"_s;
        QTest::newRow("second footnote") << Command(insertFootnote) << u"A[^1] b‸\n\n[^1]: x\n"_s
                                         << u"A[^1] b[^2]\n\n[^1]: x\n[^2]: ‸\n"_s;
        const QString imports = u"import Tabs from '@theme/Tabs';\nimport TabItem from '@theme/TabItem';\n"_s;
        const QString tabs = u"<Tabs>\n<TabItem value=\"first\" label=\"First\">\n\n⟦Text⟧\n\n</TabItem>\n"
                             "<TabItem value=\"second\" label=\"Second\">\n\nText\n\n</TabItem>\n</Tabs>\n"_s;
        QTest::newRow("tabs with their imports") << Command(insertTabs) << u"---\nt: 1\n---\nText‸\n"_s
                                                 << u"---\nt: 1\n---\n"_s + imports + u"\nText\n\n"_s + tabs;
        QTest::newRow("tabs that are imported")
            << Command(insertTabs) << imports + u"\n‸"_s << imports + u"\n"_s + tabs;
        QTest::newRow("tabs in an empty post") << Command(insertTabs) << u"‸"_s << imports + u"\n"_s + tabs;
    }

    void inserts()
    {
        QFETCH(Command, command);
        QFETCH(QString, before);
        QFETCH(QString, after);
        const MarkedText given(before);
        QCOMPARE(MarkedText(given.text, command(given.text, given.selection)).marked(), after);
    }

    void offersEachCommandOnce()
    {
        QSet<QString> ids;
        QSet<QKeySequence> shortcuts;
        for (const EditAction &action : editActions()) {
            QVERIFY2(!ids.contains(action.id.toString()), qPrintable(action.id.toString()));
            ids.insert(action.id.toString());
            QVERIFY(!editActionText(action).isEmpty());
            if (action.shortcut.isEmpty())
                continue;
            const QKeySequence keys(action.shortcut.toString(), QKeySequence::PortableText);
            QCOMPARE(keys.toString(QKeySequence::PortableText), action.shortcut.toString());
            QVERIFY2(!shortcuts.contains(keys), qPrintable(action.id.toString()));
            QVERIFY(!action.shortcut.contains(u"Ctrl+Alt") && !action.shortcut.contains(u"Alt+Ctrl"));
            shortcuts.insert(keys);
        }
    }

    void survivesEveryPlace()
    {
        const QString text =
            u"---\ntitle: A\n---\n\n# H\n\n- [ ] a\n\n> q\n\n```\nx\n```\n|a|b|\n|-|-|\n*b*"_s;
        for (const EditAction &action : editActions()) {
            for (qsizetype anchor = 0; anchor <= text.size(); ++anchor) {
                for (const qsizetype caret : {anchor, anchor / 2, text.size() - anchor / 3}) {
                    const EditResult result = action.run(text, {anchor, caret}, {});
                    const QString after = applyEdits(text, result.edits);
                    QVERIFY2(
                        result.selection.start() >= 0 && result.selection.end() <= after.size(),
                        qPrintable(u"%1 %2 %3"_s.arg(action.id).arg(anchor).arg(caret)));
                }
            }
        }
    }
};

QTEST_MAIN(TestInsertCommands)
#include "tst_insertcommands.moc"
