// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT

// Writes Prism's grammars as tables for codegrammars.h: node codegrammars.cjs PRISMJS_FOLDER OUT.cpp LANGUAGE...
// The languages are loaded in this order, each after those that it requires: they change one another.

'use strict';

const fs = require('fs');
const path = require('path');
const vm = require('vm');

const [prismFolder, outFile, ...languages] = process.argv.slice(2);
const context = vm.createContext({});
const {languages: descriptions} = JSON.parse(fs.readFileSync(path.join(prismFolder, 'components.json'), 'utf8'));
const loaded = new Set();

function load(name) {
  if (loaded.has(name))
    return;
  loaded.add(name);
  [].concat(descriptions[name]?.require ?? []).forEach(load);
  vm.runInContext(fs.readFileSync(path.join(prismFolder, 'components', `prism-${name}.js`), 'utf8'), context);
}

const astral = '\\x{10000}-\\x{10ffff}';

/** The pattern as PCRE has it, for text whose lines end in "\n". */
function translated({source: original, flags}) {
  // JavaScript sees a character outside the basic plane as two.
  const source = original.replace(/\[\\ud800-\\udfff\]\{2\}/gi, `[${astral}]`).replace(/\\ud800-\\udfff/gi, astral);
  let result = '';
  let inClass = false;
  for (let i = 0; i < source.length; ++i) {
    const c = source[i];
    const next = source[i + 1];
    if (c === '\\') {
      ++i;
      if (next === 'u')
        result += `\\x{${source.slice(i + 1, (i += 4) + 1)}}`;
      else if (next === 'v')
        result += '\\x0b';
      else if (!inClass && /[1-9]/.test(next))
        // A group that took no part matches nothing in JavaScript, and fails in PCRE.
        result += `(?(${next})\\${next})`;
      else
        result += /[A-Za-z]/.test(next) && !/[bBdDsSwWcfnrtxk]/.test(next) ? next : c + next;
    } else if (inClass) {
      inClass = c !== ']';
      result += c === '[' ? '\\[' : c;
    } else if (c === '[') {
      const any = source.startsWith('[^]', i);
      const none = source.startsWith('[]', i);
      result += any ? '[\\s\\S]' : none ? '(?!)' : c;
      i += any ? 2 : none ? 1 : 0;
      inClass = !any && !none;
      if (inClass && source[i + 1] === '^')
        result += source[++i];
    } else if (c === '$' && !flags.includes('m')) {
      result += '\\z';
    } else {
      result += c;
    }
  }
  return result;
}

const grammars = [];
const numbers = new Map();

function numberOf(grammar) {
  if (numbers.has(grammar))
    return numbers.get(grammar);
  const number = grammars.length;
  numbers.set(grammar, number);
  grammars.push([]);
  // As Prism does before it first uses a grammar.
  Object.assign(grammar, grammar.rest);
  delete grammar.rest;
  grammars[number] = Object.entries(grammar).filter(([, value]) => value).flatMap(
    ([name, value]) => [].concat(value).map(each => ({
      regex: each.pattern ?? each,
      types: [name].concat(each.alias ?? []).join(' '),
      isGreedy: Boolean(each.greedy),
      hasLookbehind: Boolean(each.lookbehind),
      inside: each.inside ? numberOf(each.inside) : -1,
    })));
  return number;
}

function patternLine({regex, types, isGreedy, hasLookbehind, inside}) {
  const text = translated(regex).replace(/["\\]/g, '\\$&').replace(/\n/g, '\\n').replace(/\?\?/g, '?\\?').replace(
    /[^\x20-\x7e]/g, each => `\\u${each.charCodeAt(0).toString(16).padStart(4, '0')}`);
  const flags = [...'ims'].map(flag => regex.flags.includes(flag));
  return `    {u"${text}", "${types}", ${[...flags, isGreedy, hasLookbehind].join(', ')}, ${inside}},`;
}

languages.forEach(load);
const prism = vm.runInContext('Prism', context).languages;
const names = languages.filter(name => prism[name] && typeof prism[name] === 'object').sort();
const entries = names.map(name => `    {"${name}", ${numberOf(prism[name])}},`);
let first = 0;
const ranges = grammars.map(patterns => `    {${first}, ${first += patterns.length}},`);

fs.writeFileSync(outFile, `#include "render/codegrammars.h"

namespace Galley {
namespace {

constexpr CodePattern patterns[] = {
${grammars.flat().map(patternLine).join('\n')}
};

constexpr CodeGrammar grammars[] = {
${ranges.join('\n')}
};

constexpr CodeLanguage languages[] = {
${entries.join('\n')}
};

} // namespace

std::span<const CodePattern> codePatterns()
{
    return patterns;
}

std::span<const CodeGrammar> codeGrammars()
{
    return grammars;
}

std::span<const CodeLanguage> codeLanguages()
{
    return languages;
}

} // namespace Galley
`);
