// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
// What Docusaurus's own MDX loader makes of Markdown, as plain HTML. Theme components are stood in for by their bare
// structure, which is what normalize.mjs keeps of Galley's output.
import {createRequire} from 'node:module';
import {run} from '@mdx-js/mdx';
import {Children, createElement as element, Fragment, isValidElement} from 'react';
import * as runtime from 'react/jsx-runtime';
import {renderToStaticMarkup} from 'react-dom/server';
import rehypeKatex from 'rehype-katex';
import remarkMath from 'remark-math';

const require = createRequire(import.meta.url);
const {createProcessorUncached} = require('@docusaurus/mdx-loader/lib/processor');
const {default: preprocess} = require('@docusaurus/mdx-loader/lib/preprocessor');

/** The three dialects. */
export const dialects = {
  'mdx-compat': {format: 'mdx', compat: true},
  mdx: {format: 'mdx', compat: false},
  commonmark: {format: 'md', compat: true},
};

const languageOf = (className) => (/language-(\S+)/.exec(className ?? '')?.[1] ?? 'text').toLowerCase();

function Code({className, metastring, live, ...rest}) {
  const children = Children.toArray(rest.children);
  if (rest.children !== undefined && children.every((child) => typeof child === 'string' && !child.includes('\n')))
    return element('code', {className, ...rest});
  if (children.some(isValidElement)) return element('pre', null, element('code', null, ...children));
  return element('pre', {'data-code': languageOf(className)}, children.join('').replace(/\n$/, ''));
}

function Details({children, ...rest}) {
  const items = Children.toArray(children);
  const summary = items.find((item) => isValidElement(item) && item.type === 'summary');
  return element('details', rest, summary ?? element('summary', null, 'Details'), ...items.filter((item) => item !== summary));
}

function Admonition({type, title, className, id, children}) {
  const items = Children.toArray(children);
  const label = items.find((item) => isValidElement(item) && item.type === 'mdxAdmonitionTitle');
  const rest = items.filter((item) => item !== label);
  const heading = element('div', null, title ?? label?.props.children ?? type);
  return element('div', {'data-admonition': type, className, id}, heading, rest.length > 0 && element('div', null, ...rest));
}

const heading = (name) => ({id, ...rest}) => element(name, {...rest, id: name === 'h1' || !id ? undefined : id});

const components = {
  ...Object.fromEntries(['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((name) => [name, heading(name)])),
  pre: ({children}) => element(Fragment, null, children),
  code: Code,
  Details,
  details: Details,
  admonition: Admonition,
};

export async function createRenderer(dialect, {math = false} = {}) {
  const {format, compat} = dialects[dialect];
  const markdownConfig = {
    format, mermaid: false, emoji: true, anchors: {maintainCase: false}, remarkRehypeOptions: undefined,
    mdx1Compat: {comments: compat, admonitions: compat, headingIds: compat},
    hooks: {onBrokenMarkdownLinks: 'ignore', onBrokenMarkdownImages: 'ignore'},
  };
  const options = {
    markdownConfig, admonitions: true, removeContentTitle: true, staticDirs: [], siteDir: '/nowhere',
    remarkPlugins: math ? [remarkMath] : [], rehypePlugins: math ? [rehypeKatex] : [], outputFormat: 'function-body',
  };
  const processor = await createProcessorUncached({options, format});
  const filePath = '/nowhere/blog/post.md';
  return async function render(markdown) {
    const content = preprocess({fileContent: markdown, filePath, markdownConfig, admonitions: true});
    const compiled = await processor.process({content, filePath, frontMatter: {}, compilerName: 'server'});
    const module = await run(compiled.content, {...runtime, useMDXComponents: () => components, baseUrl: import.meta.url});
    return renderToStaticMarkup(element(module.default));
  };
}
