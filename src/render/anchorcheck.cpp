// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "render/anchorcheck.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QSet>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace Galley {

namespace {

/// The ids of headings, and what elements and directives are given as written: `id="a"`, `name='a'`, `{#a}`.
QSet<QString> idsOf(const RenderPass &pass)
{
    QSet<QString> ids{u"top"_s};
    for (const Heading &heading : pass.result.headings)
        ids.insert(heading.id);
    static const QRegularExpression written(
        u"\\b(?:id|name)\\s*=\\s*\\{?\\s*[\"'`]?([^\\s\"'`>}]+)|#([^\\s{}]+)\\}"_s);
    for (auto match = written.globalMatch(pass.source.text().toString()); match.hasNext();) {
        const QRegularExpressionMatch each = match.next();
        ids.insert(each.captured(1) + each.captured(2));
    }
    return ids;
}

} // namespace

void checkAnchors(RenderPass &pass)
{
    if (pass.anchors.empty() || !pass.prepared.partials.empty())
        return;
    const QSet<QString> ids = idsOf(pass);
    for (const auto &[url, line] : pass.anchors) {
        const QString id = QUrl::fromPercentEncoding(url.sliced(1));
        if (ids.contains(id) || id.startsWith(u"user-content-"))
            continue;
        pass.report(
            pass.site.config.onBrokenAnchors.value, u"link-missing-anchor"_s,
            QCoreApplication::translate(
                "Galley::Renderer", "The link \"%1\" leads to no heading of this post.")
                .arg(QString::fromUtf8(url)),
            line, url);
    }
}

} // namespace Galley
