// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT

// Keeps the page in step with the editor. Whoever has the reader's hand leads: the page tells of its scrolling only
// from the reader's first touch until the program moves it again. Each move of the program carries a number that the
// page's reports bring back, so the program knows a report that was made before it took the lead.

'use strict';

class Follower {
  /** page: the element whose size follows the content. told(line, turn): the reader scrolled. */
  constructor(places, page, told) {
    this.places = places;
    this.told = told;
    this.leads = false;
    this.turn = 0;
    this.caretLine = 0;
    this.caret = undefined; // the marked element
    this.kept = undefined; // {block, line}: what stands at the top, line counted from the block's first
    this.frame = 0;

    const lead = () => this.lead();
    for (const touch of ['wheel', 'pointerdown', 'keydown', 'touchstart'])
      document.addEventListener(touch, lead, {capture: true, passive: true});
    document.addEventListener('scroll', () => this.#scrolled(), {passive: true});
    // Late pictures, a new width, a patch above: what stands at the top stays there.
    new ResizeObserver(() => this.#keepPlace()).observe(page);
    window.addEventListener('resize', () => this.#keepPlace());
  }

  /** The reader, or a search for them, moves the page. */
  lead() {
    this.leads = true;
  }

  /** Brings a source line to the top of the page. */
  follow(line, turn) {
    this.#obey(turn);
    this.#scrollTo(this.places.offsetOf(line));
  }

  /** Marks what holds the caret. reveal: 'never', 'when hidden', 'always'. */
  showCaret(line, reveal, turn) {
    this.#obey(turn);
    this.caretLine = line;
    this.markCaret();
    if (reveal !== 'never' && this.caret)
      this.#nextFrame(() => this.#reveal(reveal === 'always'));
  }

  /** Marks it again after a change of the page. */
  markCaret() {
    const mark = this.places.markAt(this.caretLine)?.element;
    if (mark === this.caret && (!mark || mark.hasAttribute('data-galley-caret')))
      return;
    this.caret?.removeAttribute('data-galley-caret');
    mark?.setAttribute('data-galley-caret', '');
    this.caret = mark;
  }

  #obey(turn) {
    this.turn = turn;
    this.leads = false;
  }

  #scrollTo(offset) {
    window.scrollTo(0, offset);
    this.#notePlace();
  }

  #notePlace() {
    const blocks = this.places.blocks();
    const line = this.places.lineAt(window.scrollY);
    const block = blocks[firstIndex(blocks, each => each.line > line) - 1];
    this.kept = block && line < END_LINE ? {block, line: line - block.line} : undefined;
  }

  #keepPlace() {
    if (this.kept && this.kept.block.nodes[0].isConnected) {
      const offset = this.places.offsetOf(this.kept.block.line + this.kept.line);
      if (Math.abs(offset - window.scrollY) > 1)
        window.scrollTo(0, offset);
    } else {
      this.#notePlace();
    }
  }

  #scrolled() {
    if (this.leads) {
      this.#nextFrame(() => {
        this.#notePlace();
        if (this.leads)
          this.told(this.places.lineAt(window.scrollY), this.turn);
      });
    }
  }

  #reveal(always) {
    if (!this.caret?.isConnected || !isShown(this.caret))
      return;
    const {top, bottom, height} = this.caret.getBoundingClientRect();
    const room = window.innerHeight;
    if (!always && bottom > 0 && top < room)
      return;
    this.#scrollTo(window.scrollY + top - Math.max(0, (room - height) / 2));
  }

  /** Only the last thing asked for in a frame is done. */
  #nextFrame(act) {
    cancelAnimationFrame(this.frame);
    this.frame = requestAnimationFrame(act);
  }
}
