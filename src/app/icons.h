// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QIcon>
#include <QString>

namespace Galley {

/// An icon of our own set (resources/icons/NAME.svg), drawn in the colour of the text around it, so that one
/// drawing serves light, dark and disabled at every size.
///
///     icon("save")
QIcon icon(const QString &name);
bool hasIcon(const QString &name);

} // namespace Galley
