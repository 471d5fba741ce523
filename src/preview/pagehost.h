// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>
#include <QUrl>

namespace Galley {

/// What the page's script may tell the program, over a web channel that only the script's own world has: two
/// narrow messages, neither of which changes anything by itself. UI thread; owned by the view.
class PageHost final : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    Q_INVOKABLE void activateLink(const QString &href) { Q_EMIT linkActivated(QUrl(href)); }
    Q_INVOKABLE void activateLine(int line) { Q_EMIT lineActivated(line); }
    /// There is a diagram to draw, and the page lacks the library.
    Q_INVOKABLE void needDiagrams() { Q_EMIT diagramsNeeded(); }

Q_SIGNALS:
    void linkActivated(const QUrl &url);
    void lineActivated(int line);
    void diagramsNeeded();
};

} // namespace Galley
