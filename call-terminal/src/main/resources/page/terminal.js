// The clerk's page: shows the program's picture in the layout that fits the window, and sends presses.

import { h, render } from '/kit/preact.js';
import { follow } from '/kit/live.js';
import { doAction } from './actions.js';
import { chime } from './chime.js';
import { Dialog, dialogKeys } from './dialogs.js';
import { listen } from './keys.js';
import { Bar, FullPage, Panel } from './layouts.js';
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
  return h('div', { class: `app in-${name}` }, h('div', { class: 'face', inert: asking }, h(view)), asking && h(Dialog));
}

function draw() {
  document.documentElement.lang = language();
  const atHand = store.picture?.desk?.atHand;
  document.title = atHand ? `${atHand.ticket.number} · ${t().title}` : t().title;
  const before = document.querySelector('.dialog');
  render(h(App), root);
  const dialog = document.querySelector('.dialog');
  if (dialog && dialog !== before) dialog.focus();
}

/** Lights up and rings when the first visitor comes to an idle window. */
function noticeArrival(before, after) {
  const idle = after.desk && !after.desk.atHand && after.desk.window.state === 'open';
  if (idle && before?.desk && before.desk.waiting.count === 0 && !before.desk.atHand && after.desk.waiting.count > 0) {
    change({ lightUntil: Date.now() + LIGHT_MILLIS });
    chime();
  }
}

/** A question about a visitor who is no longer at hand is withdrawn. */
function withdrawDialog(picture) {
  const about = store.dialog?.ticket;
  if (store.dialog && (!picture.desk || (about && about.id !== picture.desk.atHand?.ticket.id))) change({ dialog: null });
}

whenChanged(draw);
window.addEventListener('resize', draw);
setInterval(draw, 500);
listen({ onAction: doAction, dialog: dialogKeys, isOn: () => store.keysOn });
follow((picture) => {
  withdrawDialog(picture);
  noticeArrival(store.picture, picture);
  show(picture);
}, () => change({ broken: true }));
draw();
