// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "app/remotelinks.h"

#include "publish/mediatypes.h"
#include "render/boxes.h"
#include "render/htmltext.h"

#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace Galley {

namespace {

constexpr qsizetype longestName = 80;

/// Where an address that is shown may stand; its captures are the address.
const std::array<QRegularExpression, 3> &places()
{
    static const std::array<QRegularExpression, 3> all{
        QRegularExpression(
            uR"(!\[(?:[^\[\]\\]|\\.|\[[^\[\]]*\])*\]\(\s*(?:<([^<>\n]*)>|([^\s()<>]*(?:\([^\s()<>]*\)[^\s()<>]*)*)))"_s),
        QRegularExpression(uR"re(\b(?:src|poster)\s*=\s*\{?\s*(?:"([^"\n]*)"|'([^'\n]*)'))re"_s),
        QRegularExpression(
            uR"(^ {0,3}\[[^\]\n]+\]:[ \t]*(?:<([^<>\n]*)>|(\S+)))"_s, QRegularExpression::MultilineOption)};
    return all;
}

/// Backslashes and references hide signs of an address in Markdown, as references do in HTML.
QUrl addressOf(QString written)
{
    static const QRegularExpression escape(uR"(\\([!-/:-@\[-`{-~]))"_s);
    return webUrl(decodeReferences(written.replace(escape, u"\\1"_s).toUtf8()));
}

} // namespace

TextEdits mediaLinkEdits(const QString &text, const QUrl &url, const QString &written)
{
    TextEdits edits;
    for (const QRegularExpression &place : places()) {
        for (auto match = place.globalMatch(text); match.hasNext();) {
            const QRegularExpressionMatch found = match.next();
            const int capture = found.capturedLength(1) > 0 ? 1 : 2;
            if (addressOf(found.captured(capture)) == url)
                edits.push_back({{found.capturedStart(capture), found.capturedLength(capture)}, written});
        }
    }
    std::sort(edits.begin(), edits.end(), [](const TextEdit &a, const TextEdit &b) {
        return a.span.start < b.span.start;
    });
    return edits;
}

QString remoteFileName(const QUrl &url, const QByteArray &type)
{
    const QString base = QFileInfo(url.fileName(QUrl::FullyDecoded)).completeBaseName().left(longestName);
    return (base.isEmpty() ? u"image"_s : base) + u'.' + mediaExtension(type);
}

} // namespace Galley
