// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "cli/exportrequest.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace Galley {
namespace {

/// An option without a value that chooses a form.
struct FormOption
{
    QCommandLineOption option;
    PostForm form;
};

/// The value of a word; nothing for an unknown one. The first stands for no word at all.
template <typename Value>
std::optional<Value> valueOf(const QString &word, const std::vector<std::pair<QString, Value>> &words)
{
    for (const auto &[each, value] : words) {
        if (word == each || word.isEmpty())
            return value;
    }
    return std::nullopt;
}

/// "tabs,search" ⇒ both; nothing for an unknown word.
std::optional<ClientScripts> scriptsOf(const QString &list)
{
    const std::vector<std::pair<QString, ClientScripts>> words{
        {u"all"_s, everyScript},
        {u"none"_s, {}},
        {u"tabs"_s, ClientScript::Tabs},
        {u"copy"_s, ClientScript::CopyButtons},
        {u"search"_s, ClientScript::Search}};
    ClientScripts scripts;
    for (const QString &word : list.split(u',')) {
        const auto value = valueOf(word.trimmed(), words);
        if (!value)
            return std::nullopt;
        scripts |= *value;
    }
    return scripts;
}

/// The options of the command, and what is wrong with what was given for them.
class ExportOptions
{
public:
    void addTo(QCommandLineParser *parser) const
    {
        parser->addOption(m_to);
        for (const FormOption &form : m_forms)
            parser->addOption(form.option);
        parser->addOptions({m_paper, m_margin, m_plain, m_colours, m_safeHtml});
        parser->addOptions(forBlogs());
    }

    /// Empty when all is well.
    QString read(const QCommandLineParser &parser, ExportRequest *request) const
    {
        if (parser.positionalArguments().size() != 1)
            return cliText("name one post or one blog.");
        if (!parser.isSet(m_to))
            return cliText("say where to write it: --to OUT.");
        request->name = parser.positionalArguments().first();
        request->isBlog = QFileInfo(request->name).isDir();
        request->to = parser.value(m_to);
        const QString problem = readTheme(parser, request);
        if (!problem.isEmpty())
            return problem;
        return request->isBlog ? readBlog(parser, &request->blog) : readPost(parser, &request->post);
    }

private:
    QString readTheme(const QCommandLineParser &parser, ExportRequest *request) const
    {
        const auto colours = valueOf<PageColours>(
            parser.value(m_colours), {{u"system"_s, PageColours::System},
                                      {u"light"_s, PageColours::Light},
                                      {u"dark"_s, PageColours::Dark}});
        if (!colours)
            return cliText("--colours takes light, dark or system.");
        const PageTheme theme{parser.isSet(m_plain) ? PageLook::Plain : PageLook::Site, *colours};
        request->post.theme = request->blog.theme = theme;
        request->post.html = request->blog.html =
            parser.isSet(m_safeHtml) ? HtmlPolicy::Safe : HtmlPolicy::Keep;
        return {};
    }

    QString readPost(const QCommandLineParser &parser, PostExportOptions *options) const
    {
        for (const QCommandLineOption &option : forBlogs()) {
            if (parser.isSet(option))
                return cliText("--%1 is for a blog.").arg(option.names().constFirst());
        }
        // The name says it where no option does.
        if (parser.value(m_to).endsWith(u".pdf"_s, Qt::CaseInsensitive))
            options->form = PostForm::Pdf;
        if (parser.value(m_to).endsWith(u".zip"_s, Qt::CaseInsensitive))
            options->form = PostForm::Archive;
        QStringList given;
        for (const FormOption &form : m_forms) {
            if (!parser.isSet(form.option))
                continue;
            given += u"--"_s + form.option.names().constFirst();
            options->form = form.form;
        }
        if (given.size() > 1)
            return cliText("%1 exclude each other.").arg(given.join(u", "_s));
        const QString &to = parser.value(m_to);
        if (options->form != PostForm::Folder && QFileInfo(to).isDir())
            return cliText("%1 is a folder: name the file to write.").arg(to);
        for (const QCommandLineOption &option : {m_paper, m_margin}) {
            if (parser.isSet(option) && options->form != PostForm::Pdf)
                return cliText("--%1 is for a PDF.").arg(option.names().constFirst());
        }
        return readPaper(parser, options);
    }

    QString readPaper(const QCommandLineParser &parser, PostExportOptions *options) const
    {
        const auto size = valueOf<PaperSize>(
            parser.value(m_paper).toLower(), {{u"a4"_s, PaperSize::A4}, {u"letter"_s, PaperSize::Letter}});
        bool isNumber = true;
        const int margin = parser.isSet(m_margin) ? parser.value(m_margin).toInt(&isNumber) : Paper().margin;
        if (!size)
            return cliText("--paper takes a4 or letter.");
        if (!isNumber || margin < Paper::smallestMargin || margin > Paper::largestMargin)
            return cliText("--margin takes millimetres, %1 to %2.")
                .arg(Paper::smallestMargin)
                .arg(Paper::largestMargin);
        options->paper = {*size, margin};
        return {};
    }

