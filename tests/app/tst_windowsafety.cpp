// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "app/actionset.h"
#include "app/messagebar.h"
#include "app/openposts.h"
#include "app/posttabs.h"
#include "app/remotehostsdialog.h"
#include "preview/previewpane.h"
#include "preview/previewtestmain.h"
#include "testing/webserver.h"
#include "windowtest.h"

#include <QBuffer>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QTextDocument>
#include <QWebEngineView>

using namespace Qt::StringLiterals;

namespace Galley {

/// What the whole window does with hostile posts and with content of the web.
class TestWindowSafety final : public GalleyTest
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void copiesIntoTheBlog();
    void copyingCanBeCancelled();
    void whatCannotBeCopiedStays_data();
    void whatCannotBeCopiedStays();
    void remembersHosts();
    void offersTheHostThatIsSentOnTo();
    void theDialogTakesHostsBack();
    void wordsOfAPostAreOnlyWords();

private:
    static PostDocument *openWith(WindowTest &test, const QString &body);
    static QPushButton *choice(const WindowTest &test, const QString &text);

    WebServer m_web;
    QByteArray m_png;
};

constexpr auto folderPost = "blog/2024-03-05-folder/index.md";

void TestWindowSafety::initTestCase()
{
    QBuffer buffer(&m_png);
    QVERIFY(QImage(31, 2, QImage::Format_RGB32).save(&buffer, "PNG"));
    m_web.add("/Fox One.png", "image/png", m_png);
    m_web.add("/Fox%20One.png", "image/png", m_png);
    m_web.add(
        "/drawing.svg", "image/svg+xml",
        "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>x()</script></svg>");
    m_web.add("/page.png", "image/png", "<!DOCTYPE html><html><body>x</body></html>");
    m_web.redirect("/on.png", m_web.url(u"/Fox%20One.png"_s, u"other.example"_s));
    m_web.answers["/slow.png"] =
        "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\nContent-Length: 5000\r\n\r\nabc";
}

PostDocument *TestWindowSafety::openWith(WindowTest &test, const QString &body)
{
    test.window->preview()->fetcher().setLookup([](const QString &, QObject *, const auto &found) {
        found(QList<QHostAddress>{QHostAddress(QHostAddress::LocalHost)});
    });
    PostDocument *post = test.open(QLatin1String(folderPost));
    if (!post || !test.scanned())
        return nullptr;
    post->apply({{{post->text().size(), 0}, body}});
    return post;
}

QPushButton *TestWindowSafety::choice(const WindowTest &test, const QString &text)
{
    for (QPushButton *button : test.window->bar()->findChildren<QPushButton *>()) {
        if (button->text().remove(u'&').startsWith(text) && button->isVisible())
            return button;
    }
    return nullptr;
}

void TestWindowSafety::copiesIntoTheBlog()
{
    WindowTest test;
    const QUrl url = m_web.url(u"/Fox%20One.png"_s);
    const QString link = u"\n![fox](%1) [there](%1)\n"_s.arg(url.toString(QUrl::FullyEncoded));
    PostDocument *post = openWith(test, link);
    QVERIFY(post);
    const QString before = post->text();
    Q_EMIT test.window->preview()->remoteAsked(RemoteAction::Copy, {url});
    QTRY_VERIFY(post->text() != before);
    QVERIFY(
        post->text().contains(u"![fox](./fox-one.png) [there](%1)"_s.arg(url.toString(QUrl::FullyEncoded))));
    QCOMPARE(test.bytes(u"blog/2024-03-05-folder/fox-one.png"_s), m_png);
    post->textDocument()->undo();
    QCOMPARE(post->text(), before);
}

