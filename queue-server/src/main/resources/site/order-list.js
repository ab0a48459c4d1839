// What was ordered today: by whom, when and why.

import { h } from '/kit/preact.js';
import { languageOf } from './dialog.js';
import { personName, store, t } from './store.js';
import { clockTime } from './window-cards.js';

function entry(order) {
  return h('li', { key: order.at + order.action + order.subject, 'data-order': order.action },
    h('time', null, clockTime(order.at)),
    h('div', null, h('p', null, h('b', null, t().actions[order.action] ?? order.action), h('span', { class: 'quiet', lang: languageOf(personName(order.by)) }, ` · ${personName(order.by)}`)),
      order.reason && h('p', { class: 'quiet', lang: languageOf(order.reason) }, order.reason)));
}

export function orderList() {
  const { orders } = store.board.watch;
  return h('section', { class: 'card order-list' }, h('div', { class: 'title' }, h('h2', null, t().orders)),
    h('div', { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': t().orders },
      orders.length === 0 ? h('p', { class: 'nothing quiet' }, t().noOrders) : h('ul', null, orders.map(entry))));
}
