// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <atomic>
#include <iterator>
#include <thread>
#include <type_traits>
#include <vector>

namespace Galley {

/// What `work` makes of each item, in the order of the items, worked out by several threads of which the
/// caller is one. `work` is called by all of them and throws nothing. Any thread; waits.
///
/// Its threads are the standard library's, so that the thread sanitizer sees who waits for whom; Qt's are
/// compiled without it.
///
///     parallelMap(QStringList{"a", "bc"}, [](const QString &text) { return text.size(); }) ⇒ {1, 2}
template <typename Items, typename Work>
auto parallelMap(
    const Items &items, const Work &work, std::size_t threads = std::thread::hardware_concurrency())
{
    using Made = std::decay_t<std::invoke_result_t<const Work &, decltype(*std::begin(items))>>;
    std::vector<Made> made(std::size(items));
    std::atomic_size_t next = 0;
    const auto takeTurns = [&] {
        for (std::size_t i = next++; i < made.size(); i = next++)
            made[i] = work(*(std::begin(items) + static_cast<std::ptrdiff_t>(i)));
    };
    {
        std::vector<std::jthread> helpers; // joined at the end
        while (helpers.size() + 1 < std::min(threads, made.size()))
            helpers.emplace_back(takeTurns);
        takeTurns();
    }
    return made;
}

} // namespace Galley
