// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "editor/frontmatterform.h"

#include "editor/fieldgrid.h"
#include "editor/formheader.h"
#include "editor/formwriter.h"
#include "editor/otherfields.h"
#include "editor/postdocument.h"
#include "post/postparts.h"

#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QStyle>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace Galley {

namespace {

/// So much of the body the form looks at: a leading heading can be the title.
constexpr qsizetype lookedAtBody = 512;

QString regionOf(const QString &text)
{
    return text.left(splitPost(text).body.start + lookedAtBody);
}

SiteSnapshotPtr siteFor(const QString &path)
{
    return path.isEmpty() ? std::make_shared<const SiteSnapshot>() : singlePostSite(path);
}

bool isBlog(const SiteSnapshot &site)
{
    return !site.config.file.isEmpty() || !site.authors.file.isEmpty();
}

} // namespace

FrontMatterForm::FrontMatterForm(PostDocument *document, QWidget *parent)
    : QWidget(parent)
    , m_document(document)
    , m_writer(new FormWriter(document, this))
    , m_header(new FormHeader(this))
    , m_banner(new QWidget(this))
    , m_bannerText(new QLabel(m_banner))
    , m_bannerButton(new QPushButton(m_banner))
    , m_scroll(new QScrollArea(this))
    , m_body(new QWidget)
    , m_grid(new FieldGrid(m_body))
    , m_others(new OtherFields(m_body))
{
    buildLayout();
    for (FieldSlot *slot : m_grid->fieldSlots())
        connectSlot(slot);
    connect(m_others, &OtherFields::slotAdded, this, &FrontMatterForm::connectSlot);
    connect(m_others, &OtherFields::changeRequested, this, &FrontMatterForm::write);
    connect(m_others, &OtherFields::fieldAdded, this, [this](const QString &key) {
        refresh(Refresh::Always);
        slotOf(key)->focusTarget()->setFocus();
    });
    connect(m_header, &FormHeader::toggled, this, [this](bool open) { setCollapsed(!open); });
    connect(m_bannerButton, &QPushButton::clicked, this, [this] {
        Q_EMIT positionActivated(m_model.problemPosition);
    });
    m_refreshSoon.setSingleShot(true);
    connect(&m_refreshSoon, &QTimer::timeout, this, [this] { refresh(Refresh::IfChanged); });
    connect(document, &PostDocument::textChanged, &m_refreshSoon, qOverload<>(&QTimer::start));
    connect(document, &PostDocument::pathChanged, this, [this] { setSite(m_site); });
    setSite(nullptr);
}

