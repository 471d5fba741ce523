// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
// node highlight.mjs FILE.json: reads [{language, code}] and colours it with the Prism of resources/web, in Node and with
// all its dependencies. Writes the HTML lines of each, or null for unknown languages.
import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';

const require = createRequire(new URL('../../../resources/web/package.json', import.meta.url));
globalThis.Prism = require('prismjs');
const loadLanguages = require('prismjs/components/');
loadLanguages.silent = true;

function escaped(text) {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}

// A token inside others has the classes of all of them, and one that goes over lines begins anew on each.
function highlighted(code, language) {
  const lines = [''];
  const add = (text, types) => text.split('\n').forEach((part, index) => {
    if (index > 0)
      lines.push('');
    if (part !== '')
      lines[lines.length - 1] += `<span class="token ${types}">${escaped(part)}</span>`;
  });
  const walk = (token, types) => {
    if (typeof token === 'string') {
      add(token, types || 'plain');
    } else if (Array.isArray(token)) {
      token.forEach((each) => walk(each, types));
    } else {
      const own = [].concat(token.type, token.alias || []).join(' ');
      walk(token.content, types ? `${types} ${own}` : own);
    }
  };
  walk(Prism.tokenize(code, Prism.languages[language]), '');
  return lines.join('\n');
}

const samples = JSON.parse(readFileSync(process.argv[2], 'utf8'));
// js-extras, js-templates and css-extras change others; Docusaurus has them.
loadLanguages(['css-extras', 'js-extras', 'js-templates', ...samples.map((sample) => sample.language)]);
const results = samples.map(({language, code}) => (Prism.languages[language] ? highlighted(code, language) : null));
process.stdout.write(JSON.stringify(results));
