// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QDir>
#include <QObject>
#include <QString>
#include <QTest>

/// Fails with the error's own message.
#define QVERIFY_RESULT(result)                                                                               \
    do {                                                                                                     \
        const auto &checked = (result);                                                                      \
        if (!checked)                                                                                        \
            QFAIL(qPrintable(checked.error().message));                                                      \
    } while (false)

namespace Galley {

/// Base of every test class: any warning that the test did not announce (QTest::ignoreMessage) fails it.
class GalleyTest : public QObject
{
    Q_OBJECT

protected Q_SLOTS:
    /// A test with an init() of its own calls this one first.
    void init();
};

/// A file or folder of tests/data.
inline QString testData(const QString &path)
{
    return QDir::cleanPath(QStringLiteral(GALLEY_TEST_DATA) + QLatin1Char('/') + path);
}

/// The folder of a corpus blog ("electron"), or nothing where the corpus is not there.
inline QString corpusSite(const QString &name)
{
    const QString folder = QStringLiteral(GALLEY_CORPUS_DIR) + QStringLiteral("/sites/") + name;
    return QDir(folder).exists() ? folder : QString();
}

} // namespace Galley