void FrontMatterForm::buildLayout()
{
    setAccessibleName(tr("Front matter"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_header);
    layout->addWidget(m_banner);
    layout->addWidget(m_scroll, 1);

    auto *sign = new QLabel(m_banner);
    const int side = style()->pixelMetric(QStyle::PM_SmallIconSize);
    sign->setPixmap(style()->standardIcon(QStyle::SP_MessageBoxCritical).pixmap(side, side));
    auto *bannerLayout = new QHBoxLayout(m_banner);
    bannerLayout->setContentsMargins(12, 2, 12, 6);
    bannerLayout->addWidget(sign, 0, Qt::AlignTop);
    bannerLayout->addWidget(m_bannerText, 1);
    bannerLayout->addWidget(m_bannerButton, 0, Qt::AlignTop);
    m_bannerText->setWordWrap(true);
    m_bannerText->setTextFormat(Qt::PlainText);
    m_bannerButton->setObjectName(u"goToProblem"_s);
    m_banner->hide();

    auto *bodyLayout = new QVBoxLayout(m_body);
    bodyLayout->setContentsMargins(12, 4, 4, 8);
    bodyLayout->addWidget(m_grid);
    bodyLayout->addWidget(m_others);
    bodyLayout->addStretch(1);
    m_scroll->setWidget(m_body);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
}

void FrontMatterForm::connectSlot(FieldSlot *slot)
{
    connect(slot, &FieldSlot::changeRequested, this, &FrontMatterForm::write);
    connect(slot, &FieldSlot::left, m_writer, &FormWriter::endRun);
    connect(slot, &FieldSlot::undoRequested, this, &FrontMatterForm::undo);
    connect(slot, &FieldSlot::redoRequested, this, &FrontMatterForm::redo);
}

void FrontMatterForm::setSite(SiteSnapshotPtr site)
{
    m_site = std::move(site);
    m_context.hasBlog = m_site && isBlog(*m_site);
    m_context.path = m_document->path();
    m_context.site = m_site ? m_site : siteFor(m_context.path);
    refresh(Refresh::Always);
}

void FrontMatterForm::setDiagnostics(const Diagnostics &diagnostics)
{
    m_siteProblems.clear();
    for (const Diagnostic &diagnostic : diagnostics) {
        const QString key = keyAt(m_region, diagnostic.span.start);
        const FormProblem problem{key, diagnostic.severity, diagnostic.message};
        const bool isKnown =
            std::find(m_model.problems.begin(), m_model.problems.end(), problem) != m_model.problems.end();
        if (!key.isEmpty() && !isKnown)
            m_siteProblems.push_back(problem);
    }
    showModel();
}

void FrontMatterForm::setCollapsed(bool collapsed)
{
    if (m_isCollapsed == collapsed)
        return;
    m_isCollapsed = collapsed;
    m_header->setOpen(!collapsed);
    m_scroll->setVisible(!collapsed);
    // A closed form takes no more than its header, whatever it is laid out beside.
    setSizePolicy(QSizePolicy::Preferred, collapsed ? QSizePolicy::Fixed : QSizePolicy::Preferred);
    updateGeometry();
    Q_EMIT collapsedChanged(collapsed);
}

QSize FrontMatterForm::sizeHint() const
{
    const QSize frame = QWidget::sizeHint();
    if (m_isCollapsed)
        return frame;
    const int rest = frame.height() - m_scroll->sizeHint().height();
    return {frame.width(), rest + m_body->sizeHint().height()};
}

void FrontMatterForm::write(const QString &key, const FieldChange &change, Merging merging)
{
    const Result<void> written = m_writer->write(key, change, merging);
    refresh(Refresh::Always);
    if (FieldSlot *slot = slotOf(key))
        slot->setRefusal(written ? QString() : written.error().message);
    if (const auto *rename = std::get_if<RenameKey>(&change); rename && written)
        slotOf(rename->newKey)->focusTarget()->setFocus();
}

void FrontMatterForm::undo()
{
    m_writer->endRun();
    m_document->textDocument()->undo();
    refresh(Refresh::IfChanged);
}

void FrontMatterForm::redo()
{
    m_writer->endRun();
    m_document->textDocument()->redo();
    refresh(Refresh::IfChanged);
}

void FrontMatterForm::refresh(Refresh when)
{
    const QString region = regionOf(m_document->text());
    if (when == Refresh::IfChanged && region == m_region)
        return;
    const FormModel before = std::exchange(m_model, readFormModel(region));
    m_region = region;
    m_context.meta = readPostMeta(region, m_context.path, *m_context.site);
    // What was said of a value that is gone now waits for the next check.
    const auto isOutdated = [&](const FormProblem &problem) {
        return before.field(problem.key) != m_model.field(problem.key);
    };
    std::erase_if(m_siteProblems, isOutdated);
    showModel();
}

void FrontMatterForm::showModel()
{
    m_header->setSummary(formSummary(m_model, m_context));
    showProblem();
    if (!m_model.isEditable())
        return; // the fields keep what was last understood
    const std::vector<FieldSlot *> before = fieldSlots();
    const auto typed = std::find_if(before.begin(), before.end(), [this](const FieldSlot *slot) {
        return m_writer->isRunning(slot->key());
    });
    m_context.typedKey = typed == before.end() ? QString() : (*typed)->key();
    for (FieldSlot *slot : m_grid->fieldSlots())
        slot->showState(m_model.field(slot->key()), m_context);
    m_others->showModel(m_model, m_context);
    std::vector<FormProblem> problems = m_model.problems;
    problems.insert(problems.end(), m_siteProblems.begin(), m_siteProblems.end());
    for (FieldSlot *slot : fieldSlots())
        slot->showProblems(problems);
    const int labels = std::max(m_grid->labelWidth(), m_others->labelWidth());
    m_grid->setLabelWidth(labels);
    m_others->setLabelWidth(labels);
    updateGeometry();
}

void FrontMatterForm::showProblem()
{
    const bool isBroken = !m_model.isEditable();
    m_body->setEnabled(!isBroken);
    m_banner->setVisible(isBroken);
    m_bannerText->setText(m_model.problem);
    const TextPosition at = m_model.problemPosition;
    m_bannerButton->setText(tr("Line %1, column %2").arg(at.line).arg(at.column));
    m_bannerButton->setAccessibleName(tr("Go to line %1, column %2").arg(at.line).arg(at.column));
}

std::vector<FieldSlot *> FrontMatterForm::fieldSlots() const
{
    std::vector<FieldSlot *> all = m_grid->fieldSlots();
    all.insert(all.end(), m_others->fieldSlots().begin(), m_others->fieldSlots().end());
    return all;
}

FieldSlot *FrontMatterForm::slotOf(const QString &key) const
{
    const std::vector<FieldSlot *> all = fieldSlots();
    const auto found =
        std::find_if(all.begin(), all.end(), [&](const FieldSlot *slot) { return slot->key() == key; });
    return found == all.end() ? nullptr : *found;
}

} // namespace Galley
