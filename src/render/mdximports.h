// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "render/jsinterpreter.h"
#include "render/renderpass.h"

namespace Galley {

/// What a post's imports give without running them: addresses of assets, texts, data, documents, components.
/// Reads only files inside the blog. Lives for one rendering.
class MdxImports
{
public:
    MdxImports(RenderPass &pass, JsInterpreter &interpreter);

    /// What `import {exported} from 'path'` gives in that document; line: where problems are reported.
    JsValue value(const QString &path, const QString &exported, const QString &document, int line);

    /// The full path of the document that a name is bound to; empty when it is something else.
    static QString partial(const JsValue &bound);

    /// What an element's name means that is bound to that, or to nothing; reports what the site does not
    /// know.
    ThemeComponent component(const Marker &element, const std::optional<JsValue> &bound);

private:
    bool isModule(const QString &path) const;
    JsValue fromPackage(const QString &path, const QString &exported);
    JsValue asset(const QString &path, int line);
    JsValue text(const QString &path, int line);
    void reportMissing(const QString &path, int line);

    RenderPass &m_pass;
    JsInterpreter &m_interpreter;
    JsModule *m_helpers; ///< in which the functions of packages stand
};

/// What the site gives to a document under a name: `frontMatter`, `contentTitle`, `toc`; nothing for others.
std::optional<JsValue> siteName(const QString &name, const QString &text);

} // namespace Galley
