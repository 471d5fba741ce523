// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "render/npmcommands.h"

#include <QHash>
#include <QRegularExpression>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Galley {

namespace {

using Words = QStringList;

/// The short names of npm's commands.
QString fullName(const QString &command)
{
    static const QHash<QString, QString> names{
        {u"i"_s, u"install"_s},   {u"un"_s, u"uninstall"_s}, {u"remove"_s, u"uninstall"_s},
        {u"r"_s, u"uninstall"_s}, {u"rm"_s, u"uninstall"_s}, {u"rb"_s, u"rebuild"_s},
        {u"list"_s, u"ls"_s},     {u"create"_s, u"init"_s},  {u"ln"_s, u"link"_s},
        {u"t"_s, u"test"_s},      {u"tst"_s, u"test"_s},
    };
    return names.value(command, command);
}

/// Words between spaces; quotes keep spaces together.
Words wordsOf(const QString &command)
{
    Words words{QString()};
    QChar quote;
    bool isEscaped = false;
    for (const QChar c : command) {
        const bool isQuote = !isEscaped && (c == u'"' || c == u'\'');
        isEscaped = c == u'\\';
        if (c == u' ' && quote.isNull()) {
            words.append(QString());
            continue;
        }
        if (isQuote && (quote.isNull() || quote == c))
            quote = quote.isNull() ? c : QChar();
        words.last() += c;
    }
    return words;
}

/// The words with flags renamed; a flag that becomes empty is left out.
Words renamed(Words words, const QHash<QString, QString> &flags)
{
    for (QString &word : words)
        word = flags.value(word, word);
    return words;
}

Words initialized(Words words)
{
    if (words.size() > 1 && !words[1].startsWith(u'-')) {
        words[0] = u"create"_s;
        const qsizetype version = words[1].lastIndexOf("@latest"_L1);
        if (version > 0)
            words[1].truncate(version);
    }
    words.removeAll(u"--scope"_s);
    return words;
}

std::optional<Words> yarnScript(Words words)
{
    // A script may not be called as a command of yarn is.
    static const QStringList taken{
        u"test"_s,
        u"login"_s,
        u"logout"_s,
        u"link"_s,
        u"unlink"_s,
        u"publish"_s,
        u"cache"_s,
        u"start"_s,
        u"stop"_s,
        u"init"_s,
        u"run"_s,
        u"add"_s,
        u"audit"_s,
        u"autoclean"_s,
        u"bin"_s,
        u"check"_s,
        u"config"_s,
        u"create"_s,
        u"dedupe"_s,
        u"generate-lock-entry"_s,
        u"global"_s,
        u"help"_s,
        u"import"_s,
        u"info"_s,
        u"install"_s,
        u"licenses"_s,
        u"list"_s,
        u"lockfile"_s,
        u"outdated"_s,
        u"owner"_s,
        u"pack"_s,
        u"policies"_s,
        u"prune"_s,
        u"remove"_s,
        u"self-update"_s,
        u"tag"_s,
        u"team"_s,
        u"upgrade"_s,
        u"upgrade-interactive"_s,
        u"version"_s,
        u"versions"_s,
        u"why"_s,
        u"workspace"_s,
        u"workspaces"_s};
    words[0] = u"run"_s;
    if (words.size() > 1 && !words[1].isEmpty() && !taken.contains(words[1]))
        words.removeFirst();
    return words;
}

Words yarnPackages(Words words, const QString &command)
{
    static const QHash<QString, QString> flags{
        {u"--save-dev"_s, u"--dev"_s},
        {u"-D"_s, u"--dev"_s},
        {u"--save-prod"_s, u"--production"_s},
        {u"-P"_s, u"--production"_s},
        {u"--save-optional"_s, u"--optional"_s},
        {u"-O"_s, u"--optional"_s},
        {u"--save-exact"_s, u"--exact"_s},
        {u"-E"_s, u"--exact"_s},
        {u"--no-package-lock"_s, u"--no-lockfile"_s},
        {u"--save"_s, {}},
        {u"-S"_s, {}},
        {u"--global"_s, {}},
        {u"-g"_s, {}}};
    words[0] = command;
    if (words.contains(u"--global"_s) || words.contains(u"-g"_s))
        words.prepend(u"global"_s);
    return renamed(std::move(words), flags);
}

Words yarnList(Words words)
{
    words[0] = u"list"_s;
    const auto flag = std::find_if(
        words.begin() + 1, words.end(), [](const QString &word) { return word.startsWith(u'-'); });
    const Words packages(words.begin() + 1, flag);
    if (packages.isEmpty())
        return words;
    words.erase(words.begin() + 1, words.begin() + 1 + packages.size());
    words.insert(1, u"--pattern"_s);
    words.insert(2, u'"' + packages.join(u'|') + u'"');
    return words;
}

/// Nothing for what has no counterpart.
std::optional<Words> yarnWords(Words words)
{
    const QString command = fullName(words.first());
    static const QStringList same{u"test"_s,    u"login"_s, u"logout"_s, u"link"_s, u"unlink"_s,
                                  u"publish"_s, u"cache"_s, u"start"_s,  u"stop"_s, u"outdated"_s};
    if (same.contains(command)) {
        words[0] = command;
        return words;
    }
    if (command == u"install")
        return words.size() == 1 ? Words{u"install"_s} : yarnPackages(std::move(words), u"add"_s);
    if (command == u"uninstall")
        return yarnPackages(std::move(words), u"remove"_s);
    if (command == u"version")
        return renamed(
            std::move(words),
            {{u"major"_s, u"--major"_s}, {u"minor"_s, u"--minor"_s}, {u"patch"_s, u"--patch"_s}});
    if (command == u"rebuild") {
        words[0] = u"add"_s;
        return words << u"--force"_s;
    }
    if (command == u"run" || command == u"exec")
        return yarnScript(std::move(words));
    if (command == u"ls")
        return yarnList(std::move(words));
    if (command == u"init")
        return initialized(std::move(words));
    if (command != u"pack")
        return std::nullopt;
    static const QRegularExpression destination(u"^--pack-destination[\\s=]"_s);
    return words.replaceInStrings(destination, u"--filename "_s);
}

/// pnpm names the packages of a few commands by a filter.
Words pnpmFilter(const Words &words)
{
    Words flags;
    Words packages;
    for (const QString &word : words.mid(1))
        (word.startsWith(u'-') ? flags : packages) += word;
    flags.prepend(words.first());
    return packages.isEmpty() ? words : flags << u"--filter"_s << packages.join(u' ');
}

Words pnpmPackages(Words words)
{
    return renamed(
        std::move(words),
        {{u"--save"_s, {}}, {u"-S"_s, {}}, {u"--no-package-lock"_s, u"--frozen-lockfile"_s}});
}

std::optional<Words> pnpmWords(Words words)
{
    const QString command = fullName(words.first());
    if (command == u"install") {
        const auto names = std::count_if(
            words.begin(), words.end(), [](const QString &word) { return !word.startsWith(u'-'); });
        if (names > 1)
            words[0] = u"add"_s;
        return pnpmPackages(std::move(words));
    }
    if (command == u"uninstall") {
        words[0] = u"remove"_s;
        return pnpmPackages(std::move(words));
    }
    if (command == u"rebuild" || command == u"unlink") {
        words[0] = command;
        return pnpmFilter(words);
    }
    if (command == u"init")
        return initialized(std::move(words));
    if (command == u"ls") {
        words.replaceInStrings(QRegularExpression(u"^--depth="_s), u"--depth "_s);
        return renamed(
            std::move(words), {{u"--production"_s, u"--prod"_s}, {u"--development"_s, u"--dev"_s}});
    }
    static const QStringList same{u"run"_s,   u"exec"_s,     u"link"_s, u"test"_s,
                                  u"start"_s, u"outdated"_s, u"pack"_s};
    if (!same.contains(command))
        return std::nullopt;
    words[0] = command;
    return words.replaceInStrings(
        QRegularExpression(u"^--pack-destination[\\s=]"_s), u"--pack-destination "_s);
}

Words bunPackages(Words words, const QString &command)
{
    static const QHash<QString, QString> flags{
        {u"--save-dev"_s, u"--dev"_s},
        {u"--development"_s, u"--dev"_s},
        {u"-D"_s, u"--dev"_s},
        {u"--save-prod"_s, u"--production"_s},
        {u"-P"_s, u"--production"_s},
        {u"--save-optional"_s, u"--optional"_s},
        {u"-O"_s, u"--optional"_s},
        {u"--save-exact"_s, u"--exact"_s},
        {u"-E"_s, u"--exact"_s},
        {u"--no-package-lock"_s, u"--no-save"_s},
        {u"-g"_s, u"--global"_s},
        {u"--save"_s, {}},
        {u"-S"_s, {}}};
    words[0] = command;
    return renamed(std::move(words), flags);
}

/// `npm init x` runs the package create-x.
Words bunInit(Words words)
{
    if (words.size() < 2 || words[1].isEmpty())
        return Words{u"bun"_s} + words;
    if (words[1].startsWith(u'-')) {
        words[0] = u"init"_s;
        return Words{u"bun"_s} + words;
    }
    QString &name = words[1];
    const qsizetype slash = name.indexOf(u'/');
    if (!name.startsWith(u'@'))
        name = u"create-"_s + name.remove("@latest"_L1);
    else if (slash > 0)
        name.insert(slash + 1, u"create-"_s);
    words[0] = u"bunx"_s;
    return words;
}

/// With the program in front.
std::optional<Words> bunWords(Words words)
{
    const QString command = fullName(words.first());
    const Words bun{u"bun"_s};
    if (command == u"install")
        return bun + bunPackages(words, words.size() == 1 ? u"install"_s : u"add"_s);
    if (command == u"uninstall")
        return bun + bunPackages(words, u"remove"_s);
    if (command == u"ls")
        return bun + Words{u"pm"_s} + bunPackages(words, u"ls"_s);
    if (command == u"link")
        return bun + bunPackages(words, u"link"_s);
    if (command == u"rebuild")
        return bun + Words{u"add"_s} + words.mid(1) + Words{u"--force"_s};
    if (command == u"cache" && words.value(1) == u"clean")
        return bun + Words{u"pm"_s, u"cache"_s, u"rm"_s} + words.mid(2);
    if (command == u"init")
        return bunInit(std::move(words));
    if (command == u"test")
        return bun + Words{u"run"_s, u"test"_s} + words.mid(1);
    if (command == u"exec")
        return Words{u"bunx"_s} + words.mid(1);
    static const QStringList same{u"run"_s, u"stop"_s, u"start"_s, u"unlink"_s};
    return same.contains(command) ? std::optional(bun + words) : std::nullopt;
}

/// A quirk of the plugin for bun.
QString withoutAssignment(QString line)
{
    const qsizetype sign = line.indexOf(u'=');
    return sign < 0 ? line : line.replace(sign, 1, u" "_s);
}

QString converted(const QString &written, PackageManager manager)
{
    Words words = wordsOf(written.trimmed());
    const qsizetype separator = words.indexOf(u"--"_s);
    if (separator >= 0)
        words.removeAt(separator);
    std::optional<Words> result;
    if (manager == PackageManager::Yarn)
        result = yarnWords(words);
    else if (manager == PackageManager::Pnpm)
        result = pnpmWords(words);
    else
        result = bunWords(words);
    const bool isBun = manager == PackageManager::Bun;
    if (!result) {
        words.removeAll(QString());
        const QString kept = isBun ? withoutAssignment(words.join(u' ')) : written;
        return u"npm "_s + kept + u"\n# couldn't auto-convert command"_s;
    }
    result->removeAll(QString());
    if (!isBun)
        return (manager == PackageManager::Yarn ? u"yarn "_s : u"pnpm "_s) + result->join(u' ');
    result->removeAll(u"--"_s);
    return withoutAssignment(result->join(u' '));
}

} // namespace

