// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "site/authorplan.h"
#include "site/postplan.h"
#include "site/tagplan.h"
#include "testing/galleytest.h"

#include <QFile>
#include <QTemporaryDir>

using namespace Galley;
using namespace Qt::StringLiterals;

namespace {

using Texts = std::map<QString, QString>;

} // namespace

/// What each plan does to small blogs, as text; that nothing else changes is shown on real blogs in
/// tst_blogplancorpus.
class TestBlogPlan : public GalleyTest
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    PlanInput m_input;

    QString path(const QString &name) const { return m_folder->path() + u"/blog/"_s + name; }

    void makeBlog(const Texts &files)
    {
        m_folder = std::make_unique<QTemporaryDir>();
        for (const auto &[name, text] : files) {
            QDir().mkpath(QFileInfo(path(name)).path());
            QFile file(path(name));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(text.toUtf8());
        }
        m_input = {*scanSite(m_folder->path())};
    }

    /// The texts that a patch changes, after it; what went wrong under "error".
    Texts changed(const Result<BulkPatch> &patch) const
    {
        if (!patch)
            return {{u"error"_s, patch.error().message}};
        Texts texts;
        for (const FileChange &change : patch->changes) {
            const QString before = m_input.text(change.path)->text;
            texts[change.path.mid(path({}).size())] = applyEdits(before, change.edits);
        }
        for (const PatchObstacle &obstacle : patch->obstacles)
            texts[u"error"_s] += QFileInfo(obstacle.path).fileName() + u": "_s + obstacle.error.message;
        return texts;
    }

    void compare(const Result<BulkPatch> &patch, const Texts &expected)
    {
        const Texts actual = changed(patch);
        for (const auto &[name, text] : expected) {
            QVERIFY2(actual.contains(name), qPrintable(name + u" does not change"_s));
            QCOMPARE(actual.at(name), text);
        }
        QVERIFY2(
            actual.size() == expected.size(),
            qPrintable(actual.rbegin()->first + u' ' + actual.rbegin()->second));
    }

    static QString post(const QString &yaml) { return u"---\n"_s + yaml + u"\n---\n\nBody\n"_s; }

