// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "jsyaml.h"
#include "post/fileentry.h"
#include "post/yamlreader.h"
#include "randomyaml.h"
#include "testing/galleytest.h"

using namespace Galley;
using namespace Qt::StringLiterals;

namespace {

QString edited(const QString &text, const Result<TextEdits> &edits)
{
    return edits ? applyEdits(text, *edits) : u"error: "_s + edits.error().message;
}

/// One edit of one file, and what another reader of YAML should see of it.
struct FileCase
{
    QString name;
    QString before;
    QString after;
    QJsonArray wanted; ///< canonical form of the whole file after the edit
};

YamlNode textNode(const QString &text)
{
    YamlNode node;
    node.type = YamlType::String;
    node.scalar = text;
    return node;
}

YamlNode mapping(std::vector<YamlEntry> entries)
{
    YamlNode node;
    node.type = YamlType::Mapping;
    node.entries = std::move(entries);
    return node;
}

/// The file's tree with a value put at a path, the mappings on the way made where they are missing.
void put(YamlNode *node, const QStringList &path, const YamlNode &value)
{
    if (path.isEmpty()) {
        *node = value;
        return;
    }
    node->type = YamlType::Mapping;
    for (YamlEntry &entry : node->entries) {
        if (entry.key == path.first())
            return put(&entry.value, path.sliced(1), value);
    }
    YamlEntry entry;
    entry.key = path.first();
    put(&entry.value, path.sliced(1), value);
    node->entries.push_back(entry);
}

void take(YamlNode *node, const QString &key)
{
    std::erase_if(node->entries, [&](const YamlEntry &entry) { return entry.key == key; });
}

/// The lines that must be in the text after the edit, in this order: all but those of the entry.
bool keepsOtherLines(const QString &before, const QString &after, TextSpan entry)
{
    const qsizetype start = before.lastIndexOf(u'\n', entry.start) + 1;
    qsizetype end = before.indexOf(u'\n', entry.end()) + 1;
    while (end > 0 && end < before.size() && before[end] == u'\n')
        ++end;
    return after.startsWith(before.left(start)) && after.endsWith(before.mid(end <= 0 ? before.size() : end));
}

const QStringList &texts()
{
    static const QStringList all{u"Mira"_s,    u"a: b"_s,        u"it's"_s, u"# no"_s,       u"007"_s,
                                 u"true"_s,    u"comma, here"_s, u"über"_s, u"two\nlines"_s, u"\"q\""_s,
                                 u"[x] {y}"_s, u"- dash"_s,      u"@at"_s,  u"x "_s};
    return all;
}

} // namespace

