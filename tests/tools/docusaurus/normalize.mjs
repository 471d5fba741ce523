// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
// One form for Galley's body and for that of render.mjs: a line for every element and text, indented by depth.
// Erased: white space at the edges of blocks, the order of attributes, what only the theme adds (hash links, loading,
// targets, wrappers of code, admonitions and details), the hash of the file in footnote ids. Links are compared resolved.
import {fromHtml} from 'hast-util-from-html';

const blocks = new Set(['address', 'article', 'aside', 'blockquote', 'body', 'br', 'center', 'dd', 'details', 'dir', 'div', 'dl',
  'dt', 'fieldset', 'figcaption', 'figure', 'footer', 'form', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'header', 'hr', 'li', 'main',
  'menu', 'nav', 'ol', 'option', 'p', 'pre', 'section', 'summary', 'table', 'tbody', 'td', 'tfoot', 'th', 'thead', 'tr', 'ul']);
const voids = new Set(['img', 'input', 'video', 'audio', 'iframe']);
const erased = new Set(['loading', 'decoding', 'target', 'rel', 'tabIndex', 'dataFootnotes', 'dataFootnoteRef', 'dataFootnoteBackref', 'dataCollapsed']);
const themeClass = /_galley$|^(details|alert.*|theme-admonition.*|anchor|prism-code|thin-scrollbar)$/;

const classes = (node) => [].concat(node.properties?.className ?? []).map(String);
const has = (node, name) => classes(node).some((each) => each === name || each === `${name}_galley`);
const textOf = (node) => node.value ?? (node.children ?? []).map(textOf).join('');
const isElement = (node) => node?.type === 'element';
const element = (tagName, properties, children) => ({type: 'element', tagName, properties, children});

function find(node, name) {
  if (isElement(node) && has(node, name)) return node;
  for (const child of node.children ?? []) {
    const found = find(child, name);
    if (found) return found;
  }
  return undefined;
}

/** Galley's own structure as render.mjs has it. */
function withoutTheme(node) {
  if (!isElement(node)) return [node];
  if (has(node, 'hash-link') || (node.tagName === 'link' && node.properties.rel?.includes('preload'))) return [];
  if (has(node, 'theme-code-block')) {
    const language = classes(node).find((name) => name.startsWith('language-'))?.slice('language-'.length) ?? 'text';
    const lines = find(node, 'codeBlockLines').children.filter(isElement).map(textOf);
    return [element('pre', {dataCode: language}, [{type: 'text', value: lines.join('\n')}])];
  }
  const admonition = classes(node).map((name) => /^theme-admonition-(.+)$/.exec(name)?.[1]).find(Boolean);
  if (admonition) {
    const parts = node.children.filter(isElement).map((part) => element('div', {}, part.children.filter((child) => !has(child, 'admonitionIcon'))));
    return [element('div', {...node.properties, dataAdmonition: admonition}, parts)];
  }
  const content = node.tagName === 'details' ? find(node, 'collapsibleContent') : undefined;
  if (content) return [{...node, children: [...node.children.filter((child) => child.tagName === 'summary'), ...content.children]}];
  return [node];
}

function resolved(url) {
  try {
    return new URL(String(url), 'https://site.invalid/blog/post').href;
  } catch {
    return String(url);
  }
}

function attributeText(name, value) {
  let text = [].concat(value).join(' ');
  if (/user-content-fn/.test(text)) text = text.replace(/-[0-9a-f]{6}(?=-\d+$|$)/, '');
  return name === 'href' || name === 'src' ? resolved(text) : text;
}

function openTag(node) {
  const attributes = Object.entries(node.properties)
    .filter(([name, value]) => !erased.has(name) && value !== false && value !== null && value !== undefined)
    .map(([name, value]) => [name, name === 'className' ? classes(node).filter((each) => !themeClass.test(each)) : value])
    .filter(([name, value]) => name !== 'className' || value.length > 0)
    .map(([name, value]) => `${name}=${JSON.stringify(attributeText(name, value))}`);
  return [node.tagName, ...attributes.sort()].join(' ');
}

/** Adjacent texts as one. */
function merged(nodes) {
  const all = [];
  for (const node of nodes) {
    if (node.type === 'comment' || node.type === 'doctype') continue;
    if (node.type === 'text' && all.at(-1)?.type === 'text') all.push({type: 'text', value: all.pop().value + node.value});
    else all.push(node);
  }
  return all;
}

function write(parent, depth, lines) {
  const inner = merged(merged(parent.children).flatMap(withoutTheme));
  const keeps = ['pre', 'textarea', 'script', 'style'].includes(parent.tagName);
  const isEdge = (node) => (node ? isElement(node) && blocks.has(node.tagName) : blocks.has(parent.tagName ?? 'body'));
  inner.forEach((node, index) => {
    if (node.type !== 'text') {
      lines.push('  '.repeat(depth) + openTag(node));
      write(node, depth + 1, lines);
      return;
    }
    let text = keeps ? node.value : node.value.replace(/[ \t\n]+/g, ' ');
    if ((!keeps || !text.trim()) && isEdge(inner[index - 1])) text = text.trimStart();
    if (!keeps && isEdge(inner[index + 1])) text = text.trimEnd();
    if (text) lines.push('  '.repeat(depth) + JSON.stringify(text));
  });
  return lines;
}

/** An <a> that was never closed goes on around the line break after its paragraph. */
const isLeftOver = (node) => isElement(node) && !blocks.has(node.tagName) && !voids.has(node.tagName) && textOf(node) === '\n';

export function normalize(html) {
  const body = fromHtml(html, {fragment: true});
  return write({...body, children: body.children.filter((node) => !isLeftOver(node))}, 0, []).join('\n');
}
