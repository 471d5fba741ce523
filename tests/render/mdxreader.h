// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace Galley {

/// What MDX, set up as the real site does it, says of one post.
struct MdxVerdict
{
    QString error; ///< empty when MDX reads the post
    int line = 0;  ///< of what is wrong; of the opening tag where MDX names one
    int column = 0;

    bool isRefused() const { return !error.isEmpty(); }
};

/// Which of the two dialects of MDX a site has (docusaurus-blog reference 0).
enum class MdxCompat { On, Off };

/// Runs the MDX of tests/tools/docusaurus once over all posts. Empty, with the reason, where it is not
/// installed.
std::vector<MdxVerdict> readWithMdx(const QStringList &posts, MdxCompat compat, QString *whyNot);

} // namespace Galley
