// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace Galley {

/// A file of the project, as the rules see it: "src/base/result.h" and its text.
struct SourceFile
{
    QString path; ///< from the project's top, with '/'
    QString text;
};

/// The rules of CONTRIBUTING.md that a machine can read. Each takes one file and returns one line per
/// offence, "src/base/a.cpp:3: base may not include editor/"; an empty list means the rule holds.
///
/// A line that must break a rule says why in a comment that begins with the rule's word: `// colour: …`, `//
/// word: …`.
namespace SourceRules {

/// base post site render publish cli · editor preview · app: include only what stands to your left.
QStringList layering(const SourceFile &file);

/// Third-party libraries stay in the one folder that wraps them, and the core knows Qt Core, Concurrent and
/// Qml only.
QStringList libraries(const SourceFile &file);

/// Headers have at most 120 lines, sources 400.
QStringList size(const SourceFile &file);

/// The first two lines name the copyright holder and the licence.
QStringList licence(const SourceFile &file);

/// Colours come from the palette or the theme table (src/app/theme*), never from a literal in a widget.
QStringList colours(const SourceFile &file);

/// Unfinished work, old-style connects, sleeps and paths of one machine do not land.
QStringList words(const SourceFile &file);

/// All of the above.
QStringList all(const SourceFile &file);

/// The explicit list of a folder names exactly the folder's sources. A list that does not say
/// `target_sources` is a test folder's: there every tst_x.cpp needs its galley_add_test(tst_x).
QStringList sourceList(const SourceFile &list, const QStringList &filesOfFolder);

} // namespace SourceRules

/// Every .h and .cpp below these folders of a project.
std::vector<SourceFile> readSources(const QString &project, const QStringList &folders);

} // namespace Galley
