// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "app/mainwindow.h"

#include "app/editortab.h"
#include "app/helpdialogs.h"
#include "app/mainwindowparts.h"
#include "app/outlinepanel.h"
#include "app/panes.h"
#include "app/postactions.h"
#include "app/postlistpanel.h"
#include "app/postproblems.h"
#include "app/recentmenu.h"
#include "app/tabnames.h"
#include "editor/frontmatterform.h"
#include "editor/markdownedit.h"

#include <QApplication>
#include <QCloseEvent>
#include <QDockWidget>
#include <QMenuBar>
#include <QScreen>
#include <QToolBar>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Galley {

MainWindow::MainWindow(Settings &settings, std::unique_ptr<Dialogs> dialogs)
    : d(std::make_unique<Private>(this, settings, std::move(dialogs)))
{
    resize(QSize(1280, 800).boundedTo(screen()->availableSize() * 9 / 10));
    d->actions.fill(menuBar());
    buildCentre();
    buildPanels();
    buildToolBar();
    connectFiles();
    connectBlog();
    connectPosts();
    connectPreview();
    connectPanels();
    connectHelp();
    showCentre();
    showTitle();
}

OpenPosts &MainWindow::posts()
{
    return d->posts;
}

BlogSession &MainWindow::blog()
{
    return d->blog;
}

FileActions &MainWindow::files()
{
    return d->files;
}

BulkChanges &MainWindow::bulkChanges()
{
    return d->bulk;
}

ExportController &MainWindow::exports()
{
    return d->exports;
}

ActionSet &MainWindow::actions()
{
    return d->actions;
}

PostTabs *MainWindow::tabs()
{
    return d->tabs;
}

PreviewPane *MainWindow::preview()
{
    return d->pane;
}

MessageBar *MainWindow::bar()
{
    return d->bar;
}

MainWindow::~MainWindow()
{
    // What lies in a window of its own comes back while both windows are whole.
    hide();
    // Editors and forms look at documents to their last breath, so they go first.
    for (PostDocument *post : d->posts.all())
        d->posts.close(post);
}

void MainWindow::buildCentre()
{
    d->hint->setText(tr("Choose a post from the list, or write a new one with %1.")
                         .arg(d->actions[ActionId::NewPost]->shortcut().toString(QKeySequence::NativeText)));
    d->hint->setAlignment(Qt::AlignCenter);
    d->hint->setForegroundRole(QPalette::PlaceholderText);
    d->hint->setWordWrap(true);
    for (QWidget *page : std::initializer_list<QWidget *>{d->welcome, d->hint, d->split})
        d->stack->addWidget(page);
    auto *centre = new QWidget(this);
    auto *column = new QVBoxLayout(centre);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(d->bar);
    column->addWidget(d->benches, 1);
    setCentralWidget(centre);
}

void MainWindow::buildPanels()
{
    new PostActions(
        {d->panels.list, d->posts, d->blog, d->files, d->bulk, d->exports, *d->dialogs, d->actions, d->bar,
         this});
    new PostProblems(d->blog, d->panels.list);
    d->view.addPanel(ActionId::TogglePosts, d->panels.listDock);
    d->view.addPanel(ActionId::ToggleOutline, d->panels.outlineDock);
    d->view.addPanel(ActionId::ToggleProblems, d->panels.problemsDock);
}

void MainWindow::buildToolBar()
{
    QToolBar *bar = addToolBar(tr("Tools"));
    bar->setObjectName(u"tools"_s);
    bar->setMovable(false);
    bar->setIconSize(QSize(18, 18));
    for (const ActionId id : {ActionId::NewPost, ActionId::OpenFile, ActionId::Save})
        bar->addAction(d->actions[id]);
    bar->addSeparator();
    for (const ActionId id : {ActionId::Undo, ActionId::Redo})
        bar->addAction(d->actions[id]);
    bar->addSeparator();
    d->menus.fill(bar);
    auto *space = new QWidget(bar);
    space->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    bar->addWidget(space);
    for (const ActionId id : {ActionId::ShowEditor, ActionId::ShowBoth, ActionId::ShowPreview})
        bar->addAction(d->actions[id]);
}

void MainWindow::connectFiles()
{
    const ActionSet &actions = d->actions;
    actions.on(ActionId::OpenFile, &d->files, &FileActions::openWithDialog);
    actions.on(ActionId::Save, this, [this] { d->files.save(d->posts.current()); });
    actions.on(ActionId::SaveAs, this, [this] { d->files.saveAs(d->posts.current()); });
    actions.on(ActionId::SaveAll, this, [this] { d->files.saveAll(); });
    actions.on(ActionId::Revert, this, [this] { d->files.revert(d->posts.current()); });
    actions.on(ActionId::CloseTab, this, [this] { d->files.close(d->posts.current()); });
    actions.on(ActionId::Quit, this, &QWidget::close);
    connect(&d->drop, &FileDrop::dropped, &d->files, &FileActions::open);
    connect(d->tabs, &PostTabs::closeRequested, &d->files, &FileActions::close);
    connect(&d->files, &FileActions::failed, this, &MainWindow::tell);
    connect(&d->safekeeping, &Safekeeping::failed, this, &MainWindow::tell);
    connect(&d->files, &FileActions::positionRequested, &d->edit, &EditController::goTo);
    auto *recentFiles = new RecentMenu(tr("Open Recent F&ile"), d->recent, &RecentPlaces::files, this);
    auto *recentBlogs = new RecentMenu(tr("Open Recen&t Blog"), d->recent, &RecentPlaces::blogs, this);
    for (RecentMenu *menu : {recentFiles, recentBlogs}) {
        actions.menu(MenuId::File)->insertMenu(actions[ActionId::NewBlog], menu);
        connect(menu, &RecentMenu::chosen, &d->files, &FileActions::openPath);
    }
}

