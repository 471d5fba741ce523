// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "app/editortab.h"
#include "app/fileactions.h"
#include "app/mainwindow.h"
#include "app/posttabs.h"
#include "editor/markdownedit.h"
#include "preview/graphicsbackend.h"
#include "preview/previewpane.h"

#include <QApplication>
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

} // namespace

/// Types into the window until somebody kills it: typist POST UNSAVED-FOLDER SETTINGS-FILE SEED
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
    window.keepUnsaved(arguments.value(2));
    EditorTab *tab = window.tabs()->currentTab();
    if (!tab)
        return 1;
    tab->edit()->moveCursor(QTextCursor::End);
    QRandomGenerator random(arguments.value(4).toUInt());
    QTimer hands;
    QObject::connect(&hands, &QTimer::timeout, tab, [&] {
        const Key key = randomKey(&random);
        QTest::keyClick(tab->edit(), key.key, key.modifiers);
        report(*tab->document());
        hands.setInterval(random.bounded(longestPause));
    });
    hands.start();
    return QApplication::exec();
}
