// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
// node read.mjs IN.json: reads a JSON array of YAML texts, writes a JSON array of what js-yaml makes of each:
// {"value": …} or {"error": message, "line": n, "column": n}. Values carry their type, so that 1 and "1" differ.
import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';

const yaml = createRequire(import.meta.url)('js-yaml');

function canonical(value, depth = 0) {
  if (depth > 120) return ['deep'];
  if (value === null || value === undefined) return ['null'];
  if (typeof value === 'boolean') return ['bool', value];
  if (typeof value === 'number') return ['number', String(value)];
  if (typeof value === 'string') return ['string', value];
  if (value instanceof Date) return ['date', String(value.getTime())];
  if (value instanceof Uint8Array) return ['binary'];
  if (Array.isArray(value)) return ['list', value.map((item) => canonical(item, depth + 1))];
  const keys = Object.keys(value).sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  return ['map', keys.map((key) => [key, canonical(value[key], depth + 1)])];
}

function read(text) {
  try {
    return {value: canonical(yaml.load(text))};
  } catch (error) {
    return {error: String(error.reason ?? error.message), line: (error.mark?.line ?? 0) + 1, column: (error.mark?.column ?? 0) + 1};
  }
}

const texts = JSON.parse(readFileSync(process.argv[2], 'utf8'));
process.stdout.write(JSON.stringify(texts.map(read)));
