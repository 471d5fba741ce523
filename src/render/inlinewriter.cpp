// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "render/inlinewriter.h"

#include "render/cmarktree.h"
#include "render/htmltext.h"
#include "render/treestage.h"

#include <QCoreApplication>
#include <QCryptographicHash>

using namespace Qt::StringLiterals;

namespace Galley {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Galley::Renderer", text);
}

/// The site links bare addresses of the web only; cmark also those of ftp, mailto and xmpp, as nodes without
/// a place.
bool isNoLink(cmark_node *link)
{
    const QByteArrayView url = urlOf(link);
    cmark_node *text = cmark_node_first_child(link);
    return cmark_node_get_start_line(link) == 0 && urlScheme(url) != "http" && urlScheme(url) != "https" &&
           text != nullptr && cmark_node_get_type(text) == CMARK_NODE_TEXT && literalOf(text) == url;
}

/// Addresses that a browser would run are never written, not even into an export.
bool isCode(QByteArrayView url)
{
    const QByteArray scheme = urlScheme(url);
    return scheme == "javascript" || scheme == "vbscript";
}

/// An address that the page it stands on completes, not a file of the site.
bool isRelativeAddress(const QByteArray &url, const LinkTarget &target)
{
    return target.kind == LinkTarget::Kind::Internal && target.miss == LinkTarget::Miss::None &&
           !url.isEmpty() && !url.startsWith('/') && !url.startsWith('#') && !url.contains(".md");
}

void reportMissingAlt(RenderPass &pass, const QByteArray &alt, int line)
{
    if (alt.trimmed().isEmpty())
        pass.report(
            Severity::Note, u"image-alt"_s,
            tr("The image says nothing to readers who cannot see it: write ![what it shows](address)."), line,
            "![");
}

} // namespace

InlineWriter::InlineWriter(RenderPass &pass) : m_pass(pass) {}

Descend InlineWriter::enter(cmark_node *node)
{
    ByteBuffer &out = m_pass.out;
    switch (static_cast<int>(cmark_node_get_type(node))) {
    case CMARK_NODE_TEXT:
        writeText(node);
        break;
    case CMARK_NODE_SOFTBREAK:
        out.append('\n');
        break;
    case CMARK_NODE_LINEBREAK:
        out.append("<br>\n");
        break;
    case CMARK_NODE_CODE:
        out.append("<code>");
        appendEscaped(out, literalOf(node));
        out.append("</code>");
        break;
    case CMARK_NODE_HTML_INLINE:
        m_pass.elements.raw(literalOf(node), Place::Inline);
        break;
    case CMARK_NODE_EMPH:
        open("em");
        break;
    case CMARK_NODE_STRONG:
        open("strong");
        break;
    case CMARK_NODE_LINK:
        if (!isNoLink(node))
            openLink(node);
        break;
    case CMARK_NODE_IMAGE:
        writeImage(node);
        return Descend::No;
    case CMARK_NODE_FOOTNOTE_REFERENCE:
        writeFootnoteReference(node);
        return Descend::No;
    default:
        if (gfmNode(node) == GfmNode::Strikethrough)
            open("del");
    }
    return Descend::Yes;
}

void InlineWriter::leave(cmark_node *node)
{
    switch (static_cast<int>(cmark_node_get_type(node))) {
    case CMARK_NODE_EMPH:
        return close("em");
    case CMARK_NODE_STRONG:
        return close("strong");
    case CMARK_NODE_LINK:
        if (!isNoLink(node))
            close("a");
        return;
    default:
        if (gfmNode(node) == GfmNode::Strikethrough)
            close("del");
    }
}

void InlineWriter::open(QByteArrayView tag)
{
    m_pass.out.append('<').append(tag).append('>');
    m_floors.push_back(m_pass.elements.enter());
}

void InlineWriter::close(QByteArrayView tag)
{
    m_pass.elements.leave(m_floors.back());
    m_floors.pop_back();
    m_pass.out.append("</").append(tag).append('>');
}

