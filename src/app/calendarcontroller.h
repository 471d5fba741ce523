// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/bulkchanges.h"
#include "app/fileactions.h"
#include "app/viewcontroller.h"

class QMainWindow;

namespace Galley {

class CalendarPanel;

/// The calendar at the window's side, and what moving a post in it writes. UI thread; owned by the window.
class CalendarController final : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        QMainWindow *window;
        BlogSession &blog;
        BulkChanges &bulk;
        FileActions &files;
        ViewController &view;
        Dialogs &dialogs;
        ActionSet &actions;
    };

    explicit CalendarController(const Parts &parts);

    QWidget *panel() const;

private:
    void showSite();
    void move(const QString &file, QDate day);

    Parts m;
    CalendarPanel *m_panel;
};

} // namespace Galley
