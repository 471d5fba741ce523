// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "site/globpattern.h"

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

/// Translates one glob from left to right.
class Translation
{
public:
    explicit Translation(const QString &glob) : m_glob(glob) {}

    QString pattern()
    {
        QString all;
        while (m_position < m_glob.size())
            all += next();
        return all + u")"_s.repeated(m_openBraces);
    }

private:
    bool take(QStringView text)
    {
        if (!QStringView(m_glob).mid(m_position).startsWith(text))
            return false;
        m_position += text.size();
        return true;
    }

    QString next()
    {
        const bool startsName = m_position == 0 || m_glob[m_position - 1] == u'/';
        const QString noDot = startsName ? u"(?!\\.)"_s : QString();
        if (startsName && take(u"**/"))
            return u"(?:(?!\\.)[^/]+/)*"_s;
        if (take(u"**"))
            return noDot + (startsName ? u"(?:[^/]+(?:/(?!\\.)[^/]+)*)?"_s : u"[^/]*"_s);
        if (take(u"*"))
            return noDot + u"[^/]*"_s;
        if (take(u"?"))
            return noDot + u"[^/]"_s;
        if (take(u"{")) {
            ++m_openBraces;
            return u"(?:"_s;
        }
        if (m_openBraces > 0 && take(u"}")) {
            --m_openBraces;
            return u")"_s;
        }
        if (m_openBraces > 0 && take(u","))
            return u"|"_s;
        if (const qsizetype close = m_glob.indexOf(u']', m_position + 2);
            m_glob[m_position] == u'[' && close > 0)
            return characterClass(close);
        return QRegularExpression::escape(m_glob.mid(m_position++, 1));
    }

    QString characterClass(qsizetype close)
    {
        QString content = m_glob.mid(m_position + 1, close - m_position - 1);
        m_position = close + 1;
        const bool isNegated = content.startsWith(u'!') || content.startsWith(u'^');
        content = content.mid(isNegated ? 1 : 0).replace(u'\\', u"\\\\"_s).replace(u'[', u"\\["_s);
        return (isNegated ? u"[^/"_s : u"["_s) + content + u']';
    }

    const QString m_glob;
    qsizetype m_position = 0;
    int m_openBraces = 0;
};

} // namespace

QRegularExpression globPattern(const QString &glob)
{
    return QRegularExpression(QRegularExpression::anchoredPattern(Translation(glob).pattern()));
}

} // namespace Galley
