// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "app/actions.h"
#include "app/icons.h"
#include "testing/galleytest.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace Galley {

/// The table itself; whether its actions do something is asked in tst_mainwindow.
class TestActions final : public GalleyTest
{
    Q_OBJECT

private Q_SLOTS:
    void isATable();
    void menusHaveOwnMnemonics();
    void iconsTakeTheTextColour();
};

void TestActions::isATable()
{
    QSet<ActionId> ids;
    for (const ActionSpec &spec : actionTable()) {
        QVERIFY2(!ids.contains(spec.id), spec.text);
        ids.insert(spec.id);
        QVERIFY(!actionText(spec).isEmpty());
        QVERIFY2(!spec.icon || hasIcon(QString::fromLatin1(spec.icon)), spec.text);
        QVERIFY2(
            spec.standardKey == QKeySequence::UnknownKey || QByteArrayView(spec.keys).isEmpty(), spec.text);
        QVERIFY(&actionSpec(spec.id) == &spec);
    }
    // The last id of the enumeration: every id has its row.
    QCOMPARE(ids.size(), static_cast<qsizetype>(ActionId::About) + 1);
}

void TestActions::menusHaveOwnMnemonics()
{
    QSet<QString> seen;
    for (const ActionSpec &spec : actionTable()) {
        const QString text = actionText(spec);
        const QString key =
            QString::number(static_cast<int>(spec.menu)) + text.mid(text.indexOf(u'&') + 1, 1).toLower();
        QVERIFY2(text.contains(u'&') && !seen.contains(key), spec.text);
        seen.insert(key);
    }
}

void TestActions::iconsTakeTheTextColour()
{
    QPalette palette;
    palette.setColor(QPalette::ButtonText, Qt::red);                      // colour: to tell it apart
    palette.setColor(QPalette::Disabled, QPalette::ButtonText, Qt::blue); // colour: to tell it apart
    QGuiApplication::setPalette(palette);
    const QImage normal = icon(u"save"_s).pixmap(32, QIcon::Normal).toImage();
    const QImage disabled = icon(u"save"_s).pixmap(32, QIcon::Disabled).toImage();
    int drawn = 0;
    for (int y = 0; y < normal.height(); ++y) {
        for (int x = 0; x < normal.width(); ++x) {
            if (normal.pixelColor(x, y).alpha() < 250)
                continue;
            ++drawn;
            QVERIFY(normal.pixelColor(x, y).red() > normal.pixelColor(x, y).blue());
            QVERIFY(disabled.pixelColor(x, y).blue() > disabled.pixelColor(x, y).red());
        }
    }
    QVERIFY(drawn > 20);
}

} // namespace Galley

QTEST_MAIN(Galley::TestActions)
#include "tst_actions.moc"
