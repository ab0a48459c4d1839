// The card of the current number.

import { h } from '/kit/preact.js';
import { icon } from '/kit/icons.js';
import * as desk from './desk.js';
import { Above, isRest, Lane, matterName, minutesSince, nameOf, timeOf, Timer } from './parts.js';
import { online, store, t } from './store.js';

const card = (kind, symbol, status, ...rest) => h('section', { class: `current ${kind}` },
  h(Above),
  h('div', { class: 'inside' }, h('p', { class: 'status', role: 'status' }, icon(symbol, { size: 20 }), status), ...rest));

/** What is at the window now: a number, nobody, a pause. */
export function Current() {
  const current = store.picture.desk;
  if (current.atHand) return h(NumberCard, { current });
  if (isRest()) return h(Rest, { current });
  const empty = current.waiting.count === 0;
  const lit = store.lightUntil > Date.now();
  return card(lit ? 'empty lit' : 'empty', 'check', t().idle,
    h('h1', null, empty ? t().nobody : t().nothingAtHand),
    h('p', { class: 'detail' }, empty ? t().nobodyHint : lastVisitor(current.day.last) ?? t().ready(current.waiting.count)));
}

function lastVisitor(last) {
  if (!last) return null;
  return last.state === 'done' && last.seconds !== undefined
    ? t().lastVisitor(last.number, t().seconds(last.seconds))
    : t().lastNumber(last.number, t().left[last.state] ?? '');
}

function NumberCard({ current }) {
  const { ticket } = current.atHand;
  const serving = desk.situation(current) === 'serving';
  const waited = Math.floor((Date.parse(ticket.calledAt ?? ticket.takenAt) - Date.parse(ticket.takenAt)) / 60000);
  return card(serving ? 'serving' : 'called', serving ? 'play' : 'bell', serving ? t().serving : t().called(ticket.calls),
    h('div', { class: 'number-line' },
      h('strong', { class: ticket.number.length > 5 ? 'number long' : 'number', 'data-ticket': ticket.number, 'data-state': ticket.state }, ticket.number),
      h(Timer, { atHand: current.atHand })),
    h('p', { class: 'detail' }, online()
      ? [h(Lane, { ticket }), h('span', null, matterName(ticket.matter)), serving && h('span', null, t().waited(waited))]
      : t().reconnectingFinish));
}

function Rest({ current }) {
  const { window, day } = current;
  const until = window.until ? t().pausedUntil(timeOf(window.until)) : t().unknownEnd;
  const since = day.pausedSince ? t().pausedFor(minutesSince(day.pausedSince)) : '';
  return card('rest', 'pause', t().paused,
    h('h1', null, window.reason ? nameOf('pauseReasons', window.reason) : t().pausedState),
    h('p', { class: 'detail' }, [until, since].filter(Boolean).join(' · ')));
}
