// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/actionset.h"
#include "app/fileactions.h"
#include "app/settings.h"

#include <QTimer>

namespace Galley {

/// Saves changed posts by itself, if the user prefers that: when Galley loses the focus, or some seconds
/// after the last change. Leaves alone what needs an answer: a post without a file, a file that another
/// program changed, and broken front matter over good. UI thread; owned by the window.
class AutoSave final : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        OpenPosts &posts;
        FileActions &files;
        Settings &settings;
        ActionSet &actions;
    };

    explicit AutoSave(const Parts &parts);

    /// Every post that may be saved without a question.
    void saveAll();

Q_SIGNALS:
    /// The front matter on disk is good and would be broken by a save; the message says why.
    void heldBack(Galley::PostDocument *post, const QString &message);

private:
    void choose(const QString &when);
    bool isChosen(QStringView when) const;
    void noteChange();
    void save(PostDocument *post);

    Parts m;
    QTimer m_delay;
    QHash<const PostDocument *, quint64> m_heldBack; ///< revision that was told
};

/// Why a save would replace good front matter by broken; nothing when it would not. Without a text on disk
/// any broken one counts.
std::optional<QString> brokenFrontMatter(const QString &text, const std::optional<QString> &onDisk);

} // namespace Galley
