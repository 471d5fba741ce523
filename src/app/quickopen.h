// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/actionset.h"
#include "app/fileactions.h"
#include "site/quickindex.h"

#include <QFrame>

#include <optional>

class QLabel;
class QLineEdit;
class QListWidget;

namespace Galley {

/// A box over the window for going to a post by a few letters of its title, file, slug or tags. The arrows
/// choose, Enter opens; a line number behind a colon ("release:40") says where. UI thread; owned by the
/// window.
class QuickOpen final : public QFrame
{
    Q_OBJECT

public:
    struct Parts
    {
        QWidget *window;
        BlogSession &blog;
        RecentPlaces &recent;
        FileActions &files;
        ActionSet &actions;
    };

    explicit QuickOpen(const Parts &parts);

    void start();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void refill();
    void choose(int row);

    Parts m;
    std::optional<QuickIndex> m_index; ///< while the box is open
    QLineEdit *m_typed;
    QListWidget *m_list;
    QLabel *m_hint;
};

/// What was typed into the box.
struct QuickRequest
{
    QString words;
    std::optional<TextPosition> place;

    friend bool operator==(const QuickRequest &, const QuickRequest &) = default;
};

///     "release:40:7" ⇒ "release", line 40, column 7        "release:" ⇒ "release"
QuickRequest quickRequest(const QString &typed);

} // namespace Galley
