// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "app/exportblogdialog.h"

#include <QDateEdit>
#include <QDialogButtonBox>
#include <QDir>
#include <QGroupBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QStackedWidget>
#include <QTreeWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Galley {

ExportBlogDialog::ExportBlogDialog(
    const SiteExportOptions &options, const QString &folder, Dialogs &dialogs, QWidget *parent)
    : QDialog(parent), m_dialogs(dialogs), m_steps(new QStackedWidget(this)), m_hint(new QLabel(this))
{
    setWindowTitle(tr("Export Blog"));
    m_hint->setWordWrap(true);
    auto *buttons = new QDialogButtonBox(this);
    m_open = buttons->addButton(tr("&Open in Browser"), QDialogButtonBox::ActionRole);
    m_start = buttons->addButton(tr("&Export"), QDialogButtonBox::AcceptRole);
    m_close = buttons->addButton(QDialogButtonBox::Cancel);
    for (QWidget *page : {formPage(), progressPage(), reportPage()})
        m_steps->addWidget(page);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_steps, 1);
    column->addWidget(m_hint);
    column->addWidget(buttons);

    m_target->setText(QDir::toNativeSeparators(folder));
    m_baseUrl->setText(options.publish.baseUrl);
    m_theme->set(options.theme, options.html);
    m_links->setValue(options.links);
    m_tabs->setChecked(options.scripts.testFlag(ClientScript::Tabs));
    m_copyButtons->setChecked(options.scripts.testFlag(ClientScript::CopyButtons));
    m_search->setChecked(options.scripts.testFlag(ClientScript::Search));
    m_drafts->setChecked(options.publish.drafts);
    m_listUnlisted->setChecked(options.publish.listUnlisted);
    connect(m_start, &QPushButton::clicked, this, &ExportBlogDialog::startRequested);
    connect(m_close, &QPushButton::clicked, this, &ExportBlogDialog::reject);
    connect(m_open, &QPushButton::clicked, this, [this] { Q_EMIT openRequested(target()); });
    connect(m_target, &QLineEdit::textChanged, this, &ExportBlogDialog::update);
    show(Asking);
    resize(sizeHint().expandedTo({600, 480}));
}

ExportBlogDialog::~ExportBlogDialog() = default;

QWidget *ExportBlogDialog::formPage()
{
    auto *page = new QWidget;
    auto *form = new QFormLayout(page);
    m_target = addPathRow(form, tr("&To folder:"), [this](const QString &path) {
        return QDir::toNativeSeparators(m_dialogs.folder(tr("Export Blog to Folder"), path));
    });
    m_baseUrl = new QLineEdit;
    m_baseUrl->setPlaceholderText(tr("As in the blog's configuration"));
    form->addRow(tr("&Address:"), m_baseUrl);
    m_links = new ValueBox<LinkStyle>(
        this, {{tr("Relative, also without a web host"), LinkStyle::Relative},
               {tr("The site's own, for a web host"), LinkStyle::Site}});
    form->addRow(tr("Lin&ks:"), m_links);
    m_theme = std::make_unique<ThemeFields>(form, this, [] {});
    m_tabs = new QCheckBox(tr("Tabs t&hat open"));
    m_copyButtons = new QCheckBox(tr("Butt&ons that copy code"));
    m_search = new QCheckBox(tr("&Search box that works offline"));
    form->addRow(tr("By script:"), m_tabs);
    form->addRow(QString(), m_copyButtons);
    form->addRow(QString(), m_search);
    m_drafts = new QCheckBox(tr("&Drafts too"));
    m_listUnlisted = new QCheckBox(tr("&Unlisted posts in lists too"));
    form->addRow(tr("Posts:"), m_drafts);
    form->addRow(QString(), m_listUnlisted);
    m_limited = new QCheckBox(tr("Only &posts up to:"));
    m_until = new QDateEdit(QDate::currentDate());
    m_until->setCalendarPopup(true);
    m_until->setAccessibleName(tr("The day of the last post"));
    m_until->setEnabled(false);
    connect(m_limited, &QCheckBox::toggled, m_until, &QWidget::setEnabled);
    form->addRow(m_limited, m_until);
    return page;
}

