// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "app/actionset.h"
#include "app/authorcarddelegate.h"
#include "app/authorcardmodel.h"
#include "app/authorform.h"
#include "app/authorsocials.h"
#include "app/authorsworkbench.h"
#include "app/blogsession.h"
#include "app/fileactions.h"
#include "app/icons.h"
#include "app/messagebar.h"
#include "app/openposts.h"
#include "app/patchsheet.h"
#include "app/tagnamedialog.h"
#include "preview/previewpane.h"
#include "preview/previewtestmain.h"
#include "testing/webserver.h"
#include "windowtest.h"

#include <QBuffer>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTreeWidget>

using namespace Qt::StringLiterals;

namespace Galley {

/// The authors workbench in the window, by keyboard and mouse.
class TestAuthorsWorkbench final : public GalleyTest
{
    Q_OBJECT

private Q_SLOTS:
    void showsACardForEveryAuthor();
    void everyPlatformHasItsDrawing();
    void writesInitials_data();
    void writesInitials();
    void showsLocalPicturesOnly();
    void showsPicturesOfAllowedHosts();
    void filters();
    void editsFields();
    void keepsWhatIsBeingWritten();
    void editsAccounts();
    void createsAnAuthor();
    void createsAMissingEntry();
    void renamesAKey();
    void mergesAuthors();
    void deletesAndGivesThePostsAway();
    void movesInlineAuthorsIntoTheFile();
    void opensAPost();

private:
    /// A window with the bench in front.
    struct Bench : WindowTest
    {
        Bench();
        AuthorsWorkbench *bench() const { return window->findChild<AuthorsWorkbench *>(); }
        QListView *cards() const { return bench()->findChild<QListView *>(); }
        AuthorForm *form() const { return bench()->findChild<AuthorForm *>(); }
        QLineEdit *line(int index) const { return form()->findChildren<QLineEdit *>().at(index); }
        QStringList rows() const;
        QModelIndex indexOf(const QString &name) const;
        void choose(const QString &name, Qt::KeyboardModifiers modifiers = Qt::NoModifier) const;
        void click(const QString &button) const;
        /// Chooses or types the name that is asked for.
        bool answer(const QString &name) const;
        QString apply() const;
        QByteArray post(const QString &name) const { return bytes(u"blog/%1.md"_s.arg(name)); }
        QByteArray authors() const { return bytes(u"blog/authors.yml"_s); }
    };
};

constexpr auto mira = "mira:\n  name: Mira Holt # the first\n  title: Engineer\n  image_url: /img/mira.png\n";
constexpr auto jon = "jon:\n  name: Jon\n  image_url: https://pictures.example/jon.png\n";

TestAuthorsWorkbench::Bench::Bench()
{
    QFile::remove(file(u"blog/2024-03-09-broken.md"_s));
    QFile::remove(file(u"blog/2024-03-01-first.md"_s));
    QFile::remove(file(u"blog/2024-03-05-folder/index.md"_s));
    write(u"blog/authors.yml"_s, QByteArray(mira) + jon);
    QImage picture(20, 10, QImage::Format_RGB32);
    picture.fill(Qt::red); // colour: to tell it apart
    picture.save(file(u"static/img/mira.png"_s));
    write(u"blog/a.md"_s, "---\ntitle: Alpha\ndate: 2024-01-01\nauthors: [mira, 'ghost']\n---\n");
    write(u"blog/b.md"_s, "---\ntitle: Beta\ndate: 2024-02-01\nauthors:\n  - jon\n  - mira # last\n---\n");
    write(
        u"blog/c.md"_s, "---\ntitle: Gamma\ndate: 2024-03-01\nauthor: Old Hand\nauthor_title: Guest\n---\n");
    window->resize(1200, 800);
    window->show();
    window->files().openPath(blog);
    if (!scanned())
        QTest::qFail("the blog was not read", __FILE__, __LINE__);
    window->actions()[ActionId::ManageAuthors]->trigger();
}

QStringList TestAuthorsWorkbench::Bench::rows() const
{
    QStringList rows;
    for (int row = 0; row < cards()->model()->rowCount(); ++row)
        rows << cards()->model()->index(row, 0).data(AuthorCardModel::NameRole).toString();
    return rows;
}

QModelIndex TestAuthorsWorkbench::Bench::indexOf(const QString &name) const
{
    return cards()->model()->index(static_cast<int>(rows().indexOf(name)), 0);
}

void TestAuthorsWorkbench::Bench::choose(const QString &name, Qt::KeyboardModifiers modifiers) const
{
    cards()->scrollTo(indexOf(name));
    QTest::mouseClick(
        cards()->viewport(), Qt::LeftButton, modifiers, cards()->visualRect(indexOf(name)).center());
}

void TestAuthorsWorkbench::Bench::click(const QString &text) const
{
    for (QPushButton *button : bench()->findChildren<QPushButton *>()) {
        if (button->text().remove(u'&').startsWith(text) && button->isEnabled())
            return QTest::mouseClick(button, Qt::LeftButton);
    }
    QTest::qFail(qPrintable(text), __FILE__, __LINE__);
}

bool TestAuthorsWorkbench::Bench::answer(const QString &name) const
{
    auto *dialog = window->findChild<TagNameDialog *>();
    if (!dialog || !QTest::qWaitForWindowExposed(dialog))
        return false;
    auto *names = dialog->findChild<QComboBox *>();
    if (names->isEditable())
        names->lineEdit()->selectAll();
    QTest::keyClicks(names, name);
    const bool isThere = names->currentText() == name;
    QTest::keyClick(names, Qt::Key_Return);
    return isThere;
}

QString TestAuthorsWorkbench::Bench::apply() const
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

void TestAuthorsWorkbench::showsACardForEveryAuthor()
{
    const Bench bench;
    QCOMPARE(bench.rows(), (QStringList{u"mira"_s, u"jon"_s, u"ghost"_s, u"Old Hand"_s}));
    const auto note = [&](const QString &name) {
        return bench.indexOf(name).data(AuthorCardModel::NoteRole).toString();
    };
    QCOMPARE(note(u"mira"_s), u"mira · 2 posts"_s);
    QCOMPARE(note(u"ghost"_s), u"not defined · 1 post"_s);
    QCOMPARE(note(u"Old Hand"_s), u"written in posts · 1 post"_s);
    QVERIFY(bench.indexOf(u"ghost"_s).data(AuthorCardModel::WrongRole).toBool());
    // The form is for entries of the file; for the others it says what can be done.
    QVERIFY(bench.line(0)->isVisible());
    QCOMPARE(bench.line(0)->text(), u"Mira Holt"_s);
    bench.choose(u"ghost"_s);
    QVERIFY(!bench.line(0)->isVisible());
    QVERIFY(bench.form()->findChild<QLabel *>()->text().contains(u"“ghost”"_s));
}

void TestAuthorsWorkbench::everyPlatformHasItsDrawing()
{
    for (const QString &platform : socialPlatforms())
        QVERIFY2(hasIcon(u"social-"_s + platform), qPrintable(platform));
    QCOMPARE(socialIconName(u"GitHub"_s), u"social-github"_s);
    QCOMPARE(socialIconName(u"elsewhere"_s), u"social-web"_s);
}

void TestAuthorsWorkbench::writesInitials_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("letters");
    QTest::newRow("two words") << u"Mira Holt"_s << u"MH"_s;
    QTest::newRow("three words") << u"Ada de Vries"_s << u"AV"_s;
    QTest::newRow("one") << u"aiko"_s << u"A"_s;
    QTest::newRow("none") << u" "_s << QString();
}

