// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "editor/fieldgrid.h"

#include "editor/flowlayout.h"

#include <QCoreApplication>
#include <QGridLayout>
#include <QLabel>

#include <algorithm>
#include <array>

namespace Galley {

namespace {

struct RowSpec
{
    const char *label; ///< with a mnemonic where the row has one control
    std::array<QStringView, 3> keys;
};

constexpr std::array<RowSpec, 10> rows = {{
    {QT_TRANSLATE_NOOP("Galley::FieldGrid", "Tit&le"), {u"title"}},
    {QT_TRANSLATE_NOOP("Galley::FieldGrid", "Slu&g"), {u"slug"}},
    {QT_TRANSLATE_NOOP("Galley::FieldGrid", "A&uthors"), {u"authors"}},
    {QT_TRANSLATE_NOOP("Galley::FieldGrid", "Tag&s"), {u"tags"}},
    {QT_TRANSLATE_NOOP("Galley::FieldGrid", "&Date"), {u"date"}},
    {QT_TRANSLATE_NOOP("Galley::FieldGrid", "Descriptio&n"), {u"description"}},
    {QT_TRANSLATE_NOOP("Galley::FieldGrid", "I&mage"), {u"image"}},
    {QT_TRANSLATE_NOOP("Galley::FieldGrid", "&Keywords"), {u"keywords"}},
    {QT_TRANSLATE_NOOP("Galley::FieldGrid", "Visibility"), {u"draft", u"unlisted"}},
    {QT_TRANSLATE_NOOP("Galley::FieldGrid", "Contents"),
     {u"hide_table_of_contents", u"toc_min_heading_level", u"toc_max_heading_level"}},
}};

std::span<const QStringView> keysOf(const RowSpec &row)
{
    const auto end =
        std::find_if(row.keys.begin(), row.keys.end(), [](QStringView key) { return key.isEmpty(); });
    return {row.keys.begin(), end};
}

} // namespace

FieldGrid::FieldGrid(QWidget *parent) : QWidget(parent), m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setColumnStretch(1, 1);
    for (const RowSpec &row : rows)
        addRow(row.label, keysOf(row));
}

bool FieldGrid::holds(QStringView key)
{
    return std::any_of(rows.begin(), rows.end(), [key](const RowSpec &row) {
        const auto keys = keysOf(row);
        return std::find(keys.begin(), keys.end(), key) != keys.end();
    });
}

void FieldGrid::addRow(const char *label, std::span<const QStringView> keys)
{
    const int row = m_grid->rowCount();
    const QString text = QCoreApplication::translate("Galley::FieldGrid", label);
    const std::size_t firstIndex = m_slots.size();
    for (const QStringView key : keys) {
        const FieldSpec *spec = findField(key);
        m_slots.push_back(new FieldSlot(key.toString(), spec ? labelOf(*spec) : key.toString(), this));
    }
    FieldSlot *first = m_slots[firstIndex];
    QLabel *fieldLabel = makeFieldLabel(text, first->focusTarget(), this);
    connect(first, &FieldSlot::focusTargetChanged, fieldLabel, &QLabel::setBuddy);
    m_labels.push_back(fieldLabel);
    m_grid->addWidget(fieldLabel, row, 0, Qt::AlignTop | Qt::AlignTrailing);
    m_grid->addWidget(keys.size() == 1 ? first : wrapped(std::span(m_slots).subspan(firstIndex)), row, 1);
}

QWidget *FieldGrid::wrapped(std::span<FieldSlot *const> fields)
{
    auto *line = new QWidget(this);
    auto *flow = new FlowLayout(FlowLayout::LastWidget::AsOthers, line);
    flow->setContentsMargins(0, 0, 0, 0);
    flow->setSpacing(4);
    for (FieldSlot *field : fields)
        flow->insertWidget(flow->count(), field);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    line->setSizePolicy(policy);
    return line;
}

int FieldGrid::labelWidth() const
{
    int width = 0;
    for (const QLabel *label : m_labels)
        width = std::max(width, label->sizeHint().width());
    return width;
}

void FieldGrid::setLabelWidth(int width)
{
    m_grid->setColumnMinimumWidth(0, width);
}

QLabel *makeFieldLabel(const QString &text, QWidget *buddy, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setBuddy(buddy);
    label->setMinimumHeight(buddy->fontMetrics().height() + 10);
    label->setAlignment(Qt::AlignTrailing | Qt::AlignVCenter);
    return label;
}

} // namespace Galley
