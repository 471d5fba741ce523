// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "preview/engineobstacle.h"
#include "preview/previewpane.h"
#include "testing/galleytest.h"

#include <QWidget>

using namespace Galley;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(Galley::EngineEnvironment)

class TestEngineObstacle : public GalleyTest
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhyTheEngineCannotStart_data()
    {
        QTest::addColumn<EngineEnvironment>("environment");
        QTest::addColumn<QString>("says");
        QTest::newRow("ordinary user") << EngineEnvironment{false, false, true} << QString();
        QTest::newRow("root") << EngineEnvironment{true, false, true} << u"as root"_s;
        QTest::newRow("root who took the sandbox away") << EngineEnvironment{true, true, true} << QString();
        QTest::newRow("no user namespaces") << EngineEnvironment{false, false, false} << u"user namespaces"_s;
    }

    void saysWhyTheEngineCannotStart()
    {
        QFETCH(EngineEnvironment, environment);
        QFETCH(QString, says);
        const std::optional<QString> obstacle = engineObstacle(environment);
        QCOMPARE(obstacle.has_value(), !says.isEmpty());
        QVERIFY2(!obstacle || obstacle->contains(says), qPrintable(obstacle.value_or(QString())));
    }

    void aPaneWithoutEngineShowsTheReason()
    {
        if (!engineEnvironment().isRoot)
            QSKIP("only root is refused");
        const QByteArray sandbox = qgetenv("QTWEBENGINE_DISABLE_SANDBOX");
        const QByteArray flags = qgetenv("QTWEBENGINE_CHROMIUM_FLAGS");
        qunsetenv("QTWEBENGINE_DISABLE_SANDBOX");
        qunsetenv("QTWEBENGINE_CHROMIUM_FLAGS");
        PreviewPane pane;
        pane.resize(400, 300);
        pane.show();
        QTRY_VERIFY(pane.findChild<QWidget *>(u"previewNotice"_s)->isVisible());
        pane.showPost(std::make_shared<const PostRendering>(), std::make_shared<const SiteSnapshot>());
        pane.setColorScheme(PreviewPane::ColorScheme::Dark);
        qputenv("QTWEBENGINE_DISABLE_SANDBOX", sandbox);
        qputenv("QTWEBENGINE_CHROMIUM_FLAGS", flags);
    }
};

QTEST_MAIN(TestEngineObstacle)
#include "tst_engineobstacle.moc"
