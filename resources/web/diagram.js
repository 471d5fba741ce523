// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT

// Draws diagrams, for the preview and for exports. The library (Mermaid) is loaded when it is needed.

'use strict';

/** The SVG of a diagram as text, without HTML in it; its root has the id. Fails with Mermaid's message. */
async function drawnDiagram(source, theme, id) {
  window.mermaid.initialize({
    startOnLoad: false,
    securityLevel: 'strict',
    theme: theme === 'dark' ? 'dark' : 'default',
    htmlLabels: false,
    flowchart: {htmlLabels: false},
    class: {htmlLabels: false},
    state: {htmlLabels: false},
    deterministicIds: true,
    fontFamily: getComputedStyle(document.body).fontFamily,
    suppressErrorRendering: true,
  });
  // Drawn off the page's flow, where measuring works and nothing jumps.
  const easel = document.createElement('div');
  easel.className = 'galley-easel';
  document.body.append(easel);
  try {
    return (await window.mermaid.render(id, source, easel)).svg;
  } finally {
    easel.remove();
  }
}
