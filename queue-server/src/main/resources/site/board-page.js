// What the board's pages have around their content: before the first picture, an emergency, what was done, the dialogs.

import { h } from '/kit/preact.js';
import { icon } from '/kit/icons.js';
import { text } from '/kit/text.js';
import { dialogs } from './dialogs.js';
import { drawing } from './drawings.js';
import { open } from './dialog.js';
import { mayOrder } from './orders.js';
import { language, openBoard, store, t } from './store.js';

/** The whole hall stands still: nobody may overlook it. */
function stoppedBar() {
  const { stopped } = store.board;
  return stopped && h('div', { class: 'stopped', role: 'alert', 'data-stopped': true }, drawing('stop', 28), h('b', null, t().stoppedNow), h('span', null, text(stopped, language())), h('span', { class: 'space' }),
    mayOrder('resume') && h('button', { class: 'button', type: 'button', 'data-act': 'resume', onClick: () => open({ name: 'resume' }) }, t().acts.resume));
}

function closedBar() {
  const { open: state } = store.board;
  return state === 'closed' && h('div', { class: 'closed-bar', 'data-closed': true }, icon('clock', { size: 22 }), h('b', null, t().hallClosed));
}

function message() {
  const { message: said } = store;
  return h('div', { class: 'message', role: 'status' }, said && said.until > Date.now() && h('p', { 'data-said': true }, icon('check', { size: 22 }), said.text));
}

/** Opens the page; content() is drawn once there is a picture. */
export function openBoardPage({ page, title, content }) {
  openBoard({
    page, title,
    content: () => (store.board && store.catalogue
      ? [stoppedBar(), closedBar(), content(), message(), dialogs()]
      : h('p', { class: 'nothing quiet' }, store.view.connected === true ? t().loading : t().unread)),
  });
}
