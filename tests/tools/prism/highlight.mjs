// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
// node highlight.mjs FILE.json: reads [{language, code}] and colours it with the Prism of resources/web, in Node and with
// all its dependencies, through the same script as Galley. Writes the HTML lines of each, or null for unknown languages.
import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {runInThisContext} from 'node:vm';

const require = createRequire(new URL('../../../resources/web/package.json', import.meta.url));
globalThis.Prism = require('prismjs');
const loadLanguages = require('prismjs/components/');
loadLanguages.silent = true;
runInThisContext(readFileSync(new URL('../../../src/render/highlight.js', import.meta.url), 'utf8'));

const samples = JSON.parse(readFileSync(process.argv[2], 'utf8'));
// js-extras, js-templates and css-extras change others; Docusaurus has them.
loadLanguages(['css-extras', 'js-extras', 'js-templates', ...samples.map((sample) => sample.language)]);
const highlighted = samples.map(({language, code}) => (Prism.languages[language] ? galleyHighlight(code, language) : null));
process.stdout.write(JSON.stringify(highlighted));
