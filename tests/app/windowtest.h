// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/mainwindow.h"
#include "editor/postdocument.h"
#include "testing/galleytest.h"

#include <QQueue>
#include <QTemporaryDir>

namespace Galley {

/// Answers the window's questions from lists; a question that no answer was prepared for fails the test.
class PreparedDialogs final : public Dialogs
{
public:
    QQueue<SaveChoice> saveChoices;
    QQueue<bool> confirmations;
    QQueue<QString> paths;
    QStringList askedNames; ///< of the last question about unsaved posts

    SaveChoice askToSave(const QStringList &names) override;
    bool confirm(const QString &question, const QString &explanation, const QString &button) override;
    QStringList filesToOpen(FileKind kind, const QString &folder) override;
    QString folder(const QString &title, const QString &start) override;
    QString fileToSave(const QString &title, const QString &suggested, const QString &filter) override;
    std::optional<int> line(int current, int last) override;
    /// Prints to the next path.
    bool choosePrinter(QPrinter *printer) override;

private:
    QString nextPath();
};

/// A window on a copy of tests/data/app/blog, with settings of its own.
struct WindowTest
{
    WindowTest();
    ~WindowTest();

    QString file(const QString &path) const { return blog + QLatin1Char('/') + path; }
    QByteArray bytes(const QString &path) const;
    void write(const QString &path, const QByteArray &bytes) const;
    /// Another window in the place of the first, as the next start of the program makes it.
    void restart();
    /// Opens the post in the shown window and gives its document.
    PostDocument *open(const QString &path) const;
    /// Waits for the blog's first scan.
    bool scanned() const;

    QTemporaryDir folder;
    QString blog; ///< root of the copy
    Settings settings;
    PreparedDialogs *dialogs; ///< of the window
    std::unique_ptr<MainWindow> window;
};

/// What a script in the preview's page gives, as text; empty while there is no page.
QString inPage(const MainWindow &window, const QString &script);

} // namespace Galley
