// What was ordered today: by whom, when and why.

import { h } from '/kit/preact.js';
import { text } from '/kit/text.js';
import { languageOf } from './dialog.js';
import { labelOf, language, matterName, personName, queueName, store, t } from './store.js';
import { clockTime } from './window-cards.js';

const MOST_NAMES = 3;

function names(matters) {
  const first = matters.slice(0, MOST_NAMES).map(matterName).join(t().comma);
  return matters.length > MOST_NAMES ? `${first} +${matters.length - MOST_NAMES}` : first;
}

/** A notice that is gone has no words any more: the log keeps its id. */
const words = (id) => text(store.board.watch.notices.find((each) => each.id === id)?.text, language());

/** What was ordered, by what the order was about. */
const WHAT = {
  HelpAtCounter: ([window, queue]) => t().ordered.help(labelOf(window), queueName(queue)),
  MoveWaiting: ([from, to, count]) => t().ordered.move(count, queueName(from), queueName(to)),
  StopTaking: names, ResumeTaking: names,
  PublishNotice: ([id]) => words(id),
};
const what = ({ action, subject }) => WHAT[action]?.(subject.split(', '));

function entry(order) {
  return h('li', { key: order.at + order.action + order.subject, 'data-order': order.action },
    h('time', null, clockTime(order.at)),
    h('div', null, h('p', null, h('b', null, t().actions[order.action] ?? order.action), h('span', { class: 'quiet', lang: languageOf(personName(order.by)) }, ` · ${personName(order.by)}`)),
      what(order) && h('p', { 'data-what': true }, what(order)),
      order.reason && h('p', { class: 'quiet', lang: languageOf(order.reason) }, order.reason)));
}

export function orderList() {
  const { orders } = store.board.watch;
  return h('section', { class: 'card order-list' }, h('div', { class: 'title' }, h('h2', null, t().orders)),
    h('div', { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': t().orders },
      orders.length === 0 ? h('p', { class: 'nothing quiet' }, t().noOrders) : h('ul', null, orders.map(entry))));
}
