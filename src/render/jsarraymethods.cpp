// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "render/jsmethods.h"
#include "render/jsoperators.h"

#include <QStringList>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace Galley {

namespace {

using Kind = JsValue::Kind;
using Arguments = std::vector<JsValue>;
using Items = std::vector<JsValue>;

size_t place(const Arguments &arguments, size_t index, size_t size, size_t missing)
{
    const JsValue &value = argument(arguments, index);
    if (value.kind != Kind::Number || std::isnan(value.number))
        return value.kind == Kind::Undefined ? missing : 0;
    const double from = value.number < 0 ? static_cast<double>(size) + value.number : value.number;
    return static_cast<size_t>(std::clamp(std::trunc(from), 0.0, static_cast<double>(size)));
}

/// What a method does with the answers of its function.
struct Walk
{
    const JsValue &array;
    const JsValue &function;
    const JsCall &call;

    JsValue answer(size_t index) const
    {
        return call(function, {array.items()[index], jsNumber(static_cast<double>(index)), array});
    }

    /// The index of the first item for which the function gives that answer; the size when there is none,
    /// nothing when an answer before it is not known.
    std::optional<size_t> first(bool wanted) const
    {
        for (size_t i = 0; i < array.items().size(); ++i) {
            const JsValue answered = answer(i);
            if (!answered.isKnown())
                return std::nullopt;
            if (answered.isTrue() == wanted)
                return i;
        }
        return array.items().size();
    }

    JsValue mapped() const
    {
        Items items;
        for (size_t i = 0; i < array.items().size(); ++i)
            items.push_back(answer(i));
        return jsArray(std::move(items));
    }

    JsValue filtered() const
    {
        Items items;
        for (size_t i = 0; i < array.items().size(); ++i) {
            const JsValue answered = answer(i);
            if (!answered.isKnown())
                return jsUnknown();
            if (answered.isTrue())
                items.push_back(array.items()[i]);
        }
        return jsArray(std::move(items));
    }