class TestFileEntry : public GalleyTest
{
    Q_OBJECT

private Q_SLOTS:
    void setsAField_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QStringList>("path");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("after");
        QTest::newRow("plain") << u"# top\nm:\n  name: A # c\n  url: u\n"_s << QStringList{u"name"_s}
                               << u"B"_s << u"# top\nm:\n  name: B # c\n  url: u\n"_s;
        QTest::newRow("quotes stay") << u"m:\n  name: 'A'\n"_s << QStringList{u"name"_s} << u"it's"_s
                                     << u"m:\n  name: 'it''s'\n"_s;
        QTest::newRow("folded stays folded")
            << u"m:\n  label: L\n  description: >\n    some text\n    here\nn:\n"_s
            << QStringList{u"description"_s} << u"new text\n"_s
            << u"m:\n  label: L\n  description: >\n    new text\nn:\n"_s;
        QTest::newRow("new field at its place")
            << u"m:\n    name: A\n    socials:\n        x: a\n"_s << QStringList{u"title"_s} << u"T"_s
            << u"m:\n    name: A\n    title: T\n    socials:\n        x: a\n"_s;
        QTest::newRow("new first field")
            << u"m:\n  title: T\n"_s << QStringList{u"name"_s} << u"A"_s << u"m:\n  name: A\n  title: T\n"_s;
        QTest::newRow("inner mapping")
            << u"m:\n  socials:\n    x: a\n    github: b\n"_s << QStringList{u"socials"_s, u"github"_s}
            << u"c"_s << u"m:\n  socials:\n    x: a\n    github: c\n"_s;
        QTest::newRow("new inner mapping")
            << u"m:\n  name: A\nn:\n  name: B\n"_s << QStringList{u"socials"_s, u"x"_s} << u"me"_s
            << u"m:\n  name: A\n  socials:\n    x: me\nn:\n  name: B\n"_s;
        QTest::newRow("braces") << u"m: {name: A}\n"_s << QStringList{u"socials"_s, u"x"_s} << u"a, b"_s
                                << u"m: {name: A, socials: {x: 'a, b'}}\n"_s;
        QTest::newRow("entry without fields") << u"m:\nn:\n  label: N\n"_s << QStringList{u"label"_s}
                                              << u"M"_s << u"m:\n  label: M\nn:\n  label: N\n"_s;
        QTest::newRow("a number becomes text")
            << u"m:\n  name: 5\n"_s << QStringList{u"name"_s} << u"5"_s << u"m:\n  name: '5'\n"_s;
        QTest::newRow("unknown entry") << u"n:\n  name: N\n"_s << QStringList{u"name"_s} << u"A"_s
                                       << u"n:\n  name: N\nm:\n  name: A\n"_s;
    }

    void setsAField()
    {
        QFETCH(QString, before);
        QFETCH(QStringList, path);
        QFETCH(QString, value);
        QTEST(edited(before, setFileField(before, u"m"_s, {path, value})), "after");
    }

    void removesAField()
    {
        const QString text =
            u"m:\n  name: A\n  # why\n  socials:\n    x: a\nt: {label: L}\nu:\n  label: U\n"_s;
        QCOMPARE(
            edited(text, removeFileField(text, u"m"_s, {u"socials"_s, u"x"_s})),
            u"m:\n  name: A\n  # why\nt: {label: L}\nu:\n  label: U\n"_s);
        QCOMPARE(
            edited(text, removeFileField(text, u"t"_s, {u"label"_s})),
            u"m:\n  name: A\n  # why\n  socials:\n    x: a\nt: {}\nu:\n  label: U\n"_s);
        QCOMPARE(
            edited(text, removeFileField(text, u"u"_s, {u"label"_s})),
            u"m:\n  name: A\n  # why\n  socials:\n    x: a\nt: {label: L}\nu: {}\n"_s);
        QVERIFY(removeFileField(text, u"m"_s, {u"email"_s})->empty());
    }

    void insertsAnEntry_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        QTest::newRow("empty file") << u""_s << u"é b:\n  name: B\n  socials:\n    x: me\n"_s;
        QTest::newRow("comments only")
            << u"# People"_s << u"# People\né b:\n  name: B\n  socials:\n    x: me\n"_s;
        QTest::newRow("nothing left")
            << u"# People\n{}\n"_s << u"# People\né b:\n  name: B\n  socials:\n    x: me\n"_s;
        QTest::newRow("wide indentation, gaps, a comment at the end")
            << u"a:\n    name: A\n\nc:\n    name: C\n    # title: none\n"_s
            << u"a:\n    name: A\n\nc:\n    name: C\n    # title: none\n\né b:\n    name: B\n    socials:\n"
               "      x: me\n"_s;
        QTest::newRow("braces") << u"a: {name: A}"_s << u"a: {name: A}\né b: {name: B, socials: {x: me}}"_s;
        QTest::newRow("all in braces")
            << u"{a: {name: A}}\n"_s << u"{a: {name: A}, é b: {name: B, socials: {x: me}}}\n"_s;
        QTest::newRow("text that keeps its end") << u"a:\n  name: |+\n    A\n\n"_s
                                                 << u"a:\n  name: |+\n    A\n\né b:\n  name: B\n  socials:\n"
                                                    "    x: me\n"_s;
    }

    void insertsAnEntry()
    {
        QFETCH(QString, before);
        const std::vector<FileField> fields{{{u"name"_s}, u"B"_s}, {{u"socials"_s, u"x"_s}, u"me"_s}};
        QTEST(edited(before, insertFileEntry(before, u"é b"_s, fields)), "after");
    }

    void renamesAndRemovesEntries()
    {
        const QString text = u"# core\na:\n  name: A\n\n'b c': &x # two\n  name: B\n\nd: {name: D}\n"_s;
        QCOMPARE(
            edited(text, renameFileEntry(text, u"b c"_s, u"ü"_s)),
            u"# core\na:\n  name: A\n\n'ü': &x # two\n  name: B\n\nd: {name: D}\n"_s);
        QVERIFY(!renameFileEntry(text, u"b c"_s, u"a"_s).has_value());
        QCOMPARE(edited(text, removeFileEntry(text, u"b c"_s)), u"# core\na:\n  name: A\n\nd: {name: D}\n"_s);
        QCOMPARE(
            edited(u"# c\na:\n  b: 1\n"_s, removeFileEntry(u"# c\na:\n  b: 1\n"_s, u"a"_s)), u"# c\n{}\n"_s);
    }

    void refusesWhatReachesFurther()
    {
        const QString text = u"a: &a\n  name: A\nb:\n  <<: *a\n  title: T\nc: *a\n"_s;
        QVERIFY(!setFileField(text, u"a"_s, {{u"name"_s}, u"X"_s}).has_value());
        QVERIFY(!setFileField(text, u"b"_s, {{u"name"_s}, u"X"_s}).has_value());
        QVERIFY(!setFileField(text, u"c"_s, {{u"name"_s}, u"X"_s}).has_value());
        QVERIFY(!removeFileEntry(text, u"a"_s).has_value());
        QCOMPARE(
            edited(text, setFileField(text, u"b"_s, {{u"title"_s}, u"X"_s})),
            u"a: &a\n  name: A\nb:\n  <<: *a\n  title: X\nc: *a\n"_s);
    }

    /// Any one edit gives a one-value difference, as js-yaml reads the file before and after.
    void editsRandomFilesValueByValue()
    {
        RandomYaml random(20260301);
        for (int i = 0; i < 120; ++i)
            addAll(u"file %1"_s.arg(i), random.dataFile(), i);
        QVERIFY2(m_failures.isEmpty(), qPrintable(m_failures.mid(0, 5).join(u"\n\n")));
        QVERIFY(m_cases.size() > 1500);
        QStringList after;
        for (const FileCase &edit : m_cases)
            after += edit.after;
        QString whyNot;
        const std::vector<JsYamlResult> read = readWithJsYaml(after, &whyNot);
        if (!whyNot.isEmpty())
            QSKIP(qPrintable(whyNot));
        for (size_t i = 0; i < m_cases.size(); ++i) {
            const QString got = compactJson(read[i].value);
            const QString wanted = compactJson(m_cases[i].wanted);
            QVERIFY2(
                got == wanted,
                qPrintable(u"%1\n--- before\n%2\n--- after\n%3\n--- js-yaml %4 %5\n--- wanted %6"_s.arg(
                    m_cases[i].name, m_cases[i].before, m_cases[i].after, read[i].error, got, wanted)));
        }
    }

