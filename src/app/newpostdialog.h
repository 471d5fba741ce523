// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "site/newpost.h"
#include "site/sitesnapshot.h"

#include <QDialog>

#include <memory>

namespace Galley {

namespace Ui {
class NewPostDialog;
}

/// Asks what a new post of this blog is to be, and shows which file that makes. UI thread.
class NewPostDialog final : public QDialog
{
    Q_OBJECT

public:
    NewPostDialog(const SiteSnapshotPtr &site, QDate today, QWidget *parent = nullptr);
    ~NewPostDialog() override;

    NewPost post() const;
    /// The file for it; a failure says what is wrong with the answers.
    Result<NewPostFile> file() const { return makeNewPost(*m_site, post()); }

private:
    void update();

    SiteSnapshotPtr m_site;
    std::unique_ptr<Ui::NewPostDialog> m_ui;
};

} // namespace Galley