void MainWindow::connectBlog()
{
    const ActionSet &actions = d->actions;
    actions.on(ActionId::NewPost, &d->blogActions, &BlogActions::newPost);
    actions.on(ActionId::BlogSettings, &d->blogActions, &BlogActions::showSettings);
    actions.on(ActionId::OpenBlog, &d->blogActions, &BlogActions::openBlog);
    actions.on(ActionId::NewBlog, &d->blogActions, &BlogActions::newBlog);
    actions.on(ActionId::SampleBlog, &d->blogActions, &BlogActions::openSampleBlog);
    actions.on(ActionId::CloseBlog, &d->blog, &BlogSession::close);
    connect(&d->blogActions, &BlogActions::failed, this, &MainWindow::tell);
    connect(d->welcome, &WelcomeView::openBlogClicked, &d->blogActions, &BlogActions::openBlog);
    connect(d->welcome, &WelcomeView::newBlogClicked, &d->blogActions, &BlogActions::newBlog);
    connect(d->welcome, &WelcomeView::sampleBlogClicked, &d->blogActions, &BlogActions::openSampleBlog);
    connect(d->welcome, &WelcomeView::recentActivated, &d->files, &FileActions::openPath);
    connect(
        &d->recent, &RecentPlaces::changed, this, [this] { d->welcome->setRecentBlogs(d->recent.blogs()); });
    connect(&d->blog, &BlogSession::rootChanged, this, &MainWindow::showSite);
    connect(&d->blog, &BlogSession::siteChanged, this, &MainWindow::showSite);
    connect(&d->blog, &BlogSession::progress, &d->status, &StatusPanel::showScan);
    connect(&d->blog, &BlogSession::scanEnded, &d->status, &StatusPanel::hideScan);
    connect(&d->blog, &BlogSession::scanEnded, this, &MainWindow::tell);
    connect(&d->status, &StatusPanel::scanCancelled, &d->blog, &BlogSession::cancelScan);
}

void MainWindow::connectPosts()
{
    connect(&d->posts, &OpenPosts::currentChanged, this, &MainWindow::showCentre);
    connect(&d->posts, &OpenPosts::listChanged, this, &MainWindow::showTitle);
    connect(&d->files, &FileActions::saved, this, &MainWindow::showSite);
    connect(d->tabs, &PostTabs::tabAdded, this, [this](EditorTab *tab) {
        tab->setSite(d->blog.siteFor(tab->document()->path()));
        d->media.watch(tab);
        connect(tab->edit(), &MarkdownEdit::linkActivated, &d->links, [this, tab](const QString &target) {
            d->links.open(QUrl(target), tab->document(), LinkClick::WithControl);
        });
    });
    connect(&d->media, &MediaInsert::failed, this, &MainWindow::tell);
    connect(&d->menus, &EditMenus::pictureRequested, this, [this] {
        d->media.choosePictures(d->tabs->currentTab(), *d->dialogs);
    });
    connect(&d->media, &MediaInsert::openRequested, &d->files, &FileActions::openPath);
}

void MainWindow::connectPreview()
{
    connect(d->pane, &PreviewPane::linkActivated, &d->links, [this](const QUrl &url, LinkClick click) {
        if (const PostDocument *post = d->preview.shownPost())
            d->links.open(url, post, click);
    });
    QAction *pin = d->actions[ActionId::PinPreview];
    d->actions.on(ActionId::PinPreview, &d->preview, &PreviewController::setPinned);
    connect(&d->preview, &PreviewController::pinnedChanged, pin, &QAction::setChecked);
    connect(&d->printing, &PrintController::failed, this, &MainWindow::tell);
    connect(d->pane, &PreviewPane::linkHovered, this, [this](const QString &href) {
        statusBar()->showMessage(href);
    });
    connect(&d->links, &LinkOpener::failed, this, &MainWindow::tell);
    connect(&d->links, &LinkOpener::leadsOutside, this, [this](const QUrl &url) {
        d->bar->show(
            Tone::Note, url.toDisplayString(), {{tr("Open"), [url] { LinkOpener::openOutside(url); }}});
    });
    d->actions.on(ActionId::RemoteHosts, this, [this] { d->remote.showHosts(this); });
}

