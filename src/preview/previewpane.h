// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "preview/findbar.h"
#include "preview/pageframe.h"
#include "preview/pagelifeline.h"
#include "preview/pageplace.h"
#include "preview/remoteconsent.h"
#include "preview/remotefetch.h"
#include "render/postrendering.h"

#include <QUrl>
#include <QWidget>

#include <functional>
#include <memory>
#include <optional>

class QPrinter;

namespace Galley {

/// With the variables of the site's own style sheet, or in a plain look for reading.
enum class PageStyle { Site, Plain };

/// Shows a rendered post in a WebEngine view: one page of our own under the galley: scheme, loaded once and
/// then only patched. WebEngine starts when the pane is first shown, after the window. UI thread; owned by
/// the window.
class PreviewPane final : public QWidget
{
    Q_OBJECT

public:
    enum class ColorScheme { Light, Dark };

    explicit PreviewPane(QWidget *parent = nullptr);
    ~PreviewPane() override;

    /// Registers the galley: scheme; call once before the application object exists.
    static void registerScheme();
    /// Chromium's remote debugging: on this port of the local machine only when asked for, whatever the
    /// environment says. Call before the application object exists.
    static void setRemoteDebugging(std::optional<quint16> port);

    /// Shows this version; header (title, date, authors, tags) and body are patched. The site tells which
    /// folders may be read for images.
    void showPost(const PostRenderingPtr &rendering, const SiteSnapshotPtr &site);
    void clear();
    void setColorScheme(ColorScheme scheme);
    void setPageStyle(PageStyle style);
    void setPageWidth(PageWidth width);
    /// Percent.
    void setZoom(int percent);
    int zoom() const;
    void zoomStep(int steps) { setZoom(zoom() + 10 * steps); }
    /// Opens the strip for finding words, or goes to the next one.
    void openFind();
    void find(FindDirection direction);
    /// The page without the parts that only a screen has. The printer stays until `done` is called, with
    /// whether it worked.
    void print(QPrinter *printer, const std::function<void(bool ok)> &done);
    /// Brings a source line to the top; 12.5 is the middle of line 12, beyond the last line is the end.
    void follow(double line);
    /// Marks the list item, table row, line of code or block that holds a source line.
    void showCaret(int line, Reveal reveal);
    /// What content of the web may be loaded; the next post shown is to be rendered with the same.
    void setConsent(const RemoteConsent &consent);
    /// Loads content of the web, here and for copies into the blog.
    RemoteFetcher &fetcher();
    /// How long the page may leave a question unanswered before it is started again.
    void setPatience(std::chrono::milliseconds patience);

Q_SIGNALS:
    /// The page shows this revision.
    void shown(quint64 revision);
    /// A link in the preview was activated: its target as it stands in the page, relative ones too. Links to
    /// places in the page itself are followed by the page.
    void linkActivated(const QUrl &url, Galley::LinkClick click);
    /// The pointer or the focus is on this link; empty: on none.
    void linkHovered(const QString &href);
    void placeActivated(const Galley::PagePlace &place);
    /// The reader scrolled: the source line at the top, as in follow().
    void scrolled(double line);
    void zoomChanged(int percent);
    /// A box for content of the web was used.
    void remoteAsked(Galley::RemoteAction action, const QList<QUrl> &urls);
    /// Content of the web that was allowed could not be loaded.
    void remoteFailed(const QUrl &url, const Galley::RemoteFailure &failure);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void start();
    void connectView();
    void placeView();
    void tell(PageLifeline::State state);

    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace Galley
