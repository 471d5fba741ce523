// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT

// A button that copies the code of a block.
(() => {
  const textOf = code => {
    const copy = code.cloneNode(true);
    copy.querySelectorAll('br').forEach(end => end.replaceWith('\n'));
    return copy.textContent;
  };
  // Where a page has no clipboard (plain http), the browser copies what is selected.
  const copySelected = text => {
    const area = document.createElement('textarea');
    area.value = text;
    document.body.append(area);
    area.select();
    const done = document.execCommand('copy');
    area.remove();
    return done ? Promise.resolve() : Promise.reject();
  };
  const copy = text => navigator.clipboard ?
    navigator.clipboard.writeText(text).catch(() => copySelected(text)) : copySelected(text);

  for (const code of document.querySelectorAll('.markdown pre > code')) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'galley-copy';
    const say = (label, text) => {
      button.textContent = text;
      button.setAttribute('aria-label', label);
    };
    say('Copy code', 'Copy');
    button.addEventListener('click', () => {
      copy(textOf(code)).then(() => say('Copied', 'Copied'), () => say('Not copied', 'Not copied'));
      setTimeout(() => say('Copy code', 'Copy'), 2000);
    });
    const frame = document.createElement('div');
    frame.className = 'galley-code';
    code.parentElement.before(frame);
    frame.append(code.parentElement, button);
  }
})();
