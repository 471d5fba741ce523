// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QDeadlineTimer>
#include <QObject>
#include <QTimer>

#include <chrono>
#include <optional>

class QWebEnginePage;

namespace Galley {

/// How long to wait before the page is loaded anew after its process died so many times within a minute;
/// nothing: it does not help any more.
///
///     1 ⇒ 0 s, 2 ⇒ 1 s, 3 ⇒ 4 s, 4 ⇒ nothing
std::optional<std::chrono::milliseconds> restartDelay(qsizetype deaths);

/// Keeps a page alive: notices when its process dies, ends it when it no longer answers, and asks to load the
/// page anew, each time a little later, until it gives up. UI thread; owned by the view, which goes before
/// the page does.
class PageLifeline final : public QObject
{
    Q_OBJECT

public:
    enum class State {
        Working,
        Restarting, ///< the page is gone and will be loaded
        GivenUp,    ///< until retry()
    };

    explicit PageLifeline(QWebEnginePage &page, QObject *parent = nullptr);

    State state() const { return m_state; }
    /// The page shows what it should.
    void pageWorks();
    /// After giving up: starts counting anew.
    void retry();
    /// Asks nothing until watch(): a page that prints is busy for long, and Chromium takes the whole program
    /// down when the process of such a page is ended.
    void pause() { m_pulse.stop(); }
    void watch();
    /// A page that is asked and gives no answer for this long (at most twice) counts as hung.
    void setPatience(std::chrono::milliseconds patience) { m_pulse.setInterval(patience); }

Q_SIGNALS:
    void stateChanged(Galley::PageLifeline::State state);
    void reloadNeeded();

private:
    void ask();
    void noteDeath();
    void setState(State state);

    QWebEnginePage &m_page;
    QTimer m_pulse;
    QTimer m_restart;
    QList<QDeadlineTimer> m_deaths; ///< each runs out when that death no longer counts
    State m_state = State::Working;
    bool m_answered = true;
};

} // namespace Galley
