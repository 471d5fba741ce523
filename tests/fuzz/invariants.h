// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArrayView>
#include <QString>

namespace Galley {

/// What must hold whatever bytes a post consists of. Each reads one input and says what is broken; empty when
/// all is well. libFuzzer drives them with inputs of its own (fuzz_render, fuzz_post, fuzz_journal),
/// tst_seeds with the kept ones.

/// The first byte chooses the dialect and the switches of site and rendering, the rest is the post. Every
/// block is well nested, lines ascend and lie in the post, the output stays in proportion to the input, and
/// nothing that runs code is left under the preview's policy.
QString brokenRendering(QByteArrayView input);

/// The first line is an edit: a letter for the kind (`t` text, `b` boolean, `n` number, `l` list, `r` remove,
/// `i` insert an item), one for the field, then the value. The rest is the post. Where the edit is possible,
/// the field reads back as the value, and every other byte and value stays.
///
///     "ttB\n---\ntitle: A\n---\n" ⇒ sets the title to "B"
QString brokenEdit(QByteArrayView input);

/// The first byte chooses what is done to a journal of known texts (0: the rest of the input is the journal;
/// else it is cut off, or bits of it are flipped at places that the rest names). Reading ends, and gives
/// nothing or a text that was there; a journal that was only cut off gives the last text that is whole in it.
QString brokenJournal(QByteArrayView input);

/// Whether every start tag has its end tag in the right place.
bool isWellNested(QByteArrayView html);

} // namespace Galley
