// What each window serves, who works there, and whom it helps.

import { h } from '/kit/preact.js';
import { elapsed } from '/kit/text.js';
import { lateKind } from './alerts.js';
import { openBoardPage } from './board-page.js';
import { languageOf, open } from './dialog.js';
import { mayBeSent } from './help-dialog.js';
import { orderList } from './order-list.js';
import { mayOrder } from './orders.js';
import { change, prefixOf, queueName, secondsSince, store, t, windowPlan, zoneName } from './store.js';
import { pauseWords, windowState } from './window-cards.js';

const STATES = ['serving', 'called', 'idle', 'paused', 'closed'];

function servedTag({ queue, matters, inNeed }, card) {
  const helping = card.helping.includes(queue);
  const offered = card.offered.includes(queue);
  const more = [matters.length > 0 && t().someMatters(matters.length), inNeed && !helping && !offered && t().inNeed, helping && t().helpsAlready, offered && t().asked].filter(Boolean);
  return h('span', { key: queue, class: ['served', inNeed && 'in-need', helping && 'helping'].filter(Boolean).join(' ') },
    h('b', null, prefixOf(queue)), ` ${queueName(queue)}`, more.length > 0 && h('span', { class: 'quiet' }, ` · ${more.join(' · ')}`));
}

function row(card) {
  const plan = windowPlan(card.id);
  const sendable = mayOrder('help') && mayBeSent(card.id);
  return h('tr', { key: card.id, 'data-window': card.id, 'data-state': card.state, class: lateKind(card.id) ? 'late' : '' },
    h('td', { class: 'label' }, h('b', null, plan.label), zoneName(plan.zone) && h('span', { class: 'quiet' }, zoneName(plan.zone))),
    h('td', { class: 'how' }, windowState(card), card.since && h('span', null, ` ${elapsed(secondsSince(card.since))}`), card.pause && h('p', { class: 'quiet' }, pauseWords(card)), card.ticket && h('p', { class: 'quiet' }, card.ticket)),
    h('td', { class: 'staff', lang: languageOf(card.clerk ?? t().nobodySignedIn) }, card.clerk ?? (card.state === 'closed' ? h('span', { class: 'quiet' }, t().nobodySignedIn) : '–')),
    h('td', null, h('div', { class: 'served-list' }, plan.serves.map((each) => servedTag(each, card)))),
    h('td', { class: 'acts' }, sendable && h('button', { class: 'button', type: 'button', 'data-act': 'help', onClick: () => open({ name: 'help', window: card.id, fixed: true }) }, t().acts.help),
      h('button', { class: 'button plain', type: 'button', 'data-look': card.id, onClick: () => open({ name: 'window', window: card.id }) }, t().acts.look)));
}

function fits(card) {
  const plan = windowPlan(card.id);
  const words = [plan?.label, card.clerk, ...(plan?.serves ?? []).map(({ queue }) => `${prefixOf(queue)} ${queueName(queue)}`)].join(' ').toLowerCase();
  return plan && (!store.filter || card.state === store.filter) && (!store.zone || plan.zone === store.zone) && words.includes((store.search ?? '').trim().toLowerCase());
}

function tools() {
  const count = (state) => store.board.windows.filter((each) => each.state === state).length;
  const zones = store.catalogue.zones;
  return h('div', { class: 'filters' },
    h('input', { class: 'line short', type: 'search', name: 'search', placeholder: t().search, 'aria-label': t().search, value: store.search ?? '', onInput: (event) => change({ search: event.target.value }) }),
    h('select', { 'aria-label': t().filter, name: 'filter', value: store.filter ?? '', onChange: (event) => change({ filter: event.target.value }) },
      h('option', { value: '' }, t().all), STATES.map((each) => h('option', { key: each, value: each }, t().stateCount(t().states[each], count(each))))),
    zones.length > 1 && h('select', { 'aria-label': t().zone, name: 'zone', value: store.zone ?? '', onChange: (event) => change({ zone: event.target.value }) },
      h('option', { value: '' }, t().allZones), zones.map(({ id }) => h('option', { key: id, value: id }, zoneName(id)))));
}

function windowTable() {
  const found = store.board.windows.filter(fits);
  const heads = [t().window, t().state, t().staff, t().serves, ''];
  return h('section', { class: 'card window-list' },
    h('div', { class: 'title' }, h('h2', null, t().windowsTitle), h('span', { class: 'quiet' }, t().windowsHint), h('span', { class: 'space' }), tools()),
    h('div', { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': t().windowsTitle },
      found.length === 0 ? h('p', { class: 'nothing quiet' }, t().noMatch)
        : h('table', { class: 'table' }, h('thead', null, h('tr', null, heads.map((each, i) => h('th', { key: i, scope: 'col' }, each || h('span', { class: 'visually-hidden' }, t().more))))), h('tbody', null, found.map(row)))),
    h('p', { class: 'footnote quiet' }, t().setInFile));
}

openBoardPage({
  page: 'windows',
  title: { 'zh-CN': '窗口设置', en: 'Windows' },
  content: () => h('div', { class: 'beside' }, windowTable(), orderList()),
});