    JsValue reduced(const Arguments &arguments) const
    {
        const bool hasStart = arguments.size() > 1;
        if (array.items().empty() && !hasStart)
            return jsUnknown();
        JsValue total = hasStart ? arguments[1] : array.items().front();
        for (size_t i = hasStart ? 0 : 1; i < array.items().size() && total.isKnown(); ++i)
            total = call(function, {total, array.items()[i], jsNumber(static_cast<double>(i)), array});
        return total;
    }
};

JsValue walked(const QString &name, const Walk &walk, const Arguments &arguments)
{
    if (name == u"map")
        return walk.mapped();
    if (name == u"filter")
        return walk.filtered();
    if (name == u"reduce")
        return walk.reduced(arguments);
    const std::optional<size_t> index = walk.first(name != u"every");
    if (!index)
        return jsUnknown();
    const bool isFound = *index < walk.array.items().size();
    if (name == u"find")
        return isFound ? walk.array.items()[*index] : JsValue();
    if (name == u"findIndex")
        return jsNumber(isFound ? static_cast<double>(*index) : -1);
    return jsBoolean(isFound == (name == u"some"));
}

JsValue joined(const JsValue &array, const JsValue &separator)
{
    if (separator.kind != Kind::String && separator.kind != Kind::Undefined)
        return jsUnknown();
    const QString between = separator.kind == Kind::String ? separator.text : u","_s;
    QString text;
    for (size_t i = 0; i < array.items().size(); ++i) {
        const JsValue &item = array.items()[i];
        const std::optional<QString> part = item.isMissing() ? QString() : textOf(item);
        if (!part || text.size() > longestJsText)
            return jsUnknown();
        text += (i > 0 ? between : QString()) + *part;
    }
    return jsText(text);
}

/// Whether all of it could be added; lists that hold one another many times over are no list of a post.
bool addFlat(const JsValue &array, double depth, size_t *visited, Items *items)
{
    for (const JsValue &item : array.items()) {
        if (++*visited > mostJsItems)
            return false;
        if (item.kind != Kind::Array || depth < 1)
            items->push_back(item);
        else if (!addFlat(item, depth - 1, visited, items))
            return false;
    }
    return true;
}

JsValue flat(const JsValue &array, double depth)
{
    Items items;
    size_t visited = 0;
    return addFlat(array, depth, &visited, &items) ? jsArray(std::move(items)) : jsUnknown();
}

/// Whether left stands before right; nothing when that is not known.
std::optional<bool> isBefore(
    const JsValue &left, const JsValue &right, const JsValue &order, const JsCall &call)
{
    if (order.isFunction()) {
        const JsValue answer = call(order, {left, right});
        const std::optional<double> number = numberOf(answer);
        return number ? std::optional(*number < 0) : std::nullopt;
    }
    const std::optional<QString> first = textOf(left);
    const std::optional<QString> second = textOf(right);
    return first && second ? std::optional(*first < *second) : std::nullopt;
}

/// By insertion, since the order of a post need not be one that a sorting algorithm may rely on.
JsValue sorted(const JsValue &array, const JsValue &order, const JsCall &call)
{
    Items items;
    for (const JsValue &item : array.items()) {
        size_t low = 0;
        for (size_t high = items.size(); low < high;) {
            const size_t middle = (low + high) / 2;
            const std::optional<bool> before = isBefore(item, items[middle], order, call);
            if (!before)
                return jsUnknown();
            (*before ? high : low) = *before ? middle : middle + 1;
        }
        items.insert(items.begin() + static_cast<std::ptrdiff_t>(low), item);
    }
    return jsArray(std::move(items));
}

JsValue concatenated(const JsValue &array, const Arguments &arguments)
{
    Items items = array.items();
    for (const JsValue &each : arguments) {
        if (each.kind == Kind::Array)
            items.insert(items.end(), each.items().begin(), each.items().end());
        else
            items.push_back(each);
        if (items.size() > mostJsItems)
            return jsUnknown();
    }
    return jsArray(std::move(items));
}

JsValue sliced(const JsValue &array, const Arguments &arguments)
{
    const Items &items = array.items();
    const size_t from = place(arguments, 0, items.size(), 0);
    const size_t to = std::max(from, place(arguments, 1, items.size(), items.size()));
    return jsArray(Items(
        items.begin() + static_cast<std::ptrdiff_t>(from), items.begin() + static_cast<std::ptrdiff_t>(to)));
}

JsValue at(const JsValue &array, const JsValue &index)
{
    const auto size = static_cast<double>(array.items().size());
    if (index.kind != Kind::Number || std::isnan(index.number))
        return jsUnknown();
    const double place = std::trunc(index.number) + (index.number < 0 ? size : 0);
    return place >= 0 && place < size ? array.items()[static_cast<size_t>(place)] : JsValue();
}

JsValue indexOf(const JsValue &array, const JsValue &wanted)
{
    for (size_t i = 0; i < array.items().size(); ++i) {
        if (!array.items()[i].isKnown())
            return jsUnknown();
        if (isSame(array.items()[i], wanted))
            return jsNumber(static_cast<double>(i));
    }
    return jsNumber(-1);
}

} // namespace

JsValue jsArrayMethod(
    const JsValue &receiver, const QString &name, const std::vector<JsValue> &arguments, const JsCall &call)
{
    const JsValue &first = argument(arguments, 0);
    static const QStringList walks{u"map"_s,  u"filter"_s,    u"reduce"_s, u"find"_s,
                                   u"some"_s, u"findIndex"_s, u"every"_s};
    if (walks.contains(name) && first.isFunction())
        return walked(name, {receiver, first, call}, arguments);
    if (name == u"flatMap" && first.isFunction())
        return flat(Walk{receiver, first, call}.mapped(), 1);
    if (name == u"flat")
        return flat(receiver, first.kind == Kind::Number ? first.number : 1);
    if (name == u"join" || name == u"toString")
        return joined(receiver, first);
    if (name == u"slice")
        return sliced(receiver, arguments);
    if (name == u"concat")
        return concatenated(receiver, arguments);
    if (name == u"at")
        return at(receiver, first);
    if (name == u"indexOf")
        return indexOf(receiver, first);
    if (name == u"includes") {
        const JsValue index = indexOf(receiver, first);
        return index.isKnown() ? jsBoolean(index.number >= 0) : index;
    }
    if (name == u"reverse" || name == u"toReversed")
        return jsArray(Items(receiver.items().rbegin(), receiver.items().rend()));
    if (name == u"sort" || name == u"toSorted")
        return sorted(receiver, first, call);
    return jsUnknown();
}

} // namespace Galley
