// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "sourcerules.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QHash>
#include <QLibraryInfo>
#include <QRegularExpression>

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

/// "src/editor/a.cpp" ⇒ "editor"; "src/main.cpp" ⇒ "main.cpp"; nothing outside src/.
QString folderOf(const SourceFile &file)
{
    return file.path.startsWith("src/"_L1) ? file.path.section(u'/', 1, 1) : QString();
}

bool isCore(const QString &folder)
{
    return QStringList{u"base"_s, u"post"_s, u"site"_s, u"render"_s, u"publish"_s, u"cli"_s}.contains(folder);
}

QString offence(const SourceFile &file, qsizetype line, const QString &message)
{
    return u"%1:%2: %3"_s.arg(file.path, QString::number(line + 1), message);
}

struct Include
{
    qsizetype line = 0;
    QString path;
    bool angled = false;
};

std::vector<Include> includesOf(const SourceFile &file)
{
    static const QRegularExpression pattern(uR"(^\s*#\s*include\s*([<"])([^>"]+)[>"])"_s);
    std::vector<Include> includes;
    const QStringList lines = file.text.split(u'\n');
    for (qsizetype line = 0; line < lines.size(); ++line) {
        const QRegularExpressionMatch match = pattern.match(lines.at(line));
        if (match.hasMatch())
            includes.push_back({line, match.captured(2), match.captured(1) == "<"_L1});
    }
    return includes;
}

/// Offences of every line that matches, comments left out, unless its own comment begins with the escape
/// word.
QStringList matchLines(
    const SourceFile &file, const QRegularExpression &pattern, const QString &escape, const QString &message)
{
    static const QRegularExpression comment(uR"((^|\s)//.*$)"_s);
    QStringList offences;
    const QStringList lines = file.text.split(u'\n');
    for (qsizetype line = 0; line < lines.size(); ++line) {
        QString code = lines.at(line);
        if (code.contains(u"// %1: "_s.arg(escape)))
            continue;
        const QRegularExpressionMatch match = pattern.match(code.remove(comment));
        if (match.hasMatch())
            offences << offence(file, line, message.arg(match.captured().trimmed()));
    }
    return offences;
}

} // namespace

QStringList SourceRules::layering(const SourceFile &file)
{
    static const QHash<QString, QString> allowed{
        {u"base"_s, u"base"_s},
        {u"post"_s, u"base post"_s},
        {u"site"_s, u"base post site"_s},
        {u"render"_s, u"base post site render"_s},
        {u"publish"_s, u"base post site render publish"_s},
        {u"cli"_s, u"base post site render publish cli"_s},
        {u"editor"_s, u"base post site editor"_s},
        {u"preview"_s, u"base post site render publish preview"_s},
        {u"app"_s, u"base post site render publish editor preview app"_s},
        // The composition root builds whatever there is.
        {u"main.cpp"_s, u"base post site render publish cli editor preview app"_s},
    };
    const QString folder = folderOf(file);
    if (folder.isEmpty())
        return {};
    if (!allowed.contains(folder))
        return {offence(file, 0, u"the folder %1 has no place in the layering"_s.arg(folder))};

    QStringList offences;
    for (const Include &include : includesOf(file)) {
        if (include.angled || include.path.startsWith("ui_"_L1))
            continue;
        const QString target = include.path.section(u'/', 0, 0);
        if (!include.path.contains(u'/') && !include.path.endsWith(".moc"_L1))
            offences << offence(
                file, include.line, u"write the folder: \"%1/%2\""_s.arg(folder, include.path));
        else if (include.path.contains(u'/') && !allowed.value(folder).split(u' ').contains(target))
            offences << offence(file, include.line, u"%1 may not include %2/"_s.arg(folder, target));
    }
    return offences;
}

QStringList SourceRules::libraries(const SourceFile &file)
{
    static const std::vector<std::pair<QRegularExpression, QString>> owners{
        {QRegularExpression(u"^(minizip|qpdf)/"_s), u"publish"_s},
        {QRegularExpression(u"^cmark"_s), u"render"_s},
        {QRegularExpression(u"^(QtQml/)?(QJS|QQml|QtQml)"_s), u"render"_s},
    };
    static const QString qtHeaders = QLibraryInfo::path(QLibraryInfo::HeadersPath);
    const QString folder = folderOf(file);
    if (folder.isEmpty())
        return {};

    QStringList offences;
    for (const Include &include : includesOf(file)) {
        for (const auto &[header, owner] : owners) {
            if (header.match(include.path).hasMatch() && folder != owner)
                offences << offence(
                    file, include.line, u"only %1 may include <%2>"_s.arg(owner, include.path));
        }
        if (!isCore(folder) || !include.angled || !include.path.startsWith(u'Q'))
            continue;
        bool known = false;
        for (const QString &module : {u"QtCore/"_s, u"QtConcurrent/"_s, u"QtQml/"_s})
            known = known || QFile::exists(qtHeaders + u'/' + module + include.path.section(module, -1));
        if (!known)
            offences << offence(file, include.line, u"the core may not include <%1>"_s.arg(include.path));
    }
    return offences;
}

