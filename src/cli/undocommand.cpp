// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "base/patchjournal.h"
#include "cli/bulkchange.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace Galley {

ExitCode runUndo(const QStringList &arguments, Console console)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(cliText(
        "Takes back the latest change of a blog that set, tags, authors or the window made in several "
        "files: every byte,\nor nothing when one of the files was changed since. Called again, it takes "
        "back the one before."));
    parser.addPositionalArgument(u"SITE"_s, cliText("The blog's folder, or any folder inside it."));
    const QCommandLineOption list(
        u"list"_s, cliText("Lists what can be taken back, the latest last, and changes nothing."));
    parser.addOption(list);
    if (const auto code = parseArguments(parser, arguments, console))
        return *code;
    if (parser.positionalArguments().size() != 1)
        return usageError(u"undo"_s, cliText("name one blog folder."), console);
    recoverBulkChanges(console);
    const QString folder = QFileInfo(parser.positionalArguments().first()).absoluteFilePath();
    PatchJournal journal(bulkChangeFolder());
    const std::vector<PatchRecord> records = journal.done(findSiteRoot(folder).value_or(folder));
    if (parser.isSet(list)) {
        for (const PatchRecord &record : records)
            console.out << record.when.toLocalTime().toString(Qt::ISODate) << "  " << record.caption << '\n';
        return ExitCode::Done;
    }
    if (records.empty())
        return report({ErrorKind::Usage, cliText("There is nothing to take back.")}, console);
    if (const Result<void> undone = journal.undo(records.back().id); !undone)
        return report(undone.error(), console);
    console.err << cliText("Taken back: %1").arg(records.back().caption) << '\n';
    return ExitCode::Done;
}

} // namespace Galley
