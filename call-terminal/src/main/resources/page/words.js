// Dialogs of one line: a note, a number to call, the PIN that takes a window back.

import { h } from '/kit/preact.js';
import { close, Frame, set } from './dialog.js';
import { windowTitle } from './parts.js';
import { rememberedClerk } from './signin.js';
import { press, store, t } from './store.js';

const line = (name, label, more = {}) => h('label', { class: 'field' }, h('span', null, label), h('input', {
  name, autocomplete: 'off', value: store.dialog[name] ?? '', 'data-focus': true, onInput: (event) => set({ [name]: event.target.value }), ...more,
}));

// ---- a word for whoever has the ticket next

const noteNow = () => (store.dialog.note ?? store.dialog.row.note ?? '').trim();

export const note = {
  confirm: () => {
    const word = noteNow();
    if (!word) return;
    const { row } = store.dialog;
    close();
    press('note', { ticket: row.id, note: word });
  },
};

export function NoteDialog() {
  const { row } = store.dialog;
  return h(Frame, { title: t().noteTitle(row.number), hint: t().noteHint, confirm: note.confirm, confirmWord: t().save, ready: !!noteNow() },
    h('div', { class: 'choice wrap', role: 'group' }, t().holdReasons.map((each) => h('button', { key: each, type: 'button', class: each === noteNow() ? 'chosen' : '', 'data-note-word': each, onClick: () => set({ note: each }) }, each))),
    line('note', t().note, { maxlength: 200, value: store.dialog.note ?? row.note ?? '' }));
}

// ---- a specific call by number

export const number = {
  confirm: () => {
    const wanted = (store.dialog.number ?? '').trim().toUpperCase();
    if (!wanted) return;
    close();
    press('call', { number: wanted });
  },
};

export const NumberDialog = () => h(Frame, { title: t().callNumberTitle, hint: t().callNumberHint, confirm: number.confirm, confirmWord: t().call, ready: !!store.dialog.number?.trim() },
  line('number', t().number, { class: 'upper' }));

// ---- the window comes back to this terminal (W9)

const clerkNow = () => (store.dialog.clerk ?? rememberedClerk() ?? store.picture.desk.window.clerk ?? '').trim();

export const takeBack = {
  confirm: async () => {
    const { pin } = store.dialog;
    if (!clerkNow() || !pin) return;
    const answer = await press('open', { counter: store.picture.desk.window.id, clerk: clerkNow(), pin, takeOver: true });
    if (answer?.ok && store.dialog?.name === 'take-back') close();
  },
};

export const TakeBackDialog = () => h(Frame, { title: t().takeBackTitle(windowTitle(store.picture.desk.window.label)), hint: t().takeBackHint, confirm: takeBack.confirm, confirmWord: t().takeBack, ready: !!clerkNow() && !!store.dialog.pin },
  line('clerk', t().clerk, { value: store.dialog.clerk ?? clerkNow(), 'data-focus': undefined }), line('pin', t().pin, { type: 'password', inputmode: 'numeric' }));
