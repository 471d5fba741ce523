// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "post/yamlvalue.h"

#include <QJsonArray>
#include <QStringList>

#include <vector>

namespace Galley {

/// What js-yaml, the reader of the real site, makes of one text.
struct JsYamlResult
{
    QJsonArray value; ///< see canonical(); empty after an error
    QString error;
    int line = 0;
    int column = 0;
};

/// Runs tests/tools/yaml once over all texts. Empty, with the reason, where Node or its package is not
/// installed.
std::vector<JsYamlResult> readWithJsYaml(const QStringList &texts, QString *whyNot);

/// The form in which read.mjs writes values: ["string", "a"], ["number", "1"], ["list", […]], ["map", [[key,
/// …]]].
QJsonArray canonical(const YamlNode &node);

QString compactJson(const QJsonArray &value);

} // namespace Galley
