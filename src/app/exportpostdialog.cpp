// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "app/exportpostdialog.h"

#include <QDialogButtonBox>
#include <QDir>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QSpinBox>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <numeric>

using namespace Qt::StringLiterals;

namespace Galley {
namespace {

/// Milliseconds without a key before the preview is made anew.
constexpr int previewDelay = 300;

QString withEnding(const QString &path, PostForm form)
{
    const QString ending = fileEnding(form);
    const QFileInfo info(path);
    const bool hasOne = QStringList{u"html"_s, u"pdf"_s, u"zip"_s}.contains(info.suffix());
    const QString base = hasOne ? path.chopped(info.suffix().size() + 1) : path;
    return ending.isEmpty() ? base : base + u'.' + ending;
}

} // namespace

QString fileEnding(PostForm form)
{
    switch (form) {
    case PostForm::SingleFile:
    case PostForm::Fragment:
        return u"html"_s;
    case PostForm::Pdf:
        return u"pdf"_s;
    case PostForm::Archive:
        return u"zip"_s;
    case PostForm::Folder:
        break;
    }
    return {};
}

ExportPostDialog::ExportPostDialog(
    const PostExportOptions &options, const QString &folder, const QString &name, Dialogs &dialogs,
    QWidget *parent)
    : QDialog(parent), m_dialogs(dialogs), m_files(new QTreeWidget(this)), m_summary(new QLabel(this))
{
    setWindowTitle(tr("Export Post"));
    auto *form = new QFormLayout;
    fillForm(form);
    m_files->setHeaderLabels({tr("Will be written"), tr("Size")});
    m_files->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_files->header()->setStretchLastSection(false);
    m_files->setRootIsDecorated(false);
    m_files->setAccessibleName(tr("Files that will be written"));
    m_summary->setWordWrap(true);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_export = buttons->addButton(tr("&Export"), QDialogButtonBox::AcceptRole);
    auto *column = new QVBoxLayout(this);
    column->addLayout(form);
    column->addWidget(m_files, 1);
    column->addWidget(m_summary);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    m_form->setValue(options.form);
    m_theme->set(options.theme, options.html);
    m_paper->setValue(options.paper.size);
    m_margin->setValue(options.paper.margin);
    m_target->setText(QDir::toNativeSeparators(withEnding(folder + u'/' + name, options.form)));
    m_delay.setSingleShot(true);
    m_delay.setInterval(previewDelay);
    connect(&m_delay, &QTimer::timeout, this, &ExportPostDialog::previewWanted);
    changeForm();
    resize(sizeHint().expandedTo({560, 480}));
}

void ExportPostDialog::fillForm(QFormLayout *form)
{
    m_form = new ValueBox<PostForm>(
        this, {{tr("HTML, one file with everything in it"), PostForm::SingleFile},
               {tr("HTML, a folder with the page and its files"), PostForm::Folder},
               {tr("HTML, the text alone for another program"), PostForm::Fragment},
               {tr("PDF"), PostForm::Pdf},
               {tr("Markdown with its images (.zip)"), PostForm::Archive}});
    form->addRow(tr("&As:"), m_form);
    m_target = addPathRow(form, tr("&To:"), [this](const QString &path) { return askTarget(path); });
    m_theme = std::make_unique<ThemeFields>(form, this, [this] { change(); });
    m_paper = new ValueBox<PaperSize>(this, {{tr("A4"), PaperSize::A4}, {tr("Letter"), PaperSize::Letter}});
    m_margin = new QSpinBox(this);
    m_margin->setRange(Paper::smallestMargin, Paper::largestMargin);
    m_margin->setSuffix(tr(" mm"));
    form->addRow(tr("&Paper:"), m_paper);
    form->addRow(tr("&Margins:"), m_margin);
    connect(m_form, &QComboBox::currentIndexChanged, this, &ExportPostDialog::changeForm);
    connect(m_target, &QLineEdit::textChanged, this, &ExportPostDialog::change);
}

PostExportOptions ExportPostDialog::options() const
{
    return {m_form->value(), m_theme->theme(), m_theme->html(), {m_paper->value(), m_margin->value()}};
}

QString ExportPostDialog::target() const
{
    const QString path = QDir::fromNativeSeparators(m_target->text().trimmed());
    return path.isEmpty() ? path : QDir::cleanPath(QDir::home().absoluteFilePath(path));
}

QString ExportPostDialog::askTarget(const QString &path)
{
    const QString ending = fileEnding(m_form->value());
    m_asked = ending.isEmpty() ? m_dialogs.folder(tr("Export to Folder"), path)
                               : m_dialogs.fileToSave(tr("Export Post"), path, u"*."_s + ending);
    return m_asked.isEmpty() ? m_asked : QDir::toNativeSeparators(m_asked);
}

void ExportPostDialog::accept()
{
    // The file dialog has asked already; a folder is judged by what it holds.
    const QFileInfo file(target());
    const bool isReplaced = m_form->value() != PostForm::Folder && file.exists() && target() != m_asked;
    if (!isReplaced || m_dialogs.confirm(
                           tr("Replace %1?").arg(file.fileName()),
                           tr("The file exists already in %1.").arg(file.path()), tr("&Replace")))
        QDialog::accept();
}

void ExportPostDialog::changeForm()
{
    const PostForm form = m_form->value();
    const bool isPage = form == PostForm::SingleFile || form == PostForm::Folder;
    const bool isPaper = form == PostForm::Pdf;
    m_theme->setAvailable(
        isPage    ? ThemeFields::Has::Everything
        : isPaper ? ThemeFields::Has::Look
                  : ThemeFields::Has::Nothing);
    m_paper->setEnabled(isPaper);
    m_margin->setEnabled(isPaper);
    m_target->setText(withEnding(m_target->text(), form));
    change();
}

void ExportPostDialog::change()
{
    m_export->setEnabled(!target().isEmpty() && QFileInfo(target()).dir().exists());
    m_delay.start();
}

void ExportPostDialog::showBundle(const PostBundle &bundle)
{
    m_files->clear();
    const QString target = this->target();
    const bool isFolder = bundle.options.form == PostForm::Folder;
    const QString base = isFolder ? target : QFileInfo(target).path();
    for (const BundleFile &file : bundle.files) {
        const bool isInside = bundle.options.form == PostForm::Archive;
        const bool isReplaced = !isInside && QFileInfo::exists(base + u'/' + file.path);
        // Only printing shows how large a PDF will be.
        const QString size =
            bundle.options.form == PostForm::Pdf ? QString() : QLocale().formattedDataSize(file.size());
        auto *row =
            new QTreeWidgetItem(m_files, {isReplaced ? tr("%1 (replaced)").arg(file.path) : file.path, size});
        row->setTextAlignment(1, Qt::AlignRight);
    }
    QStringList lines;
    if (const QDir folder = QFileInfo(target).dir(); !folder.exists())
        lines += tr("The folder %1 does not exist.").arg(QDir::toNativeSeparators(folder.path()));
    if (!bundle.notEmbedded.isEmpty())
        lines += tr("Stays outside, because it is missing, too large or on the web: %1")
                     .arg(bundle.notEmbedded.join(u", "_s));
    if (!bundle.problems.empty())
        lines += tr("Problems of the post: %1. The Problems panel shows them.").arg(bundle.problems.size());
    m_summary->setText(lines.join(u'\n'));
}

} // namespace Galley
