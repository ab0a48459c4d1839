// All of today: what needed action, and what was ordered by whom, when and why.

import { h } from '/kit/preact.js';
import { chips, Frame, languageOf, set } from './dialog.js';
import { endedWords, lookOf, signOf, wordsOf } from './alerts.js';
import { personName, store, t } from './store.js';
import { knownTo } from './needs.js';
import { clockTime } from './window-cards.js';

function alertRow(alert) {
  const [what] = wordsOf(alert);
  return h('tr', { key: alert.key + alert.since, 'data-log-alert': alert.kind }, h('td', null, clockTime(alert.since)), h('td', { class: lookOf(alert).level }, signOf(lookOf(alert), 20), ' ', alert.clearedAt ? endedWords(alert) : what),
    h('td', null, alert.seenAt && [`${clockTime(alert.seenAt)} `, knownTo(alert)]), h('td', null, alert.clearedAt ? t().clearedAt(clockTime(alert.clearedAt)) : t().standing));
}

export function orderRow(order) {
  return h('tr', { key: order.at + order.action + order.subject, 'data-order': order.action }, h('td', null, clockTime(order.at)), h('td', { lang: languageOf(personName(order.by)) }, personName(order.by)), h('td', null, t().actions[order.action] ?? order.action),
    h('td', { lang: languageOf(order.reason) }, order.reason));
}

export function Log() {
  const { tab } = store.dialog;
  const { alerts, orders } = store.board.watch;
  const rows = tab === 'alerts' ? alerts.map(alertRow) : orders.map(orderRow);
  return h(Frame, { title: t().logTitle, kind: 'large' },
    chips({ label: t().logTitle, name: 'tab', chosen: tab, onPick: (each) => set({ tab: each }), values: [['alerts', `${t().alertsTab} ${alerts.length}`], ['orders', `${t().ordersTab} ${orders.length}`]] }),
    h('div', { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': t().logTitle }, rows.length === 0 ? h('p', { class: 'nothing quiet' }, tab === 'alerts' ? t().noAlerts : t().noOrders) : h('table', { class: 'table' }, h('tbody', null, rows))));
}
