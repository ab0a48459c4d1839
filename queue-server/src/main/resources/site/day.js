// What a day or a longer time came to.

import { h } from '/kit/preact.js';
import { icon } from '/kit/icons.js';
import { text } from '/kit/text.js';
import { dayFigures } from './day-figures.js';
import { parts } from './day-parts.js';
import { ask, asked, page } from './day-store.js';
import { exportMenu, toolbar } from './day-toolbar.js';
import { dayTexts } from './day-texts.js';
import { histogram, waitLine } from './day-waits.js';
import { openPage } from './page.js';

const note = (name, sign, ...words) => h('section', { class: 'card note', 'data-note': name, role: 'status' }, icon(sign, { size: 40 }), words);

function content(view) {
  const t = dayTexts[view.language];
  const about = { t, view, language: view.language, answer: page.answer };
  return [h('p', { key: 'hall', class: 'printed' }, text(view.hall?.name, view.language)), h(toolbar, { key: 'toolbar', ...about }), h('div', { key: 'sheet', class: 'sheet', 'data-state': page.status, 'aria-busy': page.status === 'loading' }, sheet(about))];
}

function sheet(about) {
  const { t, answer } = about;
  if (page.status === 'loading') return note('loading', 'clock', h('h2', null, t.loading), h('p', null, t.loadingHint));
  if (page.status === 'denied') return note('denied', 'shield', h('h2', null, t.denied), h('p', null, t.deniedHint));
  if (page.status === 'failed') return note('failed', 'no-wifi', h('h2', null, t.failed), h('p', null, t.failedHint), h('button', { type: 'button', class: 'button best', 'data-again': true, onClick: () => ask(asked()) }, icon('again', { size: 22 }), t.again));
  const { report } = answer;
  if (!report) return note('empty', 'info', h('h2', null, t.empty), h('p', null, t.emptyHint));
  const all = { ...about, report };
  return [page.menu && exportMenu(about), h(dayFigures, { key: 'figures', ...all }), h('div', { key: 'charts', class: 'charts' }, waitLine(all), histogram(all), parts(all))];
}

page.view = await openPage({ page: 'day', title: { 'zh-CN': '日统计', en: 'Day report' }, content });
window.addEventListener('popstate', () => ask(asked(), false));
if (page.view.person) ask(asked(), false);
