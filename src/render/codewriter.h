// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "render/codemeta.h"
#include "render/renderpass.h"

namespace Galley {

/// Writes a code block with the classes of the classic theme: title, highlighted lines, line numbers, one
/// element a line.
class CodeWriter
{
public:
    explicit CodeWriter(RenderPass &pass) : m_pass(pass) {}

    /// Where it stands in the source.
    struct Place
    {
        int line;     ///< of the whole
        int codeLine; ///< of the first line of code
    };

    void write(QByteArrayView code, QByteArrayView info, Place place);
    void write(QByteArrayView code, CodeMeta meta, Place place);

private:
    void writeLines(const std::vector<CodeLine> &lines, const CodeMeta &meta, int codeLine);

    RenderPass &m_pass;
};

} // namespace Galley
