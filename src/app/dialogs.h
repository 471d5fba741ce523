// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>
#include <QStringList>

#include <optional>

class QPrinter;
class QWidget;

namespace Galley {

/// What becomes of unsaved text.
enum class SaveChoice { Save, Discard, Cancel };

/// What a person is asked to pick files for.
enum class FileKind { Post, Picture };

/// Every question that the window's work may need an answer to. The program asks with dialogs; a test answers
/// itself. UI thread; owned by the window.
class Dialogs
{
public:
    Dialogs() = default;
    virtual ~Dialogs() = default;
    Dialogs(const Dialogs &) = delete;
    Dialogs &operator=(const Dialogs &) = delete;

    virtual SaveChoice askToSave(const QStringList &names) = 0;
    /// For throwing away changes: the question and the words on the button that does it.
    virtual bool confirm(const QString &question, const QString &explanation, const QString &button) = 0;
    /// Empty answers mean that the user changed their mind.
    virtual QStringList filesToOpen(FileKind kind, const QString &folder) = 0;
    virtual QString folder(const QString &title, const QString &start) = 0;
    virtual QString fileToSave(const QString &title, const QString &suggested, const QString &filter) = 0;
    virtual std::optional<int> line(int current, int last) = 0;
    /// Sets the printer up; false when the user changed their mind.
    virtual bool choosePrinter(QPrinter *printer) = 0;
};

/// Asks with message boxes and file dialogs over this window.
class WidgetDialogs final : public Dialogs
{
public:
    explicit WidgetDialogs(QWidget *window) : m_window(window) {}

    SaveChoice askToSave(const QStringList &names) override;
    bool confirm(const QString &question, const QString &explanation, const QString &button) override;
    QStringList filesToOpen(FileKind kind, const QString &folder) override;
    QString folder(const QString &title, const QString &start) override;
    QString fileToSave(const QString &title, const QString &suggested, const QString &filter) override;
    std::optional<int> line(int current, int last) override;
    bool choosePrinter(QPrinter *printer) override;

private:
    QWidget *m_window;
};

} // namespace Galley
