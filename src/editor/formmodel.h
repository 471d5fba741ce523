// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/diagnostic.h"
#include "post/yamlvalue.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace Galley {

/// One item of a list field.
struct ItemState
{
    QString text;            ///< its content; for an item that is a mapping, its name, label or key
    bool isComposed = false; ///< a mapping or list, not a plain text

    friend bool operator==(const ItemState &, const ItemState &) = default;
};

/// One field of a post as the form shows it.
struct FieldState
{
    QString key;
    bool isPresent = false;
    YamlType type = YamlType::Null;
    YamlStyle style = YamlStyle::Empty;
    QString text;    ///< content of a scalar
    QString written; ///< the value as it stands in the text, a block's lines moved to the left margin
    bool boolean = false;
    std::vector<ItemState> items; ///< of a list; a scalar with content counts as a list of one

    friend bool operator==(const FieldState &, const FieldState &) = default;
};

/// What is wrong with one field.
struct FormProblem
{
    QString key;
    Severity severity = Severity::Error;
    QString message;

    friend bool operator==(const FormProblem &, const FormProblem &) = default;
};

/// Everything that the form shows of a post's text. A pure function of the text, so that the form changes
/// only where two models differ.
struct FormModel
{
    enum class Mode {
        Fields,        ///< a readable front matter
        None,          ///< no front matter: empty fields, the first edit makes one
        Broken,        ///< its YAML cannot be read
        NoMapping,     ///< a list or a plain text
        OtherLanguage, ///< `---js`: never run
    };

    Mode mode = Mode::None;
    QString problem; ///< why nothing can be edited here; empty in the first two modes
    TextPosition problemPosition;
    std::vector<FieldState> fields; ///< in written order
    std::vector<FormProblem> problems;

    bool isEditable() const { return mode == Mode::Fields || mode == Mode::None; }
    /// The state of a field that is written, or nullptr.
    const FieldState *find(QStringView key) const;
    /// The same, or the state of an absent field.
    FieldState field(const QString &key) const;
};

/// readFormModel("---\ntags: [a]\n---\n") ⇒ Fields{ tags: items a }
/// readFormModel("---\na: [\n---\n")      ⇒ Broken, problem at line 2
FormModel readFormModel(const QString &text);

/// The field that a problem's place belongs to, or nothing for one outside all fields.
QString keyAt(const QString &text, qsizetype offset);

} // namespace Galley
