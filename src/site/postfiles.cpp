// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "site/postfiles.h"

#include "site/globpattern.h"
#include "site/postpath.h"
#include "site/siteconfig.h"

#include <QDir>
#include <QSet>

#include <algorithm>

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

/// No blog nests deeper; a bound keeps strange file systems cheap.
constexpr int deepestFolder = 32;

/// Walks a folder and its folders.
class Walk
{
public:
    Walk(const QString &root, const std::function<bool(const QString &)> &isPost)
        : m_root(root), m_isPost(isPost)
    {
    }

    QStringList run()
    {
        visit({}, 0);
        m_files.sort();
        return m_files;
    }

private:
    void visit(const QString &prefix, int depth)
    {
        const QDir folder(m_root + u'/' + prefix);
        const QString canonical = folder.canonicalPath();
        if (depth > deepestFolder || canonical.isEmpty() || m_visited.contains(canonical))
            return;
        m_visited.insert(canonical);
        // Hidden entries are left out: the site ignores them too.
        for (const QFileInfo &entry : folder.entryInfoList(QDir::Files | QDir::Dirs | QDir::NoDotAndDotDot)) {
            const QString path = prefix + entry.fileName();
            if (entry.isDir() && entry.fileName() != "node_modules"_L1)
                visit(path + u'/', depth + 1);
            else if (entry.isFile() && m_isPost(path))
                m_files += path;
        }
    }

    QString m_root;
    const std::function<bool(const QString &)> &m_isPost;
    QSet<QString> m_visited;
    QStringList m_files;
};

bool matchesAny(const std::vector<QRegularExpression> &patterns, const QString &path)
{
    return std::any_of(patterns.begin(), patterns.end(), [&](const QRegularExpression &pattern) {
        return pattern.match(path).hasMatch();
    });
}

} // namespace

std::function<bool(const QString &)> postFilter(const BlogOptions &options)
{
    if (options.include.certainty == Certainty::Default && options.exclude.certainty == Certainty::Default)
        return [](const QString &path) { return isPostPath(path); };
    const auto patterns = [](const QStringList &globs) {
        std::vector<QRegularExpression> all;
        for (const QString &glob : globs)
            all.push_back(globPattern(glob));
        return all;
    };
    return [include = patterns(options.include.value), exclude = patterns(options.exclude.value)](
               const QString &path) { return matchesAny(include, path) && !matchesAny(exclude, path); };
}

QStringList findPostFiles(const QString &folder, const std::function<bool(const QString &)> &isPost)
{
    return Walk(folder, isPost).run();
}

} // namespace Galley
