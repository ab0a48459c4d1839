// Who waits, who was set aside, who missed the call, and the clerk's day.

import { h } from '/kit/preact.js';
import { icon } from '/kit/icons.js';
import { elapsed } from '/kit/text.js';
import * as desk from './desk.js';
import { Action, Lane, matterName, minutesSince, secondsSince, timeOf, view } from './parts.js';
import { press, store, t } from './store.js';

const callable = () => desk.enabled(view()).has('call');

const CallButton = ({ row, word }) => h('button', {
  class: 'row-button', type: 'button', 'data-action': 'call', 'data-number': row.number, disabled: !callable(),
  'aria-label': `${word} ${row.number}`, onClick: () => press('call', { ticket: row.id }),
}, word);

export function WaitingHead() {
  const { waiting } = store.picture.desk;
  return h('header', { class: 'list-head' }, icon('people', { size: 22 }),
    h('h2', null, t().waitingCount(waiting.count)),
    waiting.longest && h('span', { class: 'quiet' }, t().longest(minutesSince(waiting.longest))),
    h(CallByNumber));
}

function CallByNumber() {
  const submit = (event) => {
    event.preventDefault();
    const field = event.target.elements.number;
    const number = field.value.trim().toUpperCase();
    if (number) press('call', { number });
    field.value = '';
    field.blur();
  };
  return h('form', { class: 'by-number', 'data-form': 'call', onSubmit: submit },
    h('input', { name: 'number', placeholder: t().callNumber, 'aria-label': t().callNumber, autocomplete: 'off', disabled: !callable() }),
    h('button', { class: 'row-button', type: 'submit', disabled: !callable() }, t().call));
}

export function Waiting() {
  const { waiting } = store.picture.desk;
  if (!waiting.count) return h('p', { class: 'nobody' }, t().nobodyInList);
  const hidden = waiting.count - waiting.rows.length;
  return h('div', { class: 'scroll', tabindex: 0 },
    h('table', null,
      h('thead', null, h('tr', null, [t().number, t().matter, t().waitedColumn].map((word) => h('th', { scope: 'col' }, word)), h('th'))),
      h('tbody', null, waiting.rows.map((row, index) => h('tr', { key: row.id, class: index === 0 ? 'first' : '', 'data-waiting': row.number },
        h('td', null, h('b', null, row.number)),
        h('td', null, h('span', { class: 'matter' }, matterName(row.matter)), ' ', h(Lane, { ticket: row })),
        h('td', null, elapsed(secondsSince(row.at))),
        h('td', null, h(CallButton, { row, word: t().call })))))),
    hidden > 0 && h('p', { class: 'quiet more' }, t().more50(hidden)));
}

const SideRow = ({ row, word, back }) => h('li', { key: row.id },
  h('b', null, row.number), h('span', { class: 'quiet' }, timeOf(row.at)),
  back && h('button', { class: 'row-button plain', type: 'button', 'data-checkin': row.number, disabled: !desk.enabled(view()).has('take'),
    'aria-label': `${t().checkin} ${row.number}`, onClick: () => press('checkin', { ticket: row.id }) }, t().checkin),
  h(CallButton, { row, word }));

function SideList({ kind, symbol, title, word }) {
  const list = store.picture.desk[kind];
  return h('section', { class: 'card side', 'data-list': kind },
    h('header', { class: 'list-head' }, icon(symbol, { size: 22 }), h('h2', null, title), h('span', { class: 'quiet' }, list.count)),
    h('ul', null, list.rows.map((row) => h(SideRow, { row, word, back: kind === 'absent' }))));
}

export const Held = () => h(SideList, { kind: 'held', symbol: 'hold', title: t().held, word: t().callHeld });
export const Absent = () => h(SideList, { kind: 'absent', symbol: 'skip', title: t().absentList, word: t().callAbsent });

export function MyDay() {
  const { day } = store.picture.desk;
  const pausing = day.pausedSince ? secondsSince(day.pausedSince) : 0;
  const figures = [
    [day.served, t().dayDone, 'done'], [day.meanSeconds ? elapsed(day.meanSeconds) : '—', t().dayMean, 'mean'],
    [day.absent, t().dayAbsent, 'absent'], [t().minutes(Math.floor((day.pausedSeconds + pausing) / 60)), t().dayPaused, 'paused'],
  ];
  return h('section', { class: 'card day', title: t().sinceStart }, h('h2', null, t().myDay),
    h('dl', null, figures.map(([value, word, name]) => h('div', { key: name, 'data-figure': name }, h('dd', null, value), h('dt', null, word)))));
}

export const TakeAction = () => h(Action, { name: 'take', small: true });
