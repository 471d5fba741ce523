// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "render/codehighlighter.h"

#include <QStringList>
#include <QThreadPool>

#include <memory>
#include <optional>

namespace Galley {

/// Colours the code of posts on a thread of its own before a renderer comes to it: from the last post to the
/// first, while the renderer goes from the first to the last. They meet; neither waits for the other. Code
/// that the renderer sees with other eyes (in a component, with magic comments) it colours itself. Owned by
/// the Typesetter, on its thread.
class CodeAhead
{
public:
    CodeAhead() { m_pool.setMaxThreadCount(1); }
    ~CodeAhead() { forget(); }
    Q_DISABLE_COPY_MOVE(CodeAhead)

    /// Files (full paths) of posts in the order in which they will be rendered. Others are forgotten.
    void expect(const QStringList &files);
    void waitForDone() { m_pool.waitForDone(); }
    /// The lines of this code, if they are made; if not, nobody here makes them any more. The language is
    /// Prism's own name.
    std::optional<QByteArrayList> take(const QByteArray &code, const QByteArray &language);

private:
    struct Work;

    void forget();

    std::shared_ptr<Work> m_work;
    CodeHighlighter m_highlighter; ///< of the thread
    QThreadPool m_pool;            ///< ends first
};

} // namespace Galley
