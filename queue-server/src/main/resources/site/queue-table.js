// The queues with their bars.

import { h } from '/kit/preact.js';
import { drawing } from './drawings.js';
import { isLate } from './alerts.js';
import { open } from './dialog.js';
import { mayOrder } from './orders.js';
import { labelOf, minutesSince, prefixOf, queueName, store, t } from './store.js';

const COLUMNS = ['c-name', 'c-waiting', 'c-longest', 'c-mean', 'c-windows', 'c-acts'];
const BAR_PERCENT = 76; // of the column: the number needs the rest
const LEAST_SCALE = 10; // people: a bar of one is short even when nobody else waits

/** A bar with its number at the end. */
function bar(waiting, most, late) {
  return h('div', { class: late ? 'bar late' : 'bar' },
    waiting > 0 && h('span', { style: { width: `${BAR_PERCENT * waiting / most}%` } }), h('b', null, waiting));
}

/** 33–48 for windows that follow one another, from three on. */
export function spans(labels) {
  const runs = [];
  for (const label of labels) {
    const run = runs.at(-1);
    if (run && /^\d+$/.test(label) && Number(label) === Number(run.at(-1)) + 1) run.push(label);
    else runs.push([label]);
  }
  return runs.flatMap((run) => (run.length > 2 ? [`${run[0]}–${run.at(-1)}`] : run));
}

function actions(queue, late) {
  const helps = mayOrder('help');
  return h('td', { class: 'acts' },
    late && helps && h('button', { class: 'button urgent', type: 'button', 'data-act': 'help', onClick: () => open({ name: 'help', queue: queue.id }) }, t().acts.help),
    (helps || mayOrder('move')) && h('button', { class: 'button plain', type: 'button', 'data-more': queue.id, onClick: () => open({ name: 'queue', queue: queue.id }) }, t().more));
}

function row(queue, most) {
  const wait = queue.since ? minutesSince(queue.since) : 0;
  const late = isLate(queue.id) || wait * 60 > store.board.figures.target;
  return h('tr', { key: queue.id, 'data-queue': queue.id, class: late ? 'late' : '' },
    h('td', { class: 'name' }, h('div', null, h('span', { class: 'prefix' }, prefixOf(queue.id)), h('span', null, queueName(queue.id)))),
    h('td', { class: 'waiting' }, bar(queue.waiting, most, late)),
    h('td', null, late ? h('span', { class: 'pill danger' }, drawing('warning', 18), t().minutes(wait)) : t().minutes(wait)),
    h('td', null, queue.mean == null ? '–' : t().minutes(Math.round(queue.mean / 60))),
    h('td', { class: 'open-windows' }, queue.windows.length > 0 ? spans(queue.windows.map(labelOf)).join(' ') : h('span', { class: 'quiet' }, t().noWindow)),
    actions(queue, late));
}

export function queueTable() {
  const { queues } = store.board;
  const most = Math.max(LEAST_SCALE, ...queues.map((each) => each.waiting));
  const heads = [t().queue, t().waiting, t().longest, t().mean, t().windows, ''];
  return h('section', { class: 'card queues' },
    h('div', { class: 'title' }, h('h2', null, t().queues), h('span', { class: 'quiet' }, t().queuesHint)),
    h('div', { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': t().queues },
      h('table', { class: 'table' }, COLUMNS.map((each) => h('col', { key: each, class: each })), h('thead', null, h('tr', null, heads.map((each, i) => h('th', { key: i, scope: 'col' }, each || h('span', { class: 'visually-hidden' }, t().more))))),
        h('tbody', null, queues.map((queue) => row(queue, most))))));
}