void TestWindowSafety::copyingCanBeCancelled()
{
    WindowTest test;
    const QUrl url = m_web.url(u"/slow.png"_s);
    PostDocument *post = openWith(test, u"\n![x](%1)\n"_s.arg(url.toString()));
    QVERIFY(post);
    const QString before = post->text();
    Q_EMIT test.window->preview()->remoteAsked(RemoteAction::Copy, {url});
    QTRY_VERIFY(test.window->bar()->message().startsWith(u"Copying from"_s));
    QPushButton *cancel = choice(test, u"Cancel"_s);
    QVERIFY(cancel);
    cancel->click();
    QVERIFY(!test.window->bar()->isVisible());
    QVERIFY(test.window->preview()->findChildren<RemoteFetch *>().isEmpty());
    QCOMPARE(post->text(), before);
}

void TestWindowSafety::whatCannotBeCopiedStays_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("says");
    QTest::newRow("drawing with a script") << u"/drawing.svg"_s << u"SVG"_s;
    QTest::newRow("page that is called a picture") << u"/page.png"_s << u"no picture"_s;
    QTest::newRow("nothing there") << u"/none.png"_s << u"404"_s;
}

void TestWindowSafety::whatCannotBeCopiedStays()
{
    QFETCH(QString, path);
    QFETCH(QString, says);
    WindowTest test;
    PostDocument *post = openWith(test, u"\n![x](%1)\n"_s.arg(m_web.url(path).toString()));
    QVERIFY(post);
    const QString before = post->text();
    const QStringList files = QDir(test.file(u"blog/2024-03-05-folder"_s)).entryList();
    Q_EMIT test.window->preview()->remoteAsked(RemoteAction::Copy, {m_web.url(path)});
    QTRY_VERIFY2(test.window->bar()->message().contains(says), qPrintable(test.window->bar()->message()));
    QCOMPARE(post->text(), before);
    QCOMPARE(QDir(test.file(u"blog/2024-03-05-folder"_s)).entryList(), files);
}

void TestWindowSafety::remembersHosts()
{
    WindowTest test;
    const QUrl url = m_web.url(u"/Fox%20One.png"_s);
    QVERIFY(openWith(test, u"\n![x](%1)\n"_s.arg(url.toString(QUrl::FullyEncoded))));
    const QString boxes =
        u"'' + document.querySelectorAll('.markdown .galley-box[data-kind=remote]').length"_s;
    QTRY_COMPARE_WITH_TIMEOUT(inPage(*test.window, boxes), u"1"_s, 30000);
    Q_EMIT test.window->preview()->remoteAsked(RemoteAction::Always, {url});
    QCOMPARE(test.settings.text(Setting::RemoteHosts), u"pictures.example"_s);
    QTRY_COMPARE_WITH_TIMEOUT(
        inPage(*test.window, u"'' + (document.querySelector('.markdown img')?.naturalWidth ?? 0)"_s), u"31"_s,
        30000);
    QCOMPARE(inPage(*test.window, boxes), u"0"_s);
}

void TestWindowSafety::offersTheHostThatIsSentOnTo()
{
    WindowTest test;
    const QUrl url = m_web.url(u"/on.png"_s);
    QVERIFY(openWith(test, u"\n![x](%1)\n"_s.arg(url.toString())));
    const QString width = u"'' + (document.querySelector('.markdown img')?.naturalWidth ?? 0)"_s;
    QTRY_COMPARE_WITH_TIMEOUT(inPage(*test.window, width), u"0"_s, 30000);
    Q_EMIT test.window->preview()->remoteAsked(RemoteAction::Once, {url});
    QTRY_VERIFY_WITH_TIMEOUT(choice(test, u"Always from other.example"_s), 30000);
    const QString boxes =
        u"'' + document.querySelectorAll('.markdown .galley-box[data-kind=remote]').length"_s;
    QTRY_COMPARE_WITH_TIMEOUT(inPage(*test.window, boxes), u"1"_s, 30000);
    choice(test, u"Always from other.example"_s)->click();
    QTRY_COMPARE_WITH_TIMEOUT(inPage(*test.window, width), u"31"_s, 30000);
    QCOMPARE(test.settings.text(Setting::RemoteHosts), u"other.example"_s);
}

