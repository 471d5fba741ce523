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

/// Code above this stays plain: it would take longer than anybody reads.
constexpr qsizetype longestCode = 200'000;

constexpr qint64 nanosecondsInMillisecond = 1'000'000;

struct Language
{
    const char *name;
    const char *needs; ///< others that must be there before, with spaces between
};

/// Prism's grammars change one another when they load: these are always there and in this order, as on the
/// site, so that a block looks the same whatever came before it.
constexpr const char *firstLanguages[] = {"core",         "markup",     "css",      "css-extras", "clike",
                                          "javascript",   "yaml",       "markdown", "graphql",    "sql",
                                          "js-templates", "typescript", "js-extras"};

constexpr Language languages[] = {
    {"actionscript", ""},
    {"bash", ""},
    {"c", ""},
    {"clike", ""},
    {"cmake", ""},
    {"coffeescript", ""},
    {"cpp", "c"},
    {"csharp", ""},
    {"css", ""},
    {"dart", ""},
    {"diff", ""},
    {"docker", ""},
    {"elixir", ""},
    {"erlang", ""},
    {"fortran", ""},
    {"git", ""},
    {"go", ""},
    {"graphql", ""},
    {"groovy", ""},
    {"haskell", ""},
    {"hcl", ""},
    {"http", "json"},
    {"ignore", ""},
    {"ini", ""},
    {"java", ""},
    {"javascript", ""},
    {"json", ""},
    {"jsx", ""},
    {"julia", ""},
    {"kotlin", ""},
    {"latex", ""},
    {"less", ""},
    {"llvm", ""},
    {"lua", ""},
    {"makefile", ""},
    {"markdown", ""},
    {"markup", ""},
    {"markup-templating", ""},
    {"matlab", ""},
    {"nasm", ""},
    {"nginx", ""},
    {"nix", ""},
    {"objectivec", "c"},
    {"ocaml", ""},
    {"perl", ""},
    {"php", "markup-templating"},
    {"powershell", ""},
    {"properties", ""},
    {"protobuf", ""},
    {"python", ""},
    {"r", ""},
    {"reason", ""},
    {"regex", ""},
    {"ruby", ""},
    {"rust", ""},
    {"sass", ""},
    {"scala", "java"},
    {"scss", ""},
    {"shell-session", "bash"},
    {"solidity", ""},
    {"sql", ""},
    {"swift", ""},
    {"toml", ""},
    {"tsx", "jsx"},
    {"typescript", ""},
    {"vim", ""},
    {"wasm", ""},
    {"yaml", ""},
    {"zig", ""}};

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
    const bool isKnown = std::any_of(
        std::begin(languages), std::end(languages), [&](const Language &each) { return name == each.name; });
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

bool Typesetter::loadLanguage(const QByteArray &language)
{
    const auto load = [this](const QByteArray &name) {
        return m_engine.load(
            u":/galley/render/prismjs/components/prism-%1.js"_s.arg(QString::fromLatin1(name)));
    };
    const auto found = std::find_if(std::begin(languages), std::end(languages), [&](const Language &each) {
        return language == each.name;
    });
    if (found == std::end(languages) ||
        !std::all_of(std::begin(firstLanguages), std::end(firstLanguages), load))
        return false;
    const QByteArrayList needs = QByteArray(found->needs).split(' ');
    const bool isReady = std::all_of(needs.begin(), needs.end(), [this](const QByteArray &each) {
        return each.isEmpty() || loadLanguage(each);
    });
    return isReady && load(language);
}

const QByteArrayList *Typesetter::highlight(const QByteArray &code, const QByteArray &language)
{
    const QByteArray name = prismLanguage(language);
    if (name.isEmpty() || code.size() > longestCode)
        return nullptr;
    const QByteArray key = keyOf(code, name);
    if (const QByteArrayList *known = m_code.object(key))
        return known->isEmpty() ? nullptr : known;
    if (!mayStart())
        return nullptr;
    const Spending spending(m_spent);
    std::optional<QString> html;
    if (loadLanguage(name) && m_engine.load(u":/galley/render/highlight.js"_s))
        html = m_engine.call(u"galleyHighlight"_s, {QString::fromUtf8(code), QString::fromLatin1(name)});
    auto *lines = new QByteArrayList(html ? html->toUtf8().split('\n') : QByteArrayList());
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
        m_engine.load(u":/galley/render/highlight.js"_s))
        html = m_engine.call(u"galleyMath"_s, {QString::fromUtf8(tex), isDisplay});
    // What was stopped is remembered too, or it would be tried again with every keystroke.
    if (!html)
        html = u"KaTeX stopped\n<span class=\"katex-error\">%1</span>"_s.arg(
            QString::fromUtf8(tex).toHtmlEscaped());
    // The first line is the error, if any.
    const qsizetype end = html->indexOf(u'\n');
    m_math.insert(
        key, new MathHtml{html->sliced(end + 1).toUtf8(), html->first(end)},
        static_cast<int>(html->size()) + 100);
    return m_math.object(key);
}

} // namespace Galley
