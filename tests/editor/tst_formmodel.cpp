// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "editor/formmodel.h"
#include "testing/galleytest.h"

using namespace Galley;
using namespace Qt::StringLiterals;

class TestFormModel : public GalleyTest
{
    Q_OBJECT

private Q_SLOTS:
    void knowsWhatCanBeEdited_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("mode");
        QTest::addColumn<int>("line");
        using Mode = FormModel::Mode;
        QTest::newRow("fields") << u"---\ntitle: A\n---\n"_s << int(Mode::Fields) << 1;
        QTest::newRow("empty") << u"---\n---\n"_s << int(Mode::Fields) << 1;
        QTest::newRow("comments only") << u"---\n# later\n---\n"_s << int(Mode::Fields) << 1;
        QTest::newRow("none") << u"Text\n"_s << int(Mode::None) << 1;
        QTest::newRow("empty file") << QString() << int(Mode::None) << 1;
        QTest::newRow("broken") << u"---\ntitle: A\ntags: [a\n---\n"_s << int(Mode::Broken) << 3;
        QTest::newRow("duplicate key") << u"---\na: 1\na: 2\n---\n"_s << int(Mode::Broken) << 3;
        QTest::newRow("list") << u"---\n- a\n---\n"_s << int(Mode::NoMapping) << 2;
        QTest::newRow("JavaScript") << u"---js\n{}\n---\n"_s << int(Mode::OtherLanguage) << 1;
    }

    void knowsWhatCanBeEdited()
    {
        QFETCH(QString, text);
        QFETCH(int, mode);
        QFETCH(int, line);
        const FormModel model = readFormModel(text);
        QCOMPARE(int(model.mode), mode);
        QCOMPARE(model.problem.isEmpty(), model.isEditable());
        if (!model.isEditable() && model.mode != FormModel::Mode::Broken)
            QCOMPARE(model.problemPosition.line, line);
        if (model.mode == FormModel::Mode::Broken)
            QVERIFY(model.problemPosition.line >= line);
    }

    void readsListsAndScalars()
    {
        const FormModel model = readFormModel(
            u"---\ntags: [a, 'b c']\nauthors: mira\nkeywords:\n  - x\n  - {label: y, permalink: /y}\ndraft: true\n---\n"_s);
        const std::vector<ItemState> tags{{u"a"_s, false}, {u"b c"_s, false}};
        QCOMPARE(model.field(u"tags"_s).items, tags);
        QCOMPARE(model.field(u"authors"_s).items, (std::vector<ItemState>{{u"mira"_s, false}}));
        QCOMPARE(model.field(u"keywords"_s).items, (std::vector<ItemState>{{u"x"_s, false}, {u"y"_s, true}}));
        QVERIFY(model.field(u"draft"_s).boolean);
        QVERIFY(!model.field(u"title"_s).isPresent);
    }

    void showsNestedValuesAtTheMargin()
    {
        const FormModel model = readFormModel(
            u"---\nlast_update:\n  author: a\n  date: 2024-01-05\nother: {x: 1} # why\n---\n"_s);
        QCOMPARE(model.field(u"last_update"_s).written, u"author: a\ndate: 2024-01-05"_s);
        QCOMPARE(model.field(u"other"_s).written, u"{x: 1}"_s);
    }

    void tellsWhatIsWrongWithAField()
    {
        const FormModel model = readFormModel(u"---\ntitle: A\ndraft: maybe\ntag: x\n---\n"_s);
        QStringList keys;
        for (const FormProblem &problem : model.problems)
            keys.append(problem.key);
        QCOMPARE(keys, (QStringList{u"draft"_s, u"tag"_s}));
    }

    void findsTheFieldOfAPlace()
    {
        const QString text = u"---\ntitle: A\ntags: [a]\n---\nBody\n"_s;
        QCOMPARE(keyAt(text, text.indexOf(u"[a]"_s)), u"tags"_s);
        QCOMPARE(keyAt(text, text.indexOf(u"Body"_s)), QString());
    }
};

QTEST_GUILESS_MAIN(TestFormModel)
#include "tst_formmodel.moc"
