// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "render/jsinterpreter.h"
#include "testing/galleytest.h"

using namespace Galley;
using namespace Qt::StringLiterals;

namespace {

/// What a module exports, and what it imports from "file".
JsValue imported(const QString &path, const QString &exported)
{
    return jsText(path + u'#' + exported);
}

QString shown(const JsValue &value)
{
    if (value.kind == JsValue::Kind::Function || value.kind == JsValue::Kind::Builtin)
        return u"function"_s;
    if (value.kind == JsValue::Kind::Element)
        return u"<%1> of %2"_s.arg(value.text).arg(value.items().size());
    const std::optional<QString> text = textOf(value);
    return text ? *text : u"unknown"_s;
}

} // namespace

class TestJsInterpreter : public GalleyTest
{
    Q_OBJECT

private Q_SLOTS:
    void givesTheValue_data()
    {
        QTest::addColumn<QString>("source");
        QTest::addColumn<QString>("value");
        const auto row = [](const char *source, const char *value) {
            QTest::newRow(source) << QString::fromUtf8(source) << QString::fromUtf8(value);
        };
        row("1 + 2 * 3 - 4 / 2", "5");
        row("2 ** 3 ** 2", "512");
        row("-2 + +'3'", "1");
        row("'1' + 2", "12");
        row("1 + 2 + 'a' + 1", "3a1");
        row("'3' * '4'", "12");
        row("0.1 + 0.2", "0.30000000000000004");
        row("1e21", "1e+21");
        row("0x1F", "31");
        row("1_000", "1000");
        row("7 % 3 | 4", "5");
        row("-1 >>> 28", "15");
        row("1 / 0", "Infinity");
        row("'x' - 1", "NaN");
        row("1 < 2 && 'a' < 'b'", "true");
        row("1 === 1.0 && '1' !== 1 && '1' == 1", "true");
        row("null == undefined", "true");
        row("null ?? 'a'", "a");
        row("0 || 'a'", "a");
        row("0 ?? 'a'", "0");
        row("'' && nobody", "");
        row("true || nobody", "true");
        row("false ? nobody : 'b'", "b");
        row("typeof 'a' + typeof null", "stringobject");
        row("`a${1 + 1}b${`c${'d'}`}`", "a2bcd");
        row("'\\u00e9\\x41\\n'.length", "3");
        row("'\U0001F600'.length", "2");
        row("[1, [2, 3], null, 'x']", "1,2,3,,x");
        row("[...[1, 2], 3].length", "3");
        row("({a: {b: [1, 'two']}}).a.b[1]", "two");
        row("({'a b': 1})['a b']", "1");
        row("({['a' + 1]: 2}).a1", "2");
        row("({...{a: 1, b: 2}, a: 3}).a", "3");
        row("({a: 1}).b", "undefined");
        row("({a: 1}).b?.c.d", "undefined");
        row("year + 1", "2025");
        row("people.map((p) => p.name).join(' & ')", "Ann & Bob");
        row("people.filter(({age}) => age > 3)[0].name", "Bob");
        row("people.find((p) => p.age === 3).name", "Ann");
        row("people.reduce((sum, p) => sum + p.age, 0)", "7");
        row("people.some((p) => p.age > 3) && !people.every((p) => p.age > 3)", "true");
        row("[3, 1, 2].sort()", "1,2,3");
        row("[10, 9].sort()", "10,9");
        row("[10, 9, 100].toSorted((a, b) => b - a)", "100,10,9");
        row("[[1, [2]], 3].flat().length", "3");
        row("['a', 'b'].entries", "unknown");
        row("[1, 2, 3, 4].slice(-3, -1)", "2,3");
        row("[1, 2].includes(2) && [1, 2].indexOf(3)", "-1");
        row("['a', 'b'].map((x, i) => x + i)", "a0,b1");
        row("Array.from({length: 3}, (_, i) => i * i)", "0,1,4");
        row("Object.keys({b: 1, a: 2})", "b,a");
        row("Math.max(1, 5, 3) + Math.round(2.5) + Math.min()", "Infinity");
        row("Math.PI.toFixed(2)", "3.14");
        row("(1.005).toFixed(2)", "1.00");
        row("Number('12px')", "NaN");
        row("parseInt('12px') + parseFloat('1.5')", "13.5");
        row("['1', '2'].map(Number).map(String).filter(Boolean)", "1,2");
        row("'a-b-c'.split('-').length", "3");
        row("'abc'.slice(-2) + 'abc'.substring(2, 1) + 'abc'.charAt(0) + 'abc'.at(-1)", "bcbac");
        row("' x '.trim().toUpperCase().padStart(3, '-').repeat(2)", "--X--X");
        row("'a.b.a'.replace('a', 'c') + 'aa'.replaceAll('a', 'b')", "c.b.abb");
        row("'abc'.startsWith('ab') && 'abc'.includes('z')", "false");
        row("((a, b = 2, ...c) => a + b + c.length)(1)", "3");
        row("(({a, b: {c = 5} = {}}, [d, ...e]) => a + c + d + e.length)({a: 1}, [2, 3, 4])", "10");
        row("((x) => { const y = x * 2; if (y > 5) { return 'big'; } return 'small'; })(3)", "big");
        row("(function (n) { return n; })(4)", "4");
        row("twice((n) => n + 1)(1)", "3");
        row("<b>a {1}</b>", "<b> of 2");
        row("<A x='1' />", "hello 1");
        row("<>{[1]}</>", "<> of 1");
        row("[<b key='1'/>].length", "1");
        row("file", "./file.png#default");
        row("renamed", "pkg#name");
        row("require('./x.png').default", "./x.png#default");
        row("/* nothing */", "undefined");
        row("// nothing\n", "undefined");
    }

