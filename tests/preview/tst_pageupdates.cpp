// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "preview/pageupdates.h"
#include "testing/galleytest.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace Galley {
namespace {

PostRendering post(quint64 revision, const std::vector<RenderedBlock> &blocks)
{
    PostRendering rendering;
    rendering.revision = revision;
    rendering.meta.title = u"Title"_s;
    rendering.body.blocks = blocks;
    return rendering;
}

const RenderedBlock first{"<p>first</p>", 5, 5};
const RenderedBlock second{"<p>second</p>", 7, 8};
const RenderedBlock third{"<p>third</p>", 10, 10};

} // namespace

class TestPageUpdates final : public GalleyTest
{
    Q_OBJECT

private Q_SLOTS:
    void everythingAtFirst();
    void onlyTheChangedBlock();
    void blocksBelowMove();
    void nothingWhenNothingChanged();
    void headerOnlyWhenItChanged();
    void everythingAgainAfterAReload();
    void frontMatterIsText();

private:
    SiteSnapshot m_site;
};

void TestPageUpdates::everythingAtFirst()
{
    const QJsonObject change = PageUpdates().next(post(3, {first, second}), m_site);
    QCOMPARE(change[u"revision"_s].toInt(), 3);
    const QJsonArray inserted{QJsonArray{u"<p>first</p>"_s, 5, 5}, QJsonArray{u"<p>second</p>"_s, 7, 8}};
    QCOMPARE(change[u"splices"_s].toArray(), QJsonArray({QJsonArray{0, 0, inserted}}));
    QVERIFY(change[u"header"_s].toString().contains(u"Title</h1>"_s));
}

void TestPageUpdates::onlyTheChangedBlock()
{
    PageUpdates updates;
    updates.next(post(1, {first, second, third}), m_site);
    const QJsonObject change = updates.next(post(2, {first, {"<p>new</p>", 7, 8}, third}), m_site);
    const QJsonArray inserted{QJsonArray({u"<p>new</p>"_s, 7, 8})};
    QCOMPARE(change[u"splices"_s].toArray(), QJsonArray({QJsonArray{1, 1, inserted}}));
    QCOMPARE(change[u"shifts"_s].toArray(), QJsonArray());
    QVERIFY(!change.contains(u"header"_s));
}

void TestPageUpdates::blocksBelowMove()
{
    PageUpdates updates;
    updates.next(post(1, {first, second, third}), m_site);
    RenderedBlock below = third;
    below.line = below.lineEnd = 11;
    const QJsonObject change = updates.next(post(2, {first, {"<p>new</p>", 7, 9}, below}), m_site);
    QCOMPARE(change[u"splices"_s].toArray().size(), 1);
    QCOMPARE(change[u"shifts"_s].toArray(), QJsonArray({QJsonArray{2, 1, 1}}));
}

void TestPageUpdates::nothingWhenNothingChanged()
{
    PageUpdates updates;
    updates.next(post(1, {first, second}), m_site);
    const QJsonObject change = updates.next(post(2, {first, second}), m_site);
    QCOMPARE(change[u"revision"_s].toInt(), 2);
    QCOMPARE(change[u"splices"_s].toArray(), QJsonArray());
    QCOMPARE(change[u"shifts"_s].toArray(), QJsonArray());
    QCOMPARE(change.size(), 3);
}

void TestPageUpdates::headerOnlyWhenItChanged()
{
    PageUpdates updates;
    updates.next(post(1, {first}), m_site);
    PostRendering changed = post(2, {first});
    changed.meta.title = u"Other"_s;
    changed.meta.draft = true;
    const QJsonObject change = updates.next(changed, m_site);
    QVERIFY(change[u"header"_s].toString().contains(u"Other</h1>"_s));
    QVERIFY(change[u"banner"_s].toString().contains(u"Draft page"_s));
    QVERIFY(!change.contains(u"footer"_s));
    QCOMPARE(updates.next(post(3, {first}), m_site)[u"banner"_s].toString(), QString());
}

void TestPageUpdates::everythingAgainAfterAReload()
{
    PageUpdates updates;
    const QJsonObject before = updates.next(post(1, {first, second}), m_site);
    updates.forget();
    QCOMPARE(updates.next(post(1, {first, second}), m_site), before);
}

void TestPageUpdates::frontMatterIsText()
{
    PostRendering hostile = post(1, {});
    const QString attack = u"\"><img src=x onerror=a>%1"_s;
    hostile.meta.title = attack;
    hostile.meta.authors.push_back(
        {attack, attack, attack, u"java\tscript:x"_s, attack, {}, attack, attack, {}});
    hostile.meta.authors.push_back({{}, attack, {}, {}, {}, {}, {}, {}, {{attack, u"JAVASCRIPT:x"_s}}});
    hostile.meta.authors.back().url = u" javascript:alert(1)"_s;
    hostile.meta.tags.push_back({attack, attack, attack, attack});
    const QJsonObject change = PageUpdates().next(hostile, m_site);
    for (const QString &part : {u"header"_s, u"footer"_s}) {
        const QString html = change[part].toString();
        QVERIFY(html.contains(u"&quot;&gt;&lt;img"_s));
        QVERIFY2(!html.contains(u"<img"_s), qPrintable(html));
        QVERIFY2(!html.contains(u"script:"_s, Qt::CaseInsensitive), qPrintable(html));
    }
}

} // namespace Galley

QTEST_GUILESS_MAIN(Galley::TestPageUpdates)
#include "tst_pageupdates.moc"
