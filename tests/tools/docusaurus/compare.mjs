// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
// node compare.mjs examples           writes the examples of the CommonMark specification: [{number, section, markdown}]
// node compare.mjs compare FILE.json  reads [{dialect, math, markdown, html}], html being Galley's; writes for each
//                                     {expected, shown} in the form of normalize.mjs, or {refused: why}
import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {createRenderer} from './render.mjs';
import {normalize} from './normalize.mjs';

function examples() {
  const specification = createRequire(import.meta.url)('commonmark-spec');
  return specification.tests.map(({number, section, markdown}) => ({number, section, markdown: markdown.replaceAll('→', '\t')}));
}

async function compare(cases) {
  const renderers = new Map();
  const results = [];
  for (const {dialect, math, markdown, html} of cases) {
    const key = `${dialect} ${math}`;
    if (!renderers.has(key)) renderers.set(key, await createRenderer(dialect, {math}));
    try {
      results.push({expected: normalize(await renderers.get(key)(markdown)), shown: normalize(html)});
    } catch (error) {
      results.push({refused: String(error.message)});
    }
  }
  return results;
}

console.error = () => {}; // React's advice
const [command, file] = process.argv.slice(2);
const output = command === 'examples' ? examples() : await compare(JSON.parse(readFileSync(file, 'utf8')));
process.stdout.write(JSON.stringify(output));