std::optional<PackageManager> packageManager(const QString &name)
{
    if (name == u"yarn")
        return PackageManager::Yarn;
    if (name == u"pnpm")
        return PackageManager::Pnpm;
    return name == u"bun" ? std::optional(PackageManager::Bun) : std::nullopt;
}

QString convertedNpmCommands(const QString &code, PackageManager manager)
{
    static const QRegularExpression runs(u"^(\\s*)(?:npx|yarn dlx|pnpm dlx|bun x)(?= |$)"_s);
    static const QRegularExpression command(u"npm(?: +([^&\\n\\r]*))?"_s);
    const QRegularExpressionMatch run = runs.match(code);
    if (run.hasMatch()) {
        const QString runner = manager == PackageManager::Yarn   ? u"yarn dlx"_s
                               : manager == PackageManager::Pnpm ? u"pnpm dlx"_s
                                                                 : u"bun x"_s;
        return run.captured(1) + runner + code.mid(run.capturedEnd());
    }
    QString result;
    qsizetype done = 0;
    for (auto matches = command.globalMatch(code); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        result += QStringView(code).mid(done, match.capturedStart() - done);
        result += converted(match.captured(1), manager);
        done = match.capturedEnd();
    }
    return result + code.mid(done);
}

} // namespace Galley
