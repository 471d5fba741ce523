// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "app/exportcontroller.h"
#include "app/richcopy.h"
#include "base/textfile.h"
#include "preview/previewtestmain.h"
#include "windowtest.h"

#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QTreeWidget>

using namespace Qt::StringLiterals;

namespace Galley {
namespace {

const QString firstPost = u"blog/2024-03-01-first.md"_s;

QPushButton *button(QWidget *dialog, const QString &text)
{
    for (QPushButton *each : dialog->findChildren<QPushButton *>()) {
        if (each->text().remove(u'&') == text)
            return each;
    }
    return nullptr;
}

template <typename Dialog>
Dialog *opened(const WindowTest &test, ActionId action)
{
    test.window->actions()[action]->trigger();
    return test.window->findChild<Dialog *>();
}

} // namespace

/// Exports and copies as the window offers them.
class TestExports final : public GalleyTest
{
    Q_OBJECT

private Q_SLOTS:
    void choicesAreRememberedForEachBlog();
    void spoiltChoicesReadAsDefaults();
    void theDialogShowsWhatWillBeWritten();
    void theFormDecidesTheEnding_data();
    void theFormDecidesTheEnding();
    void replacingAFileAsks();
    void aFailureIsTold();
    void theSameWayAsksNothing();
    void blogsAreExportedWithAReport();
    void aFailedBlogExportCanBeTriedAgain();
    void copiesTheSelectionAsHtml();
};

void TestExports::choicesAreRememberedForEachBlog()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"exports.conf"_s);
    ExportChoices choices;
    choices.post = {
        PostForm::Pdf, {PageLook::Plain, PageColours::Dark}, HtmlPolicy::Safe, {PaperSize::Letter, 33}};
    choices.postFolder = u"/out"_s;
    choices.site.scripts = ClientScript::Search;
    choices.site.publish.baseUrl = u"https://a.example/"_s;
    choices.siteFolder = u"/site"_s;
    ExportMemory(file).remember(u"/a"_s, choices);
    const ExportChoices read = ExportMemory(file).choices(u"/a"_s);
    QCOMPARE(read.post.form, PostForm::Pdf);
    QCOMPARE(read.post.theme.look, PageLook::Plain);
    QCOMPARE(read.post.theme.colours, PageColours::Dark);
    QCOMPARE(read.post.html, HtmlPolicy::Safe);
    QCOMPARE(read.post.paper.size, PaperSize::Letter);
    QCOMPARE(read.post.paper.margin, 33);
    QCOMPARE(read.postFolder, u"/out"_s);
    QCOMPARE(read.site.scripts, ClientScripts(ClientScript::Search));
    QCOMPARE(read.site.publish.baseUrl, u"https://a.example/"_s);
    QCOMPARE(read.siteFolder, u"/site"_s);
    QCOMPARE(ExportMemory(file).choices(u"/b"_s).post.form, PostForm::SingleFile);
}

void TestExports::spoiltChoicesReadAsDefaults()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"exports.conf"_s);
    ExportMemory(file).remember(u"/a"_s, {});
    QByteArray text = readFileBytes(file).value_or(QByteArray());
    QVERIFY(text.contains("form=0") && text.contains("margin=20"));
    text.replace("form=0", "form=99").replace("margin=20", "margin=zero");
    QVERIFY_RESULT(writeFileAtomically(file, text));
    const ExportChoices read = ExportMemory(file).choices(u"/a"_s);
    QCOMPARE(read.post.form, PostForm::SingleFile);
    QCOMPARE(read.post.paper.margin, Paper().margin);
}

void TestExports::theDialogShowsWhatWillBeWritten()
{
    const WindowTest test;
    QVERIFY(test.open(firstPost));
    QVERIFY(test.scanned());
    auto *dialog = opened<ExportPostDialog>(test, ActionId::ExportPost);
    QVERIFY(dialog);
    dialog->findChild<QLineEdit *>()->setText(test.folder.filePath(u"out.html"_s));
    auto *files = dialog->findChild<QTreeWidget *>();
    QTRY_COMPARE_WITH_TIMEOUT(files->topLevelItemCount(), 1, 20000);
    QTRY_COMPARE(files->topLevelItem(0)->text(0), u"out.html"_s);
    QVERIFY(!files->topLevelItem(0)->text(1).isEmpty());
    test.write(u"../out.html"_s, "x");
    dialog->findChild<QLineEdit *>()->setText(test.folder.filePath(u"./out.html"_s));
    QTRY_VERIFY(files->topLevelItemCount() == 1 && files->topLevelItem(0)->text(0).contains(u"replaced"_s));
    QVERIFY(button(dialog, u"Export"_s)->isEnabled());
    dialog->findChild<QLineEdit *>()->setText(test.folder.filePath(u"none/out.html"_s));
    QVERIFY(!button(dialog, u"Export"_s)->isEnabled());
    const auto saysWhy = [dialog] {
        const auto labels = dialog->findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(), [](const QLabel *each) {
            return each->text().contains(u"none does not exist"_s);
        });
    };
    QTRY_VERIFY(saysWhy());
    dialog->reject();
}

void TestExports::theFormDecidesTheEnding_data()
{
    QTest::addColumn<PostForm>("form");
    QTest::addColumn<QString>("target");
    QTest::newRow("single file") << PostForm::SingleFile << u"/out/a.b.html"_s;
    QTest::newRow("folder") << PostForm::Folder << u"/out/a.b"_s;
    QTest::newRow("PDF") << PostForm::Pdf << u"/out/a.b.pdf"_s;
    QTest::newRow("archive") << PostForm::Archive << u"/out/a.b.zip"_s;
}

