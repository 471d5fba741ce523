// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/diagnostic.h"
#include "editor/postdocument.h"
#include "site/postmeta.h"

#include <QObject>

class QLabel;
class QProgressBar;
class QStatusBar;
class QToolButton;

namespace Galley {

/// What the status bar tells: the scan of the blog, words, reading time, place, problems, and how the file
/// stands. UI thread; owned by the window.
class StatusPanel final : public QObject
{
    Q_OBJECT

public:
    explicit StatusPanel(QStatusBar *bar);

    void showScan(int done, int total);
    void hideScan();
    void showCounts(const PostMeta &meta);
    void showProblems(const Diagnostics &problems);
    void showPosition(TextPosition position);
    void showFile(const PostDocument *post);
    /// Nothing is open.
    void clear();

Q_SIGNALS:
    void scanCancelled();
    void problemsClicked();

private:
    QLabel *addLabel(const QString &accessibleName);

    QStatusBar *m_bar;
    QLabel *m_scanText;
    QProgressBar *m_scanProgress;
    QToolButton *m_scanCancel;
    QLabel *m_file;
    QLabel *m_words;
    QLabel *m_time;
    QLabel *m_position;
    QToolButton *m_problems;
};

/// "1 word", "1,234 words" in the user's way of writing numbers.
QString wordCountText(int words);

} // namespace Galley
