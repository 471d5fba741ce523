// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/openposts.h"

#include <QTabWidget>

namespace Galley {

class EditorTab;

/// The open posts as tabs, in step with OpenPosts both ways. Closing a tab is a wish (closeRequested),
/// because unsaved text must be asked about first. UI thread; owned by the window.
class PostTabs final : public QTabWidget
{
    Q_OBJECT

public:
    explicit PostTabs(OpenPosts &posts, QWidget *parent = nullptr);

    EditorTab *tabOf(PostDocument *post) const;
    EditorTab *currentTab() const;
    QList<EditorTab *> tabs() const;
    /// Brings the neighbour to the front, going round at the end.
    void showNext();
    void showPrevious();

Q_SIGNALS:
    void closeRequested(Galley::PostDocument *post);
    void tabAdded(Galley::EditorTab *tab);

private:
    void add(PostDocument *post);
    void remove(PostDocument *post);
    void showCurrent(PostDocument *post);
    void updateNames();
    EditorTab *tabAt(int index) const;

    OpenPosts &m_posts;
};

} // namespace Galley
