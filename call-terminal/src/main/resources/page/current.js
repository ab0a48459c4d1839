// The card of the current number.

import { h } from '/kit/preact.js';
import { icon } from '/kit/icons.js';
import * as desk from './desk.js';
import { view } from './actions.js';
import { Above } from './banners.js';
import { drawing } from './drawings.js';
import { isLookingOn, isRest, Lane, languageOf, matterName, minutesSince, nameOf, timeOf, Timer } from './parts.js';
import { online, press, store, t } from './store.js';

const card = (kind, symbol, status, ...rest) => h('section', { class: `current ${kind}` },
  h(Above),
  h('div', { class: 'inside' }, h('p', { class: 'status', role: 'status' }, symbol, status), ...rest));

/** What is at the window now: a number, nobody, a pause. */
export function Current() {
  const current = store.picture.desk;
  if (current.atHand) return h(NumberCard, { current });
  if (isRest()) return h(Rest, { current });
  if (isLookingOn()) return card('look', drawing('eye', 20), t().lookingOn, h('h1', null, t().nothingAtHand), h('p', { class: 'detail' }, t().takenBy(current.window.clerk ?? '')));
  return current.waiting.callable > 0 ? h(Idle, { current }) : h(Nobody, { current });
}

function Idle({ current }) {
  const back = desk.callBackable(view());
  return card(store.lightUntil > Date.now() ? 'empty lit' : 'empty', icon('check', { size: 20 }), t().idle,
    h('h1', null, t().nothingAtHand),
    h('p', { class: 'detail' }, h('span', null, lastVisitor(current.day.last) ?? t().ready(current.waiting.count)), back && h(CallBack, { back })));
}

function Nobody({ current }) {
  const back = desk.callBackable(view());
  return card('empty', icon('check', { size: 20 }), t().idle,
    h('h1', null, t().nobody),
    h('p', { class: 'detail' }, h('span', null, current.waiting.count > 0 ? t().onlyBlocked(current.waiting.count) : t().nobodyHint), back && h(CallBack, { back })));
}

/** The last visitor turned back at the door (W3). */
const CallBack = ({ back }) => h('button', {
  class: 'row-button', type: 'button', 'data-action': 'call', 'data-number': back.number, 'data-call-back': back.number, onClick: () => press('call', { ticket: back.ticket }),
}, t().callBack(back.number));

function lastVisitor(last) {
  if (!last) return null;
  return last.state === 'done' && last.seconds !== undefined
    ? t().lastVisitor(last.number, t().seconds(last.seconds))
    : t().lastNumber(last.number, t().left[last.state] ?? '');
}

function NumberCard({ current }) {
  const { ticket, note } = current.atHand;
  const serving = desk.situation(current) === 'serving';
  const status = isLookingOn() ? t().takenBy(current.window.clerk ?? '') : serving ? t().serving : t().called(ticket.calls);
  const symbol = isLookingOn() ? drawing('eye', 20) : icon(serving ? 'play' : 'bell', { size: 20 });
  return card(isLookingOn() ? 'look' : serving ? 'serving' : 'called', symbol, status,
    h('div', { class: 'number-line' },
      h('strong', { class: ticket.number.length > 5 ? 'number long' : 'number', 'data-ticket': ticket.number, 'data-ticket-state': ticket.state }, ticket.number),
      h(Timer, { atHand: current.atHand })),
    h('p', { class: 'detail' }, online()
      ? [h(Lane, { ticket }), h('span', null, matterName(ticket.matter)), serving && h('span', null, t().waited(waited(ticket)))]
      : t().reconnectingFinish),
    note && h('p', { class: 'note', 'data-note': ticket.number }, drawing('note', 18), h('span', { lang: languageOf(note) }, note)));
}

const waited = (ticket) => Math.floor((Date.parse(ticket.calledAt ?? ticket.takenAt) - Date.parse(ticket.takenAt)) / 60000);

function Rest({ current }) {
  const { window, day } = current;
  const until = window.until ? t().pausedUntil(timeOf(window.until)) : t().unknownEnd;
  const since = day.pausedSince ? t().pausedFor(minutesSince(day.pausedSince)) : '';
  return card('rest', icon('pause', { size: 20 }), t().paused,
    h('h1', null, window.reason ? nameOf('pauseReasons', window.reason) : t().pausedState),
    h('p', { class: 'detail' }, [until, since].filter(Boolean).join(t().pausedJoin)));
}
