// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <chrono>
#include <optional>

namespace Galley {

/// When changes have to be written: at the latest `longestWait` after the first one that is not yet written.
/// Later changes do not put it off, so that someone who types without a pause is covered too. A plain value
/// that is told the time.
///
///     longestWait 500 ms, changes at 0, 100, …, 400 ms ⇒ due at 500 ms
class FlushSchedule
{
public:
    using Time = std::chrono::steady_clock::time_point;
    using Duration = std::chrono::milliseconds;

    explicit FlushSchedule(Duration longestWait) : m_longestWait(longestWait) {}

    void noteChange(Time now)
    {
        if (!m_due)
            m_due = now + m_longestWait;
    }
    void noteWritten() { m_due.reset(); }

    /// How long writing can wait; none when nothing is to be written.
    std::optional<Duration> wait(Time now) const
    {
        if (!m_due)
            return std::nullopt;
        return std::max(Duration::zero(), std::chrono::duration_cast<Duration>(*m_due - now));
    }

private:
    Duration m_longestWait;
    std::optional<Time> m_due;
};

} // namespace Galley