QWidget *ExportBlogDialog::progressPage()
{
    auto *page = new QWidget;
    m_progress = new QProgressBar;
    m_progress->setAccessibleName(tr("Pages written"));
    m_file = new QLabel;
    m_file->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_file->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    auto *column = new QVBoxLayout(page);
    column->addStretch();
    column->addWidget(m_progress);
    column->addWidget(m_file);
    column->addStretch();
    return page;
}

QWidget *ExportBlogDialog::reportPage()
{
    auto *page = new QWidget;
    m_result = new QLabel;
    m_result->setWordWrap(true);
    m_result->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_problems = new QTreeWidget;
    m_problems->setHeaderLabels({tr("Post"), tr("Problem")});
    m_problems->setRootIsDecorated(false);
    m_problems->setAccessibleName(tr("Problems of the posts"));
    auto *column = new QVBoxLayout(page);
    column->addWidget(m_result);
    column->addWidget(m_problems, 1);
    return page;
}

SiteExportOptions ExportBlogDialog::options() const
{
    SiteExportOptions options;
    options.publish.baseUrl = m_baseUrl->text().trimmed();
    options.publish.drafts = m_drafts->isChecked();
    options.publish.listUnlisted = m_listUnlisted->isChecked();
    if (m_limited->isChecked())
        options.publish.until = m_until->date();
    options.links = m_links->value();
    options.theme = m_theme->theme();
    options.html = m_theme->html();
    options.scripts.setFlag(ClientScript::Tabs, m_tabs->isChecked());
    options.scripts.setFlag(ClientScript::CopyButtons, m_copyButtons->isChecked());
    options.scripts.setFlag(ClientScript::Search, m_search->isChecked());
    return options;
}

QString ExportBlogDialog::target() const
{
    const QString path = QDir::fromNativeSeparators(m_target->text().trimmed());
    return path.isEmpty() ? path : QDir::cleanPath(QDir::home().absoluteFilePath(path));
}

void ExportBlogDialog::setHint(const QString &hint)
{
    m_hint->setText(hint);
}

void ExportBlogDialog::showProgress(const ExportProgress &progress)
{
    if (m_steps->currentIndex() != Working)
        show(Working);
    m_progress->setMaximum(progress.total);
    m_progress->setValue(progress.done);
    m_file->setText(progress.file);
}

void ExportBlogDialog::showReport(const SiteExportReport &report, qint64 time, const QString &root)
{
    m_result->setText(tr("%1 pages in %2 s, %3, %4 files changed:\n%5")
                          .arg(report.pages)
                          .arg(QLocale().toString(static_cast<double>(time) / 1000, 'f', 1))
                          .arg(QLocale().formattedDataSize(report.bytes))
                          .arg(report.changedFiles)
                          .arg(QDir::toNativeSeparators(report.folder)));
    m_problems->clear();
    for (const Diagnostic &problem : report.problems) {
        QString place = QDir(root).relativeFilePath(problem.file);
        if (problem.position.line > 0)
            place += u':' + QString::number(problem.position.line);
        auto *row = new QTreeWidgetItem(m_problems, {place, problem.message});
        row->setToolTip(0, place);
        row->setToolTip(1, problem.message);
    }
    m_problems->setVisible(!report.problems.empty());
    m_problems->header()->resizeSection(0, width() * 2 / 5);
    setHint({});
    show(Done);
}

void ExportBlogDialog::showFailure(const QString &message)
{
    setHint(message);
    show(Asking);
}

void ExportBlogDialog::reject()
{
    if (m_steps->currentIndex() == Working) {
        m_close->setEnabled(false);
        Q_EMIT cancelRequested();
        return;
    }
    QDialog::reject();
}

void ExportBlogDialog::show(Step step)
{
    m_steps->setCurrentIndex(step);
    m_start->setVisible(step == Asking);
    m_open->setVisible(step == Done);
    m_close->setText(step == Done ? tr("&Close") : tr("Cancel"));
    m_close->setEnabled(true);
    if (step == Working) {
        m_progress->setRange(0, 0);
        m_file->clear();
    }
    (step == Asking ? static_cast<QWidget *>(m_target) : step == Done ? m_open : m_close)->setFocus();
    update();
}

void ExportBlogDialog::update()
{
    m_start->setEnabled(!target().isEmpty());
}

} // namespace Galley
