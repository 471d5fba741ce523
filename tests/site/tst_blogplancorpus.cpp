// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "base/patchjournal.h"
#include "base/textfile.h"
#include "post/jsyaml.h"
#include "post/namelist.h"
#include "post/postparts.h"
#include "post/yamlreader.h"
#include "site/authorplan.h"
#include "site/tagplan.h"
#include "site/uses.h"
#include "testing/galleytest.h"

#include <QDirIterator>
#include <QTemporaryDir>

#include <algorithm>

using namespace Galley;
using namespace Qt::StringLiterals;

namespace {

using Contents = std::map<QString, QByteArray>;
using Change = std::function<QJsonArray(const QJsonArray &)>;

Contents contentsOf(const QString &folder)
{
    Contents contents;
    QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString path = files.next();
        contents[path] = readFileBytes(path).value_or(QByteArray("unreadable"));
    }
    return contents;
}

void copyFolder(const QString &from, const QString &to)
{
    QDirIterator files(
        from, {u"*.md"_s, u"*.mdx"_s, u"*.yml"_s, u"docusaurus.config.*"_s}, QDir::Files,
        QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString path = files.next();
        const QString target = to + path.mid(from.size());
        QDir().mkpath(QFileInfo(target).path());
        QFile::copy(path, target);
    }
}

/// Values as tests/tools/yaml writes them: ["map", [[key, value], …]], ["list", […]], ["string", text].
QJsonArray text(const QString &value)
{
    return {u"string"_s, value};
}

QJsonArray withField(const QJsonArray &mapping, const QString &key, const Change &change)
{
    QJsonArray entries;
    for (const QJsonValue &entry : mapping.at(1).toArray()) {
        const QString own = entry.toArray().at(0).toString();
        const QJsonArray value = entry.toArray().at(1).toArray();
        entries.append(QJsonArray{own, own == key ? change(value) : value});
    }
    return {u"map"_s, entries};
}

/// The same list with one text for some others, and without repetitions of it; one text is a list of one.
QJsonArray withNames(const QJsonArray &value, const QStringList &names, const QString &newName)
{
    const auto renamed = [&](const QJsonArray &item) {
        return item.at(0) == u"string"_s && names.contains(item.at(1).toString()) ? text(newName) : item;
    };
    if (value.at(0) != u"list"_s)
        return renamed(value);
    QJsonArray items;
    for (const QJsonValue &item : value.at(1).toArray()) {
        const QJsonArray now = renamed(item.toArray());
        if (now != text(newName) || !items.contains(now))
            items.append(now);
    }
    return {u"list"_s, items};
}

/// A data file in which the first of some entries is renamed unless the new one is there, and the others go.
QJsonArray withEntries(const QJsonArray &file, const QStringList &names, const QString &newName)
{
    std::vector<QJsonArray> entries;
    const auto keyOf = [](const QJsonArray &entry) { return entry.at(0).toString(); };
    for (const QJsonValue &entry : file.at(1).toArray())
        entries.push_back(entry.toArray());
    const bool isThere = std::any_of(
        entries.begin(), entries.end(), [&](const auto &entry) { return keyOf(entry) == newName; });
    for (QJsonArray &entry : entries) {
        if (!isThere && keyOf(entry) == names.first())
            entry[0] = newName;
    }
    std::erase_if(entries, [&](const QJsonArray &entry) { return names.contains(keyOf(entry)); });
    std::sort(
        entries.begin(), entries.end(), [&](const auto &a, const auto &b) { return keyOf(a) < keyOf(b); });
    QJsonArray all;
    for (const QJsonArray &entry : entries)
        all.append(entry);
    return {u"map"_s, all};
}

/// The name that most posts have.
template <typename Use, typename Name>
QStringList byUse(std::vector<Use> uses, Name name)
{
    std::stable_sort(uses.begin(), uses.end(), [](const Use &a, const Use &b) { return a.posts > b.posts; });
    QStringList names;
    for (const Use &use : uses) {
        if (use.posts > 0 && !name(use).isEmpty())
            names += name(use);
    }
    return names;
}

} // namespace

