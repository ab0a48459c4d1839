// Who waits and why in this order, who was set aside, who missed the call, and the clerk's day.

import { Component, h } from '/kit/preact.js';
import { icon } from '/kit/icons.js';
import { elapsed } from '/kit/text.js';
import * as desk from './desk.js';
import { ask, view } from './actions.js';
import { Action, Lane, languageOf, matterName, minutesSince, secondsSince, timeOf, windowName } from './parts.js';
import { press, store, t } from './store.js';

/** Rules that a clerk would wonder about; the others are the plain order, or the lane says it. */
const WORTH_SAYING = new Set(['returned', 'sent_here', 'overflow', 'long_queue', 'ageing', 'ceiling']);

const callable = () => desk.enabled(view()).has('call');

const CallButton = ({ row, word }) => h('button', {
  class: 'row-button', type: 'button', 'data-action': 'call', 'data-number': row.number, disabled: !callable(),
  'aria-label': `${word} ${row.number}`, onClick: () => press('call', { ticket: row.id }),
}, word);

/** The number itself tells more about it. */
const NumberButton = ({ row }) => h('button', {
  class: 'row-number', type: 'button', 'data-about': row.number, 'aria-label': t().about(row.number), onClick: () => ask({ name: 'ticket', row }),
}, row.number);

export function WaitingHead() {
  const { waiting } = store.picture.desk;
  return h('header', { class: 'list-head' }, icon('people', { size: 22 }),
    h('h2', null, t().waitingCount(waiting.count)),
    waiting.longest && h('span', { class: 'quiet' }, t().longest(minutesSince(waiting.longest))));
}

/** A specific call (特呼): also of a number that is not in the lists. */
export function CallByNumber() {
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

/** Why a ticket stands where it does, in a word or two; null for the plain order. */
export function whyHere(row) {
  if (row.reason?.because) return { word: t().because[row.reason.because] ?? row.reason.because, kind: 'blocked' };
  if (row.counter && row.counter !== store.picture.desk.window.id) return { word: t().standIn(windowName(row.counter)), kind: 'stand-in' };
  const rule = row.reason?.rule;
  return WORTH_SAYING.has(rule) ? { word: t().rules[rule], kind: rule } : null;
}

function Tag({ row }) {
  const why = whyHere(row);
  if (!why) return h(Lane, { ticket: row });
  return h('span', { class: why.kind === 'blocked' ? 'tag quiet-tag' : why.kind === 'stand-in' ? 'tag booked' : 'tag', 'data-why': row.reason?.because ?? (why.kind === 'stand-in' ? 'stand_in' : row.reason.rule) }, why.word);
}

const WaitingRow = (row, index) => h('tr', { key: row.id, class: index === 0 && !row.reason?.because ? 'first' : '', 'data-waiting': row.number },
  h('td', null, h(NumberButton, { row })),
  h('td', { class: 'matter' }, matterName(row.matter)),
  h('td', null, elapsed(secondsSince(row.at))),
  h('td', null, h(Tag, { row })),
  h('td', null, h(CallButton, { row, word: t().call })));

/** The list scrolls; below it stands how many more there are. */
export class Waiting extends Component {
  constructor() {
    super();
    this.state = { below: 0 };
    this.measure = () => {
      if (!this.box) return;
      this.showWholeRows();
      const end = this.box.scrollTop + this.box.clientHeight;
      const below = [...this.box.querySelectorAll('tbody tr')].filter((row) => row.offsetTop + row.offsetHeight > end + 8).length;
      if (below !== this.state.below) this.setState({ below });
    };
  }

  /** No row is cut in half. */
  showWholeRows() {
    this.box.style.maxHeight = '';
    const head = this.box.querySelector('thead').offsetHeight;
    const row = this.box.querySelector('tbody tr').offsetHeight;
    const whole = head + Math.floor((this.box.clientHeight - head) / row) * row;
    if (this.box.clientHeight < this.box.scrollHeight) this.box.style.maxHeight = `${whole}px`;
  }

  componentDidMount() { this.measure(); }

  componentDidUpdate() { this.measure(); }

  render() {
    const { waiting } = store.picture.desk;
    if (!waiting.count) return h('p', { class: 'list-empty' }, t().nobodyInList);
    const below = this.state.below + waiting.count - waiting.rows.length;
    return [
      h('div', { key: 'list', class: 'scroll', tabindex: 0, ref: (box) => { this.box = box; }, onScroll: this.measure },
        h('table', null,
          h('thead', null, h('tr', null, ['number', 'matter', 'waitedColumn'].map((word) => h('th', { key: word, scope: 'col' }, t()[word])), h('th', { colspan: 2 }, h('span', { class: 'visually-hidden' }, t().why)))),
          h('tbody', null, waiting.rows.map(WaitingRow)))),
      below > 0 && h('p', { key: 'below', class: 'below' }, t().moreBelow(below)),
    ];
  }
}

const SideRow = ({ row, word, back }) => h('li', { key: row.id, 'data-side': row.number },
  h(NumberButton, { row }), h('span', { class: 'quiet' }, row.note && h('span', { lang: languageOf(row.note) }, row.note, ' '), timeOf(row.at)),
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