void TestAuthorsWorkbench::writesInitials()
{
    QFETCH(QString, name);
    QTEST(initials(name), "letters");
}

void TestAuthorsWorkbench::showsLocalPicturesOnly()
{
    const Bench bench;
    const auto picture = [&](const QString &name) {
        return bench.indexOf(name).data(AuthorCardModel::PictureRole).value<QImage>();
    };
    QTRY_VERIFY(!picture(u"mira"_s).isNull());
    QCOMPARE(picture(u"mira"_s).width(), picture(u"mira"_s).height());
    // Nobody allowed that host: there is no picture, and nothing asks for one.
    QVERIFY(picture(u"jon"_s).isNull());
    QVERIFY(bench.bench()->findChildren<RemoteFetch *>().isEmpty());
}

void TestAuthorsWorkbench::showsPicturesOfAllowedHosts()
{
    WebServer web;
    QBuffer picture;
    QVERIFY(QImage(8, 8, QImage::Format_RGB32).save(&picture, "PNG"));
    web.add("/jon.png", "image/png", picture.data());
    const Bench bench;
    bench.window->preview()->fetcher().setLookup([](const QString &, QObject *, const auto &found) {
        found(QList<QHostAddress>{QHostAddress(QHostAddress::LocalHost)});
    });
    const_cast<Bench &>(bench).settings.setValue(Setting::RemoteHosts, u"pictures.example"_s);
    const QByteArray address = web.url(u"/jon.png"_s).toEncoded();
    bench.write(
        u"blog/authors.yml"_s,
        QByteArray(mira) + QByteArray(jon).replace("https://pictures.example/jon.png", address));
    bench.window->blog().rescan();
    const auto shown = [&] {
        return bench.indexOf(u"jon"_s).data(AuthorCardModel::PictureRole).value<QImage>();
    };
    QTRY_VERIFY(!shown().isNull());
    QCOMPARE(web.requests.size(), 1);
}

