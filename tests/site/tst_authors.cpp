// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "site/authors.h"
#include "testing/galleytest.h"

using namespace Galley;
using namespace Qt::StringLiterals;

class TestAuthors : public GalleyTest
{
    Q_OBJECT

private Q_SLOTS:
    void readsEveryField()
    {
        const AuthorsMap map = readAuthors(uR"(# people
mira:
  name: Mira
  title: Engineer
  url: https://mira.example
  image_url: /img/mira.png
  email: mira@example.com
  description: Writes.
  page: true
  socials:
    x: mira
    stackoverflow: 82609
    site: https://mira.example
  shoe_size: 40
JoeDoe_x: {imageURL: ./joe.png, page: {permalink: joe}}
)"_s);
        QCOMPARE(map.diagnostics, Diagnostics());
        QCOMPARE(map.authors.size(), std::size_t(2));
        const Author mira{
            u"mira"_s,
            u"Mira"_s,
            u"Engineer"_s,
            u"https://mira.example"_s,
            u"/img/mira.png"_s,
            u"mira@example.com"_s,
            u"Writes."_s,
            u"/mira"_s,
            {{u"x"_s, u"https://x.com/mira"_s},
             {u"stackoverflow"_s, u"https://stackoverflow.com/users/82609"_s},
             {u"site"_s, u"https://mira.example"_s}}};
        QCOMPARE(map.authors[0], mira);
        QCOMPARE(map.authors[1].key, u"JoeDoe_x"_s);
        QCOMPARE(map.authors[1].page, u"/joe"_s);
        QCOMPARE(map.find(u"mira"), &map.authors[0]);
        QVERIFY(!map.find(u"Mira"));
    }

    void namesPagesAfterKeys_data()
    {
        QTest::addColumn<QString>("page");
        QTest::addColumn<QString>("expected"); // null: no page
        QTest::newRow("true") << u"true"_s << u"/joe-doe-x"_s;
        QTest::newRow("false") << u"false"_s << QString();
        QTest::newRow("permalink") << u"{permalink: '/x'}"_s << u"/x"_s;
    }

    void namesPagesAfterKeys()
    {
        QFETCH(QString, page);
        QFETCH(QString, expected);
        const AuthorsMap map = readAuthors(u"JoeDoe_x: {name: J, page: %1}\n"_s.arg(page));
        QCOMPARE(map.authors.front().page.value_or(QString()), expected);
        QCOMPARE(map.authors.front().page.has_value(), !expected.isNull());
    }