QStringList SourceRules::size(const SourceFile &file)
{
    const qsizetype limit = file.path.endsWith(".h"_L1) ? 120 : 400;
    const qsizetype lines = file.text.count(u'\n');
    if (!file.path.startsWith("src/"_L1) || lines <= limit)
        return {};
    return {offence(file, limit, u"%1 lines; at most %2, split it by noun"_s.arg(lines).arg(limit))};
}

QStringList SourceRules::licence(const SourceFile &file)
{
    static const QString head = u"// SPDX-FileCopyrightText: 2026 The Galley authors\n"
                                "// SPDX-License-Identifier: MIT\n"_s;
    return file.text.startsWith(head) ? QStringList() : QStringList{offence(file, 0, u"no SPDX lines"_s)};
}

QStringList SourceRules::colours(const SourceFile &file)
{
    const QString folder = folderOf(file);
    const bool widgets = folder == "editor"_L1 || folder == "app"_L1 || folder == "preview"_L1;
    if (!widgets || file.path.startsWith("src/app/theme"_L1))
        return {};
    static const QRegularExpression literal(
        uR"(#([0-9a-fA-F]{8}|[0-9a-fA-F]{6}|[0-9a-fA-F]{3,4})\b(?=[^"]*")|\bQColor\s*\w*\s*[({]\s*(u?"|\d)|\bqRgba?\s*\()"
        uR"(|\brgba?\(|\bQColorConstants::|\bfrom(Rgb|Hs[lv])F?\s*\(\s*[\d.])"
        uR"(|\bQt::((dark|light)?(red|green|blue|cyan|magenta|yellow|gray)|black|white)\b)"_s,
        QRegularExpression::CaseInsensitiveOption);
    return matchLines(
        file, literal, u"colour"_s, u"the colour %1 belongs in the palette or the theme table"_s);
}

QStringList SourceRules::words(const SourceFile &file)
{
    // These files quote the words they look for.
    if (file.path.startsWith("tests/architecture/"_L1))
        return {};
    static const QRegularExpression unfinished(uR"(\b(TODO|FIXME|XXX|HACK)\b|not (yet )?implemented)"_s);
    static const QRegularExpression forbidden(
        uR"(\b(SIGNAL|SLOT)\s*\(|\b(qSleep|qWait|msleep|usleep|sleep_for)\s*\(|[":]/(home|root|work|Users)/)"_s);
    static const QRegularExpression inHeader(uR"(^\s*using namespace\b)"_s);

    QStringList offences;
    const QStringList lines = file.text.split(u'\n');
    for (qsizetype line = 0; line < lines.size(); ++line) {
        const QRegularExpressionMatch match = unfinished.match(lines.at(line));
        if (match.hasMatch() && !lines.at(line).contains("// word: "_L1))
            offences << offence(file, line, u"%1: finish it or leave it out"_s.arg(match.captured()));
    }
    offences << matchLines(file, forbidden, u"word"_s, u"%1 has no place here"_s);
    if (file.path.endsWith(".h"_L1))
        offences << matchLines(file, inHeader, u"word"_s, u"%1 in a header"_s);
    return offences;
}

QStringList SourceRules::all(const SourceFile &file)
{
    return layering(file) + libraries(file) + size(file) + licence(file) + colours(file) + words(file);
}

QStringList SourceRules::sourceList(const SourceFile &list, const QStringList &filesOfFolder)
{
    static const QRegularExpression comment(u"#[^\n]*"_s);
    static const QRegularExpression source(uR"([\w./-]+\.cpp\b)"_s);
    static const QRegularExpression test(uR"(galley_add_(?:test|bench)\s*\(\s*(\w+))"_s);
    const QString text = QString(list.text).remove(comment);

    // Two tests may share a source.
    const bool isLibrary = text.contains("target_sources"_L1);

    QStringList listed;
    for (const QRegularExpressionMatch &match : source.globalMatch(text))
        listed << match.captured();
    for (const QRegularExpressionMatch &match : test.globalMatch(text))
        listed << match.captured(1) + u".cpp"_s;

    QStringList offences;
    for (const QString &file : filesOfFolder) {
        if (!listed.contains(file))
            offences << offence(list, 0, u"does not list %1"_s.arg(file));
    }
    for (const QString &file : std::as_const(listed)) {
        if (!file.contains(u'/') && !filesOfFolder.contains(file))
            offences << offence(list, 0, u"lists %1, which is not there"_s.arg(file));
        if (isLibrary && listed.count(file) > 1 &&
            !offences.contains(offence(list, 0, u"lists %1 twice"_s.arg(file))))
            offences << offence(list, 0, u"lists %1 twice"_s.arg(file));
    }
    return offences;
}

std::vector<SourceFile> readSources(const QString &project, const QStringList &folders)
{
    std::vector<SourceFile> files;
    for (const QString &folder : folders) {
        QDirIterator paths(
            project + u'/' + folder, {u"*.h"_s, u"*.cpp"_s}, QDir::Files, QDirIterator::Subdirectories);
        while (paths.hasNext()) {
            QFile file(paths.next());
            if (paths.filePath().contains("/node_modules/"_L1) || !file.open(QIODevice::ReadOnly))
                continue;
            files.push_back(
                {QDir(project).relativeFilePath(paths.filePath()), QString::fromUtf8(file.readAll())});
        }
    }
    return files;
}

} // namespace Galley