void TestAuthorsWorkbench::filters()
{
    const Bench bench;
    QLineEdit *filter = nullptr;
    for (QLineEdit *edit : bench.bench()->findChildren<QLineEdit *>())
        filter = edit->accessibleName() == u"Filter authors" ? edit : filter;
    QVERIFY(filter);
    QTest::keyClicks(filter, u"engin"_s);
    QCOMPARE(bench.rows(), QStringList{u"mira"_s});
}

void TestAuthorsWorkbench::editsFields()
{
    const Bench bench;
    QLineEdit *title = bench.line(1);
    title->setFocus();
    title->selectAll();
    QTest::keyClicks(title, u"Editor: in chief"_s);
    QTest::keyClick(title, Qt::Key_Return);
    QTRY_COMPARE(bench.authors(), QByteArray(mira).replace("Engineer", "'Editor: in chief'") + jon);
    QTRY_COMPARE(bench.indexOf(u"mira"_s).data(AuthorCardModel::TitleRole).toString(), u"Editor: in chief"_s);
    auto *page = bench.form()->findChild<QCheckBox *>();
    page->click();
    QTRY_VERIFY(bench.authors().contains("\n  page: true\n"));
    QTRY_VERIFY(page->isChecked());
    page->click();
    QTRY_VERIFY(!bench.authors().contains("page"));
}

void TestAuthorsWorkbench::keepsWhatIsBeingWritten()
{
    const Bench bench;
    bench.window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(bench.window.get()));
    bench.line(1)->setFocus();
    QTest::keyClicks(bench.line(1), u"!"_s);
    QTest::keyClick(bench.line(1), Qt::Key_Tab);
    QTest::keyClicks(bench.line(2), u"https://half"_s);
    QTRY_VERIFY(bench.authors().contains("title: Engineer!"));
    QTRY_COMPARE(bench.indexOf(u"mira"_s).data(AuthorCardModel::TitleRole).toString(), u"Engineer!"_s);
    QCOMPARE(bench.line(2)->text(), u"https://half"_s);
    // Escape takes it back and stays here; the next one leaves.
    QTest::keyClick(bench.line(2), Qt::Key_Escape);
    QCOMPARE(bench.line(2)->text(), QString());
    QVERIFY(bench.bench()->isVisible());
    QTest::keyClick(bench.line(2), Qt::Key_Escape);
    QTRY_VERIFY(!bench.bench()->isVisible());
    QVERIFY(!bench.authors().contains("half"));
}

void TestAuthorsWorkbench::editsAccounts()
{
    const Bench bench;
    auto *socials = bench.form()->findChild<AuthorSocials *>();
    auto *add = socials->findChild<QComboBox *>();
    add->setFocus();
    QTest::keyClicks(add, u"github"_s);
    Q_EMIT add->activated(add->currentIndex());
    auto *rows = socials->findChild<QTreeWidget *>();
    auto *editor = rows->viewport()->findChild<QLineEdit *>();
    QVERIFY(editor);
    QTest::keyClicks(editor, u"mira-b"_s);
    QTest::keyClick(editor, Qt::Key_Return);
    QTRY_COMPARE(bench.authors(), QByteArray(mira) + "  socials:\n    github: mira-b\n" + jon);
    QTRY_COMPARE(rows->findItems(u"https://github.com/mira-b"_s, Qt::MatchExactly, 1).size(), 1);
}

