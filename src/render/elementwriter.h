// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "render/boxes.h"
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
    enum class Children { Shown, Hidden };
    /// Turns an address that is loaded (a raw `src`) into the one to show; empty when there is none.
    using Resolve = std::function<QByteArray(const QByteArray &url)>;

    /// The second is asked for addresses on the web, the first for all others.
    ElementWriter(ByteBuffer *out, HtmlPolicy policy, Resolve local, Resolve remote);

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

private:
    void closeTo(qsizetype depth);
    void closeImplied(const QByteArray &name);
    void writeTag(QByteArrayView name, const std::vector<HtmlAttribute> &attributes);
    bool replaceMedia(QByteArrayView name, const std::vector<HtmlAttribute> &attributes, Place place);
    void popElement();
    /// The address under which media are loaded; nothing when they must not or cannot be.
    std::optional<QByteArray> loadedAddress(const HtmlAttribute &attribute) const;
    std::optional<QByteArray> shownValue(QByteArrayView element, const HtmlAttribute &attribute) const;

    /// A video or audio element that is open.
    struct Player
    {
        qsizetype start = 0; ///< of its tag in the output
        qsizetype depth = 0;
        Place place = Place::Inline;
        QByteArray refused; ///< the first of its sources that is not loaded
    };

    ByteBuffer *m_out;
    HtmlPolicy m_policy;
    Resolve m_local;
    Resolve m_remote;
    std::optional<Player> m_player;
    qsizetype m_floor = 0;
    qsizetype m_rawText =
        std::numeric_limits<qsizetype>::max(); ///< how many were open before one of raw text
    QByteArrayList m_open;                     ///< names as written, or empty for an unwrapped element
    QByteArrayList m_openSource;               ///< names as the post has them
};

} // namespace Galley
