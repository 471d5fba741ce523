// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "site/datafilecheck.h"

#include "post/fieldcheck.h"

#include <QCoreApplication>

#include <utility>

namespace Galley {

namespace {

/// A file with more problems than this is not read by anybody to the end, and each one costs a walk to its
/// position.
constexpr std::size_t mostProblems = 200;

QString tr(const char *text)
{
    return QCoreApplication::translate("Galley::DataFileCheck", text);
}

} // namespace

DataFileCheck::DataFileCheck(QStringView text, const QString &rule) : m_text(text), m_rule(rule) {}

void DataFileCheck::error(TextSpan span, const QString &message)
{
    if (m_diagnostics.size() < mostProblems)
        m_diagnostics.push_back(diagnosticAt(m_text, span, Severity::Error, m_rule, message));
}

bool DataFileCheck::isText(const YamlNode &node, const QString &label)
{
    if (!node.isString()) {
        error(node.span, tr("\"%1\" must be a string").arg(label));
        return false;
    }
    if (node.scalar.isEmpty()) {
        error(node.span, tr("\"%1\" is not allowed to be empty").arg(label));
        return false;
    }
    return true;
}

bool DataFileCheck::isUrl(const YamlNode &node, const QString &label)
{
    if (node.isString() && looksLikeUrl(node.scalar))
        return true;
    error(node.span, tr("\"%1\" does not look like a valid url (value='%2')").arg(label, node.scalar));
    return false;
}

Diagnostics DataFileCheck::take()
{
    return std::exchange(m_diagnostics, {});
}

} // namespace Galley
