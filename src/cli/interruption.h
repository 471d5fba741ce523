// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtGlobal>

#include <array>
#include <atomic>
#include <csignal>

namespace Galley {

/// Lets Ctrl-C, `kill` and a closed terminal raise a flag instead of ending the program, so that work that is
/// not done can be taken back. A second signal ends the program after all. One at a time; the flag must
/// outlive it.
class Interruption
{
public:
    explicit Interruption(std::atomic_bool *flag);
    ~Interruption();
    Q_DISABLE_COPY_MOVE(Interruption)

private:
    static constexpr std::array signals{SIGINT, SIGTERM, SIGHUP};

    std::array<struct sigaction, signals.size()> m_before = {};
};

} // namespace Galley
