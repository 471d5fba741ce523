// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "base/diagnostic.h"
#include "testing/galleytest.h"

using namespace Galley;
using namespace Qt::StringLiterals;

class TestDiagnostic : public GalleyTest
{
    Q_OBJECT

private Q_SLOTS:
    void printsAsCompilersDo()
    {
        const Diagnostic problem = diagnosticAt(
            u"---\ndraft: 7\n---\n", {11, 1}, Severity::Error, u"front-matter-type"_s,
            u"\"draft\" must be a boolean"_s);
        QCOMPARE(problem.position, (TextPosition{2, 8}));
        QCOMPARE(
            toLine(problem, u"blog/a.md"_s),
            u"blog/a.md:2:8: error: \"draft\" must be a boolean [front-matter-type]"_s);
    }

    void keepsPercentSignsOfTheMessage()
    {
        const Diagnostic problem = diagnosticAt(u"x", {0, 1}, Severity::Note, u"rule"_s, u"%1 and %2 stay"_s);
        QCOMPARE(toLine(problem, u"%3.md"_s), u"%3.md:1:1: note: %1 and %2 stay [rule]"_s);
    }

    void fixesAllOfARuleThatDoNotTouch()
    {
        const auto fixable = [](const QString &rule, TextEdits edits) {
            Diagnostic problem;
            problem.rule = rule;
            problem.fix.edits = std::move(edits);
            return problem;
        };
        const Diagnostics problems{
            fixable(u"a"_s, {{{4, 1}, u"X"_s}}), fixable(u"b"_s, {{{2, 1}, u"Y"_s}}),
            fixable(u"a"_s, {{{0, 1}, u"Z"_s}}), fixable(u"a"_s, {{{5, 0}, u"W"_s}}), fixable(u"a"_s, {})};
        QCOMPARE(applyEdits(u"abcdef"_s, fixesOf(problems, u"a"_s)), u"ZbcdXf"_s);
    }
};

QTEST_GUILESS_MAIN(TestDiagnostic)
#include "tst_diagnostic.moc"
