// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/actionset.h"
#include "app/blogsession.h"
#include "app/bulkdocuments.h"
#include "app/diskqueue.h"
#include "app/diskwatch.h"
#include "base/patchjournal.h"
#include "site/blogplan.h"

#include <deque>
#include <map>

namespace Galley {

class MessageBar;

/// Makes bulk changes of the open blog: shows them first, makes all or nothing, in files on a thread of its
/// own and in open documents that have unsaved text, and takes them back, also after a restart. Panels plan,
/// this writes. UI thread; owned by the window.
///
///     bulk.propose(planTagRename(bulk.input(), u"news"_s, u"project-news"_s));
class BulkChanges final : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        OpenPosts &posts;
        BlogSession &blog;
        DiskWatch &watch;
        ActionSet &actions;
        MessageBar *bar;
        QWidget *window;
    };

    explicit BulkChanges(const Parts &parts, QObject *parent = nullptr);

    /// What a plan is made from at this moment; usable on any thread. Its site is null before the blog's
    /// first scan.
    PlanInput input() const;

    /// Lets the user look at a change, choose its files and make it. A plan that failed is told.
    void propose(const Result<BulkPatch> &patch);
    using Plan = std::function<Result<BulkPatch>(const PlanInput &input)>;
    /// Makes a change of one value that the user has just written where it stands; it can be taken back like
    /// all others. Such changes come one after the other: each is planned when the one before is made.
    void make(const Plan &plan);
    void make(const Result<BulkPatch> &patch);
    /// Takes back the latest change that was made in this blog, by this program or an earlier one.
    void undoLast();
    /// Finishes what a kill or a power cut interrupted, and says so; once after the start.
    void recover();

Q_SIGNALS:
    /// Files or documents are other than before.
    void changed();

private:
    /// A change of this run; what it did to documents is known as long as the program runs.
    struct Made
    {
        PatchRecord record;
        std::vector<DocumentStep> steps;
    };
    using Progress = std::function<void(int done, int total)>;
    using Done = std::function<void(const Result<Made> &)>;

    void makeNext();
    bool isWorthMaking(const Result<BulkPatch> &patch);
    void apply(const BulkPatch &patch, const Progress &progress, const Done &done);
    PatchJournal journal(const Progress &progress, int files);
    void finish(const BulkPatch &patch, const PatchRecord &record, const Done &done);
    void follow(const QStringList &files);
    void findLast(const std::function<void()> &then);
    void undoFound();
    void setLast(const std::optional<PatchRecord> &last);
    void tellUndone(const Made &made);
    void tellRecovered(const std::vector<PatchRecovery> &recoveries);

    Parts m;
    BulkDocuments m_documents;
    std::map<QString, Made> m_made; ///< by the record's id
    std::optional<PatchRecord> m_last;
    bool m_isUndoing = false;
    bool m_isMaking = false;
    std::deque<Plan> m_waiting; ///< to be made
    DiskQueue m_disk;           ///< goes first: its jobs post to this object
};

} // namespace Galley
