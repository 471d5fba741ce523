// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "editor/chipedit.h"
#include "editor/fieldslot.h"
#include "editor/frontmatterform.h"
#include "editor/postdocument.h"

#include <QSignalSpy>
#include <QTest>
#include <QTextCursor>
#include <QVBoxLayout>
#include <QWidget>

namespace Galley {

/// A document and its form in a shown window.
class FormBench : public QWidget
{
public:
    explicit FormBench(const QString &text)
    {
        document.startUntitled(text);
        open();
    }

    struct File
    {
        QString path;
    };
    explicit FormBench(const File &file)
    {
        if (document.load(file.path))
            open();
    }

    FieldSlot *slot(const QString &key) const
    {
        return form->findChild<FieldSlot *>(QStringLiteral("field:") + key);
    }

    /// The control of a field, with the focus in it.
    template <typename Control = QWidget>
    Control *enter(const QString &key)
    {
        auto *control = qobject_cast<Control *>(slot(key)->focusTarget());
        control->setFocus(Qt::TabFocusReason);
        return control;
    }

    ChipEdit *chips(const QString &key) const { return slot(key)->findChild<ChipEdit *>(); }

    void typeIntoText(qsizetype at, const QString &typed)
    {
        QTextCursor cursor(document.textDocument());
        cursor.setPosition(static_cast<int>(at));
        cursor.insertText(typed);
    }

    PostDocument document;
    FrontMatterForm *form = nullptr;

private:
    void open()
    {
        form = new FrontMatterForm(&document, this);
        auto *layout = new QVBoxLayout(this);
        layout->addWidget(form);
        resize(620, 900);
        show();
        activateWindow();
        [[maybe_unused]] const bool isActive = QTest::qWaitForWindowActive(this);
    }
};

} // namespace Galley
