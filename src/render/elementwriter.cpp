// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "render/elementwriter.h"

#include "render/htmltext.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>
#include <array>

namespace Galley {

namespace {

/// Deeper nesting than this is flattened: browsers do so too (at 512), and it bounds every walk.
constexpr qsizetype deepestNesting = 256;

QByteArray valueOf(const std::vector<HtmlAttribute> &attributes, QByteArrayView name)
{
    const auto found =
        std::find_if(attributes.begin(), attributes.end(), [&](const HtmlAttribute &attribute) {
            return foldCase(attribute.name) == name;
        });
    return found == attributes.end() ? QByteArray() : found->value;
}

QByteArray addressOf(const std::vector<HtmlAttribute> &attributes)
{
    for (const char *name : {"src", "data", "href", "poster"}) {
        const QByteArray value = valueOf(attributes, name);
        if (!value.isEmpty())
            return value;
    }
    return {};
}

bool isMedia(QByteArrayView name)
{
    static constexpr std::array names{"img", "video", "audio", "source", "track"};
    return std::any_of(names.begin(), names.end(), [&](const char *media) { return name == media; });
}

bool isLoaded(const HtmlAttribute &attribute)
{
    const QByteArray name = foldCase(attribute.name);
    return name == "src" || name == "poster";
}

QString removedLabel(QByteArrayView name, const QByteArray &host)
{
    const QString element = QString::fromUtf8(name);
    if (host.isEmpty())
        return QCoreApplication::translate("Galley::Renderer", "<%1> is not shown in the preview")
            .arg(element);
    return QCoreApplication::translate("Galley::Renderer", "<%1> from %2")
        .arg(element, QString::fromUtf8(host));
}

/// Where an element that is not shown ends: its first end tag, or its start when it has none here; then what
/// follows is judged by itself. The last end tag of each name is looked for once, so that many open elements
/// stay cheap.
qsizetype behindContent(
    const std::vector<HtmlToken> &tokens, qsizetype start, QHash<QByteArray, qsizetype> *lastEnds)
{
    const auto count = static_cast<qsizetype>(tokens.size());
    if (lastEnds->isEmpty()) {
        lastEnds->insert({}, 0);
        for (qsizetype i = 0; i < count; ++i) {
            if (tokens[static_cast<size_t>(i)].kind == HtmlToken::Kind::EndTag)
                lastEnds->insert(tokens[static_cast<size_t>(i)].text, i);
        }
    }
    const QByteArray &name = tokens[static_cast<size_t>(start)].text;
    const bool isCode = name == "script" || name == "style";
    const auto isText = [&](qsizetype i) {
        return i < count && tokens[static_cast<size_t>(i)].kind == HtmlToken::Kind::Text;
    };
    if (lastEnds->value(name, -1) < start)
        return isCode && isText(start + 1) ? start + 1 : start;
    const auto isEnd = [&](const HtmlToken &token) {
        return token.kind == HtmlToken::Kind::EndTag && token.text == name;
    };
    return std::find_if(tokens.begin() + start, tokens.end(), isEnd) - tokens.begin();
}

} // namespace

ElementWriter::ElementWriter(ByteBuffer *out, HtmlPolicy policy, Resolve local, Resolve remote)
    : m_out(out), m_policy(policy), m_local(std::move(local)), m_remote(std::move(remote))
{
}

ElementWriter::Children ElementWriter::open(
    QByteArrayView name, const std::vector<HtmlAttribute> &attributes, Place place)
{
    const QByteArray folded = foldCase(name);
    const ElementRule rule = m_policy == HtmlPolicy::Keep ? ElementRule::Show : elementRule(folded);
    if (rule == ElementRule::Replace) {
        const QByteArray url = addressOf(attributes);
        appendBox(*m_out, folded, url, removedLabel(folded, urlHost(url)), place);
        return Children::Hidden;
    }
    if (rule == ElementRule::Remove || (rule == ElementRule::Show && replaceMedia(folded, attributes, place)))
        return Children::Hidden;
    closeImplied(folded);
    // A browser does not see a start tag inside of raw text, but would see its end tag behind it.
    const bool isInRawText = m_rawText < m_open.size();
    const bool isShown = rule == ElementRule::Show && m_open.size() < deepestNesting && !isInRawText;
    if (isShown && isRawTextElement(folded))
        m_rawText = m_open.size();
    if (isShown && m_policy == HtmlPolicy::Safe && (folded == "video" || folded == "audio") && !m_player)
        m_player = Player{m_out->size(), m_open.size(), place, {}};
    if (isShown)
        writeTag(name, attributes);
    m_open.append(isShown ? name.toByteArray() : QByteArray());
    m_openSource.append(folded);
    return Children::Shown;
}

void ElementWriter::close(QByteArrayView name)
{
    // Bounded by the nesting that matters, so that many stray end tags stay cheap.
    const qsizetype lowest = std::max<qsizetype>(m_floor, m_openSource.size() - deepestNesting);
    const QByteArray folded = foldCase(name);
    for (qsizetype i = m_openSource.size() - 1; i >= lowest; --i) {
        if (m_openSource[i] == folded) {
            closeTo(i);
            return;
        }
    }
}

void ElementWriter::closeTo(qsizetype depth)
{
    while (m_open.size() > depth) {
        if (!m_open.last().isEmpty())
            m_out->append("</").append(m_open.last()).append('>');
        popElement();
    }
    if (m_open.size() <= m_rawText)
        m_rawText = std::numeric_limits<qsizetype>::max();
}

void ElementWriter::popElement()
{
    m_open.removeLast();
    const QByteArray name = m_openSource.takeLast();
    if (!m_player || m_player->depth != m_open.size())
        return;
    // A player without its source shows nothing, so the box takes its place.
    const Player player = *std::exchange(m_player, std::nullopt);
    if (player.refused.isEmpty())
        return;
    m_out->chop(m_out->size() - player.start);
    appendMediaBox(*m_out, name, player.refused, {}, player.place);
}

qsizetype ElementWriter::enter()
{
    return std::exchange(m_floor, m_open.size());
}

void ElementWriter::leave(qsizetype outer)
{
    closeTo(m_floor);
    m_floor = outer;
}

void ElementWriter::closeImplied(const QByteArray &name)
{
    struct Implied
    {
        const char *open;
        const char *closedBy;
    };
    static constexpr Implied table[] = {
        {"li", " li "},
        {"dt", " dt dd "},
        {"dd", " dt dd "},
        {"td", " td th tr tbody "},
        {"th", " td th tr tbody "},
        {"tr", " tr tbody tfoot "},
        {"p", " address article aside blockquote center details div dl fieldset figcaption figure footer h1 "
              "h2 h3 h4 h5 h6 "
              "header hr main nav ol p pre section table ul "},
    };
    const QByteArray word = ' ' + name + ' ';
    for (bool isClosing = true; isClosing && m_open.size() > m_floor;) {
        isClosing = false;
        for (const Implied &implied : table)
            isClosing = isClosing || (m_openSource.last() == implied.open &&
                                      QByteArrayView(implied.closedBy).contains(word));
        if (isClosing)
            closeTo(m_open.size() - 1);
    }
}

void ElementWriter::empty(QByteArrayView name, const std::vector<HtmlAttribute> &attributes, Place place)
{
    const bool isVoid = isVoidElement(foldCase(name));
    const qsizetype before = depth();
    if (open(name, attributes, place) == Children::Hidden)
        return;
    if (!isVoid) {
        closeTo(before);
        return;
    }
    popElement();
}

void ElementWriter::raw(QByteArrayView html, Place place)
{
    const std::vector<HtmlToken> tokens = tokenizeHtml(html);
    QHash<QByteArray, qsizetype> lastEnds;
    for (qsizetype i = 0; i < static_cast<qsizetype>(tokens.size()); ++i) {
        const HtmlToken &token = tokens[static_cast<size_t>(i)];
        if (token.kind == HtmlToken::Kind::Text)
            // Only '<' can begin markup here; references stay as they were written.
            m_out->append(
                m_policy == HtmlPolicy::Keep ? token.text : QByteArray(token.text).replace('<', "&lt;"));
        else if (token.kind == HtmlToken::Kind::EndTag)
            close(token.text);
        else if (token.kind == HtmlToken::Kind::StartTag && isVoidElement(token.text))
            empty(token.text, token.attributes, place);
        else if (
            token.kind == HtmlToken::Kind::StartTag &&
            open(token.text, token.attributes, place) == Children::Hidden)
            i = behindContent(tokens, i, &lastEnds);
    }
}

/// Whether a box, or nothing, stands for the element.
bool ElementWriter::replaceMedia(
    QByteArrayView name, const std::vector<HtmlAttribute> &attributes, Place place)
{
    if (m_policy != HtmlPolicy::Safe || !isMedia(name))
        return false;
    const auto refused = std::find_if(attributes.begin(), attributes.end(), [&](const HtmlAttribute &each) {
        return isLoaded(each) && !loadedAddress(each);
    });
    if (refused == attributes.end())
        return false;
    const bool isPart = name == "source" || name == "track";
    if (!isPart)
        appendMediaBox(*m_out, name, refused->value, QString::fromUtf8(valueOf(attributes, "alt")), place);
    else if (name == "source" && m_player && m_player->refused.isEmpty())
        m_player->refused = refused->value;
    return true;
}

std::optional<QByteArray> ElementWriter::loadedAddress(const HtmlAttribute &attribute) const
{
    const QByteArray &url = attribute.value;
    const MediaPlace target = mediaPlace(url);
    QByteArray shown;
    if (target == MediaPlace::Data)
        shown = url;
    else if (target == MediaPlace::Web)
        shown = m_remote ? m_remote(url) : QByteArray();
    else if (m_local || target == MediaPlace::Blog)
        shown = m_local ? m_local(url) : url;
    return shown.isEmpty() ? std::nullopt : std::optional(shown);
}

void ElementWriter::writeTag(QByteArrayView name, const std::vector<HtmlAttribute> &attributes)
{
    const QByteArray folded = foldCase(name);
    m_out->append('<').append(name);
    for (const HtmlAttribute &attribute : attributes) {
        const std::optional<QByteArray> value = shownValue(folded, attribute);
        if (value)
            appendAttribute(*m_out, attribute.name, *value);
    }
    if (m_policy == HtmlPolicy::Safe && folded == "input")
        m_out->append(" type=\"checkbox\" disabled=\"\"");
    m_out->append('>');
}

std::optional<QByteArray> ElementWriter::shownValue(
    QByteArrayView element, const HtmlAttribute &attribute) const
{
    if (m_policy == HtmlPolicy::Keep) {
        const QByteArray local = isLoaded(attribute) && m_local ? m_local(attribute.value) : QByteArray();
        return local.isEmpty() ? attribute.value : local;
    }
    if (!isShownAttribute(element, attribute.name))
        return std::nullopt;
    if (isLoaded(attribute))
        return loadedAddress(attribute);
    std::optional<QByteArray> value = safeAttribute(element, attribute);
    const QByteArray name = foldCase(attribute.name);
    const bool isBare = value && value->isEmpty() && (name == "style" || name == "class");
    return isBare ? std::nullopt : value;
}

} // namespace Galley
