// The windows, twelve at a time.

import { h } from '/kit/preact.js';
import { icon } from '/kit/icons.js';
import { elapsed, hallClock } from '/kit/text.js';
import { lateKind } from './alerts.js';
import { languageOf, open } from './dialog.js';
import { drawing } from './drawings.js';
import { change, labelOf, reasonName, secondsSince, store, t, windowPlan, zoneName } from './store.js';

const PER_PAGE = 12;
const SIGNS = { serving: 'play', called: 'bell', idle: 'check', paused: 'pause' };
const FILTERS = ['all', 'needing', 'serving', 'called', 'idle', 'paused', 'closed'];

export const clockTime = (time) => hallClock(store.catalogue?.timezone, 0).time(new Date(time));

/** How a window stands: an icon, a word and a colour. */
export function windowState(card) {
  const late = lateKind(card.id);
  const sign = late ? drawing('warning', 18) : SIGNS[card.state] ? icon(SIGNS[card.state], { size: 18 }) : drawing('cross', 18);
  return h('span', { class: `window-state ${late ? 'late' : card.state}` }, sign, late ? t().lateStates[late] : t().states[card.state]);
}

export function pauseWords(card) {
  return [reasonName(card.pause), card.until && t().back(clockTime(card.until))].filter(Boolean).join(' · ');
}

/** Who or what is there; a clerk's name has the language it is written in. */
function detail(card) {
  if (card.state === 'closed') return t().nobodySignedIn;
  if (card.state === 'paused') return pauseWords(card);
  const parts = [card.ticket, card.clerk].filter(Boolean);
  return parts.length > 0 ? h('span', { lang: languageOf(parts.join()) }, parts.join(' · ')) : '';
}

function cardOf(card) {
  const late = lateKind(card.id);
  return h('button', {
    key: card.id, type: 'button', class: late ? 'window late' : 'window', 'data-window': card.id, 'data-state': card.state, onClick: () => open({ name: 'window', window: card.id }),
  },
  h('b', { class: 'label', 'data-long': labelOf(card.id).length > 3 ? '' : undefined }, labelOf(card.id)),
  h('span', { class: 'about' }, h('span', { class: 'first' }, windowState(card), card.since && h('span', { class: 'since' }, elapsed(secondsSince(card.since)))),
    h('span', { class: 'second' }, detail(card))));
}

const chosenFilter = () => store.filter ?? 'all';
const fits = (card) => {
  const filter = chosenFilter();
  const inZone = !store.zone || windowPlan(card.id)?.zone === store.zone;
  return inZone && (filter === 'all' || (filter === 'needing' ? !!lateKind(card.id) : card.state === filter));
};

const count = (state) => store.board.windows.filter((each) => (state === 'needing' ? lateKind(each.id) : each.state === state)).length;

/** Only where there are more than one sees at once. */
function filters() {
  const zones = store.catalogue?.zones ?? [];
  return h('div', { class: 'filters' },
    h('select', { 'aria-label': t().filter, name: 'filter', value: chosenFilter(), onChange: (event) => change({ filter: event.target.value, page: 0 }) },
      FILTERS.map((each) => h('option', { key: each, value: each }, each === 'all' ? t().all : each === 'needing' ? t().stateCount(t().needing, count(each)) : t().stateCount(t().states[each], count(each))))),
    zones.length > 1 && h('select', { 'aria-label': t().zone, name: 'zone', value: store.zone ?? '', onChange: (event) => change({ zone: event.target.value, page: 0 }) },
      h('option', { value: '' }, t().allZones), zones.map((each) => h('option', { key: each.id, value: each.id }, zoneName(each.id)))));
}

function pager(page, pages, found) {
  const go = (to) => () => change({ page: to });
  const from = page * PER_PAGE + 1;
  return h('div', { class: 'pager' },
    h('button', { class: 'button plain', type: 'button', 'aria-label': t().previous, 'data-page-back': true, disabled: page === 0, onClick: go(page - 1) }, icon('back', { size: 22 })),
    h('span', null, t().pages(from, Math.min(found, from + PER_PAGE - 1), found)),
    h('button', { class: 'button plain', type: 'button', 'aria-label': t().next, 'data-page-on': true, disabled: page >= pages - 1, onClick: go(page + 1) }, icon('chevron', { size: 22 })));
}

const summary = () => h('span', { class: 'summary' }, ['serving', 'paused'].map((each) => h('span', { key: each }, icon(SIGNS[each], { size: 16 }), t().stateCount(t().states[each], count(each)))));

export function windowCards() {
  const many = store.board.windows.length > PER_PAGE;
  const found = store.board.windows.filter(fits);
  const pages = Math.max(1, Math.ceil(found.length / PER_PAGE));
  const page = Math.min(store.page ?? 0, pages - 1);
  return h('section', { class: many ? 'card windows many' : 'card windows' },
    h('div', { class: 'title' }, h('h2', null, t().windowsTitle), many ? filters() : h('span', { class: 'space' }), many ? pages > 1 && pager(page, pages, found.length) : summary()),
    found.length === 0 ? h('p', { class: 'nothing quiet' }, t().noMatch)
      : h('div', { class: 'cards' }, found.slice(page * PER_PAGE, (page + 1) * PER_PAGE).map(cardOf)));
}
