// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "cli/interruption.h"

namespace Galley {

namespace {

// A signal brings nothing along but its number.
std::atomic<std::atomic_bool *> raised = nullptr;
static_assert(std::atomic_bool::is_always_lock_free, "a signal handler may touch nothing else");

void raise(int)
{
    if (std::atomic_bool *flag = raised.load())
        flag->store(true);
}

} // namespace

Interruption::Interruption(std::atomic_bool *flag)
{
    raised = flag;
    struct sigaction action = {};
    action.sa_handler = raise;
    action.sa_flags = SA_RESTART | static_cast<int>(SA_RESETHAND);
    for (size_t i = 0; i < signals.size(); ++i) {
        sigaction(signals[i], nullptr, &m_before[i]);
        // What the caller ignores, as nohup does, stays ignored.
        if (m_before[i].sa_handler != SIG_IGN)
            sigaction(signals[i], &action, nullptr);
    }
}

Interruption::~Interruption()
{
    for (size_t i = 0; i < signals.size(); ++i)
        sigaction(signals[i], &m_before[i], nullptr);
    raised = nullptr;
}

} // namespace Galley
