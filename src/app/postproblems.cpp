// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "app/postproblems.h"

#include "app/postlistpanel.h"
#include "base/textfile.h"
#include "site/postcheck.h"
#include "site/sitefacts.h"

#include <algorithm>
#include <utility>

namespace Galley {

namespace {

bool hasProblems(const QString &file, const SiteSnapshot &site)
{
    const Result<TextFile> text = readTextFile(file);
    const Diagnostics found = text ? checkPost(text->text, file, site) : Diagnostics();
    return !text || std::any_of(found.begin(), found.end(), [](const Diagnostic &problem) {
        return problem.severity != Severity::Note;
    });
}

} // namespace

PostProblems::PostProblems(BlogSession &blog, PostListPanel *list) : QObject(list), m_blog(blog), m_list(list)
{
    m_pool.setMaxThreadCount(1);
    m_pool.setThreadPriority(QThread::LowPriority);
    connect(&m_blog, &BlogSession::siteChanged, this, &PostProblems::start);
    connect(&m_blog, &BlogSession::rootChanged, this, &PostProblems::start);
}

PostProblems::~PostProblems()
{
    if (m_cancelled)
        *m_cancelled = true;
    m_pool.waitForDone();
}

void PostProblems::start()
{
    if (m_cancelled)
        *m_cancelled = true;
    m_cancelled = std::make_shared<std::atomic_bool>(false);
    const SiteSnapshotPtr site = m_blog.site();
    if (!site) {
        take({});
        return;
    }
    m_pool.start([this, site, before = m_found, cancelled = m_cancelled] {
        const Found found = check(*site, before, *cancelled);
        QMetaObject::invokeMethod(this, [this, found, cancelled] {
            if (!*cancelled)
                take(found);
        });
    });
}

PostProblems::Found PostProblems::check(
    const SiteSnapshot &site, const Found &before, const std::atomic_bool &cancelled)
{
    Found found;
    for (const QString &file : {site.config.file, authorsFilePath(site), tagsFilePath(site)})
        found.shared.insert(file, stampOf(file));
    const bool isSame = found.shared == before.shared;
    for (const PostMeta &post : site.posts) {
        if (cancelled)
            break;
        const FileStamp stamp = stampOf(post.file);
        const auto known = before.posts.find(post.file);
        const bool isKnown = isSame && known != before.posts.end() && known->first == stamp;
        found.posts.insert(post.file, {stamp, isKnown ? known->second : hasProblems(post.file, site)});
    }
    return found;
}

void PostProblems::take(const Found &found)
{
    m_found = found;
    QSet<QString> files;
    for (auto post = found.posts.begin(); post != found.posts.end(); ++post) {
        if (post->second)
            files.insert(post.key());
    }
    m_list->setProblems(files);
}

} // namespace Galley
