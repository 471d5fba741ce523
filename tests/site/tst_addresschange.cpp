// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "site/addresschange.h"
#include "testing/galleytest.h"

using namespace Galley;
using namespace Qt::StringLiterals;

class TestAddressChange : public GalleyTest
{
    Q_OBJECT

private Q_SLOTS:
    void showsTheAddress_data();
    void showsTheAddress();
    void tellsWhatBreaks_data();
    void tellsWhatBreaks();
    void countsLinks_data();
    void countsLinks();
};

namespace {

std::shared_ptr<SiteSnapshot> exampleSite()
{
    auto site = std::make_shared<SiteSnapshot>();
    site->root = u"/b"_s;
    site->blogFolder = u"/b/blog"_s;
    site->config.url.value = u"https://x.example"_s;
    site->config.baseUrl.value = u"/base/"_s;
    return site;
}

} // namespace

void TestAddressChange::showsTheAddress_data()
{
    QTest::addColumn<QString>("permalink");
    QTest::addColumn<QString>("url");
    QTest::addColumn<int>("trailingSlash");
    QTest::addColumn<QString>("address");
    const int unset = -1;
    QTest::newRow("site unknown") << u"/blog/a"_s << QString() << unset << u"/blog/a"_s;
    QTest::newRow("site known") << u"/blog/a"_s << u"https://x.example"_s << unset
                                << u"https://x.example/blog/a"_s;
    QTest::newRow("no double slash") << u"/blog/a"_s << u"https://x.example/"_s << unset
                                     << u"https://x.example/blog/a"_s;
    QTest::newRow("slash added") << u"/blog/a"_s << QString() << 1 << u"/blog/a/"_s;
    QTest::newRow("a page file keeps its name") << u"/blog/a.html"_s << QString() << 1 << u"/blog/a.html"_s;
    QTest::newRow("slash removed") << u"/blog/a/"_s << QString() << 0 << u"/blog/a"_s;
    QTest::newRow("the root stays") << u"/"_s << u"https://x.example"_s << 0 << u"https://x.example/"_s;
    QTest::newRow("none") << QString() << u"https://x.example"_s << unset << QString();
}

void TestAddressChange::showsTheAddress()
{
    QFETCH(const QString, permalink);
    QFETCH(const QString, url);
    QFETCH(const int, trailingSlash);
    SiteConfig config;
    config.url.value = url;
    if (trailingSlash >= 0)
        config.trailingSlash.value = trailingSlash == 1;
    QTEST(publicAddress(config, permalink), "address");
}

void TestAddressChange::tellsWhatBreaks_data()
{
    QTest::addColumn<QString>("saved");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("file");
    QTest::addColumn<AddressChange>("change");

    const QString file = u"/b/blog/2024-03-05-hello.md"_s;
    const QString dated = u"https://x.example/base/blog/2024/03/05/hello"_s;
    const QString named = u"https://x.example/base/blog/b"_s;
    const auto row = [](const char *name, const QString &saved, const QString &text, const QString &path,
                        const AddressChange &change) {
        QTest::newRow(name) << saved << text << path << change;
    };
    row("unchanged", u"---\ntitle: A\n---\n"_s, u"---\ntitle: B\n---\n"_s, file, {dated, {}, {}, {}});
    row("slug written", u"---\ntitle: A\n---\n"_s, u"---\ntitle: A\nslug: b\n---\n"_s, file,
        {named, dated, u"/2024/03/05/hello"_s, u"/base/blog/2024/03/05/hello"_s});
    row("slug changed", u"---\nslug: a\n---\n"_s, u"---\nslug: b\n---\n"_s, file,
        {named, u"https://x.example/base/blog/a"_s, u"a"_s, u"/base/blog/a"_s});
    row("slug removed", u"---\nslug: b\n---\n"_s, u"Text"_s, file, {dated, named, u"b"_s, u"/base/blog/b"_s});
    row("the same slug in other letters", u"---\nslug: b\n---\n"_s, u"---\nslug: /b\n---\n"_s, file,
        {named, {}, {}, {}});
    row("a draft has no readers", u"---\nslug: a\ndraft: true\n---\n"_s, u"---\nslug: b\n---\n"_s, file,
        {named, {}, {}, {}});
    row("not readable for now", u"---\nslug: a\n---\n"_s, u"---\nslug: [b\n---\n"_s, file,
        {u"https://x.example/base/blog/a"_s, {}, {}, {}});
    row("never saved", {}, u"---\nslug: b\n---\n"_s, {}, {named, {}, {}, {}});
    row("never saved, without a slug", {}, u"Text"_s, {}, {});
}

void TestAddressChange::tellsWhatBreaks()
{
    QFETCH(const QString, saved);
    QFETCH(const QString, text);
    QFETCH(const QString, file);
    QTEST(addressChange(text, saved, file, *exampleSite()), "change");
}

void TestAddressChange::countsLinks_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("links");

    QTest::newRow("link") << u"[a](/base/blog/a)"_s << true;
    QTest::newRow("without the base path") << u"[a](/blog/a)"_s << true;
    QTest::newRow("at the end of a sentence") << u"see https://x.example/base/blog/a."_s << true;
    QTest::newRow("alone with the site's address") << u"see <https://x.example/base/blog/a>"_s << true;
    QTest::newRow("with a slash and a place") << u"[a](/base/blog/a/#b)"_s << true;
    QTest::newRow("definition") << u"[a]: /base/blog/a"_s << true;
    QTest::newRow("attribute") << u"<a href=\"/base/blog/a?x\">"_s << true;
    QTest::newRow("a longer address") << u"[a](/base/blog/ab)"_s << false;
    QTest::newRow("below it") << u"[a](/base/blog/a/b)"_s << false;
    QTest::newRow("another site") << u"[a](https://y.example/base/blog/a)"_s << false;
    QTest::newRow("by its file") << u"[a](./a.md)"_s << false;
}

void TestAddressChange::countsLinks()
{
    QFETCH(const QString, text);
    QFETCH(const bool, links);
    auto site = exampleSite();
    PostMeta post;
    post.file = u"/b/blog/x.md"_s;
    site->posts = {post};
    const PlanInput input{site, [&](const QString &) -> Result<SourceText> {
                              return SourceText{text, {}, TextHome::File};
                          }};
    QCOMPARE(postsLinkingToAddress(input, u"/base/blog/a"_s).size(), links ? 1 : 0);
}

QTEST_GUILESS_MAIN(TestAddressChange)
#include "tst_addresschange.moc"
