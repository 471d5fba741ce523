// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "preview/pageplace.h"
#include "preview/remoteconsent.h"

#include <QObject>
#include <QUrl>

namespace Galley {

/// What the page's script may tell the program, over a web channel that only the script's own world has: a
/// few narrow messages, none of which changes anything by itself. UI thread; owned by the view.
class PageHost final : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    Q_INVOKABLE void activateLink(const QString &href, bool withControl)
    {
        Q_EMIT linkActivated(QUrl(href), withControl ? LinkClick::WithControl : LinkClick::Plain);
    }
    /// The pointer or the focus is on a link; empty: no more.
    Q_INVOKABLE void hoverLink(const QString &href) { Q_EMIT linkHovered(href); }
    Q_INVOKABLE void activatePlace(int line, int lineEnd, int cell, const QString &word, int occurrence)
    {
        Q_EMIT placeActivated({line, lineEnd, cell, word, occurrence});
    }
    /// The reader scrolled; turn: of the last move of the page that the program asked for.
    Q_INVOKABLE void tellScroll(double line, int turn) { Q_EMIT scrolled(line, turn); }
    /// A button of a box for content of the web: "once", "always" or "copy", and the addresses, one a line.
    Q_INVOKABLE void askRemote(const QString &action, const QString &urls);
    /// There is a diagram to draw, and the page lacks the library.
    Q_INVOKABLE void needDiagrams() { Q_EMIT diagramsNeeded(); }
    /// Everything is drawn in the colours of paper.
    Q_INVOKABLE void tellReadyToPrint() { Q_EMIT readyToPrint(); }

Q_SIGNALS:
    void linkActivated(const QUrl &url, Galley::LinkClick click);
    void linkHovered(const QString &href);
    void placeActivated(const Galley::PagePlace &place);
    void scrolled(double line, int turn);
    void remoteAsked(Galley::RemoteAction action, const QList<QUrl> &urls);
    void diagramsNeeded();
    void readyToPrint();
};

} // namespace Galley
