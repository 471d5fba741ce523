// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT

// What typesetter.cpp calls. Plain old JavaScript: the engine knows little of the new.

// Where it went wrong and the error message, a line break, the HTML.
function galleyMath(tex, isDisplay) {
    var options = {displayMode: isDisplay, throwOnError: true, strict: 'ignore', trust: false, maxSize: 500, maxExpand: 1000};
    try {
        return '\n' + katex.renderToString(tex, options);
    } catch (error) {
        options.throwOnError = false;
        var message = String(error.rawMessage || error.message).replace(/\n/g, ' ');
        return (error.position || 0) + ' ' + message + '\n' + katex.renderToString(tex, options);
    }
}
