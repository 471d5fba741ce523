// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "editor/otherfields.h"

#include "editor/fieldgrid.h"
#include "editor/formicons.h"
#include "post/lookalike.h"
#include "post/schema.h"

#include <QGridLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QTextDocument>
#include <QToolButton>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace Galley {

namespace {

QToolButton *makeMenuButton(const QString &text, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setText(text);
    button->setPopupMode(QToolButton::InstantPopup);
    button->setToolButtonStyle(Qt::ToolButtonTextOnly);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    button->setMenu(new QMenu(button));
    return button;
}

QString nameOf(const QString &key)
{
    const FieldSpec *spec = findField(key);
    return spec ? labelOf(*spec) : key;
}

/// Keys are shown as they are written; an ampersand in one must not become a mnemonic.
QString literal(QString text)
{
    return text.replace(u'&', u"&&"_s);
}

} // namespace

OtherFields::OtherFields(QWidget *parent)
    : QWidget(parent)
    , m_heading(new QLabel(tr("Other fields"), this))
    , m_grid(new QGridLayout)
    , m_add(makeMenuButton(tr("Add field"), this))
    , m_remove(makeMenuButton(tr("Remove field"), this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_heading);
    layout->addLayout(m_grid);
    m_grid->setColumnStretch(1, 1);
    m_add->setObjectName(u"addField"_s);
    m_heading->setForegroundRole(QPalette::PlaceholderText);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_add);
    buttons->addWidget(m_remove);
    buttons->addStretch(1);
    layout->addLayout(buttons);
    connect(m_add->menu(), &QMenu::aboutToShow, this, &OtherFields::fillAddMenu);
    connect(m_remove->menu(), &QMenu::aboutToShow, this, &OtherFields::fillRemoveMenu);
}

void OtherFields::showModel(const FormModel &model, const FormContext &context)
{
    m_model = model;
    m_wanted.removeIf([&model](const QString &key) { return model.find(key) != nullptr; });
    const QStringList keys = keysToShow(model);
    QStringList shown;
    for (const FieldSlot *slot : m_slots)
        shown.append(slot->key());
    if (keys != shown)
        rebuild(keys);
    for (FieldSlot *slot : m_slots)
        slot->showState(model.field(slot->key()), context);
    m_heading->setVisible(!keys.isEmpty());
    m_remove->setEnabled(!model.fields.empty());
}

QStringList OtherFields::keysToShow(const FormModel &model) const
{
    QStringList keys;
    for (const FieldState &field : model.fields) {
        if (!FieldGrid::holds(field.key) && !keys.contains(field.key))
            keys.append(field.key);
    }
    for (const FieldSlot *slot : m_slots) {
        if (slot->hasFocusInside() && !keys.contains(slot->key()))
            keys.append(slot->key());
    }
    for (const QString &key : m_wanted) {
        if (!keys.contains(key))
            keys.append(key);
    }
    return keys;
}

void OtherFields::rebuild(const QStringList &keys)
{
    for (std::vector<QWidget *> *widgets : {&m_labels, &m_buttons}) {
        for (QWidget *widget : std::exchange(*widgets, {})) {
            widget->hide();
            widget->deleteLater();
        }
    }
    std::vector<FieldSlot *> old = std::exchange(m_slots, {});
    for (FieldSlot *slot : old)
        m_grid->removeWidget(slot);
    for (const QString &key : keys) {
        const auto kept =
            std::find_if(old.begin(), old.end(), [&](FieldSlot *slot) { return slot->key() == key; });
        if (kept != old.end()) {
            m_slots.push_back(*kept);
            old.erase(kept);
            continue;
        }
        m_slots.push_back(new FieldSlot(key, nameOf(key), this));
        Q_EMIT slotAdded(m_slots.back());
    }
    for (FieldSlot *slot : old) {
        slot->hide();
        slot->deleteLater();
    }
    int row = 0;
    for (FieldSlot *slot : m_slots)
        addRow(slot, std::exchange(row, row + 2)); // a row may have a second line
    if (!m_slots.empty())
        setTabOrder(m_slots.back(), m_add);
    setTabOrder(m_add, m_remove);
}

