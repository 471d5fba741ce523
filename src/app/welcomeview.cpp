// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "app/welcomeview.h"

#include "ui_welcomeview.h"

#include <QDir>
#include <QFileInfo>
#include <QTextDocument>

using namespace Qt::StringLiterals;

namespace Galley {

WelcomeView::WelcomeView(QWidget *parent) : QWidget(parent), m_ui(std::make_unique<Ui::WelcomeView>())
{
    m_ui->setupUi(this);
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 2.2);
    m_ui->heading->setFont(large);
    constexpr int iconSize = 72;
    m_ui->icon->setPixmap(
        QIcon(u":/galley/icons/galley.svg"_s).pixmap(QSize(iconSize, iconSize), devicePixelRatio()));
    m_ui->subtitle->setForegroundRole(QPalette::PlaceholderText);
    connect(m_ui->openBlog, &QPushButton::clicked, this, &WelcomeView::openBlogClicked);
    connect(m_ui->newBlog, &QPushButton::clicked, this, &WelcomeView::newBlogClicked);
    connect(m_ui->sampleBlog, &QPushButton::clicked, this, &WelcomeView::sampleBlogClicked);
    connect(m_ui->recent, &QListWidget::itemActivated, this, [this](const QListWidgetItem *item) {
        Q_EMIT recentActivated(item->data(Qt::UserRole).toString());
    });
    connect(m_ui->recent, &QListWidget::itemClicked, m_ui->recent, &QListWidget::itemActivated);
    setFocusProxy(m_ui->openBlog);
}

WelcomeView::~WelcomeView() = default;

void WelcomeView::setRecentBlogs(const QStringList &folders)
{
    m_ui->recent->clear();
    for (const QString &folder : folders) {
        const QString name = QFileInfo(folder).fileName();
        auto *item = new QListWidgetItem(
            u"%1  \u2014  %2"_s.arg(name, QDir::toNativeSeparators(folder)), m_ui->recent);
        item->setData(Qt::UserRole, folder);
        item->setToolTip(Qt::convertFromPlainText(folder, Qt::WhiteSpaceNormal));
    }
    m_ui->recent->setVisible(!folders.isEmpty());
    m_ui->recentLabel->setVisible(!folders.isEmpty());
}

} // namespace Galley
