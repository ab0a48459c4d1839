// The three faces of one page: the full page, the small panel, and the bar.

import { h } from '/kit/preact.js';
import { icon } from '/kit/icons.js';
import * as desk from './desk.js';
import { ask, doAction, view } from './actions.js';
import { inBar, leave, Offers, Trouble } from './banners.js';
import { Current } from './current.js';
import { canDock, dock, isDocked } from './dock.js';
import { drawing } from './drawings.js';
import { Absent, CallByNumber, Held, MyDay, TakeAction, Waiting, WaitingHead } from './lists.js';
import { Action, clock, Grid, hint, isLookingOn, isRest, nameOf, NextAction, PauseAction, Pill, Timer, windowTitle } from './parts.js';
import { change, online, store, t } from './store.js';

const title = () => windowTitle(store.picture.desk.window.label);

/** Below the card: the grid; one wide button where there is but one thing to do. */
function Buttons() {
  if (isLookingOn()) return h(LookingOn);
  return isRest() ? h('div', { class: 'grid' }, h(Action, { name: 'resume', wide: true })) : h(Grid);
}

/** Another terminal took the window over (W9). */
const LookingOn = () => h('div', { class: 'grid' },
  h('button', { class: 'action wide best', type: 'button', 'data-action': 'take-back', disabled: !online(), onClick: () => ask({ name: 'take-back' }) }, icon('play'), h('span', { class: 'word' }, t().takeBack)),
  h('button', { class: 'action wide second', type: 'button', 'data-action': 'leave', onClick: leave }, icon('back'), h('span', { class: 'word' }, t().leave)));

const HeadButton = ({ name, label, symbol, onClick }) => h('button', { class: 'head-button', type: 'button', 'aria-label': label, title: label, 'data-head': name, onClick }, symbol);
const MoreButton = () => h(HeadButton, { name: 'more', label: t().more, symbol: drawing('dots', 24), onClick: () => ask({ name: 'more' }) });

function subtitle() {
  const { queues, clerk } = store.picture.desk.window;
  return [queues.length && t().queues(nameOf('queues', queues[0]), queues.length), clerk].filter(Boolean).join(' · ');
}

export function FullPage() {
  return h('main', { class: 'page' },
    h('header', { class: 'top' },
      h('strong', null, title()), h('span', { class: 'subtitle' }, subtitle()), h('span', { class: 'space' }),
      h('time', null, clock().time(clock().now())), h(Pill, { quietWord: t().connected }), h(MoreButton),
      isLookingOn() ? null : h(Action, { name: 'close', small: true, showKey: false }), isRest() || isLookingOn() ? null : h(PauseAction, { small: true })),
    h(Trouble), h(Offers),
    h('div', { class: 'columns' },
      h('div', { class: 'card left' }, h(Current), h(Buttons)),
      h('section', { class: 'card middle' }, h(WaitingHead), h(Waiting), h('footer', null, h(CallByNumber), h('span', { class: 'space' }), h(TakeAction))),
      h('div', { class: 'right' }, h(Held), h(Absent), h(MyDay))));
}

const tile = (value, word, sheet) => h('button', { class: 'tile', type: 'button', 'data-sheet': sheet, onClick: () => ask({ name: sheet }) }, h('b', null, value), h('span', null, word));

export function Panel() {
  const { waiting, held, absent } = store.picture.desk;
  return h('main', { class: 'panel' },
    h('header', { class: 'top' }, h('strong', null, title()), h('span', { class: 'space' }), h(Pill, { quietWord: t().openState }),
      canDock() && h(HeadButton, { name: 'dock', label: t().toBar, symbol: icon('down', { size: 22 }), onClick: () => dock('bar') }), h(MoreButton)),
    h(Trouble), h(Offers), h(Current), h(Buttons),
    h('footer', { class: 'tiles' },
      tile(waiting.count, t().waiting, 'waiting'), tile(held.count + absent.count, t().heldAbsent, 'aside'),
      isRest() || isLookingOn() ? h('span', { class: 'tile' }, h('b', null, '—'), h('kbd', null, hint('pause') ?? '—')) : h(PauseAction, { small: true, short: true })));
}

