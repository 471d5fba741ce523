// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT

// Panels that stand one below the other become tabs. Groups of one name change together.
(() => {
  const panelsOf = container => [...container.querySelectorAll('[data-tab-label]')].filter(
    panel => panel.closest('.tabs-container') === container);
  const groups = [];

  class Tabs {
    constructor(container, panels) {
      this.name = container.dataset.groupId;
      this.panels = panels;
      this.list = document.createElement('ul');
      this.list.className = 'tabs';
      this.list.setAttribute('role', 'tablist');
      this.tabs = panels.map(panel => this.list.appendChild(this.tabFor(panel)));
      panels[0].parentElement.before(this.list);
      container.classList.add('galley-live-tabs');
      this.show(Math.max(0, panels.findIndex(panel => 'tabSelected' in panel.dataset)));
    }

    tabFor(panel) {
      const tab = document.createElement('li');
      tab.textContent = panel.dataset.tabLabel;
      tab.setAttribute('role', 'tab');
      tab.addEventListener('click', () => this.choose(this.tabs.indexOf(tab)));
      tab.addEventListener('keydown', event => this.press(event, this.tabs.indexOf(tab)));
      panel.setAttribute('role', 'tabpanel');
      return tab;
    }

    show(index) {
      this.tabs.forEach((tab, i) => {
        tab.className = i === index ? 'tabs__item tabs__item--active' : 'tabs__item';
        tab.setAttribute('aria-selected', i === index);
        tab.tabIndex = i === index ? 0 : -1;
        this.panels[i].hidden = i !== index;
      });
    }

    choose(index) {
      this.show(index);
      const label = this.panels[index].dataset.tabLabel;
      for (const other of groups) {
        const same = other.panels.findIndex(panel => panel.dataset.tabLabel === label);
        if (this.name && other.name === this.name && same >= 0)
          other.show(same);
      }
    }

    press(event, index) {
      const last = this.tabs.length - 1;
      const target = {
        ArrowLeft: index > 0 ? index - 1 : last, ArrowRight: index < last ? index + 1 : 0,
        Home: 0, End: last, Enter: index, ' ': index,
      }[event.key];
      if (target === undefined)
        return;
      event.preventDefault();
      this.choose(target);
      this.tabs[target].focus();
    }
  }

  for (const container of document.querySelectorAll('.tabs-container')) {
    const panels = panelsOf(container);
    if (panels.length > 0)
      groups.push(new Tabs(container, panels));
  }
})();
