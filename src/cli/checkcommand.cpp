// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "cli/command.h"
#include "cli/loadedpost.h"
#include "render/postrendering.h"
#include "site/imagecheck.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Galley {

namespace {

/// Gathers the problems of posts and sites, each with the path as a reader at this shell would write it.
class Checker
{
public:
    Result<void> checkFile(const QString &path)
    {
        const Result<LoadedPost> post = loadPost(path);
        if (!post)
            return tl::unexpected(post.error());
        addPost(post->file.text, post->path, *post->site);
        return {};
    }

    Result<void> checkSite(const QString &folder)
    {
        const QString full = QFileInfo(folder).absoluteFilePath();
        const Result<SiteSnapshotPtr> site = scanSite(full);
        if (!site)
            return tl::unexpected(site.error());
        add((*site)->diagnostics, {});
        for (const PostMeta &post : (*site)->posts) {
            const Result<TextFile> file = readTextFile(post.file);
            if (file)
                addPost(file->text, post.file, **site);
        }
        add(unusedImages(**site, m_usedFiles), {});
        return {};
    }

    const Diagnostics &problems() const { return m_problems; }
    int posts() const { return m_posts; }

private:
    void addPost(const QString &text, const QString &path, const SiteSnapshot &site)
    {
        ++m_posts;
        const PostRendering post = renderPost(m_renderer, text, path, site, {});
        add(post.problems, path);
        for (const AssetUse &asset : post.body.assets)
            m_usedFiles.insert(asset.file);
    }

    void add(const Diagnostics &problems, const QString &path)
    {
        for (Diagnostic problem : problems) {
            const QString file = problem.file.isEmpty() ? path : problem.file;
            const QString relative = QDir::current().relativeFilePath(file);
            problem.file = relative.startsWith(u"../"_s) ? file : relative;
            m_problems.push_back(std::move(problem));
        }
    }

    Renderer m_renderer;
    Diagnostics m_problems;
    QSet<QString> m_usedFiles;
    int m_posts = 0;
};

/// Offsets count UTF-16 code units of the text with its line ends as \n and without a byte-order mark.
QJsonObject toJson(const Fix &fix)
{
    QJsonArray edits;
    for (const TextEdit &edit : fix.edits)
        edits.append(QJsonObject{
            {u"start"_s, edit.span.start},
            {u"length"_s, edit.span.length},
            {u"replacement"_s, edit.replacement},
        });
    return {{u"caption"_s, fix.caption}, {u"edits"_s, edits}};
}

QJsonArray toJson(const Diagnostics &problems)
{
    QJsonArray array;
    for (const Diagnostic &problem : problems) {
        QJsonObject object{
            {u"file"_s, problem.file},
            {u"line"_s, problem.position.line},
            {u"column"_s, problem.position.column},
            {u"severity"_s, severityName(problem.severity)},
            {u"rule"_s, problem.rule},
            {u"message"_s, problem.message},
        };
        if (!problem.fix.isEmpty())
            object.insert(u"fix"_s, toJson(problem.fix));
        array.append(object);
    }
    return array;
}

void print(const Checker &checker, bool asJson, Console console)
{
    if (asJson) {
        console.out << QString::fromUtf8(QJsonDocument(toJson(checker.problems())).toJson());
        return;
    }
    for (const Diagnostic &problem : checker.problems()) {
        console.out << toLine(problem, problem.file) << '\n';
        if (!problem.fix.isEmpty())
            console.out << "    " << cliText("fix: %1").arg(problem.fix.caption) << '\n';
    }
    const auto count = [&](Severity severity) {
        return std::count_if(
            checker.problems().begin(), checker.problems().end(),
            [&](const Diagnostic &problem) { return problem.severity == severity; });
    };
    console.err << cliText("Posts: %1. Errors: %2, warnings: %3, notes: %4.")
                       .arg(checker.posts())
                       .arg(count(Severity::Error))
                       .arg(count(Severity::Warning))
                       .arg(count(Severity::Note))
                << '\n';
}

} // namespace

ExitCode runCheck(const QStringList &arguments, Console console)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        cliText("Lists problems as “file:line:column: severity: message [rule]”, with the fix below where "
                "there is one.\n"
                "Exit code 1 when there are errors or warnings; notes alone do not count."));
    parser.addPositionalArgument(u"SITE|FILE…"_s, cliText("Blog folders and posts."));
    const QCommandLineOption json(u"json"_s, cliText("Prints the problems as a JSON array."));
    parser.addOption(json);
    if (const auto code = parseArguments(parser, arguments, console))
        return *code;
    if (parser.positionalArguments().isEmpty())
        return usageError(u"check"_s, cliText("name a blog folder or a post."), console);

    Checker checker;
    for (const QString &path : parser.positionalArguments()) {
        const Result<void> checked =
            QFileInfo(path).isDir() ? checker.checkSite(path) : checker.checkFile(path);
        if (!checked)
            return report(checked.error(), console);
    }
    print(checker, parser.isSet(json), console);
    const bool clean =
        std::all_of(checker.problems().begin(), checker.problems().end(), [](const Diagnostic &problem) {
            return problem.severity == Severity::Note;
        });
    return clean ? ExitCode::Done : ExitCode::ProblemsFound;
}

} // namespace Galley