void TestWindowSafety::theDialogTakesHostsBack()
{
    RemoteHostsDialog dialog({u"b.example"_s, u"a.example"_s, u"c.example"_s});
    QCOMPARE(dialog.hosts(), QStringList({u"a.example"_s, u"b.example"_s, u"c.example"_s}));
    auto *list = dialog.findChild<QListWidget *>();
    list->setCurrentRow(1);
    const auto press = [&](const QString &text) {
        for (QPushButton *button : dialog.findChildren<QPushButton *>()) {
            if (button->text().remove(u'&') == text)
                button->click();
        }
    };
    press(u"Remove"_s);
    QCOMPARE(dialog.hosts(), QStringList({u"a.example"_s, u"c.example"_s}));
    press(u"Remove All"_s);
    QVERIFY(dialog.hosts().isEmpty());
}

/// Qt takes a label's or a tool tip's text for HTML when it looks like it.
void TestWindowSafety::wordsOfAPostAreOnlyWords()
{
    WindowTest test;
    const QString attack = u"<img src='file:///etc/hostname'><b>canary</b>"_s;
    test.write(
        u"blog/tags.yml"_s,
        "canary:\n  label: \"" + attack.toUtf8() + "\"\n  description: \"" + attack.toUtf8() + "\"\n");
    const QString name = u"blog/2024-05-05-<b>canary<b>.md"_s;
    const QString post =
        u"---\ntitle: \"%1\"\ndescription: \"%1\"\nauthors: [\"%1\", {name: \"%1\", title: \"%1\"}]\n"
        "tags: [canary, \"%1\"]\nslug: \"%1\"\nimage: \"./%1\"\n\"%1\": \"%1\"\n---\n\n## %1\n\n[x](./%1.md) "
        "![%1](./%1.png)\n\n<%1>\n"_s.arg(attack);
    test.write(name, post.toUtf8());
    QVERIFY(test.open(name));
    QVERIFY(test.scanned());
    QTRY_VERIFY_WITH_TIMEOUT(
        inPage(*test.window, u"document.querySelector('h1')?.textContent"_s).contains(u"canary"_s), 30000);
    Q_EMIT test.window->preview()->linkActivated(QUrl(u"./%1"_s.arg(attack)), LinkClick::Plain);
    int looked = 0;
    for (const QWidget *widget : test.window->findChildren<QWidget *>()) {
        const QString tip = widget->toolTip();
        const auto *label = qobject_cast<const QLabel *>(widget);
        looked += tip.contains(u"canary"_s) || (label && label->text().contains(u"canary"_s));
        QVERIFY2(!tip.contains(u"<b>canary"_s) || !Qt::mightBeRichText(tip), qPrintable(tip));
        const bool isRich =
            label && (label->textFormat() == Qt::RichText ||
                      (label->textFormat() == Qt::AutoText && Qt::mightBeRichText(label->text())));
        QVERIFY2(
            !isRich || !label->text().contains(u"<b>canary"_s),
            qPrintable(label ? label->text() : QString()));
    }
    QVERIFY(looked > 0);
    for (const QAbstractItemView *view : test.window->findChildren<QAbstractItemView *>()) {
        for (int row = 0; view->model() && row < view->model()->rowCount(); ++row) {
            const QString tip = view->model()->index(row, 0).data(Qt::ToolTipRole).toString();
            QVERIFY2(!tip.contains(u"<b>canary"_s) || !Qt::mightBeRichText(tip), qPrintable(tip));
        }
    }
    for (int tab = 0; tab < test.window->tabs()->count(); ++tab)
        QVERIFY(!test.window->tabs()->tabToolTip(tab).contains(u"<b>canary"_s));
}

} // namespace Galley

PREVIEW_TEST_MAIN(Galley::TestWindowSafety)
#include "tst_windowsafety.moc"
