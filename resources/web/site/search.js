// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT

// The search box leads to the search page, which holds the words of all posts.
(() => {
  const form = document.querySelector('.galley-search');
  form.hidden = false;
  const data = document.getElementById('galley-search-index');
  if (!data)
    return;
  const posts = JSON.parse(data.textContent).map(
    ([url, title, date, description, words]) => ({url, title, date, description, words, name: fold(title)}));
  const status = document.getElementById('galley-search-status');
  const results = document.getElementById('galley-search-results');
  const most = 100;

  function fold(text) {
    return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  }

  function resultFor(post) {
    const item = document.createElement('li');
    const link = document.createElement('a');
    link.href = post.url;
    link.textContent = post.title;
    const date = document.createElement('small');
    date.textContent = post.date;
    const description = document.createElement('p');
    description.textContent = post.description;
    item.append(link, ' ', date, description);
    return item;
  }

  function search(text) {
    const terms = fold(text).split(/[^\p{L}\p{N}]+/u).filter(term => term);
    const found = terms.length === 0 ? [] : posts.filter(
      post => terms.every(term => post.name.includes(term) || post.words.includes(term)));
    const inTitle = post => terms.filter(term => post.name.includes(term)).length;
    found.sort((a, b) => inTitle(b) - inTitle(a));
    results.replaceChildren(...found.slice(0, most).map(resultFor));
    status.textContent = terms.length === 0 ? 'Type a word to search for.' :
      found.length === 1 ? 'One post' :
      found.length > most ? `${found.length} posts, the first ${most} of them:` : `${found.length} posts`;
  }

  const box = form.querySelector('input');
  box.value = new URLSearchParams(location.search).get('q') || '';
  box.addEventListener('input', () => search(box.value));
  form.addEventListener('submit', event => event.preventDefault());
  search(box.value);
  box.focus();
})();
