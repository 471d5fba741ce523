// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "editor/postdocument.h"
#include "testing/galleytest.h"

#include <QRandomGenerator>
#include <QTemporaryDir>

#include <cstdio>

using namespace Galley;
using namespace Qt::StringLiterals;

namespace {

QByteArray bytesOf(const QString &path)
{
    return readFileBytes(path).value_or(QByteArray());
}

/// Another program that writes the file between any two calls of ours. Remembers its last version as long as
/// the user has not seen it.
class OtherProgram final : public FileCalls
{
public:
    OtherProgram(const QString &path, quint32 seed) : m_path(path), m_random(seed) {}

    void act() const
    {
        const QByteArray version = "theirs " + QByteArray::number(++m_versions) + '\n';
        const QByteArray path = QFile::encodeName(m_path);
        switch (m_random.bounded(3)) {
        case 0: { // as most editors save
            put(m_path + u".theirs"_s, version);
            std::rename((path + ".theirs").constData(), path.constData());
            break;
        }
        case 1: // as a script writes
            put(m_path, version);
            break;
        default:
            QFile::remove(m_path);
            unseen.clear();
            return;
        }
        unseen = version;
    }

    mutable QByteArray unseen;

    int open(const QByteArray &path, int flags, mode_t mode) const override
    {
        perhaps();
        return FileCalls::open(path, flags, mode);
    }
    int sync(int file) const override
    {
        perhaps();
        return FileCalls::sync(file);
    }
    int close(int file) const override
    {
        perhaps();
        return FileCalls::close(file);
    }
    int rename(const QByteArray &from, const QByteArray &to, unsigned int flags) const override
    {
        perhaps();
        const int done = FileCalls::rename(from, to, flags);
        perhaps();
        return done;
    }

private:
    void perhaps() const
    {
        if (m_random.bounded(8) == 0)
            act();
    }

    static void put(const QString &path, const QByteArray &bytes)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
    }

    QString m_path;
    mutable QRandomGenerator m_random;
    mutable int m_versions = 0;
};

} // namespace

/// Saves, reloads and another program's writes in random order: what the user has not seen is never lost.
class TestOutsideChanges : public GalleyTest
{
    Q_OBJECT

private Q_SLOTS:
    void neverOverwritesUnseen();

private:
    static bool isSomewhere(const QTemporaryDir &folder, const QByteArray &version)
    {
        const QStringList names = QDir(folder.path()).entryList({u"post.md*"_s}, QDir::Files | QDir::Hidden);
        return std::any_of(names.begin(), names.end(), [&](const QString &name) {
            return bytesOf(folder.filePath(name)) == version;
        });
    }
};

/// GALLEY_SEEDS says how many.
void TestOutsideChanges::neverOverwritesUnseen()
{
    const int seeds = std::max(1000, qEnvironmentVariableIntValue("GALLEY_SEEDS"));
    int saves = 0;
    int refusals = 0;
    for (int seed = 0; seed < seeds; ++seed) {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"post.md"_s);
        QVERIFY_RESULT(writeFileAtomically(path, "first\n"));
        const OtherProgram other(path, static_cast<quint32>(seed));
        PostDocument post(nullptr, other);
        QVERIFY_RESULT(post.load(path));
        QRandomGenerator random(static_cast<quint32>(seed));
        for (int step = 0; step < 12; ++step) {
            switch (random.bounded(5)) {
            case 0:
                other.act();
                break;
            case 1:
                post.keepMine(); // shows what is there
                other.unseen.clear();
                break;
            case 2:
                if (post.revert())
                    other.unseen.clear();
                break;
            default:
                post.apply({{{0, 0}, u"mine "_s}});
                const QString text = post.text();
                const bool saved = post.save().has_value();
                ++(saved ? saves : refusals);
                QCOMPARE(post.text(), text);
                QVERIFY(saved || post.isModified());
                break;
            }
            QVERIFY2(
                other.unseen.isEmpty() || isSomewhere(folder, other.unseen),
                qPrintable(
                    u"seed %1, step %2 lost %3"_s.arg(seed).arg(step).arg(QString::fromUtf8(other.unseen))));
        }
    }
    QVERIFY(saves > seeds && refusals > seeds);
}

QTEST_MAIN(TestOutsideChanges)
#include "tst_outsidechanges.moc"
