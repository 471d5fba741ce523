// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/fileactions.h"

class QWidget;

namespace Galley {

/// Opening and making whole blogs, what Galley takes for their settings, and new posts in them. UI thread;
/// owned by the window.
class BlogActions final : public QObject
{
    Q_OBJECT

public:
    BlogActions(const FileActions::Parts &parts, FileActions &files, QWidget *window);

    void openBlog();
    void newBlog();
    void openSampleBlog();
    void newPost();
    void showSettings();

Q_SIGNALS:
    void failed(const QString &message);

private:
    void writePost(const QString &path, const QString &text);

    FileActions::Parts m;
    FileActions &m_files;
    QWidget *m_window;
};

} // namespace Galley
