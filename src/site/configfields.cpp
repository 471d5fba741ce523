// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "site/configfields.h"

#include <algorithm>
#include <array>

namespace Galley {

using Kind = ScriptValue::Kind;

ConfigFields::ConfigFields(const ScriptValue *object)
    : m_object(object && object->kind == Kind::Object ? object : nullptr)
    , m_isIncomplete(object && (object->isIncomplete || !object->isKnown()))
{
}

const ScriptValue *ConfigFields::find(QStringView key) const
{
    return m_object ? m_object->find(key) : nullptr;
}

ConfigFields ConfigFields::child(QStringView key) const
{
    ConfigFields fields(find(key));
    fields.m_isIncomplete = fields.m_isIncomplete || (m_isIncomplete && !find(key));
    return fields;
}

namespace {

template <typename T>
void assign(ConfigValue<T> *value, const ScriptValue &found, Kind kind, T read)
{
    if (found.kind == kind)
        *value = {std::move(read), found.certainty};
    else
        value->certainty = Certainty::Unknown;
}

} // namespace

void ConfigFields::read(QStringView key, ConfigValue<QString> *value) const
{
    if (const ScriptValue *found = written(key, value))
        assign(value, *found, Kind::String, found->text);
}

void ConfigFields::read(QStringView key, ConfigValue<bool> *value) const
{
    if (const ScriptValue *found = written(key, value))
        assign(value, *found, Kind::Boolean, found->boolean);
}

void ConfigFields::read(QStringView key, ConfigValue<int> *value) const
{
    if (const ScriptValue *found = written(key, value)) {
        const bool fits = found->number >= 0 && found->number < 1e6;
        assign(
            value, *found, fits ? Kind::Number : Kind::Unknown, fits ? static_cast<int>(found->number) : 0);
    }
}

void ConfigFields::read(QStringView key, ConfigValue<ReportLevel> *value) const
{
    const ScriptValue *found = written(key, value);
    if (!found)
        return;
    static constexpr std::array<QStringView, 4> names{u"ignore", u"log", u"warn", u"throw"};
    const auto name = std::find(names.begin(), names.end(), found->text);
    const bool isLevel = found->kind == Kind::String && name != names.end();
    assign(
        value, *found, isLevel ? Kind::String : Kind::Unknown,
        isLevel ? static_cast<ReportLevel>(name - names.begin()) : value->value);
}

void ConfigFields::read(QStringView key, ConfigValue<QStringList> *value) const
{
    const ScriptValue *found = written(key, value);
    if (!found)
        return;
    QStringList texts;
    bool isWhole = !found->isIncomplete;
    for (const ScriptValue &item : found->items) {
        if (item.kind == Kind::String)
            texts += item.text;
        else
            isWhole = false;
    }
    assign(value, *found, Kind::Array, texts);
    if (!isWhole && value->certainty == Certainty::Known)
        value->certainty = Certainty::Guessed;
}

} // namespace Galley
