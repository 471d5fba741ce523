// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
// node validate.mjs FOLDER: checks every HTML page below a folder; writes a JSON list of "page:line:column: message [rule]".
import {readdirSync} from 'node:fs';
import {join} from 'node:path';
import {FileSystemConfigLoader, HtmlValidate} from 'html-validate';

// What the HTML standard and accessibility ask for. Off is what is a matter of style, or as the site has it:
const rules = {
  'no-trailing-whitespace': 'off', // style
  'no-inline-style': 'off', // formulas and line numbers are placed by it
  'void-style': 'off', // posts write <br/> as JSX wants it
  'attribute-boolean-style': 'off', // style
  'attribute-empty-style': 'off', // style
  'long-title': 'off', // titles belong to the authors
  'no-raw-characters': 'off', // ">" and "&" in text are what the authors wrote, and valid
  'tel-non-breaking': 'off', // style
  'prefer-native-element': 'off', // roles of the classic theme
  'no-redundant-role': 'off', // as above
  'require-sri': 'off', // the style sheets lie beside the page
  'valid-id': ['error', {relaxed: true}], // years and the site's "__blog-post-container" are valid ids
  'no-dup-class': 'off', // tokens in tokens of code have the classes of all
};

// The classic theme writes each line of code as a block, which browsers take as such.
const elements = ['html5', {code: {inherit: 'code', permittedContent: ['@flow']}}];

const folder = process.argv[2];
const validator = new HtmlValidate(new FileSystemConfigLoader({root: true, extends: ['html-validate:recommended'], elements, rules}));
const pages = readdirSync(folder, {recursive: true}).filter((name) => name.endsWith('.html')).sort();
const problems = [];
for (const page of pages) {
  const report = await validator.validateFile(join(folder, page));
  for (const {messages} of report.results)
    problems.push(...messages.map(({line, column, message, ruleId}) => `${page}:${line}:${column}: ${message} [${ruleId}]`));
}
process.stdout.write(JSON.stringify(problems));
