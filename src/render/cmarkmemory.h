// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <cmark-gfm.h>

namespace Galley {

/// Memory for cmark-gfm's nodes, handed out from large pieces and taken back all at once, when the last
/// object of this class on its thread goes; the pieces stay for the next document. A document is thousands of
/// small nodes: to allocate and free each of them takes longer than to parse it.
///
/// cmark's allocator is three functions without a place for an object, so the pieces belong to the thread.
class CmarkMemory
{
public:
    CmarkMemory();
    ~CmarkMemory();
    CmarkMemory(const CmarkMemory &) = delete;
    CmarkMemory &operator=(const CmarkMemory &) = delete;

    /// Only to be used while an object of this class lives.
    static cmark_mem *allocator();
};

} // namespace Galley
