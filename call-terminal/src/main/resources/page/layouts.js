// The three faces of one page: the full page, the small panel that stays on top, and the bar.

import { h } from '/kit/preact.js';
import { icon } from '/kit/icons.js';
import * as desk from './desk.js';
import { Current } from './current.js';
import { Absent, Held, MyDay, TakeAction, Waiting, WaitingHead } from './lists.js';
import { Above, Action, clock, Grid, isRest, LanguageSwitch, nameOf, NextAction, Offers, PauseAction, Pill, Timer, Trouble, view, windowTitle } from './parts.js';
import { change, setKeys, store, t } from './store.js';

const Buttons = () => (isRest() ? h('div', { class: 'grid' }, h(Action, { name: 'resume', wide: true })) : h(Grid));
const title = () => windowTitle(store.picture.desk.window.label);

const KeysSwitch = () => h('button', { class: 'head-button', type: 'button', 'aria-pressed': String(store.keysOn), onClick: () => setKeys(!store.keysOn) }, store.keysOn ? t().keysOn : t().keysOff);

function subtitle() {
  const { queues, clerk } = store.picture.desk.window;
  return [queues.length && t().queues(nameOf('queues', queues[0]), queues.length), clerk].filter(Boolean).join(' · ');
}

export function FullPage() {
  return h('main', { class: 'page' },
    h('header', { class: 'top' },
      h('strong', null, title()), h('span', { class: 'subtitle' }, subtitle()), h('span', { class: 'space' }),
      h('time', null, clock().time(clock().now())), h(Pill), h(LanguageSwitch), h(KeysSwitch),
      h(Action, { name: 'close', small: true, hint: false }), isRest() ? null : h(PauseAction, { small: true })),
    h(Trouble), h(Offers),
    h('div', { class: 'columns' },
      h('div', { class: 'card left' }, h(Current), h(Buttons)),
      h('section', { class: 'card middle' }, h(WaitingHead), h(Waiting), h('footer', null, h(TakeAction))),
      h('div', { class: 'right' }, h(Held), h(Absent), h(MyDay))));
}

const tile = (value, word, sheet) => h('button', { class: 'tile', type: 'button', 'data-sheet': sheet, onClick: () => change({ dialog: { name: sheet } }) }, h('b', null, value), h('span', null, word));

export function Panel() {
  const { waiting, held, absent } = store.picture.desk;
  return h('main', { class: 'panel' },
    h('header', { class: 'top' }, h('strong', null, title()), h('span', { class: 'space' }), h(Pill),
      h('button', { class: 'head-button', type: 'button', 'aria-label': t().more, 'data-sheet': 'more', onClick: () => change({ dialog: { name: 'more' } }) }, '⋯')),
    h(Trouble), h(Offers), h(Current), h(Buttons),
    h('footer', { class: 'tiles' },
      tile(waiting.count, t().waiting, 'waiting'), tile(held.count + absent.count, t().heldAbsent, 'aside'),
      isRest() ? h('span', { class: 'tile' }, h('b', null, '—'), h('kbd', null, 'F8')) : h(PauseAction, { small: true, short: true })));
}

/** What the panel's sheet of further things holds. */
export const MoreSheet = () => h('div', { class: 'more-sheet' },
  h(Action, { name: 'take', small: true }), h(Action, { name: 'close', small: true, hint: false }), h(LanguageSwitch), h(KeysSwitch), h(MyDay));

const barMain = { idle: [], nobody: [], called: ['recall', 'absent', 'start'], serving: ['finish'], paused: [] };
const barOther = { idle: ['pause', 'take', 'close'], nobody: ['pause', 'take', 'close'], called: ['hold', 'transfer', 'pause'], serving: ['hold', 'transfer', 'pause'], paused: ['take', 'close'] };

function barButtons(at) {
  const small = (name) => (name === 'pause' ? h(PauseAction, { key: name, small: true, short: true, hint: false }) : h(Action, { key: name, name, small: true, hint: false }));
  if (store.barMore) return [...(at === 'called' ? [h(NextAction)] : []), ...barOther[at].map(small)];
  if (at === 'paused') return [small('resume')];
  return [...barMain[at].map(small), ...(at === 'called' ? [] : [h(NextAction)])];
}

export function Bar() {
  const { window, atHand, waiting } = store.picture.desk;
  const at = desk.situation(store.picture.desk);
  const trouble = !view().online;
  const status = trouble ? t().disconnected : { idle: t().ready(waiting.count), nobody: t().nobody, called: atHand && t().calledShort(atHand.ticket.calls), serving: t().serving, paused: window.reason ? nameOf('pauseReasons', window.reason) : t().pausedState }[at];
  return h('main', { class: `bar ${at}` },
    h('div', { class: 'bar-window' }, h('b', null, window.label), h('span', null, t().windowWord)),
    atHand && h('strong', { class: 'number', 'data-ticket': atHand.ticket.number, 'data-state': atHand.ticket.state }, atHand.ticket.number),
    atHand && h(Timer, { atHand }),
    store.barMore ? null : h('span', { class: trouble ? 'bar-status off' : 'bar-status' }, trouble && icon('no-wifi', { size: 18 }), status), h('span', { class: 'space' }),
    ...barButtons(at),
    h('button', { class: 'action small dots', type: 'button', 'aria-label': t().more, onClick: () => change({ barMore: !store.barMore }) }, store.barMore ? icon('back', { size: 22 }) : '⋯'),
    h(Above));
}
