// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/diagnostic.h"
#include "post/yamlvalue.h"

namespace Galley {

/// Collects what is wrong with an authors.yml or tags.yml, in the words of the validator that Docusaurus uses
/// (Joi). Lives for one reading; keeps a view of the text, which must outlive it.
///
///     check.isText(node of `name: 5`, "joe.name") ⇒ false, error `"joe.name" must be a string`
class DataFileCheck
{
public:
    /// Rule is the id of every problem found here, e.g. "authors-file".
    DataFileCheck(QStringView text, const QString &rule);

    void error(TextSpan span, const QString &message);
    /// A string that is not empty; numbers and dates are none.
    bool isText(const YamlNode &node, const QString &label);
    /// A URL or a path; see looksLikeUrl.
    bool isUrl(const YamlNode &node, const QString &label);

    Diagnostics take();

private:
    QStringView m_text;
    QString m_rule;
    Diagnostics m_diagnostics;
};

} // namespace Galley
