// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/blogsession.h"
#include "app/dialogs.h"
#include "app/diskwatch.h"
#include "app/openposts.h"
#include "app/openrequest.h"
#include "app/recentplaces.h"

namespace Galley {

/// Opening, saving and closing of posts, with the questions that belong to it. Nothing here throws text away
/// without an answer from the user. UI thread; owned by the window.
class FileActions final : public QObject
{
    Q_OBJECT

public:
    /// What the work is done on; all of it outlives the actions.
    struct Parts
    {
        OpenPosts &posts;
        BlogSession &blog;
        DiskWatch &watch;
        RecentPlaces &recent;
        Dialogs &dialogs;
    };

    explicit FileActions(const Parts &parts, QObject *parent = nullptr);

    /// Files become tabs, folders the open blog. What cannot be opened is told by failed().
    void open(const std::vector<OpenRequest> &requests);
    void openPath(const QString &path);
    void openWithDialog();

    /// False when the text is not on disk afterwards.
    bool save(PostDocument *post);
    bool saveAs(PostDocument *post);
    bool saveAll();
    void revert(PostDocument *post);
    /// False when the user cancelled.
    bool close(PostDocument *post);
    /// Asks about everything unsaved, closes nothing.
    bool mayQuit();

Q_SIGNALS:
    void failed(const QString &message);
    void saved(Galley::PostDocument *post);
    void saveFailed(Galley::PostDocument *post, const QString &message);
    /// The file on disk is not the one that was read: the user has to decide.
    void saveRefused(Galley::PostDocument *post);
    void positionRequested(Galley::PostDocument *post, Galley::TextPosition position);

private:
    Result<void> openOne(const OpenRequest &request);
    bool settle(const QList<PostDocument *> &unsaved);
    QString suggestedFile(PostDocument *post) const;
    QString startFolder() const;

    Parts m;
};

} // namespace Galley
