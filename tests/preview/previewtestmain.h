// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "preview/graphicsbackend.h"
#include "preview/previewpane.h"

#include <QApplication>
#include <QTest>

/// QTEST_MAIN for tests that start WebEngine: the galley: scheme is there before the application is.
#define PREVIEW_TEST_MAIN(TestClass)                                                                         \
    int main(int argc, char *argv[])                                                                         \
    {                                                                                                        \
        Galley::chooseGraphicsBackend(QStringLiteral("/dev"));                                               \
        Galley::PreviewPane::setRemoteDebugging(std::nullopt);                                               \
        Galley::PreviewPane::registerScheme();                                                               \
        QApplication application(argc, argv);                                                                \
        TestClass test;                                                                                      \
        QTEST_SET_MAIN_SOURCE_PATH                                                                           \
        return QTest::qExec(&test, argc, argv);                                                              \
    }
