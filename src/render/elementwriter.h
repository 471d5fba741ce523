// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "render/bytebuffer.h"
#include "render/htmlpolicy.h"
#include "render/renderer.h"

#include <QByteArrayList>

#include <functional>
#include <limits>

namespace Galley {

/// Writes the elements that a post itself holds (raw HTML or JSX) under a policy, and keeps what it wrote
/// balanced: an end tag without its start is dropped, and what is still open at the end of a container is
/// closed there. So a post's tags can never close an element of the page. One per rendering; appends to a
/// buffer it does not own.
class ElementWriter
{
public:
    /// Where the element stands: a box inside a paragraph must not be a block.
    enum class Place { Block, Inline };
    enum class Children { Shown, Hidden };
    /// Turns an address that is loaded (a raw `src`) into the one to show; empty keeps it.
    using Resolve = std::function<QByteArray(const QByteArray &url)>;

    ElementWriter(ByteBuffer *out, HtmlPolicy policy, Resolve resolve);

    /// Whether the content is to be written too. A hidden one has no close().
    Children open(QByteArrayView name, const std::vector<HtmlAttribute> &attributes, Place place);
    void close(QByteArrayView name);
    /// Writes one element without content.
    void empty(QByteArrayView name, const std::vector<HtmlAttribute> &attributes, Place place);

    /// Raw HTML as CommonMark passes it on.
    void raw(QByteArrayView html, Place place);

    /// How many elements are open.
    qsizetype depth() const { return m_open.size(); }

    /// Begins a container of the page (a paragraph, a list item): its content cannot close what was opened
    /// outside. leave() closes what is still open in it and takes what enter() gave.
    qsizetype enter();
    void leave(qsizetype outer);

    /// A labelled box for what is not shown. kind is what was there ("iframe", "image"), url may be empty.
    void box(QByteArrayView kind, QByteArrayView url, const QByteArray &label, Place place);

private:
    void closeTo(qsizetype depth);
    void closeImplied(const QByteArray &name);
    void writeTag(QByteArrayView name, const std::vector<HtmlAttribute> &attributes);
    void replace(QByteArrayView name, const std::vector<HtmlAttribute> &attributes, Place place);
    bool loadsRemote(QByteArrayView name, const std::vector<HtmlAttribute> &attributes) const;

    ByteBuffer *m_out;
    HtmlPolicy m_policy;
    Resolve m_resolve;
    qsizetype m_floor = 0;
    qsizetype m_rawText =
        std::numeric_limits<qsizetype>::max(); ///< how many were open before one of raw text
    QByteArrayList m_open;                     ///< names as written, or empty for an unwrapped element
    QByteArrayList m_openSource;               ///< names as the post has them
};

} // namespace Galley
