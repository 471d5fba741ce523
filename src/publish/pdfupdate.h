// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QHash>

#include <optional>
#include <vector>

namespace Galley {

/// A dictionary of a PDF; values stay as they are written. Keys begin with '/'.
///
///     "<</Type /Page /Kids [1 0 R]>>" ⇒ {"/Type", "/Page"}, {"/Kids", "[1 0 R]"}
class PdfDictionary
{
public:
    /// Nothing when the text does not begin with a dictionary.
    static std::optional<PdfDictionary> read(const QByteArray &text);

    QByteArray value(const QByteArray &key) const;
    void set(const QByteArray &key, const QByteArray &value);
    QByteArray text() const;

    const std::vector<std::pair<QByteArray, QByteArray>> &entries() const { return m_entries; }

private:
    std::vector<std::pair<QByteArray, QByteArray>> m_entries;
};

/// Changes a PDF by appending to it (ISO 32000-1, 7.5.6): every byte of it stays. For files with a plain
/// cross-reference table, as browser engines write them. A plain value; any thread.
class PdfUpdate
{
public:
    static Result<PdfUpdate> open(const QByteArray &pdf);

    /// The object that the document begins with.
    int catalog() const { return numberOf(m_trailer.value("/Root")); }
    /// What tells about the document; 0: nothing does.
    int information() const { return numberOf(m_trailer.value("/Info")); }
    /// The dictionary of an object, with changes; nothing when it is none.
    std::optional<PdfDictionary> dictionary(int object) const;

    /// Replaces an object by this text.
    void replace(int object, const QByteArray &text) { m_changes.insert(object, text); }
    /// A new object; its text may follow.
    int add(const QByteArray &text = {});

    QByteArray bytes() const;

    /// "12 0 R" ⇒ 12; 0 for anything else
    static int numberOf(const QByteArray &reference);
    /// 12 ⇒ "12 0 R"
    static QByteArray reference(int object) { return QByteArray::number(object) + " 0 R"; }
    /// "[1 0 R 2 0 R]" ⇒ 1, 2
    static std::vector<int> numbersOf(const QByteArray &array);

private:
    QByteArray m_pdf;
    qsizetype m_table = 0; ///< where the cross-reference table begins
    QHash<int, qsizetype> m_offsets;
    QHash<int, QByteArray> m_changes;
    PdfDictionary m_trailer;
    int m_size = 0; ///< number of objects, with new ones
};

} // namespace Galley