/// The site takes the title of an admonition as it is, past the emoji, when it is one plain run.
bool InlineWriter::isPlainTitle(cmark_node *text) const
{
    cmark_node *paragraph = cmark_node_parent(text);
    return isTitle(paragraph, m_pass.prepared) && cmark_node_next(text) == nullptr &&
           cmark_node_previous(text) == cmark_node_first_child(paragraph);
}

void InlineWriter::writeText(cmark_node *node)
{
    const QByteArrayView text = literalOf(node);
    if (EmojiTable::mayHold(text) && isPlainTitle(node))
        appendEscaped(m_pass.out, text);
    else
        m_pass.appendText(m_pass.out, text);
}

void InlineWriter::openLink(cmark_node *node)
{
    const QByteArray url = urlOf(node).toByteArray();
    const LinkTarget target = m_pass.links.link(url);
    const int line = m_pass.sourceLine(node);
    const bool isFollowed = target.kind != LinkTarget::Kind::External || isSafeUrl(url, UrlUse::Link);
    m_pass.out.append("<a");
    if (!isCode(url) && (isFollowed || !m_pass.isSafe()))
        appendUrlAttribute(m_pass.out, "href", target.href);
    if (target.kind == LinkTarget::Kind::External)
        m_pass.out.append(" target=\"_blank\" rel=\"noopener noreferrer\"");
    else if (target.kind == LinkTarget::Kind::Asset)
        m_pass.out.append(" target=\"_blank\"");
    writeTitle(node);
    m_pass.out.append('>');
    m_floors.push_back(m_pass.elements.enter());
    if (target.kind == LinkTarget::Kind::Asset)
        m_pass.useAsset(url, m_pass.links.localFile(QString::fromUtf8(url)), line);
    if (url.startsWith('#') && url.size() > 1)
        m_pass.anchors.emplace_back(url, line);
    if (isRelativeAddress(url, target))
        m_pass.relativeLinks.emplace_back(url, line);
    reportMiss(url, target.miss, line);
}

void InlineWriter::reportMiss(const QByteArray &url, LinkTarget::Miss miss, int line)
{
    const SiteConfig &config = m_pass.site.config;
    const auto report = [&](ReportLevel level, const QString &rule, const QString &message) {
        m_pass.report(level, rule, message.arg(QString::fromUtf8(url)), line, url);
    };
    switch (miss) {
    case LinkTarget::Miss::None:
        return;
    case LinkTarget::Miss::Post:
        return report(
            config.onBrokenMarkdownLinks.value, u"link-missing-post"_s,
            tr("The link \"%1\" leads to no published post of this blog."));
    case LinkTarget::Miss::File:
        return report(
            config.onBrokenMarkdownLinks.value, u"link-missing-file"_s,
            tr("The link \"%1\" leads to no file of this site."));
    case LinkTarget::Miss::Page:
        return report(
            config.onBrokenLinks.value, u"link-missing-page"_s,
            tr("The link \"%1\" leads to no page of this blog."));
    }
}

void InlineWriter::writeImage(cmark_node *node)
{
    const QByteArray url = urlOf(node).toByteArray();
    const QByteArray alt = plainText(node).toUtf8();
    cmark_node *next = cmark_node_next(node);
    const Marker *marker = next == nullptr ? nullptr : m_pass.marker(next);
    const bool isReference = marker != nullptr && marker->kind == Marker::Kind::ReferenceImage;
    ImageTarget target = m_pass.links.image(url);
    const int line = m_pass.sourceLine(node);
    if (isReference && target.kind != ImageTarget::Kind::Remote)
        return writeUnresolvedImage(node, alt);
    if (target.kind == ImageTarget::Kind::Missing) {
        m_pass.useAsset(url, {}, line);
        const ReportLevel level = m_pass.site.config.onBrokenMarkdownImages.value;
        const QString message = level == ReportLevel::Throw
                                    ? tr("The image \"%1\" is not there: the site build would stop.")
                                    : tr("The image \"%1\" is not there.");
        m_pass.report(level, u"image-missing"_s, message.arg(QString::fromUtf8(url)), line, url);
    } else if (target.kind == ImageTarget::Kind::Outside) {
        m_pass.useAsset(url, {}, line);
        const QString message = tr("The image \"%1\" lies outside the blog: copy it beside the post.");
        m_pass.report(Severity::Warning, u"image-outside"_s, message.arg(QString::fromUtf8(url)), line, url);
    } else if (!target.file.isEmpty()) {
        m_pass.useAsset(url, target.file, line);
    }
    reportMissingAlt(m_pass, alt, line);
    if (m_pass.isSafe() && !showSafely(&target, url))
        return writeImageBox(target, url, alt);
    ByteBuffer &out = m_pass.out;
    out.append("<img decoding=\"async\" loading=\"lazy\"");
    appendAttribute(out, "alt", alt);
    if (!isCode(target.src))
        appendUrlAttribute(out, "src", target.src);
    writeTitle(node);
    if (target.size) {
        appendAttribute(out, "width", QByteArray::number(target.size->width()));
        appendAttribute(out, "height", QByteArray::number(target.size->height()));
    }
    out.append('>');
}