void TestExports::theFormDecidesTheEnding()
{
    QFETCH(PostForm, form);
    QFETCH(QString, target);
    PreparedDialogs dialogs;
    PostExportOptions options;
    options.form = PostForm::Fragment;
    ExportPostDialog dialog(options, u"/out"_s, u"a.b"_s, dialogs);
    QCOMPARE(dialog.target(), u"/out/a.b.html"_s);
    auto *box = dialog.findChild<QComboBox *>();
    box->setCurrentIndex(box->findData(static_cast<int>(form)));
    QCOMPARE(dialog.options().form, form);
    QCOMPARE(dialog.target(), target);
}

void TestExports::replacingAFileAsks()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"a.html"_s);
    QVERIFY_RESULT(writeFileAtomically(file, "old"));
    PreparedDialogs dialogs;
    ExportPostDialog dialog({}, folder.path(), u"a"_s, dialogs);
    QSignalSpy accepted(&dialog, &QDialog::accepted);
    dialogs.confirmations.enqueue(false);
    dialog.accept();
    QCOMPARE(accepted.size(), 0);
    dialogs.confirmations.enqueue(true);
    dialog.accept();
    QCOMPARE(accepted.size(), 1);
}

void TestExports::aFailureIsTold()
{
    const WindowTest test;
    QVERIFY(test.open(firstPost));
    auto *dialog = opened<ExportPostDialog>(test, ActionId::ExportPost);
    dialog->findChild<QLineEdit *>()->setText(test.folder.filePath(u"no/such/folder/out.html"_s));
    QSignalSpy failed(&test.window->exports(), &ExportController::failed);
    dialog->accept();
    QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, 20000);
    QVERIFY(failed.front().front().toString().contains(u"no/such/folder"_s));
    QVERIFY(!QFileInfo::exists(test.folder.filePath(u"no"_s)));
}

void TestExports::theSameWayAsksNothing()
{
    WindowTest test;
    PostDocument *post = test.open(firstPost);
    QVERIFY(post);
    QVERIFY(test.scanned());
    auto *dialog = opened<ExportPostDialog>(test, ActionId::ExportPost);
    const QString file = test.folder.filePath(u"out.html"_s);
    dialog->findChild<QLineEdit *>()->setText(file);
    QSignalSpy exported(&test.window->exports(), &ExportController::exported);
    dialog->accept();
    QTRY_COMPARE_WITH_TIMEOUT(exported.size(), 1, 20000);
    QVERIFY(QFile::remove(file));
    test.window->actions()[ActionId::ExportAgain]->trigger();
    QTRY_COMPARE_WITH_TIMEOUT(exported.size(), 2, 20000);
    QVERIFY(QFileInfo::exists(file));
}

void TestExports::blogsAreExportedWithAReport()
{
    const WindowTest test;
    QVERIFY(test.open(firstPost));
    QVERIFY(test.scanned());
    auto *dialog = opened<ExportBlogDialog>(test, ActionId::ExportBlog);
    QVERIFY(dialog);
    const QString to = test.folder.filePath(u"site"_s);
    dialog->findChild<QLineEdit *>()->setText(to);
    QSignalSpy exported(&test.window->exports().blog(), &BlogExport::exported);
    button(dialog, u"Export"_s)->click();
    QTRY_COMPARE_WITH_TIMEOUT(exported.size(), 1, 30000);
    QVERIFY(QFileInfo::exists(to + u"/search.html"_s));
    QVERIFY(button(dialog, u"Open in Browser"_s)->isVisible());
    bool isTold = false;
    for (const QLabel *label : dialog->findChildren<QLabel *>())
        isTold = isTold || (label->isVisible() && label->text().contains(u"pages in"_s));
    QVERIFY(isTold);
    dialog->reject();
}

void TestExports::aFailedBlogExportCanBeTriedAgain()
{
    const WindowTest test;
    QVERIFY(test.open(firstPost));
    QVERIFY(test.scanned());
    QVERIFY(QDir(test.folder.path()).mkdir(u"theirs"_s));
    test.write(u"../theirs/thesis.doc"_s, "x");
    auto *dialog = opened<ExportBlogDialog>(test, ActionId::ExportBlog);
    QVERIFY(dialog);
    dialog->findChild<QLineEdit *>()->setText(test.folder.filePath(u"theirs"_s));
    QSignalSpy failed(&test.window->exports().blog(), &BlogExport::failed);
    button(dialog, u"Export"_s)->click();
    QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, 30000);
    QVERIFY(failed.front().front().toString().contains(u"theirs"_s));
    QVERIFY(button(dialog, u"Export"_s)->isVisible());
    QCOMPARE(
        QDir(test.folder.filePath(u"theirs"_s)).entryList(QDir::Files | QDir::Hidden),
        QStringList{u"thesis.doc"_s});
    dialog->reject();
}

void TestExports::copiesTheSelectionAsHtml()
{
    WindowTest test;
    QVERIFY(test.open(firstPost));
    QVERIFY(test.scanned());
    QClipboard *clipboard = QGuiApplication::clipboard();
    clipboard->clear();
    test.window->actions()[ActionId::CopyHtml]->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(clipboard->text().contains(u"<em>window</em>"_s), 20000);
    QVERIFY(!clipboard->text().contains(u"class="_s));
    test.window->actions()[ActionId::CopyFormatted]->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(clipboard->mimeData()->hasHtml(), 20000);
    QVERIFY(clipboard->mimeData()->html().contains(u"<em>window</em>"_s));
    QVERIFY(
        clipboard->text().contains(u"Hello *window*"_s) || clipboard->text().contains(u"Hello _window_"_s));
}

} // namespace Galley

PREVIEW_TEST_MAIN(Galley::TestExports)
#include "tst_exports.moc"
