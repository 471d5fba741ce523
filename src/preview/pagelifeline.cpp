// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "preview/pagelifeline.h"

#include <QPointer>
#include <QWebEnginePage>
#include <QWebEngineScript>

#include <array>
#include <csignal>
#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Galley {
namespace {

constexpr std::chrono::milliseconds deathsCountFor = 60s;
constexpr std::chrono::milliseconds usualPatience = 8s;

} // namespace

std::optional<std::chrono::milliseconds> restartDelay(qsizetype deaths)
{
    static constexpr std::array<std::chrono::milliseconds, 3> delays{0ms, 1s, 4s};
    const auto index = static_cast<size_t>(deaths - 1);
    return index < delays.size() ? std::optional(delays.at(index)) : std::nullopt;
}

PageLifeline::PageLifeline(QWebEnginePage &page, QObject *parent) : QObject(parent), m_page(page)
{
    m_pulse.setInterval(usualPatience);
    m_restart.setSingleShot(true);
    connect(&m_pulse, &QTimer::timeout, this, &PageLifeline::ask);
    connect(&m_restart, &QTimer::timeout, this, &PageLifeline::reloadNeeded);
    connect(&page, &QWebEnginePage::loadFinished, this, &PageLifeline::watch);
    connect(&page, &QWebEnginePage::renderProcessTerminated, this, &PageLifeline::noteDeath);
}

void PageLifeline::pageWorks()
{
    if (m_state == State::Restarting)
        setState(State::Working);
}

void PageLifeline::retry()
{
    m_deaths.clear();
    setState(State::Restarting);
    Q_EMIT reloadNeeded();
}

void PageLifeline::watch()
{
    m_answered = true;
    m_pulse.start();
}

void PageLifeline::ask()
{
    if (!m_answered) {
        // The page's own process, which does nothing else; its end is told by renderProcessTerminated.
        if (const qint64 process = m_page.renderProcessPid(); process > 0)
            ::kill(static_cast<pid_t>(process), SIGKILL);
        return;
    }
    m_answered = false;
    // A dying page answers too, and it outlives this object.
    const auto answered = [self = QPointer(this)](const QVariant &) {
        if (self)
            self->m_answered = true;
    };
    m_page.runJavaScript(u"0"_s, QWebEngineScript::ApplicationWorld, answered);
}

void PageLifeline::noteDeath()
{
    m_pulse.stop();
    m_deaths.removeIf([](const QDeadlineTimer &death) { return death.hasExpired(); });
    m_deaths.append(QDeadlineTimer(deathsCountFor));
    const auto delay = restartDelay(m_deaths.size());
    setState(delay ? State::Restarting : State::GivenUp);
    if (delay)
        m_restart.start(*delay);
}

void PageLifeline::setState(State state)
{
    if (std::exchange(m_state, state) != state)
        Q_EMIT stateChanged(state);
}

} // namespace Galley
