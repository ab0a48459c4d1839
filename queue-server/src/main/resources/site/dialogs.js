// The dialogs by name.

import { h } from '/kit/preact.js';
import { Help } from './help-dialog.js';
import { Frame, languageOf } from './dialog.js';
import { Log } from './log-dialog.js';
import { Move } from './move-dialog.js';
import { Publish, Withdraw } from './notice-dialogs.js';
import { QueueActions } from './queue-dialog.js';
import { Resume, Stop, Sure } from './stop-dialogs.js';
import { store, t } from './store.js';
import { ResumeTaking, StopTaking } from './taking-dialogs.js';
import { WindowAbout } from './window-dialog.js';

const Refused = () => h(Frame, { title: t().fault, role: 'alertdialog' }, h('p', { class: 'told', lang: languageOf(store.dialog.message) }, store.dialog.message));

const BY_NAME = {
  help: Help, move: Move, queue: QueueActions, window: WindowAbout, log: Log, refused: Refused, publish: Publish, withdraw: Withdraw,
  'stop-taking': StopTaking, 'resume-taking': ResumeTaking, stop: Stop, sure: Sure, resume: Resume,
};

export const dialogs = () => store.dialog && h(BY_NAME[store.dialog.name], { key: store.dialog.name });
