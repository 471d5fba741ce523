// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "post/yamlreader.h"

#include "post/yamlparser.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Galley {

bool YamlDocument::isValid() const
{
    return std::none_of(diagnostics.begin(), diagnostics.end(), [](const Diagnostic &diagnostic) {
        return diagnostic.severity == Severity::Error;
    });
}

YamlDocument readYaml(QStringView text, TextSpan yaml)
{
    const qsizetype nul = yaml.of(text).indexOf(QChar(0));
    if (nul < 0)
        return YamlParser(text, yaml).parse();
    YamlDocument document = YamlParser(text, {yaml.start, nul}).parse();
    document.diagnostics.push_back(diagnosticAt(
        text, {yaml.start + nul, 1}, Severity::Error, u"yaml-character"_s,
        yamlMessage("A control character stands here, which YAML does not allow")));
    return document;
}

YamlDocument readYaml(QStringView text)
{
    return readYaml(text, {0, text.size()});
}

} // namespace Galley
