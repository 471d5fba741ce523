// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "app/postfacts.h"

#include "app/editortab.h"
#include "app/outlinepanel.h"
#include "app/postlistpanel.h"
#include "app/problemspanel.h"
#include "app/statuspanel.h"

namespace Galley {

PostFacts::PostFacts(const Parts &parts, QObject *parent) : QObject(parent), m(parts)
{
    connect(&m.posts, &OpenPosts::currentChanged, this, &PostFacts::showCurrent);
    connect(&m.posts, &OpenPosts::listChanged, this, &PostFacts::showFiles);
    connect(&m.preview, &PreviewController::rendered, this, &PostFacts::showRendering);
    connect(&m.tabs, &PostTabs::tabAdded, this, [this](EditorTab *tab) {
        connect(tab, &EditorTab::cursorMoved, this, &PostFacts::showPlace);
    });
}

void PostFacts::showCurrent(PostDocument *post)
{
    m.list->select(post ? post->path() : QString());
    m.status->clear();
    if (!post)
        return;
    m.status->showFile(post);
    showPlace();
}

void PostFacts::showFiles()
{
    QSet<QString> modified;
    for (PostDocument *post : m.posts.modified())
        modified.insert(post->path());
    m.list->setModified(modified);
    if (const PostDocument *post = m.posts.current()) {
        m.list->select(post->path());
        m.status->showFile(post);
    }
}

void PostFacts::showRendering(const PostRenderingPtr &rendering)
{
    const bool there = rendering != nullptr;
    if (there)
        m.outline->showOutline(rendering->body.headings, rendering->truncateLine);
    else
        m.outline->clear();
    m.problems->setProblems(there ? rendering->problems : Diagnostics());
    if (!there)
        return;
    m.status->showCounts(rendering->meta);
    m.status->showProblems(rendering->problems);
    m.tabs.currentTab()->setDiagnostics(rendering->problems);
    showPlace();
}

void PostFacts::showPlace()
{
    const EditorTab *tab = m.tabs.currentTab();
    if (!tab || tab->document() != m.posts.current())
        return;
    const TextPosition place = tab->position();
    m.status->showPosition(place);
    m.outline->showLine(place.line);
}

} // namespace Galley
