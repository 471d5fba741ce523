// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

#include <random>

namespace Galley {

/// A post with one to three small accidents as they happen while typing and pasting: signs lost, doubled or
/// put in, lines lost or moved. The same generator state gives the same damage.
QString damaged(const QString &post, std::mt19937 &random);

} // namespace Galley
