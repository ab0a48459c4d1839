// What is told above the card: trouble with the link, a queue in need, a refusal, what can be taken back.

import { act } from '/kit/live.js';
import { h } from '/kit/preact.js';
import { icon } from '/kit/icons.js';
import * as desk from './desk.js';
import { view } from './actions.js';
import { hint, languageOf, nameOf } from './parts.js';
import { change, online, press, store, t } from './store.js';

/** The line under the header while something is wrong with the way to the server. */
export function Trouble() {
  const { picture } = store;
  const lines = [];
  if (store.broken) lines.push(t().programGone);
  else if (picture && !picture.link.up) lines.push(picture.link.refusal ?? t().reconnecting(Math.max(1, picture.link.attempts)));
  else if (store.slow > 0) lines.push(t().slow);
  if (picture?.finishing) lines.push(t().finishKept(picture.finishing.number));
  if (online() && picture?.hall?.state === 'stopped') lines.push(t().hallStopped);
  if (!lines.length) return null;
  return h('div', { class: 'trouble', role: 'status' }, icon('no-wifi', { size: 20 }), h('span', null, lines.join(' · ')));
}

/** Queues in need that this window may open with one tap. */
export function Offers() {
  const queues = online() ? store.picture.desk.window.offers ?? [] : [];
  if (!queues.length) return null;
  return h('div', { class: 'offers', role: 'status' }, icon('people', { size: 20 }), h('span', null, t().helpWanted),
    queues.map((queue) => h('button', { key: queue, type: 'button', 'data-action': 'help', 'data-queue': queue, onClick: () => press('help', { queue }) }, t().help(nameOf('queues', queue)))));
}

function Refusal({ refused, brief }) {
  return h('div', { class: 'refusal', role: 'alert', 'data-reason': refused.reason },
    brief ? null : icon('info', { size: 22 }), h('span', { lang: languageOf(refused.message) }, refused.message),
    brief ? null : h('button', { class: 'dismiss', type: 'button', 'aria-label': t().ok, onClick: () => change({ refusal: null }) }, '×'));
}

/** Why a visitor was set aside may be said afterwards, in one touch. */
function HoldReasons({ last }) {
  const { rows } = store.picture.desk.held;
  const note = rows.find((row) => row.id === last.ticket)?.note;
  return h('div', { class: 'reasons' }, t().holdReasons.map((reason) => h('button', {
    key: reason, type: 'button', class: reason === note ? 'chosen' : '', 'data-hold-reason': reason, onClick: () => press('note', { ticket: last.ticket, note: reason }),
  }, reason)));
}

function Undo({ last, brief }) {
  const key = brief ? null : hint('undo');
  return h('div', { class: brief ? 'undo brief' : 'undo' },
    h('span', null, brief && store.picture.desk.atHand ? t().left[last.state] : `${last.number} ${t().left[last.state]}`),
    h('button', { type: 'button', 'data-action': 'undo', onClick: () => press('undo') }, t().undo, key && h('kbd', null, ` ${key}`)),
    last.state === 'held' && !brief && h(HoldReasons, { last }));
}

const refusedNow = () => (store.refusal && store.refusal.until > Date.now() ? store.refusal : null);

/** Undo and refusals: in the upper area, so that they never cover a button. */
export function Above() {
  const last = desk.undoable(view());
  const refused = refusedNow();
  return h('div', { class: 'above' }, refused && h(Refusal, { refused }), last && h(Undo, { last }));
}

/** The same in the bar, where there is room for one of them beside the buttons; null for neither. */
export function inBar() {
  const refused = refusedNow();
  if (refused) return h(Refusal, { key: 'refusal', refused, brief: true });
  const last = desk.undoable(view());
  return last ? h(Undo, { key: 'undo', last, brief: true }) : null;
}

export const leave = () => act('leave');