private:
    void addAll(const QString &name, const QString &text, int shift)
    {
        const YamlNode root = readYaml(text).root;
        for (const YamlEntry &entry : root.entries) {
            const QString here = name + u": "_s + entry.key;
            for (const YamlEntry &field : entry.value.entries)
                addField(here, text, root, entry, field, shift++);
            for (const QStringList &path : {QStringList{u"title"_s}, QStringList{u"new one"_s, u"x"_s}}) {
                const QString value = texts()[shift++ % texts().size()];
                YamlNode wanted = root;
                put(&wanted, QStringList{entry.key} + path, textNode(value));
                add(here + u" set "_s + path.join(u'.'), text, setFileField(text, entry.key, {path, value}),
                    wanted, entry.span);
            }
            YamlNode renamed = root;
            renamed.entries[static_cast<size_t>(&entry - root.entries.data())].key = u"ключ: new"_s;
            add(here + u" renamed"_s, text, renameFileEntry(text, entry.key, u"ключ: new"_s), renamed,
                entry.span);
            YamlNode removed = root;
            take(&removed, entry.key);
            add(here + u" removed"_s, text, removeFileEntry(text, entry.key), removed, entry.span);
        }
        YamlNode wanted = root;
        put(&wanted, {u"zebra"_s}, mapping({{u"name"_s, {}, textNode(u"Z"_s), {}, false}}));
        add(name + u" new entry"_s, text, insertFileEntry(text, u"zebra"_s, {{{u"name"_s}, u"Z"_s}}), wanted,
            {text.size(), 0});
    }

    void addField(
        const QString &name, const QString &text, const YamlNode &root, const YamlEntry &entry,
        const YamlEntry &field, int shift)
    {
        const QString value = texts()[shift % texts().size()];
        YamlNode wanted = root;
        put(&wanted, {entry.key, field.key}, textNode(value));
        add(name + u'.' + field.key, text, setFileField(text, entry.key, {{field.key}, value}), wanted,
            entry.span);
        YamlNode without = root;
        take(&without.entries[static_cast<size_t>(&entry - root.entries.data())].value, field.key);
        add(name + u'.' + field.key + u" removed"_s, text, removeFileField(text, entry.key, {field.key}),
            without, entry.span);
    }

    void add(
        const QString &name, const QString &before, const Result<TextEdits> &edits, const YamlNode &wanted,
        TextSpan entry)
    {
        if (!edits) {
            m_failures += u"%1: %2\n%3"_s.arg(name, edits.error().message, before);
            return;
        }
        const QString after = applyEdits(before, *edits);
        if (!keepsOtherLines(before, after, entry))
            m_failures += u"%1 touches other lines\n%2\n---\n%3"_s.arg(name, before, after);
        m_cases.push_back({name, before, after, canonical(wanted)});
    }

    std::vector<FileCase> m_cases;
    QStringList m_failures;
};

QTEST_GUILESS_MAIN(TestFileEntry)
#include "tst_fileentry.moc"