void OtherFields::addRow(FieldSlot *slot, int row)
{
    const QString key = slot->key();
    const QString name =
        fontMetrics().elidedText(nameOf(key), Qt::ElideMiddle, fontMetrics().averageCharWidth() * 22);
    QLabel *label = makeFieldLabel(literal(name), slot->focusTarget(), this);
    connect(slot, &FieldSlot::focusTargetChanged, label, &QLabel::setBuddy);
    label->setToolTip(Qt::convertFromPlainText(key, Qt::WhiteSpaceNormal));
    auto *remove = new QToolButton(this);
    remove->setIcon(formIcon(FormSign::Cross));
    remove->setAutoRaise(true);
    remove->setObjectName(u"remove:"_s + key);
    remove->setAccessibleName(tr("Remove the field %1").arg(key));
    remove->setToolTip(Qt::convertFromPlainText(remove->accessibleName(), Qt::WhiteSpaceNormal));
    connect(remove, &QToolButton::clicked, this, [this, key] {
        m_wanted.removeAll(key);
        Q_EMIT changeRequested(key, RemoveKey{}, Merging::OwnStep);
    });
    m_grid->addWidget(label, row, 0, Qt::AlignTop | Qt::AlignTrailing);
    m_grid->addWidget(slot, row, 1);
    m_grid->addWidget(remove, row, 2, Qt::AlignTop);
    const LookAlike meant = lookAlike(key);
    if (meant.kind == LookAlike::Kind::Similar && !m_model.find(meant.key))
        addRename(key, meant.key, row + 1);
    m_labels.push_back(label);
    m_buttons.push_back(remove);
    slot->show();
}

void OtherFields::addRename(const QString &key, const QString &newKey, int row)
{
    auto *rename = new QPushButton(tr("Rename “%1” to “%2”").arg(literal(key), newKey), this);
    rename->setObjectName(u"rename:"_s + key);
    connect(rename, &QPushButton::clicked, this, [this, key, newKey] {
        Q_EMIT changeRequested(key, RenameKey{newKey}, Merging::OwnStep);
    });
    m_grid->addWidget(rename, row, 1, Qt::AlignLeading);
    m_buttons.push_back(rename);
}

void OtherFields::fillAddMenu()
{
    QMenu *menu = m_add->menu();
    menu->clear();
    menu->setToolTipsVisible(true);
    for (const FieldSpec &spec : blogFields()) {
        const QString key = spec.key.toString();
        if (FieldGrid::holds(key) || m_model.find(key) || m_wanted.contains(key))
            continue;
        QAction *action = menu->addAction(literal(u"%1  (%2)"_s.arg(labelOf(spec), key)));
        action->setToolTip(Qt::convertFromPlainText(helpOf(spec), Qt::WhiteSpaceNormal));
        connect(action, &QAction::triggered, this, [this, key] {
            m_wanted.append(key);
            Q_EMIT fieldAdded(key);
        });
    }
}

void OtherFields::fillRemoveMenu()
{
    QMenu *menu = m_remove->menu();
    menu->clear();
    for (const FieldState &field : m_model.fields) {
        QAction *action = menu->addAction(literal(nameOf(field.key)));
        connect(action, &QAction::triggered, this, [this, key = field.key] {
            Q_EMIT changeRequested(key, RemoveKey{}, Merging::OwnStep);
        });
    }
}

int OtherFields::labelWidth() const
{
    int width = 0;
    for (const QWidget *label : m_labels)
        width = std::max(width, label->sizeHint().width());
    return width;
}

void OtherFields::setLabelWidth(int width)
{
    m_grid->setColumnMinimumWidth(0, width);
}

} // namespace Galley
