// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
// node check.mjs mdx-compat|mdx IN.json: reads a JSON array of posts, writes a JSON array of what MDX as Docusaurus
// sets it up says of each: {} when it reads it, or {"message", "line", "column"} of the first error. Only reads: that
// is where syntax errors show, and it is quick enough for thousands of posts.
import {createRequire} from 'node:module';
import {readFileSync} from 'node:fs';
import {createProcessor} from '@mdx-js/mdx';
import comment from '@slorber/remark-comment';
import directive from 'remark-directive';
import frontmatter from 'remark-frontmatter';
import gfm from 'remark-gfm';

const {default: preprocess} = createRequire(import.meta.url)('@docusaurus/mdx-loader/lib/preprocessor');

const compat = process.argv[2] === 'mdx-compat';
const markdownConfig = {mdx1Compat: {comments: compat, admonitions: compat, headingIds: compat}};
const processor = createProcessor({
  format: 'mdx',
  remarkPlugins: [frontmatter, directive, gfm, ...(compat ? [comment] : [])],
});

function check(fileContent) {
  try {
    processor.parse(preprocess({fileContent, filePath: '/nowhere/blog/post.md', markdownConfig, admonitions: true}));
    return {};
  } catch (error) {
    const place = error.place?.start ?? error.place ?? {};
    return {message: String(error.reason ?? error.message), line: place.line ?? 0, column: place.column ?? 0};
  }
}

const posts = JSON.parse(readFileSync(process.argv[3], 'utf8'));
process.stdout.write(JSON.stringify(posts.map(check)));