    void givesTheValue()
    {
        QFETCH(QString, source);
        QFETCH(QString, value);
        QCOMPARE(shown(evaluated(source)), value);
    }

    /// What only running the code could tell, or what no post needs.
    void leavesUnknown_data()
    {
        QTest::addColumn<QString>("source");
        const char *sources[] = {
            "nobody",
            "window.location",
            "[].constructor",
            "''.constructor",
            "({}).constructor",
            "({}).__proto__",
            "({}).toString",
            "({__proto__: {a: 1}}).a",
            "(() => 1).constructor",
            "(() => 1).call",
            "[].map.call",
            "Math.random()",
            "Math.constructor",
            "Date.now()",
            "new Date()",
            "globalThis",
            "eval('1')",
            "Function('return 1')()",
            "a = 1",
            "people.push(1)",
            "people.sort()",
            "delete people.x",
            "this",
            "await 1",
            "x++",
            "/a/.test('a')",
            "'a'.replace(/a/, 'b')",
            "'x'.repeat(1e9)",
            "'x'.repeat(-1)",
            "Array.from({length: 1e9})",
            "1 +",
            "{",
            "a b",
            "'open",
            "(() => { console.log(1); return 1; })()",
            "(() => { let i = 0; i = 1; return i; })()",
            "((f) => f(f))((f) => f(f))",
            "null.x",
            "undefined()",
            "[nobody].join()",
            "nobody && 1",
            "1 + nobody",
            "`${nobody}`",
            "(5).toLocaleString()",
            "import('x')",
            "class {}",
            "async () => 1"};
        for (const char *source : sources)
            QTest::newRow(source) << QString::fromUtf8(source);
    }

    void leavesUnknown()
    {
        QFETCH(QString, source);
        QCOMPARE(shown(evaluated(source)), u"unknown"_s);
    }

    void keepsTheUnknownPart()
    {
        const JsValue list = evaluated(u"[1, nobody.x(), 2]"_s);
        QCOMPARE(list.items().size(), size_t(3));
        QCOMPARE(list.items()[1].kind, JsValue::Kind::Unknown);
        QCOMPARE(list.items()[1].text, u"nobody.x()"_s);
    }

    void stopsAtItsBudget()
    {
        JsInterpreter interpreter(1000);
        JsModule *module = interpreter.addModule({}, imported);
        const QByteArray squares = "[1,2,3,4,5,6,7,8,9].map((a) => [1,2,3,4,5,6,7,8,9].map((b) => "
                                   "[1,2,3,4,5,6,7,8,9].map((c) => a * b * c))).length";
        interpreter.evaluate(squares, module);
        QVERIFY(interpreter.isSpent());
        QCOMPARE(shown(interpreter.evaluate("1", module)), u"unknown"_s);
    }

private:
    JsValue evaluated(const QString &source)
    {
        static const QByteArray module =
            "import file from './file.png';\n"
            "import {name as renamed} from 'pkg';\n"
            "export const year = 2024;\n"
            "export const people = [{name: 'Ann', age: 3}, {name: 'Bob', age: 4}];\n"
            "export const twice = (f) => (x) => f(f(x));\n"
            "export const A = ({x}) => `hello ${x}`;\n";
        m_interpreter = std::make_unique<JsInterpreter>(20'000);
        return m_interpreter->evaluate(source.toUtf8(), m_interpreter->addModule(module, imported));
    }

    std::unique_ptr<JsInterpreter> m_interpreter;
};

QTEST_GUILESS_MAIN(TestJsInterpreter)
#include "tst_jsinterpreter.moc"
