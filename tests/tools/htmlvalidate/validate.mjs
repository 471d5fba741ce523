// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
// node validate.mjs FOLDER [authors]: checks every HTML page below a folder; writes a JSON list of "page:line:column: message
// [rule]". With the second word, what authors write as HTML in their posts, and a site keeps, may be of an older fashion.
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

const rulesForAuthors = {
  'attribute-allowed-values': 'off', // width="50%"
  'deprecated': 'off', // <center>
  'element-required-attributes': 'off', // frames without a title
  'no-autoplay': 'off',
  'no-deprecated-attr': 'off', // frameborder, align
  'wcag/h30': 'off', // links around an image that has no alternative text
  'wcag/h37': 'off', // images without one; a check of Galley's tells
  'wcag/h67': 'off', // images with a title instead
};

// The classic theme writes each line of code as a block, which browsers take as such.
const elements = ['html5', {code: {inherit: 'code', permittedContent: ['@flow']}}];

const [folder, whose] = process.argv.slice(2);
if (whose === 'authors')
  Object.assign(rules, rulesForAuthors);
const validator = new HtmlValidate(new FileSystemConfigLoader({root: true, extends: ['html-validate:recommended'], elements, rules}));
const pages = readdirSync(folder, {recursive: true}).filter((name) => name.endsWith('.html')).sort();
const problems = [];
for (const page of pages) {
  const report = await validator.validateFile(join(folder, page));
  for (const {messages} of report.results)
    problems.push(...messages.map(({line, column, message, ruleId}) => `${page}:${line}:${column}: ${message} [${ruleId}]`));
}
process.stdout.write(JSON.stringify(problems));
