// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "render/scriptengine.h"

#include <QFile>
#include <QHash>
#include <QJSEngine>
#include <QJSValue>
#include <QLoggingCategory>

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <thread>

using namespace Qt::StringLiterals;

namespace Galley {

namespace {

/// Far above any honest block; a hostile formula ends here.
constexpr std::chrono::milliseconds longestCall{2000};
constexpr std::chrono::milliseconds longestLoad{20000};

/// Qt's compiler finds fault with minified code that is right; nobody can do anything about it. Quiet while
/// it lives.
class QuietCompiler
{
public:
    QuietCompiler() : m_lock(mutex) { previous = QLoggingCategory::installFilter(filter); }
    ~QuietCompiler() { QLoggingCategory::installFilter(previous); }
    QuietCompiler(const QuietCompiler &) = delete;
    QuietCompiler &operator=(const QuietCompiler &) = delete;

private:
    static void filter(QLoggingCategory *category)
    {
        // Qt calls this while it is being installed, and from any thread.
        if (const QLoggingCategory::CategoryFilter before = previous)
            before(category);
        if (qstrcmp(category->categoryName(), "qt.qml.compiler") == 0)
            category->setEnabled(QtWarningMsg, false);
    }

    static inline std::mutex mutex; // the filter is one for the process
    static inline std::atomic<QLoggingCategory::CategoryFilter> previous = nullptr;
    std::lock_guard<std::mutex> m_lock;
};

/// Interrupts an engine that does not come back in time.
class Watchdog
{
public:
    explicit Watchdog(QJSEngine &engine) : m_engine(engine), m_thread([this] { watch(); }) {}

    ~Watchdog()
    {
        {
            const std::lock_guard lock(m_mutex);
            m_isEnding = true;
        }
        m_changed.notify_one();
        m_thread.join();
    }

    void start(std::chrono::milliseconds limit) { set(std::chrono::steady_clock::now() + limit); }

    void stop()
    {
        set({});
        m_engine.setInterrupted(false);
    }

private:
    using Time = std::chrono::steady_clock::time_point;

    void set(Time deadline)
    {
        {
            const std::lock_guard lock(m_mutex);
            m_deadline = deadline;
        }
        m_changed.notify_one();
    }

    void watch()
    {
        std::unique_lock lock(m_mutex);
        while (!m_isEnding) {
            if (m_deadline == Time())
                m_changed.wait(lock);
            else if (
                m_changed.wait_until(lock, m_deadline) == std::cv_status::timeout && m_deadline != Time() &&
                std::chrono::steady_clock::now() >= m_deadline) {
                m_engine.setInterrupted(true);
                m_deadline = Time();
            }
        }
    }

    QJSEngine &m_engine;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    Time m_deadline;
    bool m_isEnding = false;
    std::thread m_thread;
};

} // namespace

struct ScriptEngine::Private
{
    struct Running
    {
        QJSEngine engine;
        Watchdog watchdog{engine};
    };

    Running &start()
    {
        if (!running)
            running = std::make_unique<Running>();
        return *running;
    }

    std::unique_ptr<Running> running;
    QHash<QString, bool> loaded;
};

ScriptEngine::ScriptEngine() : d(std::make_unique<Private>()) {}

ScriptEngine::~ScriptEngine() = default;

bool ScriptEngine::load(const QString &resource)
{
    const auto known = d->loaded.constFind(resource);
    if (known != d->loaded.constEnd())
        return *known;
    QFile file(resource);
    const bool isReadable = file.open(QFile::ReadOnly);
    Private::Running &running = d->start();
    const QuietCompiler quiet;
    running.watchdog.start(longestLoad);
    const QJSValue result = running.engine.evaluate(QString::fromUtf8(file.readAll()), resource);
    running.watchdog.stop();
    const bool isLoaded = isReadable && !result.isError();
    d->loaded.insert(resource, isLoaded);
    return isLoaded;
}

std::optional<QString> ScriptEngine::call(const QString &function, const QVariantList &arguments)
{
    Private::Running &running = d->start();
    QJSValueList values;
    for (const QVariant &argument : arguments)
        values.append(running.engine.toScriptValue(argument));
    running.watchdog.start(longestCall);
    const QJSValue result = running.engine.globalObject().property(function).call(values);
    running.watchdog.stop();
    if (!result.isString())
        return std::nullopt;
    return result.toString();
}

} // namespace Galley
