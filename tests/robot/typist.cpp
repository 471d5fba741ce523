// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "app/editortab.h"
#include "app/fileactions.h"
#include "app/mainwindow.h"
#include "app/posttabs.h"
#include "app/recoverydialog.h"
#include "app/safekeeping.h"
#include "editor/markdownedit.h"
#include "preview/graphicsbackend.h"
#include "preview/previewpane.h"

#include <QApplication>
#include <QPushButton>
#include <QRandomGenerator>
#include <QTest>
#include <QTimer>

#include <chrono>
#include <cstdio>

using namespace Galley;
using namespace Qt::StringLiterals;

namespace {

constexpr int longestPause = 80; // milliseconds

struct Key
{
    Qt::Key key;
    Qt::KeyboardModifiers modifiers = Qt::NoModifier;
};

Key randomKey(QRandomGenerator *random)
{
    static const QList<Key> others{
        {Qt::Key_Space},
        {Qt::Key_Space},
        {Qt::Key_Return},
        {Qt::Key_Backspace},
        {Qt::Key_Backspace},
        {Qt::Key_Left},
        {Qt::Key_Up},
        {Qt::Key_End},
        {Qt::Key_Asterisk},
        {Qt::Key_Delete},
        {Qt::Key_Z, Qt::ControlModifier}};
    if (random->bounded(4) > 0)
        return {static_cast<Qt::Key>(Qt::Key_A + random->bounded(26))};
    return others[random->bounded(others.size())];
}

/// A line for each key: the clock's milliseconds and the whole text, in base64.
void report(const PostDocument &post)
{
    using namespace std::chrono;
    const auto now = duration_cast<milliseconds>(steady_clock::now().time_since_epoch()).count();
    std::printf("%lld %s\n", static_cast<long long>(now), post.text().toUtf8().toBase64().constData());
    std::fflush(stdout);
}

/// Ctrl+S now and then, so that kills meet saves too.
bool isTimeToSave(QRandomGenerator *random)
{
    return random->bounded(12) == 0;
}

} // namespace

/// Types into the window, with real key events, until somebody kills it: typist POST STATE-FOLDER
/// SETTINGS-FILE SEED. With unsaved text left by an earlier run, it recovers that instead.
int main(int argc, char *argv[])
{
    chooseGraphicsBackend(u"/dev"_s);
    PreviewPane::setRemoteDebugging(std::nullopt);
    PreviewPane::registerScheme();
    QApplication application(argc, argv);
    const QStringList arguments = QApplication::arguments();
    Settings settings(arguments.value(3));
    MainWindow window(settings);
    window.show();
    window.open({{arguments.value(1), std::nullopt}});
    std::puts("ready");
    std::fflush(stdout);
    window.safekeeping().keepUnsaved(arguments.value(2) + u"/unsaved"_s);
    window.safekeeping().keepHistory(arguments.value(2) + u"/history"_s);
    if (auto *sheet = window.findChild<RecoveryDialog *>()) {
        for (QPushButton *button : sheet->findChildren<QPushButton *>()) {
            if (button->isDefault())
                QTest::mouseClick(button, Qt::LeftButton);
        }
        return QApplication::exec();
    }
    EditorTab *tab = window.tabs()->currentTab();
    if (!tab)
        return 1;
    tab->edit()->moveCursor(QTextCursor::End);
    QRandomGenerator random(arguments.value(4).toUInt());
    QTimer hands;
    QObject::connect(&hands, &QTimer::timeout, tab, [&] {
        const Key key = isTimeToSave(&random) ? Key{Qt::Key_S, Qt::ControlModifier} : randomKey(&random);
        QTest::keyClick(tab->edit(), key.key, key.modifiers);
        report(*tab->document());
        hands.setInterval(random.bounded(longestPause));
    });
    hands.start();
    return QApplication::exec();
}
