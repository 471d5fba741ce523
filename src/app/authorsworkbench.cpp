// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "app/authorsworkbench.h"

#include "app/authorcarddelegate.h"
#include "app/authorcardmodel.h"
#include "app/authorform.h"
#include "app/namedrows.h"
#include "app/tagnamedialog.h"
#include "app/viewkeys.h"
#include "site/authorplan.h"

#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QSortFilterProxyModel>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Galley {

AuthorsWorkbench::AuthorsWorkbench(const Parts &parts, QWidget *parent)
    : QWidget(parent)
    , m_bulk(parts.bulk)
    , m_pictures(parts.fetcher, parts.settings)
    , m_model(new AuthorCardModel(m_pictures, this))
    , m_rows(new QSortFilterProxyModel(this))
    , m_filter(new QLineEdit(this))
    , m_cards(new QListView(this))
    , m_empty(new QLabel(this))
    , m_form(new AuthorForm(this))
    , m_postsTitle(new QLabel(this))
    , m_posts(new QListWidget(this))
{
    m_filter->setPlaceholderText(tr("Filter authors"));
    m_filter->setAccessibleName(m_filter->placeholderText());
    m_filter->setClearButtonEnabled(true);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setForegroundRole(QPalette::PlaceholderText);
    m_empty->setWordWrap(true);
    buildCards();
    buildCommands();
    auto *halves = new QSplitter(Qt::Horizontal, this);
    halves->addWidget(m_cards);
    halves->addWidget(buildSide());
    halves->setStretchFactor(0, 1);
    halves->setSizes({600, 320});
    halves->setChildrenCollapsible(false);
    auto *column = new QVBoxLayout(this);
    column->addWidget(buildButtons());
    column->addWidget(m_empty);
    column->addWidget(halves, 1);
    setFocusProxy(m_cards);
    connect(m_filter, &QLineEdit::textChanged, m_rows, &QSortFilterProxyModel::setFilterFixedString);
    connect(m_filter, &QLineEdit::textChanged, this, &AuthorsWorkbench::showEmpty);
    connect(m_filter, &QLineEdit::returnPressed, m_cards, [this] { m_cards->setFocus(); });
    setSite({});
}

void AuthorsWorkbench::buildCards()
{
    m_rows->setSourceModel(m_model);
    m_rows->setFilterRole(AuthorCardModel::FilterRole);
    m_rows->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_cards->setModel(m_rows);
    new ViewKeys(m_cards);
    m_chosen = new NamedRows(m_cards, AuthorCardModel::NameRole);
    m_cards->setItemDelegate(new AuthorCardDelegate(m_cards));
    m_cards->setAccessibleName(tr("Authors"));
    m_cards->setViewMode(QListView::IconMode);
    m_cards->setResizeMode(QListView::Adjust);
    m_cards->setMovement(QListView::Static);
    m_cards->setUniformItemSizes(true);
    m_cards->setSpacing(3);
    m_cards->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_cards->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_cards->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_cards, &QWidget::customContextMenuRequested, this, &AuthorsWorkbench::showMenu);
    connect(m_cards, &QListView::activated, m_form, [this] { m_form->setFocus(); });
    const QItemSelectionModel *selection = m_cards->selectionModel();
    connect(selection, &QItemSelectionModel::selectionChanged, this, &AuthorsWorkbench::updateCommands);
    connect(selection, &QItemSelectionModel::currentChanged, this, &AuthorsWorkbench::showCurrent);
}

QAction *AuthorsWorkbench::command(
    const QString &text, const QKeySequence &key, void (AuthorsWorkbench::*run)())
{
    auto *action = new QAction(text, this);
    action->setShortcut(key);
    action->setShortcutContext(Qt::WidgetShortcut);
    m_cards->addAction(action);
    connect(action, &QAction::triggered, this, run);
    return action;
}

void AuthorsWorkbench::buildCommands()
{
    m_commands = {
        command(tr("&Create…"), QKeySequence(Qt::Key_Insert), &AuthorsWorkbench::create),
        command(tr("&Rename Key…"), QKeySequence(Qt::Key_F2), &AuthorsWorkbench::rename),
        command(tr("&Merge…"), {}, &AuthorsWorkbench::merge),
        command(tr("Move into Fi&le…"), {}, &AuthorsWorkbench::fold),
        command(tr("&Delete…"), QKeySequence::Delete, &AuthorsWorkbench::remove),
    };
}