void InlineWriter::writeTitle(cmark_node *node)
{
    const QByteArrayView title = titleOf(node);
    if (!title.isEmpty())
        appendAttribute(m_pass.out, "title", title);
}

/// The site does not look at the address of a reference-style image, so a local one breaks there.
void InlineWriter::writeUnresolvedImage(cmark_node *node, const QByteArray &alt)
{
    const QByteArray url = urlOf(node).toByteArray();
    m_pass.report(
        Severity::Warning, u"image-reference"_s,
        tr("The site does not find \"%1\" in a reference-style image: write ![text](address).")
            .arg(QString::fromUtf8(url)),
        m_pass.sourceLine(node), "![");
    if (m_pass.isSafe())
        return appendMediaBox(m_pass.out, "img", url, {}, Place::Inline);
    m_pass.out.append("<img decoding=\"async\" loading=\"lazy\"");
    appendUrlAttribute(m_pass.out, "src", url);
    appendAttribute(m_pass.out, "alt", alt);
    writeTitle(node);
    m_pass.out.append('>');
}

/// Whether the preview may load the image; from the web under another address.
bool InlineWriter::showSafely(ImageTarget *target, const QByteArray &url) const
{
    if (target->kind != ImageTarget::Kind::Remote)
        return target->kind == ImageTarget::Kind::Local;
    const MediaPlace place = mediaPlace(url);
    if (place == MediaPlace::Web)
        target->src = m_pass.remoteAddress(url);
    return place == MediaPlace::Data || (place == MediaPlace::Web && !target->src.isEmpty());
}

void InlineWriter::writeImageBox(const ImageTarget &target, const QByteArray &url, const QByteArray &alt)
{
    if (target.kind == ImageTarget::Kind::Outside)
        return appendOutsideBox(m_pass.out, url, Place::Inline);
    appendMediaBox(m_pass.out, "img", url, QString::fromUtf8(alt), Place::Inline);
}

QByteArray InlineWriter::footnoteId(cmark_node *definition)
{
    // Keeps the ids of several posts on one page apart, as the site does with a hash of its own.
    QByteArray &suffix = m_footnoteSuffixes[m_pass.links.file()];
    if (suffix.isEmpty()) {
        const QByteArray name = m_pass.links.file().mid(m_pass.site.root.size()).toUtf8();
        suffix = '-' + QCryptographicHash::hash(name, QCryptographicHash::Sha1).toHex().first(6);
    }
    return footnoteLabel(definition).toByteArray().toLower() + suffix;
}

void InlineWriter::writeFootnoteReference(cmark_node *node)
{
    cmark_node *definition = footnoteDefinition(node);
    ByteBuffer &out = m_pass.out;
    if (definition == nullptr)
        return appendEscaped(out, literalOf(node));
    const QByteArray id = footnoteId(definition);
    QByteArrayList &ids = m_references[definition];
    QByteArray own = "user-content-fnref-" + id;
    if (!ids.isEmpty())
        own += '-' + QByteArray::number(ids.size() + 1);
    ids.append(own);
    out.append("<sup><a");
    appendUrlAttribute(out, "href", "#user-content-fn-" + id);
    appendAttribute(out, "id", own);
    out.append(" data-footnote-ref=\"true\" aria-describedby=\"footnote-label\">");
    out.append(literalOf(node)).append("</a></sup>");
}

} // namespace Galley
