// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT

// The preview page's own script, with places.js, follow.js and diagram.js before it. It runs in a world of its own, which
// nothing in a post can reach, and keeps its own references to the page's parts, so that no element of a post can stand
// in for one of them.

'use strict';

(() => {
  const root = document.documentElement;
  const banner = document.querySelector('.galley-banner');
  const header = document.querySelector('.galley-header');
  const body = document.querySelector('.markdown');
  const footer = document.querySelector('.galley-footer');

  /** The body's blocks in order: {nodes, element, line, lineEnd}. Each has at least one node, to find its place by. */
  let blocks = [];
  const places = new Places(() => blocks);
  /** The variables of the site's own style sheet; safe, see siteVariables(). */
  const siteStyles = new CSSStyleSheet();
  document.adoptedStyleSheets = [siteStyles];
  /** The label chosen in each group of tabs, by the labels of the group. */
  const chosenTabs = new Map();
  /** The <details> that the reader opened or closed: only their state outlives a change of their block. */
  const toggledDetails = new WeakSet();

  let host = null;
  new QWebChannel(qt.webChannelTransport, channel => {
    host = channel.objects.host;
    drawDiagrams();
  });
  const follower = new Follower(
    places, document.querySelector('.galley-page'), (line, turn) => host?.tellScroll(line, turn));

  // Blocks

  function makeBlock([html, line, lineEnd]) {
    const template = document.createElement('template');
    template.innerHTML = html;
    offerLoading(template.content);
    const nodes = [...template.content.childNodes];
    if (nodes.length === 0)
      nodes.push(document.createComment(''));
    const element = nodes.find(node => node.nodeType === Node.ELEMENT_NODE);
    const block = {nodes, element, line: 0, lineEnd: 0};
    moveBlock(block, line, lineEnd);
    return block;
  }

  function moveBlock(block, line, lineEnd) {
    if (block.line === line && block.lineEnd === lineEnd)
      return;
    block.line = line;
    block.lineEnd = lineEnd;
    for (const node of block.nodes) {
      if (node.nodeType === Node.ELEMENT_NODE) {
        node.setAttribute('data-line', line);
        node.setAttribute('data-line-end', lineEnd);
      }
    }
  }

  function replaceBlocks(first, removed, inserted) {
    const old = blocks.slice(first, first + removed);
    const fresh = inserted.map(makeBlock);
    const next = blocks[first + removed];
    const place = next ? next.nodes[0] : null;
    const fragment = document.createDocumentFragment();
    for (const block of fresh)
      fragment.append(...block.nodes);
    keepState(old.flatMap(block => block.nodes), fragment);
    for (const block of old)
      block.nodes.forEach(node => node.remove());
    body.insertBefore(fragment, place);
    blocks.splice(first, removed, ...fresh);
  }

  function shiftBlocks(first, count, lines) {
    for (const block of blocks.slice(first, first + count))
      moveBlock(block, block.line + lines, block.lineEnd + lines);
  }

  // What the reader did to a block outlives a change of it.

  function all(nodes, selector) {
    return nodes
      .filter(node => node.nodeType === Node.ELEMENT_NODE)
      .flatMap(node => [...(node.matches(selector) ? [node] : []), ...node.querySelectorAll(selector)]);
  }

  function keepState(oldNodes, fragment) {
    const oldDetails = all(oldNodes, 'details');
    fragment.querySelectorAll('details').forEach((details, index) => {
      const old = oldDetails[index];
      if (!old || !toggledDetails.has(old))
        return;
      details.open = old.open;
      toggledDetails.add(details);
    });
    // The old picture stays until the new one is ready.
    const oldDiagrams = all(oldNodes, 'pre.mermaid');
    fragment.querySelectorAll('pre.mermaid').forEach((diagram, index) => {
      const picture = oldDiagrams[index]?.querySelector('img');
      if (!picture)
        return;
      diagram.dataset.source = diagram.textContent;
      diagram.classList.add('galley-drawn');
      diagram.replaceChildren(picture);
    });
    fragment.querySelectorAll('[role=tablist]').forEach(list => {
      const label = chosenTabs.get(tabGroup(list));
      const tab = tabsOf(list).find(each => each.textContent === label);
      if (tab)
        showTab(tab);
    });
  }

  document.addEventListener('click', event => {
    const summary = event.target.closest('summary');
    if (summary && summary.parentElement.matches('details'))
      toggledDetails.add(summary.parentElement);
  });

  // Tabs

  function tabsOf(list) {
    return [...list.children].filter(each => each.getAttribute('role') === 'tab');
  }

  function tabGroup(list) {
    return JSON.stringify(tabsOf(list).map(tab => tab.textContent));
  }

  function panelsOf(list) {
    const container = list.closest('.tabs-container');
    return !container ? [] : [...container.querySelectorAll('[role=tabpanel]')].filter(
      panel => panel.closest('.tabs-container') === container);
  }

  function showTab(chosen) {
    const list = chosen.parentElement;
    const panels = panelsOf(list);
    tabsOf(list).forEach((tab, index) => {
      const active = tab === chosen;
      tab.classList.toggle('tabs__item--active', active);
      tab.setAttribute('aria-selected', active);
      tab.tabIndex = active ? 0 : -1;
      if (panels[index])
        panels[index].hidden = !active;
    });
  }

  function chooseTab(tab) {
    const group = tabGroup(tab.parentElement);
    chosenTabs.set(group, tab.textContent);
    // Groups with the same choices follow each other, as on the site.
    for (const list of body.querySelectorAll('[role=tablist]')) {
      const same = tabGroup(list) === group && tabsOf(list).find(each => each.textContent === tab.textContent);
      if (same)
        showTab(same);
    }
  }

  body.addEventListener('click', event => {
    const tab = event.target.closest('[role=tab]');
    if (tab && body.contains(tab))
      chooseTab(tab);
  });

  body.addEventListener('keydown', event => {
    const tab = event.target.closest('[role=tab]');
    if (!tab)
      return;
    const step = {ArrowRight: 1, ArrowLeft: -1}[event.key];
    const tabs = tabsOf(tab.parentElement);
    if (event.key === 'Enter' || event.key === ' ') {
      chooseTab(tab);
    } else if (step) {
      const next = tabs[(tabs.indexOf(tab) + step + tabs.length) % tabs.length];
      next.focus();
      chooseTab(next);
    } else {
      return;
    }
    event.preventDefault();
  });

  // Links and lines

  function scrollToAnchor(hash) {
    let id = hash.slice(1);
    try {
      id = decodeURIComponent(id);
    } catch {
      // A '%' that encodes nothing is part of the id.
    }
    const target = [...body.querySelectorAll('[id]')].find(element => element.id === id);
    if (target)
      target.scrollIntoView();
  }

  // Boxes for content of the web. Only a person's own click or key counts.

  let words = {};

  function offerLoading(parent) {
    for (const box of parent.querySelectorAll('.galley-box[data-kind^=remote]')) {
      const actions = document.createElement('span');
      actions.className = 'galley-box-actions';
      const offers = box.dataset.kind === 'remote' ? ['once', 'always', 'copy'] : ['once', 'always'];
      for (const action of offers) {
        const button = document.createElement('button');
        button.type = 'button';
        button.className = 'galley-box-action';
        button.dataset.action = action;
        button.textContent = words[action].replace('%1', new URL(box.dataset.url.split('\n')[0]).hostname);
        actions.append(' ', button);
      }
      box.append(actions);
    }
  }

  function askRemote(event) {
    const button = event.target.closest('.galley-box-action');
    if (!button)
      return;
    // A picture may stand inside a link.
    event.preventDefault();
    event.stopImmediatePropagation();
    if (host && event.isTrusted)
      host.askRemote(button.dataset.action, button.closest('.galley-box').dataset.url);
  }

  document.addEventListener('click', askRemote, true);

  function followLink(event) {
    const link = event.target.closest('a, area');
    if (!link)
      return;
    event.preventDefault();
    const href = link.getAttribute('href') ?? link.getAttribute('xlink:href');
    if (href === null)
      return;
    if (href.startsWith('#'))
      scrollToAnchor(href);
    else if (host)
      host.activateLink(href, event.ctrlKey || event.button === 1);
  }

  function tellLink(event) {
    const link = event.target.closest?.('a, area');
    host?.hoverLink(link?.getAttribute('href') ?? '');
  }

  document.addEventListener('click', followLink, true);
  document.addEventListener('auxclick', followLink, true);
  document.addEventListener('mouseover', tellLink, true);
  document.addEventListener('focusin', tellLink, true);
  root.addEventListener('mouseleave', () => host?.hoverLink(''));
  document.addEventListener('submit', event => event.preventDefault(), true);

  body.addEventListener('dblclick', event => {
    const place = places.sourceOf(event.target);
    if (!place || !host)
      return;
    const selection = getSelection();
    const word = selection.toString().trim();
    const before = document.createRange();
    before.setStart(place.element, 0);
    if (word)
      before.setEnd(selection.getRangeAt(0).startContainer, selection.getRangeAt(0).startOffset);
    const occurrence = word ? before.toString().split(word).length - 1 : 0;
    host.activatePlace(place.line, place.lineEnd, place.cell, word, occurrence);
  });

  // Diagrams: drawn as pictures, so that nothing of a diagram becomes part of the page. The source stays in data-source;
  // it is shown until the picture is there, and again with the reason when it cannot be drawn.

  let mermaidAsked = false;
  let drawing = Promise.resolve();
  let drawn = 0;
  let slowness = 0; // milliseconds that the last drawing took, but no more than a person waits
  let lastUpdate = 0;

  /** Drawing stops the page for a while: the text goes first, and who types on is not held up by a slow diagram. */
  async function quiet() {
    do {
      await new Promise(done => requestIdleCallback(done, {timeout: 500}));
      await new Promise(done => setTimeout(done, lastUpdate + slowness - performance.now()));
    } while (performance.now() < lastUpdate + slowness);
  }

  function diagrams() {
    return [...body.querySelectorAll('pre.mermaid')];
  }

  function drawDiagrams() {
    const waiting = diagrams().filter(diagram => diagram.galleyTheme !== root.dataset.theme);
    if (waiting.length === 0)
      return;
    if (window.mermaid) {
      waiting.forEach(diagram => {
        diagram.galleyTheme = root.dataset.theme;
        drawing = drawing.then(() => drawDiagram(diagram));
      });
    } else if (!mermaidAsked && host) {
      mermaidAsked = true;
      host.needDiagrams();
    }
  }

  async function drawDiagram(diagram) {
    await quiet();
    if (!diagram.isConnected)
      return;
    const start = performance.now();
    const source = diagram.dataset.source ?? diagram.textContent;
    diagram.dataset.source = source;
    try {
      const svg = await drawnDiagram(source, root.dataset.theme, `galley-diagram-${++drawn}`);
      showDiagram(diagram, source, svg);
    } catch (error) {
      diagram.classList.remove('galley-drawn');
      diagram.textContent = source;
      diagram.title = String(error.message ?? error);
    }
    slowness = Math.min(2000, performance.now() - start);
  }

  function showDiagram(diagram, source, svg) {
    const [, width, height] = svg.match(/viewBox="[-\d.]+ [-\d.]+ ([\d.]+) ([\d.]+)"/) ?? [];
    const picture = new Image();
    if (width) {
      picture.width = Math.ceil(width);
      picture.height = Math.ceil(height);
    }
    picture.alt = source;
    picture.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
    diagram.removeAttribute('title');
    diagram.classList.add('galley-drawn');
    diagram.replaceChildren(picture);
  }

  // What the program calls

  function setPart(part, html) {
    if (html === undefined)
      return;
    part.innerHTML = html;
    offerLoading(part);
  }

  window.galley = {
    /** What buttons say: {once, always, copy}. Comes before the first version. */
    setWords(given) {
      words = given;
    },

    /** Brings the page to a new version; see PageUpdates for the fields. Returns the version. */
    update(change) {
      if (change.lang !== undefined)
        root.lang = change.lang;
      if (change.styles !== undefined)
        siteStyles.replaceSync(change.styles);
      setPart(banner, change.banner);
      setPart(header, change.header);
      setPart(footer, change.footer);
      change.splices.forEach(splice => replaceBlocks(...splice));
      change.shifts.forEach(shift => shiftBlocks(...shift));
      follower.markCaret();
      lastUpdate = performance.now();
      drawDiagrams();
      return change.revision;
    },

    /** theme: 'light' or 'dark'; look: 'site' (with its own variables) or 'plain'. */
    setLook(theme, look) {
      // Infima fades the colours of links, which would print half way between two themes.
      root.dataset.switching = '';
      root.dataset.theme = theme;
      root.dataset.look = look;
      siteStyles.disabled = look !== 'site';
      root.getBoundingClientRect();
      delete root.dataset.switching;
      drawDiagrams();
    },

    /** Takes the colours of paper and says when everything is drawn in them. */
    preparePrint(look) {
      this.setLook('light', look);
      drawing.then(() => host?.tellReadyToPrint());
    },

    /** The program has loaded the drawing library. */
    diagramsReady: drawDiagrams,

    /** See Follower. */
    follow: (line, turn) => follower.follow(line, turn),
    showCaret: (line, reveal, turn) => follower.showCaret(line, reveal, turn),
    lead: () => follower.lead(),

    scrollToTop() {
      window.scrollTo(0, 0);
    },
  };
})();
