// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "editor/markdownhighlighter.h"
#include "editor/postdocument.h"
#include "testing/galleytest.h"

#include <QFont>
#include <QTextBlock>
#include <QTextLayout>

#include <cmath>

using namespace Galley;
using namespace Qt::StringLiterals;

namespace {

QPalette paletteOn(const QColor &base)
{
    QPalette palette;
    palette.setColor(QPalette::Base, base);
    return palette;
}

qreal luminance(const QColor &color)
{
    const auto linear = [](qreal part) {
        return part <= 0.03928 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

qreal contrast(const QColor &one, const QColor &other)
{
    const qreal lighter = std::max(luminance(one), luminance(other));
    const qreal darker = std::min(luminance(one), luminance(other));
    return (lighter + 0.05) / (darker + 0.05);
}

struct Styled
{
    PostDocument post;
    MarkdownHighlighter highlighter{post.textDocument()};

    explicit Styled(const QString &text)
    {
        post.startUntitled(text);
        highlighter.setTheme(HighlightTheme::forPalette(paletteOn(Qt::white), QFont()));
    }

    QTextCharFormat at(int line, int column) const
    {
        for (const QTextLayout::FormatRange &range :
             post.textDocument()->findBlockByNumber(line).layout()->formats()) {
            if (column >= range.start && column < range.start + range.length)
                return range.format;
        }
        return {};
    }

    bool isBold(int line, int column) const { return at(line, column).fontWeight() == QFont::Bold; }
    bool isItalic(int line, int column) const { return at(line, column).fontItalic(); }
};

} // namespace

class TestMarkdownHighlighter : public GalleyTest
{
    Q_OBJECT

private Q_SLOTS:
    void stylesNestedMarkup()
    {
        const Styled styled(u"# a *b*\n**c *d***"_s);
        QVERIFY(styled.isBold(0, 2) && !styled.isItalic(0, 2));
        QVERIFY(styled.isBold(0, 5) && styled.isItalic(0, 5));
        QVERIFY(styled.at(0, 2).fontPointSize() > QFont().pointSizeF());
        QVERIFY(styled.isBold(1, 2) && !styled.isItalic(1, 2));
        QVERIFY(styled.isBold(1, 5) && styled.isItalic(1, 5));
    }

    void readsMarkupOverLines()
    {
        Styled styled(u"> one **two\n> three** four"_s);
        QVERIFY(styled.isBold(0, 9) && styled.isBold(1, 3) && !styled.isBold(1, 11));
        styled.post.apply({{{19, 1}, u""_s}}); // the second line's mark is broken: the first line is stale
        QTRY_VERIFY(!styled.isBold(0, 9));
        QVERIFY(!styled.isBold(1, 3));
        styled.post.textDocument()->undo();
        QTRY_VERIFY(styled.isBold(0, 9));
        styled.post.apply({{{6, 2}, u""_s}}); // and the first line's: the second is
        QTRY_VERIFY(!styled.isBold(1, 3));
    }

    void makesAnUnderlinedParagraphAHeading()
    {
        Styled styled(u"one\ntwo\n\nthree"_s);
        QVERIFY(!styled.isBold(0, 0));
        styled.post.apply({{{8, 0}, u"==="_s}});
        QTRY_VERIFY(styled.isBold(0, 0));
        QVERIFY(styled.isBold(1, 0));
        QVERIFY(!styled.isBold(3, 0));
        styled.post.apply({{{8, 3}, u""_s}});
        QTRY_VERIFY(!styled.isBold(0, 0));
    }

    void restylesWhatAFenceTakesIn()
    {
        Styled styled(u"a\n\n**b**\n\n```\nc\n```\n**d**"_s);
        QVERIFY(styled.isBold(2, 2) && styled.isBold(7, 2));
        styled.post.apply({{{2, 0}, u"```"_s}});
        QVERIFY(!styled.isBold(2, 2));
        QVERIFY(!styled.isBold(7, 2));
        styled.post.textDocument()->undo();
        QVERIFY(styled.isBold(2, 2) && styled.isBold(7, 2));
    }

    void makesNoNewVersionOfTheText()
    {
        Styled styled(u"one **two\nthree** four"_s);
        const quint64 before = styled.post.revision();
        styled.highlighter.rehighlight();
        styled.highlighter.rehighlightBlock(styled.post.textDocument()->lastBlock());
        QCoreApplication::processEvents();
        QCOMPARE(styled.post.revision(), before);
        styled.post.apply({{{0, 3}, u"ONE"_s}});
        QCoreApplication::processEvents();
        QCOMPARE(styled.post.revision(), before + 1);
        QCOMPARE(styled.post.text(), u"ONE **two\nthree** four"_s);
    }

    /// Typing anywhere ends with the looks of a text that was opened as it is.
    void looksAsIfOpenedAfterAnyEdit()
    {
        const QString text = u"---\ntags: [a]\n---\none *two\nthree* four\n\n- a **b\n  c**\n- d\n\n> q "
                             u"_r\n> s_\n\n| a |\n| - |\n\nh\n==\n"
                             "<!-- x\ny --> z\n\n```js\ncode\n```\n:::note\nt\n:::\n"_s;
        const QStringList pieces = u"* ** _ ` ``` ~~~ # > - --- === | [a](b) <!-- --> $$ ::: x"_s.split(u' ')
                                   << u"\n"_s << u"\n\n"_s << QString();
        for (qsizetype at = 0; at < text.size(); at += 11) {
            for (const QString &piece : pieces) {
                Styled typed(text);
                const qsizetype removed = piece.isEmpty() ? std::min<qsizetype>(5, text.size() - at) : 0;
                typed.post.apply({{{at, removed}, piece}});
                QCoreApplication::processEvents();
                const Styled opened(typed.post.text());
                QCoreApplication::processEvents();
                for (int line = 0; line < opened.post.textDocument()->blockCount(); ++line) {
                    const QString name = u"%1 at %2, line %3"_s.arg(piece).arg(at).arg(line);
                    const int length = opened.post.textDocument()->findBlockByNumber(line).length() - 1;
                    for (int column = 0; column < length; ++column)
                        QVERIFY2(typed.at(line, column) == opened.at(line, column), qPrintable(name));
                }
            }
        }
    }

    void canBeReadOnLightAndDark()
    {
        for (const QColor &ground :
             {QColor(Qt::white), QColor(0xF4, 0xF4, 0xF4), QColor(0x1E, 0x1E, 0x1E),
              QColor(0x2B, 0x2B, 0x30)}) {
            const HighlightTheme theme = HighlightTheme::forPalette(paletteOn(ground), QFont());
            for (size_t role = 0; role < HighlightTheme::roleCount; ++role) {
                if (!theme.formats[role].hasProperty(QTextFormat::ForegroundBrush))
                    continue;
                const qreal ratio = contrast(theme.formats[role].foreground().color(), ground);
                QVERIFY2(ratio >= 4.5, qPrintable(u"%1 on %2: %3"_s.arg(role).arg(ground.name()).arg(ratio)));
            }
        }
    }
};

QTEST_MAIN(TestMarkdownHighlighter)
#include "tst_markdownhighlighter.moc"
