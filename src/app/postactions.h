// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/actionset.h"
#include "app/diskqueue.h"
#include "app/fileactions.h"
#include "site/postplan.h"

#include <functional>

namespace Galley {

class BulkChanges;
class ExportController;
class MessageBar;
class PostListPanel;

/// The Posts menu: what is done with the posts that are selected in the list, or else with the post in front.
/// Texts change, and files move, through BulkChanges; what only makes or throws away files is done here. UI
/// thread; owned by the window.
class PostActions final : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        PostListPanel *list;
        OpenPosts &posts;
        BlogSession &blog;
        FileActions &files;
        BulkChanges &bulk;
        ExportController &exports;
        Dialogs &dialogs;
        ActionSet &actions;
        MessageBar *bar;
        QWidget *window;
    };

    explicit PostActions(const Parts &parts);

private:
    void connectActions();
    /// Full paths; says so when there are none.
    QStringList chosen() const;
    using Plan = std::function<Result<BulkPatch>(const PlanInput &input)>;
    void propose(const Plan &plan);
    void rename();
    void duplicate();
    void turnForm();
    void changeNames(NameField field);
    void setDraft(DraftState state);
    void exportAll();
    void askToTrash();
    void trash(const QStringList &posts, qsizetype linking);
    void tell(const Result<void> &done);

    Parts m;
    DiskQueue m_disk; ///< goes first: its jobs call this object
};

} // namespace Galley