/// Bulk changes of copies of real blogs: js-yaml sees the values that were meant to change and no other, and
/// taking a change back restores every byte.
class TestBlogPlanCorpus : public GalleyTest
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    PlanInput m_input;

    QStringList tags() const
    {
        return byUse(tagUses(*m_input.site), [](const TagUse &use) {
            return use.tag.key.isEmpty() ? use.tag.label : use.tag.key;
        });
    }
    QStringList authors() const
    {
        return byUse(authorUses(*m_input.site), [](const AuthorUse &use) { return use.author.key; });
    }

    /// Applies the patch, compares each file with what is expected of its YAML, and takes the patch back.
    void verify(
        const Result<BulkPatch> &patch, const Change &ofPost, const Change &ofFile, std::size_t leastChanges)
    {
        QVERIFY_RESULT(patch);
        for (const PatchObstacle &obstacle : patch->obstacles)
            qWarning("%s: %s", qPrintable(obstacle.path), qPrintable(obstacle.error.message));
        QVERIFY(patch->changes.size() >= leastChanges);
        const Contents before = contentsOf(m_folder->filePath(u"site"_s));
        PatchJournal journal(m_folder->filePath(u"state"_s));
        const Result<PatchRecord> record = journal.apply(*patch, m_input.site->root);
        QVERIFY_RESULT(record);
        const Contents after = contentsOf(m_folder->filePath(u"site"_s));
        compare(*patch, before, after, ofPost, ofFile);
        QVERIFY_RESULT(journal.undo(record->id));
        QVERIFY(contentsOf(m_folder->filePath(u"site"_s)) == before);
    }

    void compare(
        const BulkPatch &patch, const Contents &before, const Contents &after, const Change &ofPost,
        const Change &ofFile)
    {
        QStringList files;
        QStringList texts;
        for (const auto &[path, bytes] : after) {
            const auto old = before.find(path);
            if (old != before.end() && old->second == bytes)
                continue;
            files += path;
            texts += {old == before.end() ? QString() : yamlOf(path, old->second), yamlOf(path, bytes)};
            if (!path.endsWith(u".yml"_s))
                QCOMPARE(bodyOf(bytes), bodyOf(old->second));
        }
        QCOMPARE(std::size_t(files.size()), patch.changes.size());
        QString whyNot;
        const std::vector<JsYamlResult> values = readWithJsYaml(texts, &whyNot);
        if (!whyNot.isEmpty())
            QSKIP(qPrintable(whyNot));
        for (qsizetype i = 0; i < files.size(); ++i) {
            const auto at = static_cast<std::size_t>(2 * i);
            const Change &change = files[i].endsWith(u".yml"_s) ? ofFile : ofPost;
            QCOMPARE(values[at + 1].error, QString());
            QCOMPARE(compactJson(values[at + 1].value), compactJson(change(values[at].value)));
        }
    }

    static QString yamlOf(const QString &path, const QByteArray &bytes)
    {
        const QString text = decodeTextFile(bytes, path)->text;
        return path.endsWith(u".yml"_s) ? text : splitPost(text).yaml.of(text).toString();
    }

    static QByteArray bodyOf(const QByteArray &bytes) { return bytes.mid(bytes.indexOf("\n---", 3)); }

    void rename(
        NameField field, const QStringList &names, const QString &newName, const Result<BulkPatch> &patch)
    {
        const auto ofPost = [&](const QJsonArray &value) {
            return withField(value, nameFieldKey(field), [&](const QJsonArray &list) {
                return withNames(list, names, newName);
            });
        };
        verify(
            patch, ofPost, [&](const QJsonArray &file) { return withEntries(file, names, newName); }, 2);
    }

    void sites()
    {
        QTest::addColumn<QString>("folder");
        for (const QString &site : {u"electron"_s, u"jest"_s, u"pnpm"_s}) {
            if (const QString folder = corpusSite(site); !folder.isEmpty())
                QTest::newRow(qPrintable(site)) << folder;
        }
        if (corpusSite(u"electron"_s).isEmpty())
            QSKIP("the corpus is not here");
    }

    void copySite()
    {
        QFETCH(QString, folder);
        m_folder = std::make_unique<QTemporaryDir>();
        copyFolder(folder, m_folder->filePath(u"site"_s));
        m_input = {*scanSite(m_folder->filePath(u"site"_s))};
    }

private Q_SLOTS:
    void renamesTheMostUsedTag_data() { sites(); }
    void renamesTheMostUsedTag()
    {
        copySite();
        if (tags().isEmpty())
            QSKIP("no tags");
        const QString tag = tags().first();
        rename(NameField::Tags, {tag}, u"neu: ümlaut"_s, planTagRename(m_input, tag, u"neu: ümlaut"_s));
    }

    void mergesTwoTags_data() { sites(); }
    void mergesTwoTags()
    {
        copySite();
        if (tags().size() < 2)
            QSKIP("no two tags");
        const QStringList two = tags().sliced(0, 2);
        rename(NameField::Tags, {two[0]}, two[1], planTagMerge(m_input, two, two[1]));
    }

    void renamesTheMostUsedAuthor_data() { sites(); }
    void renamesTheMostUsedAuthor()
    {
        copySite();
        const QString key = authors().first();
        rename(NameField::Authors, {key}, u"new key"_s, planAuthorRename(m_input, key, u"new key"_s));
    }

    void mergesTwoAuthors_data() { sites(); }
    void mergesTwoAuthors()
    {
        copySite();
        const QStringList two = authors().sliced(0, 2);
        rename(NameField::Authors, {two[0]}, two[1], planAuthorMerge(m_input, two, two[1]));
    }

    void foldsInlineAuthors_data() { sites(); }
    void foldsInlineAuthors()
    {
        copySite();
        const Result<BulkPatch> patch = planAuthorFold(m_input);
        if (patch && patch->isEmpty())
            QSKIP("no inline authors");
        // In this corpus every inline author's name is a word, which is the key.
        const auto folded = [](const QJsonArray &author) {
            QString name;
            if (author.at(0) == u"map"_s)
                withField(author, u"name"_s, [&](const QJsonArray &value) {
                    name = value.at(1).toString();
                    return value;
                });
            return name.isEmpty() ? author : text(name);
        };
        const auto ofPost = [&](const QJsonArray &value) {
            return withField(value, u"authors"_s, [&](const QJsonArray &list) {
                if (list.at(0) != u"list"_s)
                    return folded(list);
                QJsonArray items;
                for (const QJsonValue &item : list.at(1).toArray())
                    items.append(folded(item.toArray()));
                return QJsonArray{u"list"_s, items};
            });
        };
        // Entries are appended, so the file still begins with all that was there.
        const QString file = m_input.site->authors.file;
        const FileChange &change = patch->changes.front();
        QCOMPARE(change.path, file);
        const QString before = textOnDisk(file)->text;
        const QString after = applyEdits(before, change.edits);
        QVERIFY(after.startsWith(before.trimmed()));
        const AuthorsMap map = readAuthors(after);
        QVERIFY(map.diagnostics.empty());
        verify(
            patch, ofPost, [&](const QJsonArray &) { return canonical(readYaml(after).root); }, 2);
    }
};

QTEST_GUILESS_MAIN(TestBlogPlanCorpus)
#include "tst_blogplancorpus.moc"
