// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
// node record.mjs SITES: loads every site of a folder as a production build of Docusaurus does, and compiles its posts
// and their previews; writes a JSON array of {"site", "accepts": true, "warnings"} or {"site", "accepts": false,
// "message"}. With --save it writes SITES/docusaurus.json, which the tests compare with, instead.
// A build bundles what is compiled; what would stop it there is looked for in the compiled text: modules that cannot be
// found, components that nobody defines, `style` as text, and dates that cannot be printed.
import {cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {tmpdir} from 'node:os';
import {dirname, isAbsolute, join, resolve} from 'node:path';
import {fileURLToPath} from 'node:url';

process.env.NODE_ENV = 'production';
process.env.BABEL_ENV = 'production';
process.env.DOCUSAURUS_CURRENT_LOCALE = 'en';
const here = dirname(fileURLToPath(import.meta.url));
const {loadSite} = createRequire(import.meta.url)('@docusaurus/core/lib/server/site');

/** The names that the classic theme gives to every post. */
const themeComponents = new Set(['Head', 'details', 'Details', 'code', 'a', 'pre', 'ul', 'li', 'img', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'admonition', 'mermaid']);

const plain = (text) => String(text).replace(/\u001b\[[0-9;]*m/g, '');

/** What a failure and its causes say, without stack and dumped front matter. */
function messageOf(error) {
  const messages = [];
  for (let cause = error; cause; cause = cause.cause) messages.push(plain(cause.message ?? cause).split('\n').filter(Boolean).slice(0, 2).join(' '));
  return messages.join(' / ');
}

function checkModules(code, file) {
  for (const [, request] of code.matchAll(/(?:require\(|from\s*|import\s*)["']([^"']+)["']/g)) {
    const path = request.split('!').at(-1).split('?')[0];
    if (!path.startsWith('.') && !isAbsolute(path)) continue;
    const target = resolve(dirname(file), decodeURI(path));
    if (!['', '.js', '.jsx', '.ts', '.tsx', '.mdx', '/index.js'].some((end) => existsSync(target + end)))
      throw new Error(`Module not found: Error: Can't resolve '${path}'`);
  }
}

function checkRendering(code) {
  for (const [, name] of code.matchAll(/_missingMdxReference\("([^"]+)"/g))
    if (!themeComponents.has(name)) throw new Error(`Expected component \`${name}\` to be defined`);
  if (/\bstyle: "/.test(code)) throw new Error('The `style` prop expects a mapping from style properties to values, not a string.');
}

function compile(rule, file, query) {
  const use = rule.use.find((entry) => /mdx-loader/.test(entry.loader));
  const loader = createRequire(import.meta.url)(use.loader);
  const source = readFileSync(file, 'utf8');
  return new Promise((done, fail) => {
    const context = {
      resourcePath: file, resourceQuery: query, query: use.options, getOptions: () => use.options,
      addDependency() {}, emitWarning() {}, rootContext: dirname(file), context: dirname(file),
      _compiler: {name: 'server'}, async: () => (error, result) => (error ? fail(error) : done(result)),
    };
    const run = loader.default ?? loader;
    // Loaders are chained from the last to the first: the blog's own cuts the text at the marker.
    const cut = rule.use.find((entry) => /markdownLoader/.test(entry.loader));
    if (!cut) return run.call(context, source);
    const before = createRequire(import.meta.url)(cut.loader);
    (before.default ?? before).call(
      {...context, query: cut.options, getOptions: () => cut.options, async: () => (error, text) => (error ? fail(error) : run.call(context, text))}, source);
  });
}

async function check(siteDir) {
  const {props} = await loadSite({siteDir});
  for (const plugin of props.plugins.filter(({name}) => name === 'docusaurus-plugin-content-blog')) {
    const [rule] = plugin.configureWebpack({}, true, {}).module.rules;
    for (const {metadata} of plugin.content.blogPosts) {
      if (Number.isNaN(metadata.date.getTime())) throw new Error(`Can't render static file for pathname "/blog/archive"`);
      const file = metadata.source.replace('@site', siteDir);
      for (const query of ['', '?truncated=true']) {
        const code = await compile(rule, file, query);
        checkModules(code, file);
        checkRendering(code);
      }
    }
  }
}

async function record(folder) {
  const siteDir = mkdtempSync(join(tmpdir(), 'galley-site-'));
  const warnings = [];
  const console_ = {...console};
  console.warn = console.error = (...words) => warnings.push(plain(words.join(' ')).replaceAll(siteDir, '').trim().split('\n').slice(0, 2).join(' '));
  console.log = console.info = () => {};
  try {
    cpSync(folder, siteDir, {recursive: true});
    symlinkSync(join(here, 'node_modules'), join(siteDir, 'node_modules'));
    process.chdir(siteDir); // messages name files from here
    await check(siteDir);
    return {accepts: true, warnings};
  } catch (error) {
    return {accepts: false, message: messageOf(error).replaceAll(siteDir, '')};
  } finally {
    Object.assign(console, console_);
    process.chdir(here);
    rmSync(siteDir, {recursive: true, force: true});
  }
}

const sites = resolve(process.argv[2]);
const names = readdirSync(sites, {withFileTypes: true}).filter((entry) => entry.isDirectory()).map(({name}) => name).sort();
const results = [];
for (const site of names) results.push({site, ...(await record(join(sites, site)))});
if (process.argv[3] === '--save') {
  const bySite = Object.fromEntries(results.map(({site, ...result}) => [site, result]));
  writeFileSync(join(sites, 'docusaurus.json'), JSON.stringify(bySite, null, 1) + '\n');
} else {
  process.stdout.write(JSON.stringify(results));
}
