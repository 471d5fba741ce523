// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QIcon>

namespace Galley {

/// The form's few signs, drawn in the colours of the palette so that they fit every theme and scale.
enum class FormSign { Calendar, Cross };

QIcon formIcon(FormSign sign);

} // namespace Galley