void MainWindow::connectPanels()
{
    const ActionSet &actions = d->actions;
    connect(d->panels.list, &PostListPanel::activated, &d->files, &FileActions::openPath);
    connect(d->panels.list, &PostListPanel::activated, d->benches, &Workbenches::showPosts);
    connect(d->benches, &Workbenches::postActivated, &d->files, &FileActions::openPath);
    connect(d->benches, &Workbenches::postActivated, d->benches, &Workbenches::showPosts);
    connect(d->panels.outline, &OutlinePanel::activated, &d->edit, &EditController::goToLine);
    connect(d->panels.problems, &ProblemsPanel::activated, this, [this](TextPosition place) {
        d->edit.goTo(d->posts.current(), place);
    });
    connect(d->panels.problems, &ProblemsPanel::fixRequested, &d->edit, &EditController::fix);
    connect(d->panels.problems, &ProblemsPanel::fixEverywhereRequested, &d->tools.fixes, &BlogFixes::fix);
    connect(&d->edit, &EditController::fixEverywhereRequested, &d->tools.fixes, &BlogFixes::fix);
    connect(&d->status, &StatusPanel::problemsClicked, this, [this] {
        ViewController::reveal(d->panels.problemsDock);
    });
    actions.on(ActionId::NextPane, this, [this] { turnPanes(Turn::Forward); });
    actions.on(ActionId::PreviousPane, this, [this] { turnPanes(Turn::Backward); });
}

void MainWindow::connectHelp()
{
    d->actions.on(ActionId::About, this, [this] { AboutDialog(this).exec(); });
    d->actions.on(ActionId::Shortcuts, this, &MainWindow::showShortcuts);
}

void MainWindow::showCentre()
{
    QWidget *page = d->split;
    if (d->posts.isEmpty())
        page = d->blog.isOpen() ? static_cast<QWidget *>(d->hint) : d->welcome;
    d->stack->setCurrentWidget(page);
    ActionSet::Having having = ActionSet::Has::Nothing;
    having.setFlag(ActionSet::Has::Post, d->posts.current() != nullptr);
    having.setFlag(ActionSet::Has::Blog, d->blog.isOpen());
    d->actions.setAvailable(having);
    d->menus.setAvailable(d->posts.current() != nullptr);
    showTitle();
}

void MainWindow::showTitle()
{
    PostDocument *post = d->posts.current();
    setWindowTitle(titleOfWindow(post ? d->posts.nameOf(post) : QString(), d->blog.title()));
    setWindowModified(post && post->isModified());
}

void MainWindow::showSite()
{
    d->panels.list->setSite(d->blog.site());
    for (EditorTab *tab : d->tabs->tabs())
        tab->setSite(d->blog.siteFor(tab->document()->path()));
    showCentre();
}

void MainWindow::tell(const QString &message)
{
    if (!message.isEmpty())
        d->bar->show(Tone::Error, message, {});
}

void MainWindow::turnPanes(Turn turn)
{
    QList<QWidget *> panes{d->panels.list, d->panels.outline};
    if (const EditorTab *tab = d->tabs->currentTab(); tab && d->stack->currentWidget() == d->split)
        panes << tab->form() << tab->edit();
    panes << d->benches->benches() << d->pane << d->welcome << d->panels.problems << d->tools.panes();
    if (QWidget *pane = neighbourPane(panes, QApplication::focusWidget(), turn))
        pane->setFocus(turn == Turn::Forward ? Qt::TabFocusReason : Qt::BacktabFocusReason);
}

void MainWindow::showShortcuts()
{
    QList<ShortcutsDialog::Group> groups;
    for (const QAction *title : menuBar()->actions())
        groups << ShortcutsDialog::Group{readableText(title), title->menu()->actions()};
    ShortcutsDialog(groups, this).exec();
}

void MainWindow::restoreWindow(const Session &session)
{
    d->keeper.restoreWindow(session);
}

void MainWindow::restorePosts(const Session &session)
{
    const QStringList missing = d->keeper.restorePosts(session);
    if (!missing.isEmpty())
        d->bar->show(Tone::Warning, tr("No longer there since last time: %1").arg(missing.join(u", "_s)), {});
}

void MainWindow::open(const std::vector<OpenRequest> &requests)
{
    d->files.open(requests);
}

void MainWindow::startLater()
{
    d->view.watchSystem();
    d->bulk.recover();
}

Safekeeping &MainWindow::safekeeping()
{
    return d->safekeeping;
}

void MainWindow::keepSession(const QString &file)
{
    d->keeper.start(file);
    connect(this, &MainWindow::closing, &d->keeper, &SessionKeeper::finish);
}

Session MainWindow::session() const
{
    return d->keeper.capture();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (!d->files.mayQuit()) {
        event->ignore();
        return;
    }
    d->safekeeping.discardUnsaved();
    Q_EMIT closing();
    event->accept();
}

void MainWindow::changeEvent(QEvent *event)
{
    // The person may come back from the program that changed the file.
    if (event->type() == QEvent::ActivationChange && isActiveWindow())
        d->watch.check();
    QMainWindow::changeEvent(event);
}

} // namespace Galley
