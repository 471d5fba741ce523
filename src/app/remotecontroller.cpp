// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "app/remotecontroller.h"

#include "app/editortab.h"
#include "app/imagestore.h"
#include "app/remotehostsdialog.h"
#include "app/remotelinks.h"

#include <QLocale>
#include <QPointer>

using namespace Qt::StringLiterals;

namespace Galley {

namespace {

QSet<QString> setOf(const QStringList &words)
{
    return {words.begin(), words.end()};
}

} // namespace

RemoteController::RemoteController(const Parts &parts, QObject *parent) : QObject(parent), m(parts)
{
    m_consent.hosts = setOf(m.settings.text(Setting::RemoteHosts).split(u' ', Qt::SkipEmptyParts));
    connect(m.pane, &PreviewPane::remoteAsked, this, &RemoteController::ask);
    connect(m.pane, &PreviewPane::remoteFailed, this, [this](const QUrl &url, const RemoteFailure &failure) {
        m_consent.failed.insert(url);
        apply();
        showFailure(RemoteAction::Once, url, failure);
    });
    apply();
}

void RemoteController::showHosts(QWidget *window)
{
    RemoteHostsDialog dialog(m_consent.hosts.values(), window);
    dialog.exec();
    if (const QSet<QString> kept = setOf(dialog.hosts()); kept != m_consent.hosts) {
        m_consent.once.clear();
        setHosts(kept);
    }
}

void RemoteController::ask(RemoteAction action, const QList<QUrl> &urls)
{
    if (action == RemoteAction::Copy)
        return copy(urls.first());
    QSet<QString> hosts = m_consent.hosts;
    for (const QUrl &url : urls) {
        m_consent.failed.remove(url);
        if (action == RemoteAction::Once)
            m_consent.once.insert(url);
        else
            hosts.insert(url.host(QUrl::FullyEncoded));
    }
    setHosts(hosts);
}

void RemoteController::showFailure(RemoteAction action, const QUrl &url, const RemoteFailure &failure)
{
    std::vector<MessageBar::Choice> choices;
    if (const QString host = failure.otherHost; !host.isEmpty())
        choices.push_back({tr("&Always from %1").arg(host), [this, action, url, host] {
                               setHosts(m_consent.hosts + QSet<QString>{host});
                               ask(action, {url});
                           }});
    m.bar->show(Tone::Warning, failure.message, choices);
}

void RemoteController::setHosts(const QSet<QString> &hosts)
{
    if (hosts != m_consent.hosts) {
        m_consent.hosts = hosts;
        QStringList sorted = hosts.values();
        sorted.sort();
        m.settings.setValue(Setting::RemoteHosts, sorted.join(u' '));
    }
    apply();
}

void RemoteController::apply()
{
    m.pane->setConsent(m_consent);
    m.preview.setConsent(m_consent);
}

void RemoteController::copy(const QUrl &url)
{
    const EditorTab *tab = m.tabs.currentTab();
    if (!tab || tab->document()->path().isEmpty()) {
        m.bar->show(Tone::Note, tr("Save the post first: the file is stored beside it."), {});
        return;
    }
    const QString host = url.host();
    const QPointer<RemoteFetch> fetch = m.pane->fetcher().fetch(url, m_consent.hosts, this);
    m.bar->show(Tone::Note, tr("Copying from %1…").arg(host), {{tr("&Cancel"), [fetch] { delete fetch; }}});
    connect(fetch, &RemoteFetch::progressed, m.bar, [this, host](qint64 received, qint64 total) {
        const QLocale locale;
        const QString size = locale.formattedDataSize(received);
        m.bar->setMessage(
            total > 0 ? tr("Copying from %1: %2 of %3").arg(host, size, locale.formattedDataSize(total))
                      : tr("Copying from %1: %2").arg(host, size));
    });
    const QPointer<PostDocument> post = tab->document();
    connect(fetch, &RemoteFetch::finished, this, [this, post, url](const RemoteResult &result) {
        if (!result)
            showFailure(RemoteAction::Copy, url, result.error());
        else if (post)
            store(post, url, *result);
    });
}

void RemoteController::store(PostDocument *post, const QUrl &url, const RemoteFile &file)
{
    // Opened by itself on the site, such a picture could run scripts there.
    if (file.type == "image/svg+xml") {
        m.bar->show(Tone::Warning, tr("SVG pictures are not copied: they can hold scripts."), {});
        return;
    }
    const ImagePlace place = imagePlace(post->path(), *m.blog.siteFor(post->path()));
    const Result<QString> written = storeImage(file.bytes, remoteFileName(url, file.type), place);
    if (!written) {
        m.bar->show(Tone::Error, written.error().message, {});
        return;
    }
    const TextEdits edits = mediaLinkEdits(post->text(), url, *written);
    post->apply(edits);
    m.bar->show(
        Tone::Note,
        edits.empty() ? tr("Copied as %1. The post no longer shows that address.").arg(*written)
                      : tr("Copied as %1, and the post shows the copy now.").arg(*written),
        {});
}

} // namespace Galley
