// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/openrequest.h"

#include <QObject>

class QWidget;

namespace Galley {

/// Lets files and folders be dropped on a window. UI thread; the window outlives it.
class FileDrop final : public QObject
{
    Q_OBJECT

public:
    explicit FileDrop(QWidget *window);

    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    void dropped(const std::vector<Galley::OpenRequest> &requests);
};

} // namespace Galley
