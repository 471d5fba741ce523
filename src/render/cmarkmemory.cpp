// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "render/cmarkmemory.h"

#include <algorithm>
#include <cstddef>
#include <cstring>
#include <memory>
#include <vector>

namespace Galley {

namespace {

constexpr size_t pieceSize = 256 * 1024;

/// What stays for the next document: enough for a post of 100 000 words.
constexpr size_t keptPieces = 64;

/// Before each allocation stands its size; both are multiples of this.
constexpr size_t alignment = alignof(std::max_align_t);

class Pool
{
public:
    void enter() { ++m_users; }

    void leave()
    {
        if (--m_users > 0)
            return;
        const auto isLarge = [](const Piece &piece) { return piece.size > pieceSize; };
        std::erase_if(m_pieces, isLarge);
        m_pieces.resize(std::min(m_pieces.size(), keptPieces));
        m_used = 0;
        m_next = m_end = nullptr;
    }

    void *take(size_t size)
    {
        size = (size + alignment - 1) / alignment * alignment;
        if (static_cast<size_t>(m_end - m_next) < size + alignment)
            addPiece(size + alignment);
        char *memory = m_next + alignment;
        m_next = memory + size;
        std::memcpy(memory - alignment, &size, sizeof size);
        return memory;
    }

    void *grow(void *old, size_t size)
    {
        const size_t oldSize = sizeOf(old);
        if (size <= oldSize)
            return old;
        void *memory = isLast(old) ? (giveBack(old), take(size)) : take(size);
        if (memory != old)
            std::memcpy(memory, old, oldSize);
        return memory;
    }

    /// Only the last allocation can be used again.
    void giveBack(void *memory)
    {
        if (isLast(memory))
            m_next = static_cast<char *>(memory) - alignment;
    }

private:
    struct Piece
    {
        std::unique_ptr<char[]> bytes;
        size_t size = 0;
    };

    static size_t sizeOf(const void *memory)
    {
        size_t size = 0;
        std::memcpy(&size, static_cast<const char *>(memory) - alignment, sizeof size);
        return size;
    }

    bool isLast(const void *memory) const
    {
        return static_cast<const char *>(memory) + sizeOf(memory) == m_next;
    }

    void addPiece(size_t least)
    {
        if (m_used >= m_pieces.size() || m_pieces[m_used].size < least) {
            const size_t size = std::max(pieceSize, least);
            // Not make_unique, which would clear it.
            Piece piece{std::unique_ptr<char[]>(new char[size]), size};
            m_pieces.insert(m_pieces.begin() + static_cast<std::ptrdiff_t>(m_used), std::move(piece));
        }
        m_next = m_pieces[m_used].bytes.get();
        m_end = m_next + m_pieces[m_used].size;
        ++m_used;
    }

    std::vector<Piece> m_pieces;
    size_t m_used = 0; ///< pieces
    char *m_next = nullptr;
    char *m_end = nullptr;
    int m_users = 0;
};

thread_local Pool pool;

void *takeCleared(size_t count, size_t size)
{
    return std::memset(pool.take(count * size), 0, count * size);
}

void *grow(void *memory, size_t size)
{
    return memory == nullptr ? pool.take(size) : pool.grow(memory, size);
}

void giveBack(void *memory)
{
    if (memory != nullptr)
        pool.giveBack(memory);
}

} // namespace

CmarkMemory::CmarkMemory()
{
    pool.enter();
}

CmarkMemory::~CmarkMemory()
{
    pool.leave();
}

cmark_mem *CmarkMemory::allocator()
{
    static cmark_mem functions{takeCleared, grow, giveBack};
    return &functions;
}

} // namespace Galley
