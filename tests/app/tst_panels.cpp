// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "app/exportcontroller.h"
#include "app/fixmenu.h"
#include "app/outlinepanel.h"
#include "app/panes.h"
#include "app/postlistmodel.h"
#include "app/problemspanel.h"
#include "testing/galleytest.h"

#include <QMimeData>
#include <QSignalSpy>
#include <QTreeWidget>

using namespace Qt::StringLiterals;

namespace Galley {

class TestPanels final : public GalleyTest
{
    Q_OBJECT

private Q_SLOTS:
    void nestsHeadings_data();
    void nestsHeadings();
    void goesToProblems_data();
    void goesToProblems();
    void countsProblems_data();
    void countsProblems();
    void showsProblemsAndGoesThere();
    void fixesProblems();
    void offersFixes();
    void turnsPanes();
    void dragsPostsAsFiles();
    void tellsOfAnExport();
};

namespace {

Diagnostic problem(int line, int column, Severity severity = Severity::Error)
{
    Diagnostic made;
    made.severity = severity;
    made.message = u"Problem in line %1"_s.arg(line);
    made.position = {line, column};
    return made;
}

/// A problem of the rule "r" whose fix replaces one sign by "x".
Diagnostic fixable(int offset)
{
    Diagnostic made = problem(1, offset + 1);
    made.rule = u"r"_s;
    made.span = {offset, 1};
    made.fix = {u"Write x"_s, {{{offset, 1}, u"x"_s}}};
    return made;
}

QStringList textsOf(const QMenu &menu)
{
    QStringList texts;
    for (const QAction *action : menu.actions())
        texts << action->text();
    return texts;
}

} // namespace

void TestPanels::nestsHeadings_data()
{
    QTest::addColumn<QList<int>>("levels");
    QTest::addColumn<QList<int>>("parents");

    QTest::newRow("none") << QList<int>() << QList<int>();
    QTest::newRow("flat") << QList<int>{2, 2} << QList<int>{-1, -1};
    QTest::newRow("nested") << QList<int>{2, 3, 3, 2} << QList<int>{-1, 0, 0, -1};
    QTest::newRow("skipped level") << QList<int>{2, 4, 3} << QList<int>{-1, 0, 0};
    QTest::newRow("deep first") << QList<int>{4, 2, 3} << QList<int>{-1, -1, 1};
}

void TestPanels::nestsHeadings()
{
    QFETCH(const QList<int>, levels);
    QFETCH(const QList<int>, parents);
    std::vector<Heading> headings;
    for (const int level : levels) {
        headings.emplace_back();
        headings.back().level = level;
    }
    const std::vector<int> found = headingParents(headings);
    QCOMPARE(QList<int>(found.begin(), found.end()), parents);
}

void TestPanels::goesToProblems_data()
{
    QTest::addColumn<int>("line");
    QTest::addColumn<bool>("forward");
    QTest::addColumn<int>("to");

    QTest::newRow("next") << 3 << true << 9;
    QTest::newRow("next from between") << 5 << true << 9;
    QTest::newRow("next goes round") << 9 << true << 3;
    QTest::newRow("previous") << 9 << false << 3;
    QTest::newRow("previous goes round") << 3 << false << 9;
}

void TestPanels::goesToProblems()
{
    QFETCH(const int, line);
    QFETCH(const bool, forward);
    const Diagnostics problems{problem(9, 1), problem(3, 1)};
    const ProblemStep step = forward ? ProblemStep::Next : ProblemStep::Previous;
    const std::optional<TextPosition> found = neighbourProblem(problems, {line, 1}, step);
    QVERIFY(found);
    QTEST(found->line, "to");
    QVERIFY(!neighbourProblem({}, {line, 1}, step));
}

void TestPanels::countsProblems_data()
{
    QTest::addColumn<int>("errors");
    QTest::addColumn<int>("warnings");
    QTest::addColumn<QString>("text");

    QTest::newRow("none") << 0 << 0 << u"No problems"_s;
    QTest::newRow("one") << 1 << 0 << u"1 error"_s;
    QTest::newRow("several") << 2 << 1 << u"2 errors, 1 warning"_s;
}

void TestPanels::countsProblems()
{
    QFETCH(const int, errors);
    QFETCH(const int, warnings);
    Diagnostics problems(static_cast<size_t>(errors), problem(1, 1));
    problems.insert(problems.end(), static_cast<size_t>(warnings), problem(1, 1, Severity::Warning));
    QTEST(problemCountText(problems), "text");
}

void TestPanels::showsProblemsAndGoesThere()
{
    ProblemsPanel panel;
    panel.setProblems({problem(4, 2), problem(7, 1, Severity::Note)});
    auto *list = panel.findChild<QTreeWidget *>();
    QCOMPARE(list->topLevelItemCount(), 2);
    QCOMPARE(list->topLevelItem(0)->text(0), u"Problem in line 4"_s);
    std::optional<TextPosition> place;
    connect(&panel, &ProblemsPanel::activated, this, [&](TextPosition position) { place = position; });
    Q_EMIT list->itemActivated(list->topLevelItem(1), 0);
    QVERIFY(place == std::optional(TextPosition{7, 1}));
    panel.setProblems({});
    QVERIFY(list->isHidden());
}

void TestPanels::fixesProblems()
{
    ProblemsPanel panel;
    panel.setProblems({fixable(3), problem(2, 1)});
    auto *list = panel.findChild<QTreeWidget *>();
    const int fixColumn = 1;
    QCOMPARE(list->topLevelItem(0)->text(fixColumn), u"Write x"_s);
    QCOMPARE(list->topLevelItem(1)->text(fixColumn), QString());
    TextEdits edits;
    connect(&panel, &ProblemsPanel::fixRequested, this, [&](const TextEdits &asked) { edits = asked; });
    Q_EMIT list->itemClicked(list->topLevelItem(0), 0);
    Q_EMIT list->itemClicked(list->topLevelItem(1), fixColumn);
    QVERIFY(edits.empty());
    Q_EMIT list->itemClicked(list->topLevelItem(0), fixColumn);
    QCOMPARE(applyEdits(u"abcde"_s, edits), u"abcxe"_s);
}

void TestPanels::offersFixes()
{
    const Diagnostics all{fixable(0), fixable(2), problem(2, 1)};
    QCOMPARE(problemsAt(all, 3).size(), size_t(1));
    auto *menu = new FixMenu(problemsAt(all, 3), all, nullptr);
    QCOMPARE(textsOf(*menu), (QStringList{u"Write x"_s, u"Fix All 2 of This Kind"_s}));
    TextEdits edits;
    connect(menu, &FixMenu::chosen, this, [&](const TextEdits &asked) { edits = asked; });
    menu->actions().constFirst()->trigger();
    QCOMPARE(applyEdits(u"abcd"_s, edits), u"abxd"_s);
    menu->actions().constLast()->trigger();
    QCOMPARE(applyEdits(u"abcd"_s, edits), u"xbxd"_s);
    delete menu;
    const FixMenu without({problem(2, 1)}, all, nullptr);
    QVERIFY(!without.actions().constFirst()->isEnabled());
}

void TestPanels::turnsPanes()
{
    QWidget window;
    auto *first = new QWidget(&window);
    auto *hidden = new QWidget(&window);
    auto *last = new QWidget(&window);
    auto *inLast = new QWidget(last);
    window.show();
    hidden->hide();
    const QList<QWidget *> panes{first, hidden, nullptr, last};
    QCOMPARE(neighbourPane(panes, first, Turn::Forward), last);
    QCOMPARE(neighbourPane(panes, inLast, Turn::Forward), first);
    QCOMPARE(neighbourPane(panes, first, Turn::Backward), last);
    QCOMPARE(neighbourPane(panes, nullptr, Turn::Forward), first);
    QCOMPARE(neighbourPane({}, first, Turn::Forward), nullptr);
}

void TestPanels::dragsPostsAsFiles()
{
    PostListModel model;
    model.setRows({{u"/b/a.md"_s, u"A"_s, u"2024-03-05"_s, {u"Mira"_s}, {u"ml"_s}, PostMark::Draft, {}}});
    const std::unique_ptr<QMimeData> data(model.mimeData({model.index(0, 0)}));
    QCOMPARE(data->urls(), QList<QUrl>{QUrl::fromLocalFile(u"/b/a.md"_s)});
    model.setModified({u"/b/a.md"_s});
    QCOMPARE(
        model.index(0, 0).data(Qt::AccessibleTextRole).toString(),
        u"A, 2024-03-05, Mira, ml, Draft, modified"_s);
    QVERIFY(!model.indexOf(u"/b/none.md"_s).isValid());
}

void TestPanels::tellsOfAnExport()
{
    ExportReport report;
    report.file = u"/out/a.html"_s;
    report.bytes = 2048;
    QVERIFY(exportMessage(report).contains(u"/out/a.html"_s));
    QVERIFY(!exportMessage(report).contains(u"could not hold"_s));
    report.notEmbedded = {u"a"_s, u"b"_s, u"c"_s, u"d"_s};
    QVERIFY(exportMessage(report).contains(u"a, b, c"_s));
    QVERIFY(exportMessage(report).contains(u"1 more"_s));
}

} // namespace Galley

QTEST_MAIN(Galley::TestPanels)
#include "tst_panels.moc"
