// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "render/codeahead.h"

#include "base/textfile.h"
#include "render/codemeta.h"
#include "render/typesetter.h"

#include <QHash>
#include <QMutex>
#include <QMutexLocker>
#include <QSet>

#include <algorithm>
#include <atomic>
#include <utility>
#include <vector>

namespace Galley {
namespace {

/// Code and its language.
using Code = std::pair<QByteArray, QByteArray>;

/// A fence that has begun: three or more of the same characters, how far it is indented, what it says.
struct Fence
{
    QByteArray marks;
    qsizetype indentation = 0;
    QByteArray info;
};

std::optional<Fence> fenceOf(const QByteArray &line)
{
    const auto isMark = [](char c) { return c == '`' || c == '~'; };
    const qsizetype start = std::find_if(line.begin(), line.end(), isMark) - line.begin();
    if (start == line.size() || !line.first(start).trimmed().isEmpty())
        return std::nullopt;
    qsizetype end = start;
    while (end < line.size() && line[end] == line[start])
        ++end;
    if (end - start < 3)
        return std::nullopt;
    return Fence{line.sliced(start, end - start), start, line.sliced(end).trimmed()};
}

/// The fenced code of a Markdown text, roughly as the renderer will find it.
std::vector<Code> codesOf(const QByteArray &text)
{
    std::vector<Code> codes;
    std::optional<Fence> open;
    QByteArrayList lines;
    for (const QByteArray &line : text.split('\n')) {
        const std::optional<Fence> fence = fenceOf(line);
        if (open && fence && fence->info.isEmpty() && fence->marks.startsWith(open->marks)) {
            const QByteArray language = prismLanguage(readCodeMeta(open->info).language);
            QByteArray code = lines.join('\n');
            if (!language.isEmpty() && code.size() <= CodeHighlighter::longestCode)
                codes.emplace_back(std::move(code), language);
            open.reset();
            lines.clear();
        } else if (open) {
            const qsizetype indentation = std::min(open->indentation, line.size());
            lines += line.first(indentation).trimmed().isEmpty() ? line.sliced(indentation) : line;
        } else {
            open = fence;
        }
    }
    return codes;
}

} // namespace

struct CodeAhead::Work
{
    /// Whether it is neither made nor taken.
    bool isWanted(const Code &code)
    {
        const QMutexLocker lock(&mutex);
        return !made.contains(code) && !taken.contains(code);
    }

    void make(const QString &file, CodeHighlighter &highlighter)
    {
        const std::vector<Code> codes = codesOf(readFileBytes(file).value_or(QByteArray()));
        for (auto code = codes.rbegin(); code != codes.rend() && !isForgotten; ++code) {
            if (!isWanted(*code))
                continue;
            const auto lines = highlighter.highlight(QString::fromUtf8(code->first), code->second);
            const QMutexLocker lock(&mutex);
            made.insert(*code, lines.value_or(QByteArrayList()));
        }
    }

    std::atomic_bool isForgotten = false;
    QMutex mutex; ///< of what follows
    QHash<Code, QByteArrayList> made;
    QSet<Code> taken;
};

void CodeAhead::expect(const QStringList &files)
{
    forget();
    m_work = std::make_shared<Work>();
    m_pool.start([work = m_work, files, this] {
        for (auto file = files.rbegin(); file != files.rend() && !work->isForgotten; ++file)
            work->make(*file, m_highlighter);
    });
}

std::optional<QByteArrayList> CodeAhead::take(const QByteArray &code, const QByteArray &language)
{
    if (!m_work)
        return std::nullopt;
    const Code key(code, language);
    const QMutexLocker lock(&m_work->mutex);
    const auto made = m_work->made.constFind(key);
    if (made != m_work->made.constEnd())
        return *made;
    m_work->taken.insert(key);
    return std::nullopt;
}

void CodeAhead::forget()
{
    if (m_work)
        m_work->isForgotten = true;
}

} // namespace Galley