    void says_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("problem"); // line:column: message
        const auto row = [](const char *name, const QString &text, const QString &problem) {
            QTest::newRow(name) << text << problem;
        };
        row("number as name", u"joe:\n  name: 5\n"_s, u"2:9: \"joe.name\" must be a string"_s);
        row("empty title", u"joe:\n  name: J\n  title: ''\n"_s,
            u"3:10: \"joe.title\" is not allowed to be empty"_s);
        row("neither name nor image", u"joe:\n  title: T\n"_s,
            u"1:1: \"joe\" must contain at least one of [name, imageURL]"_s);
        row("empty entry", u"joe:\n"_s,
            u"1:1: \"joe\" should be an author object containing properties like name, title, and imageURL."_s);
        row("both image keys", u"joe:\n  image_url: /a\n  imageURL: /b\n"_s,
            u"2:3: \"joe\" cannot rename \"image_url\" because override is disabled and target \"imageURL\" "
            u"exists"_s);
        row("bad url", u"joe:\n  name: J\n  url: a b\n"_s,
            u"3:8: \"joe.url\" does not look like a valid url (value='a b')"_s);
        row("list", u"- a\n"_s,
            u"1:1: The authors map file should contain an object where each entry contains an author key and "
            u"the "
            u"corresponding author's data."_s);
        row("socials null", u"joe:\n  name: J\n  socials:\n"_s,
            u"3:11: \"joe.socials\" must be of type object"_s);
        row("social number", u"joe:\n  name: J\n  socials: {x: 5}\n"_s,
            u"3:16: \"joe.socials.x\" must be a string"_s);
        row("social with slash", u"joe:\n  name: J\n  socials: {x: a/b}\n"_s,
            u"3:16: Author socials should be usernames/userIds/handles, or fully qualified HTTP(s) absolute "
            u"URLs. "
            u"Social platform 'x' has illegal value 'a/b'"_s);
        row("page with another key", u"joe: {name: J, page: {permalink: x, y: z}}\n"_s,
            u"1:37: \"joe.page.y\" is not allowed"_s);
        row("page without permalink", u"joe: {name: J, page: {}}\n"_s,
            u"1:22: \"joe.page.permalink\" is required"_s);
        row("page as text", u"joe: {name: J, page: x}\n"_s,
            u"1:22: \"joe.page\" must be one of [boolean, object]"_s);
        row("two pages with one URL", u"a b: {name: A, page: true}\na-b: {name: B, page: true}\n"_s,
            u"2:1: The following permalinks are duplicated: /a-b (authors: A, B)"_s);
    }

    void says()
    {
        QFETCH(QString, text);
        QFETCH(QString, problem);
        const AuthorsMap map = readAuthors(text);
        QCOMPARE(map.diagnostics.size(), std::size_t(1));
        const Diagnostic &found = map.diagnostics.front();
        QCOMPARE(
            u"%1:%2: %3"_s.arg(found.position.line).arg(found.position.column).arg(found.message), problem);
        QCOMPARE(found.severity, Severity::Error);
    }

    void linksSocialHandles_data()
    {
        QTest::addColumn<QString>("platform");
        QTest::addColumn<QString>("handle");
        QTest::addColumn<QString>("link"); // platform URL
        const auto row = [](const QString &platform, const QString &handle, const QString &link) {
            QTest::newRow(qPrintable(platform + u' ' + handle)) << platform << handle << link;
        };
        row(u"x"_s, u"h"_s, u"x https://x.com/h"_s);
        row(u"x"_s, u"@h"_s, u"x https://x.com/@h"_s);
        row(u"twitter"_s, u"h"_s, u"twitter https://twitter.com/h"_s);
        row(u"GitHub"_s, u"h"_s, u"github https://github.com/h"_s);
        row(u"linkedin"_s, u"h"_s, u"linkedin https://www.linkedin.com/in/h/"_s);
        row(u"stackoverflow"_s, u"1"_s, u"stackoverflow https://stackoverflow.com/users/1"_s);
        row(u"bluesky"_s, u"h"_s, u"bluesky https://bsky.app/profile/h"_s);
        row(u"instagram"_s, u"h"_s, u"instagram https://www.instagram.com/h"_s);
        row(u"threads"_s, u"h"_s, u"threads https://www.threads.net/@h"_s);
        row(u"mastodon"_s, u"u@s"_s, u"mastodon https://mastodon.social/@u@s"_s);
        row(u"twitch"_s, u"h"_s, u"twitch https://twitch.tv/h"_s);
        row(u"youtube"_s, u"h"_s, u"youtube https://youtube.com/@h"_s);
        row(u"email"_s, u"a@b.c"_s, u"email mailto:a@b.c"_s);
        row(u"GitHub"_s, u"https://github.com/h"_s, u"GitHub https://github.com/h"_s);
        row(u"Other"_s, u"h"_s, u"Other h"_s);
    }

    void linksSocialHandles()
    {
        QFETCH(QString, platform);
        QFETCH(QString, handle);
        QFETCH(QString, link);
        const AuthorsMap map = readAuthors(u"joe: {name: J, socials: {%1: '%2'}}"_s.arg(platform, handle));
        const auto &[name, url] = map.authors.front().socials.front();
        QCOMPARE(name + u' ' + url, link);
    }

    void takesBlankFilesForNone_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("empty") << QString();
        QTest::newRow("comment") << u"# nobody yet\n"_s;
    }

    void takesBlankFilesForNone()
    {
        QFETCH(QString, text);
        const AuthorsMap map = readAuthors(text);
        QVERIFY(map.authors.empty());
        QVERIFY(map.diagnostics.empty());
    }

    void readsJson()
    {
        const AuthorsMap map = readAuthors(uR"({"joe": {"name": "Joe", "page": true}})"_s);
        QCOMPARE(map.diagnostics, Diagnostics());
        QCOMPARE(map.authors.front().name, u"Joe"_s);
    }
};

QTEST_GUILESS_MAIN(TestAuthors)
#include "tst_authors.moc"