    QString readBlog(const QCommandLineParser &parser, SiteExportOptions *options) const
    {
        QList<QCommandLineOption> forPosts{m_paper, m_margin};
        for (const FormOption &form : m_forms)
            forPosts += form.option;
        for (const QCommandLineOption &option : forPosts) {
            if (parser.isSet(option))
                return cliText("--%1 is for one post.").arg(option.names().constFirst());
        }
        options->publish.baseUrl = parser.value(m_baseUrl);
        options->publish.drafts = parser.isSet(m_drafts);
        options->publish.listUnlisted = parser.isSet(m_listUnlisted);
        options->publish.until = QDate::fromString(parser.value(m_until), Qt::ISODate);
        options->links = parser.isSet(m_siteLinks) ? LinkStyle::Site : LinkStyle::Relative;
        const auto scripts = scriptsOf(parser.value(m_script));
        if (parser.isSet(m_until) && !options->publish.until.isValid())
            return cliText("--until takes a day: 2026-03-10.");
        if (!scripts)
            return cliText("--script takes all, none, or some of tabs, copy and search: tabs,copy.");
        options->scripts = *scripts;
        return {};
    }

    QList<QCommandLineOption> forBlogs() const
    {
        return {m_baseUrl, m_siteLinks, m_drafts, m_listUnlisted, m_until, m_script};
    }

    QCommandLineOption m_to{
        u"to"_s,
        cliText("The file to write, which is replaced if it exists, or the folder: a new one, an empty one, "
                "or one that holds an earlier export."),
        u"OUT"_s};
    std::vector<FormOption> m_forms{
        {{u"single-file"_s, cliText("One file with everything in it (the default for a post).")},
         PostForm::SingleFile},
        {{u"folder"_s, cliText("A folder with the page as index.html and what it shows below assets/.")},
         PostForm::Folder},
        {{u"fragment"_s, cliText("The body alone, as plain HTML for another program to take.")},
         PostForm::Fragment},
        {{u"pdf"_s, cliText("The page on paper, with page numbers and an outline (also: --to X.pdf).")},
         PostForm::Pdf},
        {{u"zip"_s, cliText("The Markdown with its images (also: --to X.zip).")}, PostForm::Archive}};
    QCommandLineOption m_paper{u"paper"_s, cliText("Of a PDF: a4 (the default) or letter."), u"SIZE"_s};
    QCommandLineOption m_margin{
        u"margin"_s, cliText("Of a PDF, on each side, in millimetres; else 20."), u"MM"_s};
    QCommandLineOption m_plain{
        u"plain"_s, cliText("A plain look for reading; else the one of the site's own style sheet.")};
    QCommandLineOption m_colours{
        u"colours"_s, cliText("light, dark, or system (the default): as the reader's system."), u"COLOURS"_s};
    QCommandLineOption m_safeHtml{
        u"safe-html"_s,
        cliText(
            "Of the HTML in posts only what cannot run code or load frames; else all, as the site has it.")};
    QCommandLineOption m_baseUrl{
        u"base-url"_s,
        cliText("The address that the blog will have, https://me.example/notes/; else the one of its "
                "configuration."),
        u"URL"_s};
    QCommandLineOption m_siteLinks{
        u"site-links"_s, cliText("Links with the site's own addresses (/blog/a), for a web host; else they "
                                 "are relative and also work without one.")};
    QCommandLineOption m_drafts{u"drafts"_s, cliText("With the drafts, which the site leaves out.")};
    QCommandLineOption m_listUnlisted{
        u"list-unlisted"_s, cliText("With unlisted posts in lists, where the site leaves them out.")};
    QCommandLineOption m_until{
        u"until"_s, cliText("Without posts of later days (YYYY-MM-DD), which the site publishes."),
        u"DATE"_s};
    QCommandLineOption m_script{
        u"script"_s,
        cliText("What pages do with a script: tabs, copy (buttons on code), search (a box that works "
                "offline); all (the default) or none. Pages read well without."),
        u"LIST"_s};
};

} // namespace

std::optional<ExitCode> readExportRequest(
    const QStringList &arguments, Console console, ExportRequest *request)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(cliText(
        "Writes a post as one HTML file that needs nothing beside it (styles, images and fonts are inlined), "
        "in\n"
        "another form, or a blog as a folder of pages that works on any web host and without one.\n"
        "What could not be embedded, and what is wrong with the posts, is listed on standard error."));
    parser.addPositionalArgument(
        u"FILE|SITE"_s, cliText("The post, a .md or .mdx file, or the folder of the blog."));
    const ExportOptions options;
    options.addTo(&parser);
    if (const auto code = parseArguments(parser, arguments, console))
        return code;
    const QString problem = options.read(parser, request);
    if (!problem.isEmpty())
        return usageError(u"export"_s, problem, console);
    return std::nullopt;
}

} // namespace Galley