void TestAuthorsWorkbench::createsAnAuthor()
{
    const Bench bench;
    bench.click(u"Create"_s);
    QVERIFY(bench.answer(u"Zoe Reed"_s));
    QTRY_VERIFY(bench.authors().endsWith("zoe-reed:\n  name: Zoe Reed\n"));
    QTRY_COMPARE(bench.rows().value(2), u"zoe-reed"_s);
    QCOMPARE(bench.cards()->currentIndex(), bench.indexOf(u"zoe-reed"_s));
}

void TestAuthorsWorkbench::createsAMissingEntry()
{
    const Bench bench;
    bench.choose(u"ghost"_s);
    bench.click(u"Create"_s);
    QTRY_VERIFY(bench.authors().endsWith("ghost:\n  name: ghost\n"));
    QTRY_VERIFY(!bench.indexOf(u"ghost"_s).data(AuthorCardModel::WrongRole).toBool());
}

void TestAuthorsWorkbench::renamesAKey()
{
    const Bench bench;
    bench.choose(u"mira"_s);
    QTest::keyClick(bench.cards(), Qt::Key_F2);
    QVERIFY(bench.answer(u"mh"_s));
    QCOMPARE(bench.apply(), u"Files changed: 3."_s);
    QVERIFY(bench.authors().startsWith("mh:\n  name: Mira Holt # the first\n"));
    QVERIFY(bench.post(u"a"_s).contains("authors: [mh, 'ghost']"));
    QVERIFY(bench.post(u"b"_s).contains("  - jon\n  - mh # last\n"));
}

void TestAuthorsWorkbench::mergesAuthors()
{
    const Bench bench;
    bench.choose(u"mira"_s);
    bench.choose(u"jon"_s, Qt::ControlModifier);
    bench.click(u"Merge"_s);
    QVERIFY(bench.answer(u"mira"_s));
    QCOMPARE(bench.apply(), u"Files changed: 2."_s);
    QCOMPARE(bench.authors(), QByteArray(mira));
    QVERIFY(!bench.post(u"b"_s).contains("jon"));
}

void TestAuthorsWorkbench::deletesAndGivesThePostsAway()
{
    const Bench bench;
    bench.choose(u"jon"_s);
    QTest::keyClick(bench.cards(), Qt::Key_Delete);
    QVERIFY(bench.answer(u"ghost"_s));
    QCOMPARE(bench.apply(), u"Files changed: 2."_s);
    QCOMPARE(bench.authors(), QByteArray(mira));
    QVERIFY(bench.post(u"b"_s).contains("  - ghost\n  - mira # last\n"));
}

void TestAuthorsWorkbench::movesInlineAuthorsIntoTheFile()
{
    const Bench bench;
    bench.choose(u"Old Hand"_s);
    bench.click(u"Move into File"_s);
    QCOMPARE(bench.apply(), u"Files changed: 2."_s);
    QVERIFY(bench.authors().endsWith("old-hand:\n  name: Old Hand\n  title: Guest\n"));
    QVERIFY(bench.post(u"c"_s).contains("\nauthors: old-hand\n---"));
    QTRY_VERIFY(bench.rows().contains(u"old-hand"_s));
}

void TestAuthorsWorkbench::opensAPost()
{
    const Bench bench;
    bench.choose(u"jon"_s);
    auto *posts = bench.bench()->findChild<QListWidget *>();
    QCOMPARE(posts->count(), 1);
    posts->setCurrentRow(0);
    posts->setFocus();
    QTest::keyClick(posts, Qt::Key_Return);
    QTRY_VERIFY(bench.window->posts().current());
    QCOMPARE(bench.window->posts().current()->path(), bench.file(u"blog/b.md"_s));
    QVERIFY(!bench.bench()->isVisible());
}

} // namespace Galley

PREVIEW_TEST_MAIN(Galley::TestAuthorsWorkbench)
#include "tst_authorsworkbench.moc"