QWidget *AuthorsWorkbench::buildButtons()
{
    auto *bar = new QWidget(this);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins({});
    row->addWidget(m_filter, 1);
    for (QAction *action : m_cards->actions()) {
        auto *button = new QPushButton(action->text(), bar);
        button->setAutoDefault(false);
        button->setToolTip(action->shortcut().toString(QKeySequence::NativeText));
        row->addWidget(button);
        connect(button, &QPushButton::clicked, action, &QAction::trigger);
        connect(action, &QAction::changed, button, [button, action] {
            button->setText(action->text());
            button->setEnabled(action->isEnabled());
        });
    }
    return bar;
}

QWidget *AuthorsWorkbench::buildSide()
{
    auto *side = new QWidget(this);
    auto *column = new QVBoxLayout(side);
    column->addWidget(m_form);
    column->addWidget(m_postsTitle);
    column->addWidget(m_posts, 1);
    m_posts->setAccessibleName(tr("Posts of the author"));
    m_posts->setFrameShape(QFrame::NoFrame);
    m_posts->setMinimumHeight(fontMetrics().lineSpacing() * 4);
    connect(m_posts, &QListWidget::itemActivated, this, [this](const QListWidgetItem *item) {
        Q_EMIT postActivated(item->data(Qt::UserRole).toString());
    });
    connect(
        m_form, &AuthorForm::edited, this,
        [this](const QString &key, const QStringList &path, const FieldValue &value) {
            m_bulk.make([=](const PlanInput &input) { return planAuthorField(input, key, path, value); });
        });
    auto *area = new QScrollArea(this);
    area->setWidget(side);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setMinimumWidth(side->minimumSizeHint().width());
    return area;
}

void AuthorsWorkbench::setSite(const SiteSnapshotPtr &site)
{
    m_site = site;
    m_model->setSite(site);
    showCurrent();
    showEmpty();
}

const AuthorOverview *AuthorsWorkbench::current() const
{
    const QModelIndex index = m_rows->mapToSource(m_cards->currentIndex());
    return index.isValid() ? &m_model->author(index.row()) : nullptr;
}

void AuthorsWorkbench::showEmpty()
{
    QString words = tr("No author matches the filter.");
    if (!m_site)
        words = tr("The blog is being read.");
    else if (m_model->rowCount() == 0)
        words = tr("This blog has no authors yet. “Create” adds the first one.");
    m_empty->setText(words);
    m_empty->setVisible(m_rows->rowCount() == 0);
}

void AuthorsWorkbench::showCurrent()
{
    const AuthorOverview *author = current();
    m_form->setAuthor(author);
    m_posts->clear();
    m_postsTitle->setText(author ? tr("Posts: %1").arg(author->use.posts) : QString());
    m_posts->setVisible(author && author->use.posts > 0);
    for (const QString &file : author ? author->use.files : QStringList()) {
        const PostMeta *post = m_site->findPost(file);
        auto *item = new QListWidgetItem(post ? post->title : file, m_posts);
        item->setData(Qt::UserRole, file);
        item->setToolTip(file);
    }
    updateCommands();
}

void AuthorsWorkbench::updateCommands()
{
    const qsizetype count = m_chosen->selected().size();
    const AuthorOverview *author = current();
    const bool isOneKey = count == 1 && author && author->standing != AuthorStanding::Inline;
    bool areKeys = count >= 1;
    for (const QModelIndex &index : m_cards->selectionModel()->selectedIndexes())
        areKeys =
            areKeys && m_model->author(m_rows->mapToSource(index).row()).standing != AuthorStanding::Inline;
    bool isAnyInline = false;
    for (int row = 0; row < m_model->rowCount(); ++row)
        isAnyInline = isAnyInline || m_model->author(row).standing == AuthorStanding::Inline;
    m_commands.create->setEnabled(m_site != nullptr);
    m_commands.rename->setEnabled(isOneKey);
    m_commands.merge->setEnabled(areKeys && m_model->rowCount() > 1);
    m_commands.fold->setEnabled(isAnyInline);
    m_commands.remove->setEnabled(isOneKey);
}

