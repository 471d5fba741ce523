// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "cli/command.h"
#include "cli/loadedpost.h"
#include "render/renderer.h"

using namespace Qt::StringLiterals;

namespace Galley {

ExitCode runRender(const QStringList &arguments, Console console)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        cliText("Prints the body of a post as HTML, the content of the site's “.markdown” element."));
    parser.addPositionalArgument(u"FILE"_s, cliText("The post, a .md or .mdx file."));
    if (const auto code = parseArguments(parser, arguments, console))
        return *code;
    if (parser.positionalArguments().size() != 1)
        return usageError(u"render"_s, cliText("name one post."), console);

    const QString name = parser.positionalArguments().first();
    const Result<LoadedPost> post = loadPost(name);
    if (!post)
        return report(post.error(), console);
    Renderer renderer;
    const Rendered body = renderer.render(post->file.text, post->path, *post->site, {});
    for (const Diagnostic &problem : body.diagnostics)
        console.err << toLine(problem, name) << '\n';
    console.out << QString::fromUtf8(body.html()) << '\n';
    return ExitCode::Done;
}

} // namespace Galley