// ---- the bar: two fixed places, the place of the suggested action, and further ones behind the dots

const BAR_MAIN = { idle: 'next', nobody: 'next', called: 'start', serving: 'finish', paused: 'resume' };
const BAR_MORE = { idle: ['pause', 'take', 'close'], nobody: ['pause', 'take', 'close'], called: ['pause', 'hold', 'transfer'], serving: ['pause', 'hold', 'transfer'], paused: ['take', 'close'] };
const SETTLING_MILLIS = 700;

const barMain = { name: null, since: 0 };

/** What the main place is for changes with the state: a press on it just then was meant for what stood there before. */
function pressMain(name) {
  if (Date.now() - barMain.since >= SETTLING_MILLIS) doAction(name);
}

const barAction = (name) => (name === 'pause'
  ? h(PauseAction, { key: name, small: true, short: true, showKey: false })
  : h(Action, { key: name, name, small: true, showKey: false }));

function BarButtons({ at }) {
  const main = store.barMore ? 'next' : BAR_MAIN[at];
  if (barMain.name !== main) Object.assign(barMain, { name: main, since: barMain.name ? Date.now() : 0 });
  const mainAction = main === 'next'
    ? h(NextAction, { key: 'main', showKey: false, onPress: pressMain })
    : h(Action, { key: 'main', name: main, wide: true, showKey: false, onPress: pressMain });
  if (!store.barMore) return [...['recall', 'absent'].map(barAction), mainAction];
  return [...BAR_MORE[at].map(barAction), at === 'called' || at === 'serving' ? null : h(BarExtras, { key: 'extras' }), mainAction];
}

const iconButton = (name, label, symbol, onClick) => h('button', { key: name, class: 'action small dots', type: 'button', 'aria-label': label, title: label, 'data-head': name, onClick }, symbol);

const BarExtras = () => [
  iconButton('settings', t().settings, drawing('gear', 22), () => ask({ name: 'settings' })),
  isDocked() && iconButton('dock', t().toPanel, drawing('up', 22), () => dock('panel')),
];

const barLookingOn = () => [
  h('button', { class: 'action small', type: 'button', 'data-action': 'leave', onClick: leave }, h('span', { class: 'word' }, t().leave)),
  h('button', { class: 'action wide best', type: 'button', 'data-action': 'take-back', disabled: !online(), onClick: () => ask({ name: 'take-back' }) }, h('span', { class: 'word' }, t().takeBack)),
];

function barStatus(at) {
  const { window, atHand, waiting } = store.picture.desk;
  if (!online()) return t().disconnected;
  if (isLookingOn()) return t().lookingOn;
  return { idle: t().ready(waiting.count), nobody: t().nobody, called: atHand && t().calledShort(atHand.ticket.calls), serving: t().serving, paused: window.reason ? nameOf('pauseReasons', window.reason) : t().pausedState }[at];
}

export function Bar() {
  const { window, atHand } = store.picture.desk;
  const at = desk.situation(store.picture.desk);
  const told = inBar();
  const quiet = store.barMore || told;
  return h('main', { class: `bar at-${isLookingOn() ? 'look' : at}` },
    h('div', { class: 'bar-window' }, h('b', null, window.label), h('span', null, t().windowWord)),
    atHand && h('strong', { class: atHand.ticket.number.length > 5 ? 'number long' : 'number', 'data-ticket': atHand.ticket.number, 'data-ticket-state': atHand.ticket.state }, atHand.ticket.number),
    atHand && !quiet && h(Timer, { atHand }),
    quiet ? null : h('span', { class: view().online ? 'bar-status' : 'bar-status off', role: 'status' }, view().online ? null : icon('no-wifi', { size: 16 }), barStatus(at)),
    store.barMore ? null : told,
    h('span', { class: 'space' }),
    isLookingOn() ? barLookingOn() : h(BarButtons, { at }),
    h('button', { class: 'action small dots', type: 'button', 'aria-label': store.barMore ? t().back : t().more, 'data-head': 'more', onClick: () => change({ barMore: !store.barMore }) }, store.barMore ? icon('back', { size: 22 }) : drawing('dots', 22)));
}
