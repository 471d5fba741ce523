// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/dialogs.h"
#include "app/exportfields.h"
#include "publish/postbundle.h"

#include <QDialog>
#include <QTimer>

#include <memory>

class QLabel;
class QSpinBox;
class QTreeWidget;

namespace Galley {

/// Asks what a post is to become and where to, and shows what would be written. It makes nothing itself:
/// previewWanted() asks for what showBundle() shows. UI thread.
class ExportPostDialog final : public QDialog
{
    Q_OBJECT

public:
    /// The name is that of the file, without its ending.
    ExportPostDialog(
        const PostExportOptions &options, const QString &folder, const QString &name, Dialogs &dialogs,
        QWidget *parent = nullptr);

    PostExportOptions options() const;
    /// Full path.
    QString target() const;
    /// What would be written as things are now; an older one is for nothing.
    void showBundle(const PostBundle &bundle);

    /// Asks before a file is replaced.
    void accept() override;

Q_SIGNALS:
    /// Something was chosen that changes what is written.
    void previewWanted();

private:
    void fillForm(QFormLayout *form);
    void changeForm();
    void change();
    QString askTarget(const QString &path);

    Dialogs &m_dialogs;
    QString m_asked; ///< the target that was chosen in a file dialog

    ValueBox<PostForm> *m_form = nullptr;
    QLineEdit *m_target = nullptr;
    std::unique_ptr<ThemeFields> m_theme;
    ValueBox<PaperSize> *m_paper = nullptr;
    QSpinBox *m_margin = nullptr;
    QTreeWidget *m_files;
    QLabel *m_summary;
    QPushButton *m_export = nullptr;
    QTimer m_delay; ///< between typing and asking for a preview
};

/// The ending of a file that a form makes: "html"; empty for a folder.
QString fileEnding(PostForm form);

} // namespace Galley
