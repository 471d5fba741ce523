// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT

// Where source lines stand in the page, and which line stands at an offset. Measured when asked and never kept, so that
// no late picture and no new width can make it wrong. The blocks ({element, line, lineEnd}) stand in the order of their
// lines; inside a block, `data-line-offset` tells how far below the block's first line an element begins.

'use strict';

const LINE = 0;
const OFFSET = 1;
/** A line behind every text: where the page is at its end, the editor is, and the other way round. */
const END_LINE = 1e9;

/** [line, offset] points as a rising line: what lies behind its successor, or repeats a line, is left out. */
function risingPoints(points) {
  const rising = [];
  for (const point of points) {
    while (rising.length > 1 && rising[rising.length - 1][OFFSET] > point[OFFSET])
      rising.pop();
    if (rising.length === 0 || point[LINE] > rising[rising.length - 1][LINE])
      rising.push(point);
  }
  return rising;
}

/** Goes from a line to its offset (from = LINE), or back, along rising points; beyond their ends it stays there. */
function alongPoints(points, from, value) {
  const to = 1 - from;
  let before = points[0];
  for (const after of points) {
    const span = after[from] - before[from];
    if (after[from] > value)
      return span > 0 ? before[to] + (value - before[from]) / span * (after[to] - before[to]) : before[to];
    before = after;
  }
  return before[to];
}

/** The elements of a block that know their line, the block's own first, as {element, line}. */
function marksOf(block) {
  const marks = [];
  for (const node of block.nodes) {
    if (node.nodeType !== Node.ELEMENT_NODE)
      continue;
    marks.push({element: node, line: block.line});
    for (const element of node.querySelectorAll('[data-line-offset]'))
      marks.push({element, line: block.line + Number(element.dataset.lineOffset)});
  }
  return marks;
}

function isShown(element) {
  return Boolean(element) && element.getClientRects().length > 0;
}

class Places {
  /** blocks: a function that gives the page's blocks. */
  constructor(blocks) {
    this.blocks = blocks;
  }

  /** How far the page must be scrolled for a source line (a fraction lies inside it) to stand at the top. */
  offsetOf(line) {
    return alongPoints(this.#pointsFrom(this.#last(block => block.line <= line)), LINE, line);
  }

  /** The source line, with its fraction, at the top of a page that is scrolled so far. */
  lineAt(offset) {
    if (offset > 0 && offset >= lastScroll() - 1)
      return END_LINE;
    return alongPoints(this.#pointsFrom(this.#last(block => pageTop(block.element) <= offset)), OFFSET, offset);
  }

  /** The innermost mark that holds a source line; undefined between blocks. */
  markAt(line) {
    const blocks = this.blocks();
    let index = firstIndex(blocks, block => block.line > line) - 1;
    // Footnotes stand behind everything else and may begin where another block ends.
    while (index >= 0 && !blocks[index].element)
      --index;
    if (index < 0 || blocks[index].lineEnd < line)
      return undefined;
    return marksOf(blocks[index]).filter(mark => mark.line <= line).pop();
  }

  /** What stands at an element of the body: the lines of its innermost mark, and its table cell or -1. */
  sourceOf(element) {
    const block = this.blocks().find(each => each.nodes.some(node => node.contains(element)));
    if (!block)
      return undefined;
    const marks = marksOf(block);
    const mark = marks.filter(each => each.element.contains(element)).pop();
    if (!mark)
      return undefined;
    const next = marks.find(each => each.line > mark.line);
    const cell = element.closest('td, th');
    return {
      element: cell ?? mark.element,
      line: mark.line,
      lineEnd: next ? next.line - 1 : block.lineEnd,
      cell: cell ? cell.cellIndex : -1,
    };
  }

  /** Index of the last shown block of those at the head of the list for which isBefore holds; -1 for none. */
  #last(isBefore) {
    const blocks = this.blocks();
    let low = 0;
    let high = blocks.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      let probe = middle;
      while (probe < high && !isShown(blocks[probe].element))
        ++probe;
      if (probe < high && isBefore(blocks[probe]))
        low = probe + 1;
      else
        high = middle;
    }
    return low - 1;
  }

  /** The points of a block (-1: of what stands before the first) up to the next one or the page's end. */
  #pointsFrom(index) {
    const blocks = this.blocks();
    const points = [[1, 0]];
    if (index >= 0) {
      const block = blocks[index];
      points.length = 0;
      for (const {element, line} of marksOf(block)) {
        if (isShown(element))
          points.push([line, pageTop(element)]);
      }
      points.push([block.lineEnd + 1, block.element.getBoundingClientRect().bottom + window.scrollY]);
    }
    const next = blocks.slice(index + 1).find(block => isShown(block.element));
    const lastLine = blocks.length > 0 ? blocks[blocks.length - 1].lineEnd : 1;
    points.push(next ? [next.line, pageTop(next.element)] : [lastLine + 1, lastScroll()]);
    return risingPoints(points);
  }
}

/** Index of the first item for which isAfter holds, in a list whose tail are those items. */
function firstIndex(items, isAfter) {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isAfter(items[middle]))
      high = middle;
    else
      low = middle + 1;
  }
  return low;
}

function pageTop(element) {
  return element.getBoundingClientRect().top + window.scrollY;
}

function lastScroll() {
  return Math.max(0, document.documentElement.scrollHeight - window.innerHeight);
}
