// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "app/fixmenu.h"

#include <QSet>

#include <algorithm>
#include <iterator>

namespace Galley {

FixMenu::FixMenu(const Diagnostics &here, const Diagnostics &all, QWidget *parent) : QMenu(parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    QSet<QString> rules;
    for (const Diagnostic &problem : here) {
        if (!problem.fix.isEmpty())
            add(problem.fix.caption, problem.fix.edits);
        rules.insert(problem.rule);
    }
    for (const QString &rule : std::as_const(rules)) {
        const auto count = std::count_if(all.begin(), all.end(), [&](const Diagnostic &problem) {
            return problem.rule == rule && !problem.fix.isEmpty();
        });
        if (count > 1)
            add(tr("Fix All %1 of This Kind").arg(count), fixesOf(all, rule));
        if (count > 0) {
            QAction *everywhere = addAction(tr("Fix All of This Kind in the Blog…"));
            connect(everywhere, &QAction::triggered, this, [this, rule] { Q_EMIT everywhereChosen(rule); });
        }
    }
    if (isEmpty())
        addAction(tr("No fix for this"))->setEnabled(false);
    else
        setActiveAction(actions().constFirst());
}

void FixMenu::add(const QString &text, const TextEdits &edits)
{
    // An ampersand would mark a key.
    QString label = text;
    QAction *action = addAction(label.replace(u'&', QLatin1String("&&")));
    connect(action, &QAction::triggered, this, [this, edits] { Q_EMIT chosen(edits); });
}

Diagnostics problemsAt(const Diagnostics &problems, qsizetype offset)
{
    Diagnostics found;
    std::copy_if(problems.begin(), problems.end(), std::back_inserter(found), [&](const Diagnostic &problem) {
        return problem.span.start <= offset && offset <= problem.span.end();
    });
    return found;
}

} // namespace Galley
