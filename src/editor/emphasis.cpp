// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "editor/emphasis.h"

#include <algorithm>
#include <array>

namespace Galley {

namespace {

struct Neighbour
{
    bool blank = true;
    bool punctuation = false;
};

Neighbour neighbour(char32_t c)
{
    return {QChar::isSpace(c), QChar::isPunct(c) || QChar::isSymbol(c)};
}

Neighbour before(QStringView text, qsizetype at)
{
    if (at == 0)
        return {};
    const QChar c = text[at - 1];
    if (c.isLowSurrogate() && at > 1)
        return neighbour(QChar::surrogateToUcs4(text[at - 2], c));
    return neighbour(c.unicode());
}

Neighbour after(QStringView text, qsizetype at)
{
    if (at >= text.size())
        return {};
    const QChar c = text[at];
    if (c.isHighSurrogate() && at + 1 < text.size())
        return neighbour(QChar::surrogateToUcs4(c, text[at + 1]));
    return neighbour(c.unicode());
}

/// Runs that no opener can match are remembered per kind, which keeps the whole linear (CommonMark appendix,
/// "openers_bottom").
size_t kindOf(QChar sign, bool canOpen, qsizetype length)
{
    const size_t signIndex = sign == u'*' ? 0 : sign == u'_' ? 1 : 2;
    return signIndex * 6 + (canOpen ? 3 : 0) + static_cast<size_t>(length % 3);
}

} // namespace

qsizetype EmphasisRuns::add(qsizetype at)
{
    Run run;
    run.start = at;
    run.sign = m_text[at];
    while (at < m_text.size() && m_text[at] == run.sign)
        ++at;
    run.length = run.written = at - run.start;
    const Neighbour left = before(m_text, run.start);
    const Neighbour right = after(m_text, at);
    const bool leftFlanking = !right.blank && (!right.punctuation || left.blank || left.punctuation);
    const bool rightFlanking = !left.blank && (!left.punctuation || right.blank || right.punctuation);
    if (run.sign == u'_') {
        run.canOpen = leftFlanking && (!rightFlanking || left.punctuation);
        run.canClose = rightFlanking && (!leftFlanking || right.punctuation);
    } else {
        run.canOpen = leftFlanking;
        run.canClose = rightFlanking;
    }
    const bool tooLong = run.sign == u'~' && run.length > 2;
    if ((run.canOpen || run.canClose) && !tooLong)
        m_runs.push_back(run);
    return run.written;
}

bool EmphasisRuns::matches(const Run &opener, const Run &closer) const
{
    if (opener.sign != closer.sign || !opener.canOpen)
        return false;
    if (closer.sign == u'~')
        return opener.length == closer.length;
    const bool oneIsBoth = opener.canClose || closer.canOpen;
    return !oneIsBoth || (opener.written + closer.written) % 3 != 0 ||
           (opener.written % 3 == 0 && closer.written % 3 == 0);
}

void EmphasisRuns::join(Run *opener, Run *closer, StyledSpans *spans) const
{
    const bool strike = closer->sign == u'~';
    const qsizetype width = strike ? closer->length : opener->length >= 2 && closer->length >= 2 ? 2 : 1;
    const qsizetype start = opener->start + opener->length - width;
    const qsizetype end = closer->start + width;
    const TextRole role = strike       ? TextRole::Strikethrough
                          : width == 2 ? TextRole::Strong
                                       : TextRole::Emphasis;
    spans->push_back({{start, end - start}, role});
    spans->push_back({{start, width}, TextRole::Mark});
    spans->push_back({{closer->start, width}, TextRole::Mark});
    opener->length -= width;
    closer->length -= width;
    closer->start += width;
}

void EmphasisRuns::resolve(size_t from, StyledSpans *spans)
{
    std::array<int, 18> bottom;
    bottom.fill(static_cast<int>(from) - 1);
    int last = static_cast<int>(from) - 1; // the newest run that may still open
    for (size_t index = from; index < m_runs.size(); ++index) {
        Run &closer = m_runs[index];
        while (closer.canClose && closer.length > 0) {
            int &floor = bottom[kindOf(closer.sign, closer.canOpen, closer.written)];
            int opener = last;
            while (opener > floor && !matches(m_runs[static_cast<size_t>(opener)], closer))
                opener = m_runs[static_cast<size_t>(opener)].previous;
            if (opener <= floor) {
                floor = last;
                break;
            }
            Run &matched = m_runs[static_cast<size_t>(opener)];
            join(&matched, &closer, spans);
            last = matched.length > 0 ? opener : matched.previous; // what stood between can no longer match
        }
        if (closer.canOpen && closer.length > 0) {
            closer.previous = last;
            last = static_cast<int>(index);
        }
    }
    m_runs.resize(from);
}

} // namespace Galley
