// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
// The plan of authorplan.h that brings inline authors into authors.yml.
#include "site/authorfields.h"
#include "site/authorplan.h"
#include "site/frontmatter.h"
#include "site/nameplan.h"
#include "site/postauthors.h"
#include "site/tags.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Galley {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Galley::BlogPlan", text);
}

void fillGap(QString *field, const QString &value)
{
    if (field->isEmpty())
        *field = value;
}

/// Collects the people that posts describe, newest post first, and gives each a key.
class People
{
public:
    explicit People(const AuthorsMap &map) : m_map(map) {}

    void meet(const Author &described)
    {
        if (!keyOf(described.name).isEmpty()) {
            const auto known = std::find_if(m_new.begin(), m_new.end(), [&](const Author &author) {
                return author.name == described.name;
            });
            if (known != m_new.end())
                complete(&*known, described);
            return;
        }
        m_new.push_back(described);
        m_new.back().key = freeKey(described.name);
    }

    /// Empty for somebody never met.
    QString keyOf(const QString &name) const
    {
        for (const std::vector<Author> *authors : {&m_map.authors, &m_new}) {
            for (const Author &author : *authors) {
                if (author.name == name)
                    return author.key;
            }
        }
        return {};
    }

    const std::vector<Author> &newOnes() const { return m_new; }

private:
    static void complete(Author *author, const Author &older)
    {
        fillGap(&author->title, older.title);
        fillGap(&author->url, older.url);
        fillGap(&author->imageUrl, older.imageUrl);
        fillGap(&author->email, older.email);
        fillGap(&author->description, older.description);
        if (author->socials.empty())
            author->socials = older.socials;
    }

    /// A single word is a key as it is: "zeke"; else "Mira Bell" ⇒ "mira-bell".
    QString freeKey(const QString &name) const
    {
        const bool isWord = std::all_of(
            name.begin(), name.end(), [](QChar c) { return c.isLetterOrNumber() || c == u'-' || c == u'_'; });
        const QString base = isWord ? name : kebabCase(name);
        QString key = base.isEmpty() ? u"author"_s : base;
        const auto isTaken = [&](const Author &author) { return author.key == key; };
        for (int n = 2; m_map.find(key) || std::any_of(m_new.begin(), m_new.end(), isTaken); ++n)
            key = base + u'-' + QString::number(n);
        return key;
    }

    const AuthorsMap &m_map;
    std::vector<Author> m_new;
};

bool hasInlineAuthor(const PostMeta &post)
{
    return std::any_of(
        post.authors.begin(), post.authors.end(), [](const Author &author) { return author.key.isEmpty(); });
}

/// Keys take the place of objects; the rest of the list stays.
void foldList(EditChain *chain, const std::vector<Author> &authors, const People &people)
{
    for (std::size_t i = 0; i < authors.size(); ++i) {
        if (!authors[i].key.isEmpty())
            continue;
        chain->then([&](const QString &text) {
            return replaceItem(text, u"authors"_s, static_cast<qsizetype>(i), people.keyOf(authors[i].name));
        });
    }
}

/// `author: Mira` becomes `authors: mira` where it stands, its companions go.
void foldLegacy(EditChain *chain, const Author &author, const People &people)
{
    chain->then([](const QString &text) { return renameField(text, u"author"_s, u"authors"_s); });
    chain->then([&](const QString &text) { return setField(text, u"authors"_s, people.keyOf(author.name)); });
    for (const QString &key :
         {u"author_title"_s, u"author_url"_s, u"author_image_url"_s, u"authorTitle"_s, u"authorURL"_s,
          u"authorImageURL"_s})
        chain->then([&](const QString &text) { return removeField(text, key); });
}

Result<TextEdits> fold(const QString &text, const SiteSnapshot &site, const People &people)
{
    const FrontMatter frontMatter(text);
    const std::vector<Author> authors = postAuthors(frontMatter, site.authors);
    const bool isLegacy = writtenAuthors(frontMatter).empty();
    const bool isWhole = isLegacy || namesIn(text, NameField::Authors).size() == qsizetype(authors.size());
    if (!isWhole || std::any_of(authors.begin(), authors.end(), [](const Author &author) {
            return author.key.isEmpty() && author.name.isEmpty();
        }))
        return failure(ErrorKind::Content, tr("One of the authors has no name."));
    EditChain chain(text);
    if (isLegacy && !authors.empty())
        foldLegacy(&chain, authors.front(), people);
    else
        foldList(&chain, authors, people);
    return chain.edits();
}

} // namespace

Result<BulkPatch> planAuthorFold(const PlanInput &input, const QStringList &posts)
{
    NamePlan plan(input, NameField::Authors, tr("Move inline authors into the authors file"));
    const SiteSnapshot &site = *input.site;
    std::vector<const PostMeta *> concerned;
    People people(site.authors);
    for (const PostMeta &post : site.posts) {
        if (!hasInlineAuthor(post) || (!posts.isEmpty() && !posts.contains(post.file)))
            continue;
        concerned.push_back(&post);
        for (const Author &author : post.authors) {
            if (author.key.isEmpty() && !author.name.isEmpty())
                people.meet(author);
        }
    }
    if (!people.newOnes().empty())
        plan.changeFile(tr("Authors added: %1").arg(people.newOnes().size()), [&](const QString &text) {
            EditChain chain(text);
            for (const Author &author : people.newOnes()) {
                chain.then([&](const QString &step) {
                    return insertFileEntry(step, author.key, authorFields(author));
                });
            }
            return chain.edits();
        });
    for (const PostMeta *post : concerned) {
        plan.changePost(*post, tr("authors are named by key"), [&](const QString &text) {
            return fold(text, site, people);
        });
    }
    return plan.take();
}

} // namespace Galley
