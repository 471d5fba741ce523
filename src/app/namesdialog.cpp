// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "app/namesdialog.h"

#include "app/chiplist.h"
#include "editor/formcontext.h"
#include "site/usehistory.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>

#include <algorithm>

namespace Galley {

namespace {

/// What these posts name, for taking away.
std::vector<ChipChoice> namesOf(const SiteSnapshot &site, NameField field, const QStringList &posts)
{
    std::vector<ChipChoice> choices;
    const auto add = [&](const QString &text, const QString &detail) {
        const ChipChoice choice{text, detail};
        if (!text.isEmpty() && std::find(choices.begin(), choices.end(), choice) == choices.end())
            choices.push_back(choice);
    };
    for (const QString &file : posts) {
        const PostMeta *post = site.findPost(file);
        if (!post)
            continue;
        for (const Tag &tag : field == NameField::Tags ? post->tags : std::vector<Tag>())
            add(nameInPosts(tag), tag.label);
        for (const Author &author : field == NameField::Authors ? post->authors : std::vector<Author>())
            add(author.key, author.name);
    }
    return choices;
}

} // namespace

NamesDialog::NamesDialog(const SiteSnapshot &site, NameField field, const QStringList &posts, QWidget *parent)
    : QDialog(parent), m_field(field), m_added(new ChipList(this)), m_removed(new ChipList(this))
{
    const bool areTags = field == NameField::Tags;
    setWindowTitle(areTags ? tr("Tags of posts") : tr("Authors of posts"));
    setMinimumWidth(420);
    const QString name = areTags ? tr("Tag") : tr("Author");
    m_added->setNames(name, areTags ? tr("Tags to add") : tr("Authors to add"));
    m_added->setChoices(areTags ? tagChoices(site) : authorChoices(site));
    m_removed->setNames(name, areTags ? tr("Tags to remove") : tr("Authors to remove"));
    m_removed->setChoices(namesOf(site, field, posts));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    buttons->button(QDialogButtonBox::Ok)->setText(tr("&Show Changes"));
    auto *form = new QFormLayout(this);
    auto *count =
        new QLabel(tr("Posts: %1. What changes is shown before it is written.").arg(posts.size()), this);
    count->setWordWrap(true);
    form->addRow(count);
    auto *addLabel = new QLabel(tr("&Add:"), this);
    addLabel->setBuddy(m_added);
    form->addRow(addLabel, m_added);
    auto *removeLabel = new QLabel(tr("&Remove:"), this);
    removeLabel->setBuddy(m_removed);
    form->addRow(removeLabel, m_removed);
    form->addRow(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    m_added->setFocus();
}

NameChange NamesDialog::change() const
{
    return {m_field, m_added->items(), m_removed->items()};
}

} // namespace Galley
