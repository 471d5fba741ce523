// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "render/sourcelines.h"

namespace Galley {

SourceLines::SourceLines(QStringView text) : m_text(text)
{
    m_starts.push_back(0);
    for (qsizetype end = text.indexOf(u'\n'); end >= 0; end = text.indexOf(u'\n', end + 1))
        m_starts.push_back(end + 1);
}

qsizetype SourceLines::start(int line) const
{
    if (line < 1)
        return 0;
    return line > count() ? m_text.size() : m_starts[static_cast<size_t>(line) - 1];
}

QStringView SourceLines::line(int line) const
{
    const qsizetype from = start(line);
    const qsizetype to = line < count() ? start(line + 1) - 1 : m_text.size();
    return m_text.sliced(from, std::max<qsizetype>(0, to - from));
}

} // namespace Galley
