// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
// checkFrontMatter of post/schema.h. Messages are worded as Docusaurus words them, so that they can be
// searched for.
#include "post/fieldcheck.h"
#include "post/lookalike.h"
#include "post/schema.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Galley {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Galley::Schema", text);
}

TextSpan placeOf(const YamlEntry &entry)
{
    return entry.value.span.length > 0 ? entry.value.span : entry.keySpan;
}

/// One pass over the entries of one front matter.
class FrontMatterCheck
{
public:
    FrontMatterCheck(QStringView text, const YamlNode &root) : m_text(text), m_root(root) {}

    Diagnostics run();

private:
    void report(TextSpan span, Severity severity, const QString &rule, const QString &message)
    {
        m_diagnostics.push_back(diagnosticAt(m_text, span, severity, rule, message));
    }
    void checkKnown(const FieldSpec &field, const YamlEntry &entry);
    void checkReading(const FieldSpec &field, const YamlEntry &entry);
    void checkUnknown(const YamlEntry &entry);
    void checkTogether();
    bool isTrue(QStringView key) const;

    QStringView m_text;
    const YamlNode &m_root;
    Diagnostics m_diagnostics;
};

Diagnostics FrontMatterCheck::run()
{
    if (!m_root.isMapping()) {
        if (!m_root.isNull())
            report(
                m_root.span, Severity::Warning, u"front-matter-no-fields"_s,
                tr("The front matter holds no “key: value” lines, so the site reads nothing from it"));
        return std::move(m_diagnostics);
    }
    for (const YamlEntry &entry : m_root.entries) {
        if (const FieldSpec *field = findField(entry.key))
            checkKnown(*field, entry);
        else
            checkUnknown(entry);
    }
    checkTogether();
    return std::move(m_diagnostics);
}

void FrontMatterCheck::checkKnown(const FieldSpec &field, const YamlEntry &entry)
{
    for (const FieldProblem &problem : checkField(field, entry.value)) {
        const bool isEmpty = problem.node->isNull();
        report(
            problem.node->span.length > 0 ? problem.node->span : placeOf(entry), Severity::Error,
            isEmpty ? u"front-matter-empty"_s : u"front-matter-type"_s,
            isEmpty ? tr("%1; remove the key to use the default").arg(problem.message) : problem.message);
    }
    if (field.key == u"id")
        report(
            entry.keySpan, Severity::Warning, u"front-matter-deprecated"_s,
            tr("The site ignores “id” in blog posts: use “slug”"));
    else
        checkReading(field, entry);
}

/// A value that the site turns into another text than the one that is written.
void FrontMatterCheck::checkReading(const FieldSpec &field, const YamlEntry &entry)
{
    const YamlNode &value = entry.value;
    const bool isCoerced =
        value.type == YamlType::Integer || value.type == YamlType::Float || value.type == YamlType::Timestamp;
    if (field.type != FieldType::String || !isCoerced)
        return;
    const QString read = javaScriptText(value);
    if (read != value.scalar)
        report(
            value.span, Severity::Warning, u"front-matter-reading"_s,
            tr("The site reads “%1” here: put the value in quotes to keep it as written").arg(read));
}

void FrontMatterCheck::checkUnknown(const YamlEntry &entry)
{
    const LookAlike match = lookAlike(entry.key);
    switch (match.kind) {
    case LookAlike::Kind::DocsOnly:
        return report(
            entry.keySpan, Severity::Warning, u"front-matter-docs-key"_s,
            match.key == entry.key
                ? tr("“%1” has no effect in a blog post, only in docs pages").arg(entry.key)
                : tr("The site does not know “%1”; “%2” has an effect in docs pages only")
                      .arg(entry.key, match.key));
    case LookAlike::Kind::Similar:
        return report(
            entry.keySpan, Severity::Warning, u"front-matter-unknown-key"_s,
            tr("The site does not know “%1”: did you mean “%2”?").arg(entry.key, match.key));
    case LookAlike::Kind::None:
        return report(
            entry.keySpan, Severity::Note, u"front-matter-unknown-key"_s,
            tr("The site does not use “%1”").arg(entry.key.left(80)));
    }
}

bool FrontMatterCheck::isTrue(QStringView key) const
{
    const YamlNode *node = m_root.find(key);
    return node && javaScriptText(*node).compare(u"true"_s, Qt::CaseInsensitive) == 0;
}

void FrontMatterCheck::checkTogether()
{
    if (isTrue(u"draft") && isTrue(u"unlisted"))
        report(
            placeOf(*m_root.findEntry(u"unlisted")), Severity::Error, u"front-matter-draft-unlisted"_s,
            tr("Can't be draft and unlisted at the same time."));
    const YamlNode *least = m_root.find(u"toc_min_heading_level");
    const YamlNode *most = m_root.find(u"toc_max_heading_level");
    if (least && most && javaScriptText(*least).toDouble() > javaScriptText(*most).toDouble())
        report(
            least->span, Severity::Error, u"front-matter-type"_s,
            tr("\"toc_min_heading_level\" must be less than or equal to ref:toc_max_heading_level"));
}

} // namespace

Diagnostics checkFrontMatter(QStringView text, const YamlDocument &frontMatter)
{
    return FrontMatterCheck(text, frontMatter.root).run();
}

} // namespace Galley
