// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "app/postnotices.h"

#include "app/editortab.h"
#include "app/mergedialog.h"
#include "app/messagebar.h"

namespace Galley {

PostNotices::PostNotices(PostTabs &tabs, DiskWatch &watch, FileActions &files, const HistoryKeeper &history)
    : m_tabs(tabs), m_watch(watch), m_files(files), m_history(history)
{
    connect(&m_watch, &DiskWatch::stateChanged, this, &PostNotices::showState);
    connect(&m_files, &FileActions::saveRefused, this, [this](PostDocument *post) {
        showChanged(post, Then::Save);
    });
    connect(&m_files, &FileActions::saveFailed, this, &PostNotices::showFailure);
    connect(&m_files, &FileActions::saved, this, [this](PostDocument *post) {
        m_tabs.tabOf(post)->bar()->hide();
        m_watch.check();
    });
}

void PostNotices::showState(PostDocument *post, PostDocument::DiskState state)
{
    MessageBar *bar = m_tabs.tabOf(post)->bar();
    switch (state) {
    case PostDocument::DiskState::Changed:
        if (post->isModified())
            showChanged(post, Then::Nothing);
        else
            readAgain(post);
        break;
    case PostDocument::DiskState::Missing:
        bar->show(
            Tone::Warning,
            tr("The file is no longer on disk. Its text is kept here; saving writes the file again."),
            {{tr("Save no&w"), [this, post] { m_files.save(post); }}});
        break;
    case PostDocument::DiskState::Same:
    case PostDocument::DiskState::NeverSaved:
        bar->hide();
        break;
    }
}

void PostNotices::showChanged(PostDocument *post, Then then)
{
    const QString message =
        then == Then::Save
            ? tr("Not saved: another program changed this file on disk, and saving would undo that.")
            : tr("Another program changed this file on disk, and you have changes that are not saved.");
    m_tabs.tabOf(post)->bar()->show(
        then == Then::Save ? Tone::Error : Tone::Warning, message,
        {{tr("Me&rge…"), [=, this] { merge(post, then); }},
         {tr("Relo&ad"), [this, post] { reload(post); }},
         {then == Then::Save ? tr("Kee&p mine and save") : tr("Kee&p mine"),
          [=, this] { keepMine(post, then); }}});
}

/// Nobody changed anything here, so there is nothing to ask.
void PostNotices::readAgain(PostDocument *post)
{
    reload(post);
    if (post->diskState() == PostDocument::DiskState::Same)
        m_tabs.tabOf(post)->bar()->show(
            Tone::Note, tr("Another program changed this file; it was read again."),
            {{tr("Take it &back"), [post] { post->textDocument()->undo(); }}});
}

void PostNotices::showFailure(PostDocument *post, const QString &message)
{
    m_tabs.tabOf(post)->bar()->show(
        Tone::Error, message,
        {{tr("&Try again"), [this, post] { m_files.save(post); }},
         {tr("Save &as…"), [this, post] { m_files.saveAs(post); }}});
}

void PostNotices::showHeldBack(PostDocument *post, const QString &reason)
{
    m_tabs.tabOf(post)->bar()->show(
        Tone::Warning,
        tr("Not saved automatically, because the front matter on disk is good and would be broken: %1")
            .arg(reason),
        {{tr("Save all &the same"), [this, post] { m_files.save(post); }}});
}

void PostNotices::reload(PostDocument *post)
{
    // One undo step: the text that was here can be brought back.
    if (const Result<void> reverted = post->revert(); !reverted)
        showFailure(post, reverted.error().message);
    m_watch.check();
}

void PostNotices::keepMine(PostDocument *post, Then then)
{
    m_watch.keepMine(post);
    if (then == Then::Save)
        m_files.save(post);
}

void PostNotices::merge(PostDocument *post, Then then)
{
    const Result<TextFile> onDisk = readTextFile(post->path());
    if (!onDisk) {
        showFailure(post, onDisk.error().message);
        return;
    }
    // Until it is decided the choices stay.
    showChanged(post, then);
    std::optional<QString> base = post->baseText();
    if (!base)
        base = m_history.text(post->path(), post->fileHash());
    auto *dialog = new MergeDialog(
        PostMerge(base, post->text(), onDisk->text), onDisk->text, post->displayName(), m_tabs.window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, post, [=, this, file = *onDisk] {
        post->takeMerged(dialog->text(), file);
        m_watch.check();
        if (then == Then::Save)
            m_files.save(post);
    });
    dialog->open();
}

} // namespace Galley
