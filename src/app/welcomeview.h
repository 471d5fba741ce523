// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

#include <memory>

namespace Galley {

namespace Ui {
class WelcomeView;
}

/// What the window shows while nothing is open: ways to begin, and the blogs of last time. UI thread; owned
/// by the window.
class WelcomeView final : public QWidget
{
    Q_OBJECT

public:
    explicit WelcomeView(QWidget *parent = nullptr);
    ~WelcomeView() override;

    void setRecentBlogs(const QStringList &folders);

Q_SIGNALS:
    void openBlogClicked();
    void newBlogClicked();
    void sampleBlogClicked();
    void recentActivated(const QString &folder);

private:
    std::unique_ptr<Ui::WelcomeView> m_ui;
};

} // namespace Galley
