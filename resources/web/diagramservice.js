// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT

// The only script of the page that draws diagrams for exports; diagram.js stands before it.

'use strict';

(() => {
  /** Chance that is the same for every drawing (Park and Miller's generator): an export has the same bytes each time. */
  function startChance() {
    let state = 1;
    Math.random = () => (state = (state * 48271) % 2147483647) / 2147483647;
  }

  function drawn(source, theme) {
    startChance();
    return drawnDiagram(source, theme, 'galley-diagram');
  }

  /** What the HTML parser makes of the drawing, written as XML. */
  function asXml(svg) {
    const holder = document.createElement('template');
    holder.innerHTML = svg;
    // The line of today in a Gantt chart would be that of the day of the export.
    holder.content.querySelectorAll('.today').forEach(line => line.remove());
    return new XMLSerializer().serializeToString(holder.content.querySelector('svg'));
  }

  new QWebChannel(qt.webChannelTransport, channel => {
    const host = channel.objects.host;
    window.galley = {
      async draw(source) {
        try {
          const light = asXml(await drawn(source, 'light'));
          const dark = asXml(await drawn(source, 'dark'));
          host.finish({light, dark});
        } catch (error) {
          host.finish({error: String(error.message ?? error)});
        }
      },
    };
    host.finish({});
  });
})();
