// The clerk's page: shows the program's picture in the layout that fits the window, and sends presses.

import { h, render } from '/kit/preact.js';
import { follow } from '/kit/live.js';
import { doAction } from './actions.js';
import { chime, readySound } from './chime.js';
import { Dialog, dialogKeys, isOver } from './dialogs.js';
import { listen } from './keys.js';
import { Bar, FullPage, Panel } from './layouts.js';
import { state } from './parts.js';
import { change, language, show, store, t, whenChanged } from './store.js';
import { SignIn } from './signin.js';

const LIGHT_MILLIS = 4000;
const BAR_HEIGHT = 160;
const PAGE_WIDTH = 900;

const root = document.getElementById('app');

function layout() {
  if (window.innerHeight <= BAR_HEIGHT) return 'bar';
  return window.innerWidth >= PAGE_WIDTH ? 'page' : 'panel';
}

function App() {
  const name = layout();
  if (!store.picture) return null;
  const view = store.picture.desk ? { bar: Bar, page: FullPage, panel: Panel }[name] : SignIn;
  const asking = !!store.picture.desk && !!store.dialog;
  return h('div', { class: `app in-${name}`, 'data-layout': name, 'data-state': state() },
    h('div', { class: 'face', inert: asking }, h(view)), asking && h(Dialog));
}

function draw() {
  document.documentElement.lang = language();
  const atHand = store.picture?.desk?.atHand;
  document.title = atHand ? `${atHand.ticket.number} · ${t().title}` : t().title;
  const before = document.querySelector('.dialog')?.dataset.dialog;
  render(h(App), root);
  const dialog = document.querySelector('.dialog');
  if (dialog && dialog.dataset.dialog !== before) (dialog.querySelector('[data-focus]') ?? dialog).focus();
  showChosen(dialog?.querySelector('.option.chosen'));
}

let shown = null; // the option that was brought into view

/** What a key chose may lie outside of what the list shows. */
function showChosen(option) {
  if (option && option !== shown) option.scrollIntoView({ block: 'nearest' });
  shown = option ?? null;
}

/** Lights up and rings when the first visitor comes to an idle window. */
function noticeArrival(before, after) {
  const idle = after.desk && !after.desk.atHand && after.desk.window.state === 'open' && !after.desk.window.takenBy;
  if (idle && before?.desk && before.desk.waiting.callable === 0 && !before.desk.atHand && after.desk.waiting.callable > 0) {
    change({ lightUntil: Date.now() + LIGHT_MILLIS });
    if (store.settings.sound) chime();
  }
}

/** A question about a visitor who has gone elsewhere is withdrawn. */
function withdrawDialog(picture) {
  if (store.dialog && (!picture.desk || isOver(store.dialog, picture.desk))) change({ dialog: null });
}

whenChanged(draw);
window.addEventListener('resize', draw);
window.addEventListener('pointerdown', readySound, { once: true });
window.addEventListener('keydown', readySound, { once: true });
setInterval(draw, 500);
listen({ onAction: doAction, onEscape: () => change({ refusal: null, barMore: false }), dialog: dialogKeys, isOn: () => store.settings.keys, lettersOn: () => store.settings.letters });
follow((picture) => {
  withdrawDialog(picture);
  noticeArrival(store.picture, picture);
  show(picture);
}, () => change({ broken: true }));
draw();
