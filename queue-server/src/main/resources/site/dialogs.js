// The dialogs by name.

import { h } from '/kit/preact.js';
import { Help } from './help-dialog.js';
import { close, Frame, isOpen, languageOf } from './dialog.js';
import { Log } from './log-dialog.js';
import { Move } from './move-dialog.js';
import { Publish, Withdraw } from './notice-dialogs.js';
import { QueueActions } from './queue-dialog.js';
import { Resume, Stop, Sure } from './stop-dialogs.js';
import { cardOf, store, t, windowPlan } from './store.js';
import { ResumeTaking, StopTaking } from './taking-dialogs.js';
import { WindowAbout } from './window-dialog.js';

const Refused = () => h(Frame, { title: t().yourOrder, role: 'alertdialog' }, h('p', { class: 'told', lang: languageOf(store.dialog.message) }, store.dialog.message));

const BY_NAME = {
  help: Help, move: Move, queue: QueueActions, window: WindowAbout, log: Log, refused: Refused, publish: Publish, withdraw: Withdraw,
  'stop-taking': StopTaking, 'resume-taking': ResumeTaking, stop: Stop, sure: Sure, resume: Resume,
};

/** Whether what a dialog is about has left the hall with a change of its plan. */
function isGone({ name, queue, window, fixed }) {
  if (name === 'window' || fixed) return !cardOf(window) || !windowPlan(window);
  return !!queue && !store.board.queues.some((each) => each.id === queue);
}

export function dialogs() {
  const { dialog } = store;
  if (!dialog) return null;
  if (isGone(dialog)) {
    queueMicrotask(() => { if (isOpen(dialog.request)) close(); }); // not while the page is being drawn
    return null;
  }
  return h(BY_NAME[dialog.name], { key: dialog.name });
}
