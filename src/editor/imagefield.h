// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "editor/formfield.h"

class QImage;
class QLabel;
class QLineEdit;

namespace Galley {

/// The path of the post's image, a button that finds one in the blog, and a thumbnail. Only files of the blog
/// are read, on a thread of the pool; nothing is fetched.
class ImageField final : public FormField
{
    Q_OBJECT

public:
    explicit ImageField(QWidget *parent);

    QWidget *widget() const override { return m_widget; }
    QWidget *focusTarget() const override;
    void show(const FieldState &state, const FormContext &context) override;
    /// What the browse button does with the chosen file.
    void take(const QString &file);

private:
    void browse();
    void showThumbnail(const QString &file);

    QWidget *m_widget;
    QLineEdit *m_edit;
    QLabel *m_thumbnail;
    QLabel *m_hint;
    QString m_shownFile;
    QString m_path;
    SiteSnapshotPtr m_site;
};

} // namespace Galley
