// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "app/autosave.h"

#include "post/editablemapping.h"

#include <QAction>
#include <QGuiApplication>

#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Galley {

namespace {

/// Long enough for a sentence to be thought over.
constexpr auto delay = 3s;

constexpr QStringView onFocusLoss = u"focus";
constexpr QStringView afterDelay = u"delay";

struct Choice
{
    QStringView when; ///< as in the settings
    ActionId action;
};

constexpr Choice choices[]{
    {u"off", ActionId::AutoSaveOff},
    {onFocusLoss, ActionId::AutoSaveOnFocusLoss},
    {afterDelay, ActionId::AutoSaveAfterDelay}};

} // namespace

std::optional<QString> brokenFrontMatter(const QString &text, const std::optional<QString> &onDisk)
{
    const Result<EditableMapping> here = EditableMapping::ofFrontMatter(text);
    if (here || (onDisk && !EditableMapping::ofFrontMatter(*onDisk)))
        return std::nullopt;
    return here.error().message;
}

AutoSave::AutoSave(const Parts &parts) : m(parts)
{
    m_delay.setSingleShot(true);
    m_delay.setInterval(delay);
    connect(&m_delay, &QTimer::timeout, this, &AutoSave::saveAll);
    for (const Choice &choice : choices) {
        QAction *action = m.actions[choice.action];
        action->setChecked(isChosen(choice.when));
        m.actions.on(choice.action, this, [this, choice] { choose(choice.when.toString()); });
    }
    connect(qGuiApp, &QGuiApplication::applicationStateChanged, this, [this](Qt::ApplicationState state) {
        if (state != Qt::ApplicationActive && isChosen(onFocusLoss))
            saveAll();
    });
    connect(&m.posts, &OpenPosts::opened, this, [this](PostDocument *post) {
        connect(post, &PostDocument::textChanged, this, &AutoSave::noteChange);
    });
    connect(
        &m.posts, &OpenPosts::aboutToClose, this, [this](PostDocument *post) { m_heldBack.remove(post); });
}

bool AutoSave::isChosen(QStringView when) const
{
    return m.settings.text(Setting::AutoSave) == when;
}

void AutoSave::choose(const QString &when)
{
    m.settings.setValue(Setting::AutoSave, when);
    noteChange();
}

void AutoSave::noteChange()
{
    if (isChosen(afterDelay))
        m_delay.start();
    else
        m_delay.stop();
}

void AutoSave::saveAll()
{
    for (PostDocument *post : m.posts.modified())
        save(post);
}

void AutoSave::save(PostDocument *post)
{
    if (post->diskState() != PostDocument::DiskState::Same)
        return;
    if (const std::optional<QString> reason = brokenFrontMatter(post->text(), post->baseText())) {
        if (std::exchange(m_heldBack[post], post->revision()) != post->revision())
            Q_EMIT heldBack(post, *reason);
        return;
    }
    m.files.save(post);
}

} // namespace Galley
