// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "render/typesetter.h"

#include <QCryptographicHash>
#include <QElapsedTimer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Galley {

namespace {

constexpr int cachedBytes = 32 * 1024 * 1024;

constexpr qint64 nanosecondsInMillisecond = 1'000'000;

struct Alias
{
    const char *alias;
    const char *name;
};

constexpr Alias aliases[] = {
    {"asm", "nasm"},
    {"atom", "markup"},
    {"c++", "cpp"},
    {"coffee", "coffeescript"},
    {"console", "bash"},
    {"context", "latex"},
    {"cs", "csharp"},
    {"cuda", "cpp"},
    {"dockerfile", "docker"},
    {"dotnet", "csharp"},
    {"gitignore", "ignore"},
    {"golang", "go"},
    {"hgignore", "ignore"},
    {"hs", "haskell"},
    {"html", "markup"},
    {"js", "javascript"},
    {"json5", "json"},
    {"jsonc", "json"},
    {"kt", "kotlin"},
    {"kts", "kotlin"},
    {"mathml", "markup"},
    {"md", "markdown"},
    {"mdx", "markdown"},
    {"npmignore", "ignore"},
    {"objc", "objectivec"},
    {"patch", "diff"},
    {"ps1", "powershell"},
    {"py", "python"},
    {"rb", "ruby"},
    {"rs", "rust"},
    {"rss", "markup"},
    {"sh", "bash"},
    {"sh-session", "shell-session"},
    {"shell", "bash"},
    {"shellsession", "shell-session"},
    {"sol", "solidity"},
    {"ssml", "markup"},
    {"svg", "markup"},
    {"tex", "latex"},
    {"ts", "typescript"},
    {"webmanifest", "json"},
    {"xml", "markup"},
    {"yml", "yaml"}};

QByteArray keyOf(const QByteArray &content, const QByteArray &kind)
{
    return QCryptographicHash::hash(kind + '\n' + content, QCryptographicHash::Sha1);
}

/// Adds the time of its own life.
class Spending
{
public:
    explicit Spending(qint64 &nanoseconds) : m_nanoseconds(nanoseconds) { m_timer.start(); }
    ~Spending() { m_nanoseconds += m_timer.nsecsElapsed(); }
    Q_DISABLE_COPY_MOVE(Spending)

private:
    qint64 &m_nanoseconds;
    QElapsedTimer m_timer;
};

} // namespace

QByteArray prismLanguage(const QByteArray &language)
{
    const auto alias = std::find_if(
        std::begin(aliases), std::end(aliases), [&](const Alias &each) { return language == each.alias; });
    const QByteArray name = alias == std::end(aliases) ? language : QByteArray(alias->name);
    const std::span<const CodeLanguage> languages = codeLanguages();
    const bool isKnown = std::any_of(
        languages.begin(), languages.end(), [&](const CodeLanguage &each) { return name == each.name; });
    return isKnown ? name : QByteArray();
}

Typesetter::Typesetter() : m_code(cachedBytes), m_math(cachedBytes) {}

void Typesetter::begin(int budget)
{
    m_budget = budget * nanosecondsInMillisecond;
    m_spent = 0;
    m_isProvisional = false;
}

bool Typesetter::mayStart()
{
    const bool isInTime = m_budget < 0 || m_spent < m_budget;
    m_isProvisional = m_isProvisional || !isInTime;
    return isInTime;
}

const QByteArrayList *Typesetter::highlight(const QByteArray &code, const QByteArray &language)
{
    const QByteArray name = prismLanguage(language);
    if (name.isEmpty() || code.size() > CodeHighlighter::longestCode)
        return nullptr;
    const QByteArray key = keyOf(code, name);
    if (const QByteArrayList *known = m_code.object(key))
        return known->isEmpty() ? nullptr : known;
    if (!mayStart())
        return nullptr;
    const Spending spending(m_spent);
    std::optional<QByteArrayList> made = m_ahead.take(code, name);
    if (!made)
        made = m_highlighter.highlight(QString::fromUtf8(code), name);
    auto *lines = new QByteArrayList(std::move(made).value_or(QByteArrayList()));
    m_code.insert(key, lines, static_cast<int>(code.size() * 4) + 100);
    const QByteArrayList *kept = m_code.object(key);
    return kept == nullptr || kept->isEmpty() ? nullptr : kept;
}

const MathHtml *Typesetter::math(const QByteArray &tex, bool isDisplay)
{
    const QByteArray key = keyOf(tex, isDisplay ? "display" : "inline");
    if (const MathHtml *known = m_math.object(key))
        return known;
    if (!mayStart())
        return nullptr;
    const Spending spending(m_spent);
    std::optional<QString> html;
    if (m_engine.load(u":/galley/render/katex/dist/katex.min.js"_s) &&
        m_engine.load(u":/galley/render/formula.js"_s))
        html = m_engine.call(u"galleyMath"_s, {QString::fromUtf8(tex), isDisplay});
    // What was stopped is remembered too, or it would be tried again with every keystroke.
    if (!html)
        html = u"0 KaTeX stopped\n<span class=\"katex-error\">%1</span>"_s.arg(
            QString::fromUtf8(tex).toHtmlEscaped());
    // The first line is the error, if any.
    const qsizetype end = html->indexOf(u'\n');
    const QString error = html->first(end);
    m_math.insert(
        key,
        new MathHtml{
            html->sliced(end + 1).toUtf8(), error.section(u' ', 1), error.section(u' ', 0, 0).toInt()},
        static_cast<int>(html->size()) + 100);
    return m_math.object(key);
}

} // namespace Galley