void AuthorsWorkbench::showMenu(const QPoint &position)
{
    QMenu menu;
    menu.addActions(m_cards->actions());
    menu.exec(m_cards->viewport()->mapToGlobal(position));
}

QStringList AuthorsWorkbench::otherKeys(const QStringList &without) const
{
    QStringList keys;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const AuthorOverview &author = m_model->author(row);
        if (author.standing != AuthorStanding::Inline && !without.contains(author.use.name))
            keys << author.use.name;
    }
    return keys;
}

void AuthorsWorkbench::make(const Author &author)
{
    m_bulk.make([author](const PlanInput &input) { return planAuthor(input, author); });
    m_chosen->expect(author.key);
}

/// The missing entry of the chosen key; or somebody new.
void AuthorsWorkbench::create()
{
    const AuthorOverview *author = current();
    if (author && author->standing == AuthorStanding::Undefined && m_chosen->selected().size() == 1) {
        make(author->author);
        return;
    }
    auto *dialog = new TagNameDialog(
        {tr("Create an Author"), tr("What is the author's name? The key follows from it and can be renamed."),
         tr("&Create")},
        {}, TagNameDialog::NewNames::Allowed, window());
    connect(dialog, &TagNameDialog::chosen, this, [this](const QString &name) {
        Author created;
        created.key = kebabCase(name);
        created.name = name;
        make(created);
    });
    dialog->open();
}

void AuthorsWorkbench::rename()
{
    const QString key = current()->author.key;
    auto *dialog = new TagNameDialog(
        {tr("Rename “%1”").arg(key), tr("The new key, which all posts name then:"), tr("&Review…")}, {key},
        TagNameDialog::NewNames::Allowed, window());
    connect(dialog, &TagNameDialog::chosen, this, [this, key](const QString &newKey) {
        m_chosen->expect(newKey);
        m_bulk.propose(planAuthorRename(m_bulk.input(), key, newKey));
    });
    dialog->open();
}

void AuthorsWorkbench::merge()
{
    const QStringList keys = m_chosen->selected();
    const QStringList targets = keys.size() > 1 ? keys : otherKeys(keys);
    auto *dialog = new TagNameDialog(
        {tr("Merge Authors"), tr("Who takes the place of %1?").arg(keys.join(u", "_s)), tr("&Review…")},
        targets, TagNameDialog::NewNames::No, window());
    connect(dialog, &TagNameDialog::chosen, this, [this, keys](const QString &into) {
        m_bulk.propose(planAuthorMerge(m_bulk.input(), keys, into));
    });
    dialog->open();
}

/// The chosen inline authors, else all.
void AuthorsWorkbench::fold()
{
    QStringList posts;
    for (const QModelIndex &index : m_cards->selectionModel()->selectedIndexes()) {
        const AuthorOverview &author = m_model->author(m_rows->mapToSource(index).row());
        if (author.standing == AuthorStanding::Inline)
            posts += author.use.files;
    }
    posts.removeDuplicates();
    m_bulk.propose(planAuthorFold(m_bulk.input(), posts));
}

void AuthorsWorkbench::remove()
{
    const QString key = current()->author.key;
    const int posts = current()->use.posts;
    if (posts == 0) {
        m_bulk.propose(planAuthorRemoval(m_bulk.input(), key, {}));
        return;
    }
    const QString nobody = tr("(nobody)");
    auto *dialog = new TagNameDialog(
        {tr("Delete “%1”").arg(key), tr("Who gets the %1 posts of “%2”?").arg(posts).arg(key),
         tr("&Review…")},
        QStringList{nobody} + otherKeys({key}), TagNameDialog::NewNames::No, window());
    connect(dialog, &TagNameDialog::chosen, this, [this, key, nobody](const QString &successor) {
        m_bulk.propose(planAuthorRemoval(m_bulk.input(), key, successor == nobody ? QString() : successor));
    });
    dialog->open();
}

} // namespace Galley
