// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "invariants.h"

#include <cstdint>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QString broken = Galley::brokenJournal({data, static_cast<qsizetype>(size)});
    if (!broken.isEmpty()) {
        qCritical("%s", qPrintable(broken));
        std::abort();
    }
    return 0;
}
