// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "app/theme.h"
#include "testing/galleytest.h"

#include <cmath>

using namespace Qt::StringLiterals;

namespace Galley {

class TestTheme final : public GalleyTest
{
    Q_OBJECT

private Q_SLOTS:
    void isReadable_data();
    void isReadable();
    void knowsBrightness();
    void resolvesTheChoice_data();
    void resolvesTheChoice();
};

namespace {

/// Relative luminance of WCAG 2.1.
double luminance(const QColor &color)
{
    const auto linear = [](double part) {
        return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

double contrast(const QColor &a, const QColor &b)
{
    const double lighter = std::max(luminance(a), luminance(b));
    const double darker = std::min(luminance(a), luminance(b));
    return (lighter + 0.05) / (darker + 0.05);
}

} // namespace

void TestTheme::isReadable_data()
{
    QTest::addColumn<QColor>("text");
    QTest::addColumn<QColor>("ground");

    using Pair = std::pair<QPalette::ColorRole, QPalette::ColorRole>;
    for (const Brightness brightness : {Brightness::Light, Brightness::Dark}) {
        const QByteArray theme = brightness == Brightness::Light ? "light " : "dark ";
        const QPalette palette = themePalette(brightness);
        for (const auto &[text, ground] :
             {Pair{QPalette::WindowText, QPalette::Window}, Pair{QPalette::Text, QPalette::Base},
              Pair{QPalette::Text, QPalette::AlternateBase}, Pair{QPalette::ButtonText, QPalette::Button},
              Pair{QPalette::PlaceholderText, QPalette::Base},
              Pair{QPalette::PlaceholderText, QPalette::Window},
              Pair{QPalette::HighlightedText, QPalette::Highlight}, Pair{QPalette::Link, QPalette::Base},
              Pair{QPalette::LinkVisited, QPalette::Base},
              Pair{QPalette::ToolTipText, QPalette::ToolTipBase}}) {
            const QByteArray row = theme + QByteArray::number(text) + " on " + QByteArray::number(ground);
            QTest::newRow(row.constData()) << palette.color(text) << palette.color(ground);
        }
        for (const Tone tone : {Tone::Error, Tone::Warning, Tone::Note}) {
            const QByteArray name = theme + "tone " + QByteArray::number(static_cast<int>(tone));
            QTest::newRow((name + " on base").constData())
                << toneColor(tone, brightness) << palette.color(QPalette::Base);
            QTest::newRow(("text on " + name).constData())
                << palette.color(QPalette::Text) << toneGround(tone, brightness);
        }
    }
}

void TestTheme::isReadable()
{
    QFETCH(const QColor, text);
    QFETCH(const QColor, ground);
    const double found = contrast(text, ground);
    QVERIFY2(found >= 4.5, qPrintable(u"contrast %1"_s.arg(found)));
}

void TestTheme::knowsBrightness()
{
    QVERIFY(brightnessOf(themePalette(Brightness::Light)) == Brightness::Light);
    QVERIFY(brightnessOf(themePalette(Brightness::Dark)) == Brightness::Dark);
}

void TestTheme::resolvesTheChoice_data()
{
    QTest::addColumn<QString>("word");
    QTest::addColumn<bool>("systemIsDark");
    QTest::addColumn<bool>("dark");

    QTest::newRow("light in a dark system") << u"light"_s << true << false;
    QTest::newRow("dark in a light system") << u"dark"_s << false << true;
    QTest::newRow("as the dark system") << u"system"_s << true << true;
    QTest::newRow("as the light system") << u"system"_s << false << false;
    QTest::newRow("unknown word") << u"purple"_s << true << true;
}

void TestTheme::resolvesTheChoice()
{
    QFETCH(const QString, word);
    QFETCH(const bool, systemIsDark);
    QFETCH(const bool, dark);
    const Brightness system = systemIsDark ? Brightness::Dark : Brightness::Light;
    QCOMPARE(resolved(themeChoice(word), system) == Brightness::Dark, dark);
    if (word != u"purple")
        QCOMPARE(themeWord(themeChoice(word)), word);
}

} // namespace Galley

QTEST_GUILESS_MAIN(Galley::TestTheme)
#include "tst_theme.moc"
