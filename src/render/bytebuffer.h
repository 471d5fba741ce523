// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <string>

namespace Galley {

/// Bytes that grow at their end: what the stages of a rendering write to. They write many short pieces, for
/// which QByteArray's check for sharing and call into Qt cost more than the copying.
///
///     buffer.append("<b>").append(text).append('\n')
class ByteBuffer
{
public:
    ByteBuffer &append(QByteArrayView bytes)
    {
        m_bytes.append(bytes.data(), static_cast<size_t>(bytes.size()));
        return *this;
    }
    ByteBuffer &append(char byte)
    {
        m_bytes.push_back(byte);
        return *this;
    }
    ByteBuffer &append(qsizetype count, char byte)
    {
        m_bytes.append(static_cast<size_t>(count), byte);
        return *this;
    }

    void reserve(qsizetype size) { m_bytes.reserve(static_cast<size_t>(size)); }
    void chop(qsizetype count) { m_bytes.resize(m_bytes.size() - static_cast<size_t>(count)); }
    /// Keeps the memory.
    void clear() { m_bytes.clear(); }

    bool isEmpty() const { return m_bytes.empty(); }
    qsizetype size() const { return static_cast<qsizetype>(m_bytes.size()); }
    bool endsWith(char byte) const { return !m_bytes.empty() && m_bytes.back() == byte; }
    bool endsWith(QByteArrayView bytes) const { return view().endsWith(bytes); }
    QByteArrayView view() const { return {m_bytes.data(), size()}; }
    QByteArray toByteArray() const { return view().toByteArray(); }

private:
    std::string m_bytes;
};

} // namespace Galley
