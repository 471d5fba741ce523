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
    void showsTheTruncatePoint_data();
    void showsTheTruncatePoint();
    void followsTheCaretThroughHeadings();
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

void TestPanels::showsTheTruncatePoint_data()
{
    QTest::addColumn<int>("truncateLine"); // -1: no list shows the post
    QTest::addColumn<QString>("outline");

    QTest::newRow("before all headings") << 3 << u"Lists stop here, A, (B), C"_s;
    QTest::newRow("below a heading") << 12 << u"A, (Lists stop here, B), C"_s;
    QTest::newRow("below the deepest") << 25 << u"A, (B, (Lists stop here)), C"_s;
    QTest::newRow("at the end") << 40 << u"A, (B), C, (Lists stop here)"_s;
    QTest::newRow("missing") << 0 << u"A, (B), C, No truncate point: lists show the whole post"_s;
    QTest::newRow("of no interest") << -1 << u"A, (B), C"_s;
}

namespace {

std::vector<Heading> exampleHeadings()
{
    std::vector<Heading> headings(3);
    headings[0] = {2, u"a"_s, u"A"_s, {}, 10};
    headings[1] = {3, u"b"_s, u"B"_s, {}, 20};
    headings[2] = {2, u"c"_s, u"C"_s, {}, 30};
    return headings;
}

QString textOf(const QTreeWidgetItem *parent)
{
    QStringList texts;
    for (int i = 0; i < parent->childCount(); ++i) {
        texts << parent->child(i)->text(0);
        if (parent->child(i)->childCount() > 0)
            texts << u'(' + textOf(parent->child(i)) + u')';
    }
    return texts.join(u", "_s);
}

} // namespace

void TestPanels::showsTheTruncatePoint()
{
    QFETCH(const int, truncateLine);
    OutlinePanel panel;
    panel.show();
    auto *tree = panel.findChild<QTreeWidget *>();
    QVERIFY(!tree->isVisible());
    panel.showOutline(exampleHeadings(), truncateLine < 0 ? std::nullopt : std::optional<int>(truncateLine));
    QTEST(textOf(tree->invisibleRootItem()), "outline");
    QVERIFY(tree->isVisible());

    const QSignalSpy activated(&panel, &OutlinePanel::activated);
    for (QTreeWidgetItem *item : tree->findItems(u"Lists stop here"_s, Qt::MatchExactly | Qt::MatchRecursive))
        QTest::mouseClick(tree->viewport(), Qt::LeftButton, {}, tree->visualItemRect(item).center());
    for (QTreeWidgetItem *item : tree->findItems(u"No truncate point"_s, Qt::MatchStartsWith))
        QTest::mouseClick(tree->viewport(), Qt::LeftButton, {}, tree->visualItemRect(item).center());
    QCOMPARE(activated.size(), truncateLine > 0 ? 1 : 0);
    if (truncateLine > 0)
        QCOMPARE(activated.front().front().toInt(), truncateLine);
    panel.clear();
    QVERIFY(!tree->isVisible());
}

void TestPanels::followsTheCaretThroughHeadings()
{
    OutlinePanel panel;
    panel.showOutline(exampleHeadings(), 12);
    const auto *tree = panel.findChild<QTreeWidget *>();
    const auto current = [&] { return tree->currentItem() ? tree->currentItem()->text(0) : QString(); };
    panel.showLine(5);
    QCOMPARE(current(), QString());
    panel.showLine(15);
    QCOMPARE(current(), u"A"_s);
    panel.showLine(20);
    QCOMPARE(current(), u"B"_s);
    panel.showLine(99);
    QCOMPARE(current(), u"C"_s);
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
    QCOMPARE(
        textsOf(*menu),
        (QStringList{u"Write x"_s, u"Fix All 2 of This Kind"_s, u"Fix All of This Kind in the Blog…"_s}));
    TextEdits edits;
    connect(menu, &FixMenu::chosen, this, [&](const TextEdits &asked) { edits = asked; });
    menu->actions().constFirst()->trigger();
    QCOMPARE(applyEdits(u"abcd"_s, edits), u"abxd"_s);
    menu->actions().at(1)->trigger();
    QCOMPARE(applyEdits(u"abcd"_s, edits), u"xbxd"_s);
    const QSignalSpy everywhere(menu, &FixMenu::everywhereChosen);
    menu->actions().constLast()->trigger();
    QCOMPARE(everywhere.front().front().toString(), u"r"_s);
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
