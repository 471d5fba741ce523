// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/dialogs.h"
#include "app/exportfields.h"
#include "publish/siteexport.h"

#include <QDialog>

#include <memory>

class QDateEdit;
class QLabel;
class QProgressBar;
class QStackedWidget;
class QTreeWidget;

namespace Galley {

/// Asks how a blog is exported and where to, shows how far it is, and in the end what it made. It makes
/// nothing itself: startRequested() and cancelRequested() say what is wanted. UI thread.
class ExportBlogDialog final : public QDialog
{
    Q_OBJECT

public:
    ExportBlogDialog(
        const SiteExportOptions &options, const QString &folder, Dialogs &dialogs, QWidget *parent = nullptr);
    ~ExportBlogDialog() override;

    SiteExportOptions options() const;
    /// Full path.
    QString target() const;
    /// Something worth knowing beforehand; shown above the buttons.
    void setHint(const QString &hint);

    void showProgress(const ExportProgress &progress);
    /// The end: what was made, in how many milliseconds. Paths of problems are shown below the root.
    void showReport(const SiteExportReport &report, qint64 time, const QString &root);
    /// The end without anything made; the answers can be changed.
    void showFailure(const QString &message);

    /// Cancels what runs.
    void reject() override;

Q_SIGNALS:
    void startRequested();
    void cancelRequested();
    void openRequested(const QString &folder);

private:
    enum Step { Asking, Working, Done };

    QWidget *formPage();
    QWidget *progressPage();
    QWidget *reportPage();
    void show(Step step);
    void update();

    Dialogs &m_dialogs;
    QStackedWidget *m_steps;
    QLineEdit *m_target = nullptr;
    QLineEdit *m_baseUrl = nullptr;
    std::unique_ptr<ThemeFields> m_theme;
    ValueBox<LinkStyle> *m_links = nullptr;
    QCheckBox *m_tabs = nullptr;
    QCheckBox *m_copyButtons = nullptr;
    QCheckBox *m_search = nullptr;
    QCheckBox *m_drafts = nullptr;
    QCheckBox *m_listUnlisted = nullptr;
    QCheckBox *m_limited = nullptr;
    QDateEdit *m_until = nullptr;
    QLabel *m_hint;
    QProgressBar *m_progress = nullptr;
    QLabel *m_file = nullptr;
    QLabel *m_result = nullptr;
    QTreeWidget *m_problems = nullptr;
    QPushButton *m_start;
    QPushButton *m_open;
    QPushButton *m_close;
};

} // namespace Galley
