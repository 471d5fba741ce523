// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "site/addresschange.h"

#include <QTimer>
#include <QWidget>

namespace Galley {

class ElidedLabel;
class MessageBar;
class PostDocument;

/// Shows at all times under which address the site will have the post, and warns when a change takes it away
/// from the one that readers know. UI thread; owned by its EditorTab; the document outlives it.
class UrlLine final : public QWidget
{
    Q_OBJECT

public:
    explicit UrlLine(PostDocument *document, QWidget *parent = nullptr);

    void setSite(const SiteSnapshotPtr &site);
    const AddressChange &change() const { return m_change; }
    /// How many posts link to the address that breaks.
    void setLinks(qsizetype posts);

Q_SIGNALS:
    /// Another address breaks than before, or none any more.
    void brokenChanged();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void refresh();
    void copy();
    void keepOldAddress();

    PostDocument *m_document;
    SiteSnapshotPtr m_site;
    AddressChange m_change;
    QTimer m_soon;
    ElidedLabel *m_address;
    QWidget *m_copy;
    MessageBar *m_warning;
};

/// What a change of the address breaks, in words; links: posts that link to it, when that is known.
QString brokenAddressText(const QString &address, std::optional<qsizetype> links);

} // namespace Galley
