// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "app/actionset.h"
#include "app/blogsession.h"
#include "app/fileactions.h"
#include "app/messagebar.h"
#include "app/openposts.h"
#include "app/patchsheet.h"
#include "app/tagdetails.h"
#include "app/tagnamedialog.h"
#include "app/tagpostsdialog.h"
#include "app/tagsworkbench.h"
#include "app/tagtablemodel.h"
#include "preview/previewtestmain.h"
#include "windowtest.h"

#include <QComboBox>
#include <QDropEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QTreeView>
#include <QTreeWidget>

using namespace Qt::StringLiterals;

namespace Galley {

/// The tags workbench in the window, by keyboard and mouse.
class TestTagsWorkbench final : public GalleyTest
{
    Q_OBJECT

private Q_SLOTS:
    void listsEveryTag();
    void filters();
    void editsAFieldInPlace();
    void renamesInPlace();
    void aTakenNameIsTold();
    void mergesSeveral();
    void aDropMerges();
    void splits();
    void makesOfficial();
    void assignsToPosts();
    void deletes();
    void mergesSimilarTags();
    void opensAPost();
    void escapeGoesBack();

private:
    /// A window with the bench in front.
    struct Bench : WindowTest
    {
        Bench();
        QTreeView *table() const { return bench()->findChild<QTreeView *>(); }
        TagsWorkbench *bench() const { return window->findChild<TagsWorkbench *>(); }
        QStringList rows() const;
        void choose(const QString &tag, Qt::KeyboardModifiers modifiers = Qt::NoModifier) const;
        QModelIndex indexOf(const QString &tag, int column) const;
        void click(const QString &button) const;
        void typeInto(int column, const QString &tag, const QString &text) const;
        /// Applies the sheet that is shown; its report.
        QString apply() const;
        template <typename Dialog>
        Dialog *dialog() const;
        QByteArray post(const QString &name) const { return bytes(u"blog/%1.md"_s.arg(name)); }
        QByteArray tags() const { return bytes(u"blog/tags.yml"_s); }
    };
};

TestTagsWorkbench::Bench::Bench()
{
    QFile::remove(file(u"blog/2024-03-09-broken.md"_s));
    QFile::remove(file(u"blog/2024-03-01-first.md"_s));
    write(u"blog/a.md"_s, "---\ntitle: Alpha\ndate: 2024-01-01\ntags: [ml, release]\n---\n");
    write(u"blog/b.md"_s, "---\ntitle: Beta\ndate: 2024-02-01\ntags: [releases, 'C++'] # both\n---\n");
    write(u"blog/c.md"_s, "---\ntitle: Gamma\ndate: 2024-03-01\ntags:\n  - release\n---\n");
    window->resize(1200, 800);
    window->show();
    window->files().openPath(blog);
    if (!scanned())
        QTest::qFail("the blog was not read", __FILE__, __LINE__);
    window->actions()[ActionId::ManageTags]->trigger();
}

QStringList TestTagsWorkbench::Bench::rows() const
{
    QStringList rows;
    const QAbstractItemModel *model = table()->model();
    for (int row = 0; row < model->rowCount(); ++row)
        rows << model->index(row, 0).data().toString() + u' ' + model->index(row, 1).data().toString();
    return rows;
}

QModelIndex TestTagsWorkbench::Bench::indexOf(const QString &tag, int column) const
{
    const QAbstractItemModel *model = table()->model();
    for (int row = 0; row < model->rowCount(); ++row) {
        if (model->index(row, 0).data().toString() == tag)
            return model->index(row, column);
    }
    return {};
}

void TestTagsWorkbench::Bench::choose(const QString &tag, Qt::KeyboardModifiers modifiers) const
{
    QTest::mouseClick(
        table()->viewport(), Qt::LeftButton, modifiers, table()->visualRect(indexOf(tag, 0)).center());
}

void TestTagsWorkbench::Bench::click(const QString &text) const
{
    for (QPushButton *button : bench()->findChildren<QPushButton *>()) {
        if (button->text().remove(u'&').startsWith(text) && button->isEnabled())
            return QTest::mouseClick(button, Qt::LeftButton);
    }
    QTest::qFail(qPrintable(text), __FILE__, __LINE__);
}

void TestTagsWorkbench::Bench::typeInto(int column, const QString &tag, const QString &text) const
{
    choose(tag);
    for (int i = 0; i < column; ++i)
        QTest::keyClick(table(), Qt::Key_Right);
    QTest::keyClick(table(), Qt::Key_F2);
    auto *editor = table()->viewport()->findChild<QLineEdit *>();
    editor->selectAll();
    QTest::keyClicks(editor, text);
    QTest::keyClick(editor, Qt::Key_Return);
}

QString TestTagsWorkbench::Bench::apply() const
{
    PatchSheet *sheet = nullptr;
    if (!QTest::qWaitFor([&] { return (sheet = window->findChild<PatchSheet *>()) != nullptr; }))
        return u"no sheet"_s;
    QTest::keyClick(sheet->findChild<QTreeWidget *>(), Qt::Key_Return);
    auto *report = sheet->findChild<MessageBar *>();
    const bool isDone = QTest::qWaitFor([&] { return !report->message().isEmpty(); });
    const QString message = isDone ? report->message() : u"no report"_s;
    sheet->close();
    return message;
}

template <typename Dialog>
Dialog *TestTagsWorkbench::Bench::dialog() const
{
    auto *dialog = window->findChild<Dialog *>();
    return dialog && QTest::qWaitForWindowExposed(dialog) ? dialog : nullptr;
}

void TestTagsWorkbench::listsEveryTag()
{
    const Bench bench;
    QCOMPARE(bench.rows(), (QStringList{u"release 2"_s, u"ml 1"_s, u"C++ 1"_s, u"releases 1"_s}));
    QCOMPARE(bench.indexOf(u"ml"_s, TagTableModel::SourceColumn).data().toString(), u"tags file"_s);
    QCOMPARE(bench.indexOf(u"C++"_s, TagTableModel::SourceColumn).data().toString(), u"in posts only"_s);
    QVERIFY(bench.indexOf(u"ml"_s, TagTableModel::LabelColumn).flags().testFlag(Qt::ItemIsEditable));
    QVERIFY(!bench.indexOf(u"C++"_s, TagTableModel::LabelColumn).flags().testFlag(Qt::ItemIsEditable));
    const auto bars = bench.indexOf(u"release"_s, TagTableModel::HistoryColumn).data(TagTableModel::BarsRole);
    QCOMPARE(bars.value<QList<int>>().first(), 1);
    QCOMPARE(bars.value<QList<int>>().count(1), 2);
}

void TestTagsWorkbench::filters()
{
    const Bench bench;
    auto *filter = bench.bench()->findChild<QLineEdit *>();
    QTest::keyClicks(filter, u"REL"_s);
    QCOMPARE(bench.rows(), (QStringList{u"release 2"_s, u"releases 1"_s}));
    QTest::keyClicks(filter, u"x"_s);
    QVERIFY(bench.rows().isEmpty());
    bool isSaid = false;
    for (const QLabel *label : bench.bench()->findChildren<QLabel *>())
        isSaid = isSaid || (label->isVisible() && label->text() == u"No tag matches the filter."_s);
    QVERIFY(isSaid);
    QTest::keyClick(filter, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(filter, u"learning"_s); // the label
    QCOMPARE(bench.rows(), QStringList{u"ml 1"_s});
}

void TestTagsWorkbench::editsAFieldInPlace()
{
    const Bench bench;
    bench.typeInto(TagTableModel::DescriptionColumn, u"ml"_s, u"Models: and more"_s);
    QTRY_COMPARE(
        bench.tags(),
        "ml:\n  label: Machine learning\n  permalink: /ml\n  description: 'Models: and more'\n");
    QTRY_COMPARE(
        bench.indexOf(u"ml"_s, TagTableModel::DescriptionColumn).data().toString(), u"Models: and more"_s);
    QTRY_VERIFY(bench.window->bar()->message().endsWith(u"Files changed: 1."_s));
}

void TestTagsWorkbench::renamesInPlace()
{
    const Bench bench;
    bench.choose(u"release"_s);
    QTest::keyClick(bench.table(), Qt::Key_F2);
    auto *editor = bench.table()->viewport()->findChild<QLineEdit *>();
    QVERIFY(editor);
    QTest::keyClicks(editor, u"version"_s);
    QTest::keyClick(editor, Qt::Key_Return);
    QCOMPARE(bench.apply(), u"Files changed: 2."_s);
    QVERIFY(bench.post(u"a"_s).contains("tags: [ml, version]"));
    QVERIFY(bench.post(u"c"_s).contains("  - version\n"));
    QTRY_VERIFY(bench.rows().contains(u"version 2"_s));
    QCOMPARE(bench.table()->currentIndex(), bench.indexOf(u"version"_s, 0));
}

void TestTagsWorkbench::aTakenNameIsTold()
{
    const Bench bench;
    bench.typeInto(TagTableModel::NameColumn, u"release"_s, u"releases"_s);
    QTRY_VERIFY(bench.window->bar()->message().contains(u"merge the two instead"_s));
    QVERIFY(!bench.window->findChild<PatchSheet *>());
}

void TestTagsWorkbench::mergesSeveral()
{
    const Bench bench;
    bench.choose(u"release"_s);
    bench.choose(u"C++"_s, Qt::ControlModifier);
    bench.click(u"Merge"_s);
    auto *dialog = bench.dialog<TagNameDialog>();
    QVERIFY(dialog);
    auto *name = dialog->findChild<QComboBox *>();
    name->lineEdit()->selectAll();
    QTest::keyClicks(name, u"software"_s);
    QTest::keyClick(name, Qt::Key_Return);
    QCOMPARE(bench.apply(), u"Files changed: 3."_s);
    QVERIFY(bench.post(u"b"_s).contains("tags: [releases, 'software'] # both"));
}

void TestTagsWorkbench::aDropMerges()
{
    const Bench bench;
    QTreeView *table = bench.table();
    const std::unique_ptr<QMimeData> data(table->model()->mimeData({bench.indexOf(u"releases"_s, 0)}));
    const QPoint target = table->visualRect(bench.indexOf(u"release"_s, 0)).center();
    QDragEnterEvent enter(target, Qt::CopyAction, data.get(), Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(table->viewport(), &enter);
    QDragMoveEvent move(target, Qt::CopyAction, data.get(), Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(table->viewport(), &move);
    QVERIFY(move.isAccepted());
    QDropEvent drop(QPointF(target), Qt::CopyAction, data.get(), Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(table->viewport(), &drop);
    QCOMPARE(bench.apply(), u"Files changed: 1."_s);
    QVERIFY(bench.post(u"b"_s).contains("tags: [release, 'C++']"));
}

void TestTagsWorkbench::splits()
{
    const Bench bench;
    bench.choose(u"release"_s);
    bench.click(u"Split"_s);
    auto *dialog = bench.dialog<TagPostsDialog>();
    QVERIFY(dialog);
    QTest::keyClicks(dialog->findChild<QLineEdit *>(), u"big, small"_s);
    auto *posts = dialog->findChild<QTreeWidget *>();
    QCOMPARE(posts->headerItem()->text(3), u"small"_s);
    posts->setCurrentItem(posts->topLevelItem(0), 3); // Gamma, the newest
    QTest::keyClick(posts, Qt::Key_Space);
    QCOMPARE(dialog->filesFor(u"small"_s), QStringList{bench.file(u"blog/c.md"_s)});
    dialog->accept();
    QCOMPARE(bench.apply(), u"Files changed: 1."_s);
    QVERIFY(bench.post(u"c"_s).contains("  - small\n"));
    QVERIFY(bench.post(u"a"_s).contains("tags: [ml, release]"));
}

void TestTagsWorkbench::makesOfficial()
{
    const Bench bench;
    bench.choose(u"C++"_s);
    bench.choose(u"release"_s, Qt::ControlModifier);
    bench.click(u"Make Official"_s);
    QCOMPARE(bench.apply(), u"Files changed: 1."_s);
    QVERIFY(bench.tags().contains("C++:\n"));
    QVERIFY(bench.tags().contains("release:"));
    QTRY_COMPARE(bench.indexOf(u"C++"_s, TagTableModel::SourceColumn).data().toString(), u"tags file"_s);
}

void TestTagsWorkbench::assignsToPosts()
{
    const Bench bench;
    bench.choose(u"ml"_s);
    bench.click(u"Assign"_s);
    auto *dialog = bench.dialog<TagPostsDialog>();
    QVERIFY(dialog);
    QCOMPARE(dialog->filesFor(u"ml"_s), QStringList{bench.file(u"blog/a.md"_s)});
    auto *posts = dialog->findChild<QTreeWidget *>();
    posts->setFocus();
    posts->selectAll();
    posts->setCurrentItem(posts->topLevelItem(0), 2, QItemSelectionModel::NoUpdate);
    QTest::keyClick(posts, Qt::Key_Space);
    QCOMPARE(dialog->filesFor(u"ml"_s).size(), 4);
    // And Alpha loses it.
    QTreeWidgetItem *alpha = posts->findItems(u"Alpha"_s, Qt::MatchExactly).value(0);
    posts->setCurrentItem(alpha, 2);
    QTest::keyClick(posts, Qt::Key_Space);
    dialog->accept();
    QCOMPARE(bench.apply(), u"Files changed: 4."_s);
    QVERIFY(bench.post(u"a"_s).contains("tags: [release]"));
    QVERIFY(bench.post(u"b"_s).contains("tags: [releases, 'C++', 'ml'] # both"));
}

void TestTagsWorkbench::deletes()
{
    const Bench bench;
    bench.choose(u"ml"_s);
    bench.choose(u"C++"_s, Qt::ControlModifier);
    QTest::keyClick(bench.table(), Qt::Key_Delete);
    QCOMPARE(bench.apply(), u"Files changed: 3."_s);
    QVERIFY(!bench.tags().contains("ml:"));
    QVERIFY(bench.post(u"a"_s).contains("tags: [release]"));
    QVERIFY(bench.post(u"b"_s).contains("tags: [releases] # both"));
    QTRY_VERIFY(!bench.rows().contains(u"ml 1"_s));
}

void TestTagsWorkbench::mergesSimilarTags()
{
    const Bench bench;
    auto *details = bench.bench()->findChild<TagDetails *>();
    QCOMPARE(details->tabText(1), u"Similar &Tags (1)"_s);
    details->setCurrentIndex(1);
    auto *pairs = qobject_cast<QTreeWidget *>(details->currentWidget());
    QCOMPARE(pairs->topLevelItem(0)->text(2), u"singular and plural"_s);
    const QRect link = pairs->visualItemRect(pairs->topLevelItem(0));
    QTest::mouseClick(
        pairs->viewport(), Qt::LeftButton, {},
        QPoint(pairs->columnViewportPosition(3) + 5, link.center().y()));
    QCOMPARE(bench.apply(), u"Files changed: 1."_s);
    QVERIFY(bench.post(u"b"_s).contains("tags: [release, 'C++'] # both"));
    QTRY_VERIFY(!details->isTabEnabled(1));
}

void TestTagsWorkbench::opensAPost()
{
    const Bench bench;
    bench.choose(u"C++"_s);
    auto *details = bench.bench()->findChild<TagDetails *>();
    QCOMPARE(details->tabText(0), u"&Posts with “C++” (1)"_s);
    auto *posts = qobject_cast<QTreeWidget *>(details->widget(0));
    posts->setCurrentItem(posts->topLevelItem(0));
    posts->setFocus();
    QTest::keyClick(posts, Qt::Key_Return);
    QTRY_VERIFY(bench.window->posts().current());
    QCOMPARE(bench.window->posts().current()->path(), bench.file(u"blog/b.md"_s));
    QVERIFY(!bench.bench()->isVisible());
}

void TestTagsWorkbench::escapeGoesBack()
{
    const Bench bench;
    QVERIFY(bench.bench()->isVisible());
    bench.window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(bench.window.get()));
    QTest::keyClick(bench.table(), Qt::Key_Escape);
    QTRY_VERIFY(!bench.bench()->isVisible());
}

} // namespace Galley

PREVIEW_TEST_MAIN(Galley::TestTagsWorkbench)
#include "tst_tagsworkbench.moc"
