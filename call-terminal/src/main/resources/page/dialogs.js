// The questions a clerk may be asked, and the sheets: the one list of them.

import { h } from '/kit/preact.js';
import { absent, AbsentDialog } from './absent.js';
import { merge, MergeDialog, mergeQueues, move, MoveDialog, QueuesDialog } from './arrange.js';
import { close } from './dialog.js';
import { pause, PauseDialog } from './pause.js';
import { settings, SettingsDialog } from './settings.js';
import { AsideSheet, MoreSheet, WaitingSheet } from './sheets.js';
import { take, TakeDialog } from './take.js';
import { ticket, TicketDialog } from './ticket.js';
import { transfer, TransferDialog } from './transfer.js';
import { store } from './store.js';
import { note, NoteDialog, number, NumberDialog, takeBack, TakeBackDialog } from './words.js';

const all = {
  pause: [PauseDialog, pause], transfer: [TransferDialog, transfer], absent: [AbsentDialog, absent], take: [TakeDialog, take],
  ticket: [TicketDialog, ticket], move: [MoveDialog, move], merge: [MergeDialog, merge], queues: [QueuesDialog, mergeQueues],
  note: [NoteDialog, note], number: [NumberDialog, number], 'take-back': [TakeBackDialog, takeBack], settings: [SettingsDialog, settings],
  waiting: [WaitingSheet, {}], aside: [AsideSheet, {}], more: [MoreSheet, {}],
};

export const Dialog = () => h(all[store.dialog.name][0], { key: store.dialog.name });

/** What the keys do in the open dialog. */
export function dialogKeys() {
  if (!store.dialog) return null;
  const [, { pick, confirm, capture }] = all[store.dialog.name];
  return { pick, confirm, capture, cancel: close };
}

/** Whether a dialog is about a visitor who is no longer where it found them. */
export function isOver({ ticket: atHand, row, name }, desk) {
  if (name === 'take-back') return !desk.window.takenBy;
  if (atHand) return atHand.id !== desk.atHand?.ticket.id;
  if (!row) return false;
  const shown = [...desk.waiting.rows, ...desk.held.rows, ...desk.absent.rows];
  return !shown.some((each) => each.id === row.id) && desk.atHand?.ticket.id !== row.id;
}