private Q_SLOTS:
    void renamesATag()
    {
        makeBlog(
            {{u"tags.yml"_s, u"# tags\nnews:\n  label: 'News'\nother:\n"_s},
             {u"a.md"_s, post(u"tags: [other, 'news'] # c"_s)},
             {u"b.md"_s, post(u"tags:\n  - {label: news, permalink: /n}"_s)},
             {u"c.md"_s, post(u"tags: [newsletter]"_s)}});
        compare(
            planTagRename(m_input, u"news"_s, u"project-news"_s),
            {{u"tags.yml"_s, u"# tags\nproject-news:\n  label: 'News'\nother:\n"_s},
             {u"a.md"_s, post(u"tags: [other, 'project-news'] # c"_s)},
             {u"b.md"_s, post(u"tags:\n  - {label: project-news, permalink: /n}"_s)}});
        QVERIFY(!planTagRename(m_input, u"news"_s, u"other"_s).has_value());
        QVERIFY(!planTagRename(m_input, u"nothing"_s, u"x"_s).has_value());
        QVERIFY(!planTagRename(m_input, u"news"_s, u" "_s).has_value());
    }

    void changesTranslatedCopiesToo()
    {
        const QString copies = u"../i18n/fr/docusaurus-plugin-content-blog/"_s;
        makeBlog(
            {{u"tags.yml"_s, u"news:\n  label: News\n"_s},
             {u"a.md"_s, post(u"tags: [news]"_s)},
             {copies + u"tags.yml"_s, u"news:\n  label: Actualités\n"_s},
             {copies + u"a.md"_s, post(u"title: Un\ntags: ['news']"_s)}});
        const Result<BulkPatch> patch = planTagRename(m_input, u"news"_s, u"press"_s);
        QVERIFY_RESULT(patch);
        QStringList after;
        for (const FileChange &change : patch->changes)
            after += applyEdits(textOnDisk(change.path)->text, change.edits);
        QCOMPARE(
            after, (QStringList{
                       u"press:\n  label: News\n"_s, u"press:\n  label: Actualités\n"_s,
                       post(u"tags: [press]"_s), post(u"title: Un\ntags: ['press']"_s)}));
        QCOMPARE(planTagField(m_input, u"news"_s, u"label"_s, u"N"_s)->changes.size(), std::size_t(1));
    }

    void mergesTags()
    {
        makeBlog(
            {{u"tags.yml"_s, u"a:\n  permalink: /first\nb:\n"_s},
             {u"1.md"_s, post(u"tags: [a, x, b]"_s)},
             {u"2.md"_s, post(u"tags: [{label: b, permalink: /b}]"_s)},
             {u"3.md"_s, post(u"tags: [c]"_s)}});
        compare(
            planTagMerge(m_input, {u"a"_s, u"b"_s}, u"c"_s),
            {{u"tags.yml"_s, u"c:\n  permalink: /first\n"_s},
             {u"1.md"_s, post(u"tags: [c, x]"_s)},
             {u"2.md"_s, post(u"tags: [{label: c, permalink: /first}]"_s)}});
        compare(
            planTagMerge(m_input, {u"b"_s, u"a"_s}, u"a"_s),
            {{u"tags.yml"_s, u"a:\n  permalink: /first\n"_s},
             {u"1.md"_s, post(u"tags: [a, x]"_s)},
             {u"2.md"_s, post(u"tags: [{label: a, permalink: /first}]"_s)}});
    }

    void refusesToMergeIntoATagThatStringsCannotName()
    {
        makeBlog({{u"1.md"_s, post(u"tags: [{label: c, permalink: /elsewhere}, b]"_s)}});
        QVERIFY(!planTagMerge(m_input, {u"b"_s}, u"c"_s).has_value());
        compare(planTagMerge(m_input, {u"c"_s}, u"b"_s), {{u"1.md"_s, post(u"tags: [b]"_s)}});
    }

    void splitsATag()
    {
        makeBlog(
            {{u"1.md"_s, post(u"tags: [x, big]"_s)},
             {u"2.md"_s, post(u"tags: [big]"_s)},
             {u"3.md"_s, post(u"tags: [big]"_s)}});
        compare(
            planTagSplit(
                m_input, u"big"_s,
                {{u"one"_s, {path(u"1.md"_s), path(u"2.md"_s)}}, {u"two"_s, {path(u"2.md"_s)}}}),
            {{u"1.md"_s, post(u"tags: [x, one]"_s)}, {u"2.md"_s, post(u"tags: [one, two]"_s)}});
    }

    void deletesATag()
    {
        makeBlog(
            {{u"tags.yml"_s, u"a:\n\nb:\n  label: B\n\nc:\n"_s},
             {u"1.md"_s, post(u"tags:\n- b\n- x"_s)},
             {u"2.md"_s, post(u"tags: [b]"_s)}});
        compare(
            planTagRemoval(m_input, {u"b"_s}), {{u"tags.yml"_s, u"a:\n\nc:\n"_s},
                                                {u"1.md"_s, post(u"tags:\n- x"_s)},
                                                {u"2.md"_s, post(u"tags: []"_s)}});
    }

    void makesATagOfficial()
    {
        makeBlog({{u"1.md"_s, post(u"tags: [fooBar, {label: Machine Learning, permalink: /ml}]"_s)}});
        compare(planTagEntries(m_input, {u"fooBar"_s}), {{u"tags.yml"_s, u"fooBar:\n  label: fooBar\n"_s}});
        compare(
            planTagEntries(m_input, {u"Machine Learning"_s}),
            {{u"tags.yml"_s, u"Machine Learning:\n  label: Machine Learning\n  permalink: /ml\n"_s},
             {u"1.md"_s, post(u"tags: [fooBar, Machine Learning]"_s)}});
    }

    void editsFields()
    {
        makeBlog(
            {{u"tags.yml"_s, u"a: {label: A}\n"_s},
             {u"authors.yml"_s, u"m:\n  name: M\n  socials:\n    x: me\n"_s},
             {u"1.md"_s, u"x"_s}});
        compare(
            planTagField(m_input, u"a"_s, u"permalink"_s, u"/b"_s),
            {{u"tags.yml"_s, u"a: {label: A, permalink: /b}\n"_s}});
        compare(planTagField(m_input, u"a"_s, u"label"_s, {}), {{u"tags.yml"_s, u"a: {}\n"_s}});
        compare(
            planAuthorField(m_input, u"m"_s, {u"page"_s}, true),
            {{u"authors.yml"_s, u"m:\n  name: M\n  page: true\n  socials:\n    x: me\n"_s}});
        compare(
            planAuthorField(m_input, u"m"_s, {u"socials"_s, u"x"_s}, QString()),
            {{u"authors.yml"_s, u"m:\n  name: M\n"_s}});
        QVERIFY(!planAuthorField(m_input, u"n"_s, {u"name"_s}, u"N"_s).has_value());
    }

    void fieldsKeepTheKeysOfTheFile()
    {
        const QString before = u"m:\n  imageURL: /a.png\n  socials:\n    GitHub: m\n"_s;
        makeBlog({{u"authors.yml"_s, before}});
        compare(
            planAuthorField(m_input, u"m"_s, {u"image_url"_s}, u"/b.png"_s),
            {{u"authors.yml"_s, QString(before).replace(u"/a.png"_s, u"/b.png"_s)}});
        compare(
            planAuthorField(m_input, u"m"_s, {u"socials"_s, u"github"_s}, u"mira"_s),
            {{u"authors.yml"_s, QString(before).replace(u"GitHub: m"_s, u"GitHub: mira"_s)}});
        compare(
            planAuthorField(m_input, u"m"_s, {u"socials"_s, u"github"_s}, QString()),
            {{u"authors.yml"_s, u"m:\n  imageURL: /a.png\n"_s}});
    }

    void anAuthorKeepsANameOrAPicture()
    {
        makeBlog(
            {{u"authors.yml"_s,
              u"n: {name: N}\np: {image_url: /p.png}\nb: {name: B, image_url: /b.png}\n"_s}});
        QVERIFY(!planAuthorField(m_input, u"n"_s, {u"name"_s}, QString()).has_value());
        QVERIFY(!planAuthorField(m_input, u"p"_s, {u"image_url"_s}, QString()).has_value());
        QVERIFY(planAuthorField(m_input, u"n"_s, {u"title"_s}, QString()).has_value());
        QVERIFY(planAuthorField(m_input, u"b"_s, {u"name"_s}, QString()).has_value());
        QVERIFY(planAuthorField(m_input, u"b"_s, {u"image_url"_s}, QString()).has_value());
    }

    void assignsATag()
    {
        makeBlog(
            {{u"1.md"_s, post(u"tags: [a, b] # two"_s)},
             {u"2.md"_s, post(u"tags: [b]"_s)},
             {u"3.md"_s, post(u"tags: [a]"_s)}});
        QStringList posts;
        for (const PostMeta &post : m_input.site->posts) {
            if (!post.file.endsWith(u"1.md"_s))
                posts << post.file;
        }
        compare(
            planTagAssignment(m_input, u"a"_s, posts),
            {{u"1.md"_s, post(u"tags: [b] # two"_s)}, {u"2.md"_s, post(u"tags: [b, a]"_s)}});
    }

    void changesAuthors()
    {
        makeBlog(
            {{u"authors.yml"_s, u"a:\n  name: A\nb:\n  name: B\n"_s},
             {u"1.md"_s, post(u"authors: [b, a]"_s)},
             {u"2.md"_s, post(u"authors: a"_s)},
             {u"3.md"_s, post(u"authors:\n  - key: a\n    title: T"_s)}});
        compare(
            planAuthorRename(m_input, u"a"_s, u"z z"_s),
            {{u"authors.yml"_s, u"z z:\n  name: A\nb:\n  name: B\n"_s},
             {u"1.md"_s, post(u"authors: [b, z z]"_s)},
             {u"2.md"_s, post(u"authors: z z"_s)},
             {u"3.md"_s, post(u"authors:\n  - key: z z\n    title: T"_s)}});
        compare(
            planAuthorMerge(m_input, {u"a"_s}, u"b"_s),
            {{u"authors.yml"_s, u"b:\n  name: B\n"_s},
             {u"1.md"_s, post(u"authors: [b]"_s)},
             {u"2.md"_s, post(u"authors: b"_s)},
             {u"3.md"_s, post(u"authors:\n  - key: b\n    title: T"_s)}});
        compare(
            planAuthorRemoval(m_input, u"a"_s, {}), {{u"authors.yml"_s, u"b:\n  name: B\n"_s},
                                                     {u"1.md"_s, post(u"authors: [b]"_s)},
                                                     {u"2.md"_s, u"---\n---\n\nBody\n"_s},
                                                     {u"3.md"_s, post(u"authors: []"_s)}});
        QVERIFY(!planAuthorRemoval(m_input, u"a"_s, u"nobody"_s).has_value());
        QVERIFY(!planAuthorRename(m_input, u"a"_s, u"b"_s).has_value());
    }

    void addsAnAuthor()
    {
        makeBlog({{u"1.md"_s, post(u"authors: new"_s)}});
        Author author{u"new"_s, u"N"_s, {}, u"https://n.example"_s, {}, {}, {}, u"/new"_s, {}};
        author.socials = {{u"x"_s, u"n"_s}};
        compare(
            planAuthor(m_input, author),
            {{u"authors.yml"_s,
              u"new:\n  name: N\n  url: https://n.example\n  page: true\n  socials:\n    x: n\n"_s}});
    }

    void foldsInlineAuthors()
    {
        makeBlog(
            {{u"authors.yml"_s, u"joe:\n  name: Joe Doe\n"_s},
             {u"2024-01-03-a.md"_s,
              post(
                  u"title: A\nauthor: 'Mira Bell' # me\nauthor_title: Boss\nauthor_url: https://m.example"_s)},
             {u"2024-01-02-b.md"_s,
              post(u"authors:\n  - joe\n  - name: Mira Bell\n    image_url: /m.png\n  - name: zeke"_s)},
             {u"2024-01-01-c.md"_s, post(u"authors:\n  name: Joe Doe\n  url: https://j.example"_s)}});
        compare(
            planAuthorFold(m_input),
            {{u"authors.yml"_s, u"joe:\n  name: Joe Doe\nmira-bell:\n  name: Mira Bell\n  title: Boss\n  "
                                u"url: https://m.example\n"
                                "  image_url: /m.png\nzeke:\n  name: zeke\n"_s},
             {u"2024-01-03-a.md"_s, post(u"title: A\nauthors: 'mira-bell' # me"_s)},
             {u"2024-01-02-b.md"_s, post(u"authors:\n  - joe\n  - mira-bell\n  - zeke"_s)},
             {u"2024-01-01-c.md"_s, post(u"authors: joe"_s)}});
        compare(
            planAuthorFold(m_input, {path(u"2024-01-01-c.md"_s)}),
            {{u"2024-01-01-c.md"_s, post(u"authors: joe"_s)}});
    }

    void namesWhatCannotBeFolded()
    {
        makeBlog({{u"a.md"_s, post(u"author_title: Boss"_s)}});
        compare(planAuthorFold(m_input), {{u"error"_s, u"a.md: One of the authors has no name."_s}});
    }

    void changesChosenPosts()
    {
        makeBlog({{u"1.md"_s, post(u"tags: [a, b]"_s)}, {u"2.md"_s, post(u"draft: true"_s)}});
        const QStringList both{path(u"1.md"_s), path(u"2.md"_s)};
        compare(
            planNames(m_input, both, {NameField::Tags, {u"c"_s}, {u"a"_s}}),
            {{u"1.md"_s, post(u"tags: [b, c]"_s)}, {u"2.md"_s, post(u"tags: [c]\ndraft: true"_s)}});
        compare(
            planDraft(m_input, both, DraftState::Draft), {{u"1.md"_s, post(u"tags: [a, b]\ndraft: true"_s)}});
        compare(planDraft(m_input, both, DraftState::Published), {{u"2.md"_s, post(u"draft: false"_s)}});
    }

    void plansForTextsThatWereNeverSaved()
    {
        makeBlog({{u"1.md"_s, post(u"tags: [a]"_s)}});
        const QString unsaved = post(u"title: Unsaved\ntags:\n  - a"_s);
        m_input.text = [&](const QString &) -> Result<SourceText> {
            return SourceText{unsaved, "hash", TextHome::OpenDocument};
        };
        const Result<BulkPatch> patch = planTagRename(m_input, u"a"_s, u"b"_s);
        compare(patch, {{u"1.md"_s, post(u"title: Unsaved\ntags:\n  - b"_s)}});
        QCOMPARE(patch->changes.front().home, TextHome::OpenDocument);
        QCOMPARE(patch->changes.front().baseHash, QByteArray("hash"));
    }

    void saysWhichFileCannotBeChanged()
    {
        makeBlog({{u"1.md"_s, post(u"tags: [a]"_s)}, {u"2.md"_s, post(u"x: &x [a]\ntags: *x"_s)}});
        const Result<BulkPatch> patch = planTagRename(m_input, u"a"_s, u"b"_s);
        QCOMPARE(patch->changes.size(), std::size_t(2));
        m_input.text = [&](const QString &file) -> Result<SourceText> {
            return SourceText{
                file.endsWith(u"1.md"_s) ? u"---\ntags: [a\n---\n"_s : post(u"tags: [a]"_s), {}};
        };
        const Result<BulkPatch> partial = planTagRename(m_input, u"a"_s, u"b"_s);
        QCOMPARE(partial->changes.size(), std::size_t(1));
        QCOMPARE(partial->obstacles.size(), std::size_t(1));
        QCOMPARE(partial->obstacles.front().path, path(u"1.md"_s));
        QCOMPARE(partial->without({path(u"1.md"_s), path(u"2.md"_s)}).changes.size(), std::size_t(0));
    }
};

QTEST_GUILESS_MAIN(TestBlogPlan)
#include "tst_blogplan.moc"
