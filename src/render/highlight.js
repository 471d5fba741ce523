// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT

// What typesetter.cpp calls. Plain old JavaScript: the engine knows little of the new.

function galleyEscape(text) {
    return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}

// One line of HTML for each line of code. A token inside others has the classes of all of them, and a token that goes
// over lines begins anew on each, so that every line is whole by itself.
function galleyHighlight(code, language) {
    var lines = [''];
    function add(text, types) {
        var parts = text.split('\n');
        for (var i = 0; i < parts.length; ++i) {
            if (i > 0)
                lines.push('');
            if (parts[i] !== '')
                lines[lines.length - 1] += '<span class="token ' + types + '">' + galleyEscape(parts[i]) + '</span>';
        }
    }
    function walk(token, types) {
        if (typeof token === 'string')
            return add(token, types || 'plain');
        if (Array.isArray(token)) {
            for (var i = 0; i < token.length; ++i)
                walk(token[i], types);
            return;
        }
        var own = [].concat(token.type, token.alias || []).join(' ');
        walk(token.content, types ? types + ' ' + own : own);
    }
    walk(Prism.tokenize(code, Prism.languages[language]), '');
    return lines.join('\n');
}

// The error message, a line break, the HTML.
function galleyMath(tex, isDisplay) {
    var options = {displayMode: isDisplay, throwOnError: true, strict: 'ignore', trust: false, maxSize: 500, maxExpand: 1000};
    try {
        return '\n' + katex.renderToString(tex, options);
    } catch (error) {
        options.throwOnError = false;
        return String(error.message).replace(/\n/g, ' ') + '\n' + katex.renderToString(tex, options);
    }
}
