// The few questions a clerk is asked, and the panel's sheets. Keys: 1–9 pick, Enter confirms, Esc cancels.

import { h } from '/kit/preact.js';
import { text } from '/kit/text.js';
import { Absent, Held, Waiting } from './lists.js';
import { MoreSheet } from './layouts.js';
import { clock, matterName, windowTitle } from './parts.js';
import { change, language, press, store, t } from './store.js';

const HOURS = /^([01]\d|2[0-3]):[0-5]\d$/;

export const close = () => change({ dialog: null });
const set = (values) => change({ dialog: { ...store.dialog, ...values } });

const option = ({ index, name, note, chosen, onPick, ...marks }) => h('button', { key: `${index}-${name}`, class: chosen ? 'option chosen' : 'option', type: 'button', 'aria-pressed': String(!!chosen), onClick: onPick, ...marks },
  index < 9 ? h('span', { class: 'digit' }, index + 1) : null, h('b', null, name), note && h('span', { class: 'quiet' }, note));

function Frame({ title, hint, children, confirm, confirmWord, ready = true, kind }) {
  return h('div', { class: 'veil', onClick: (event) => { if (event.target === event.currentTarget) close(); } },
    h('div', { class: `dialog ${kind ?? ''}`, role: 'dialog', 'aria-modal': 'true', 'aria-label': title, tabindex: -1, 'data-dialog': store.dialog.name },
      h('h2', null, title), hint && h('p', { class: 'hint' }, hint), children,
      h('footer', null,
        h('button', { class: 'action small', type: 'button', 'data-cancel': true, onClick: close }, confirm ? t().cancel : t().back, ' ', h('kbd', null, 'Esc')),
        confirm && h('button', { class: 'action small best', type: 'button', 'data-confirm': store.dialog.name, disabled: !ready, onClick: confirm }, confirmWord, ' ↵'))));
}

// ---- pause

/** The end that fits the reason: lunch ends at half past one, most things take ten minutes. */
function usualEnd(reason) {
  return reason === 'lunch' && clock().time(clock().now()) < '13:30' ? { time: '13:30' } : { minutes: 10 };
}

const pause = {
  reasons: () => store.catalogue.pauseReasons,
  pick: (index) => { const reason = pause.reasons()[index]; if (reason) set({ reason: reason.id, end: usualEnd(reason.id) }); },
  confirm: () => {
    const { reason, end } = { reason: pause.reasons()[0]?.id, end: { minutes: 10 }, ...store.dialog };
    if (!reason || (end.time !== undefined && !HOURS.test(end.time))) return;
    close();
    press('pause', { reason, ...end });
  },
};

function PauseDialog() {
  const { reason = pause.reasons()[0]?.id, end = { minutes: 10 } } = store.dialog;
  const time = end.time ?? '13:30';
  const ends = [10, 30].map((minutes) => option({ index: 9, name: t().inMinutes(minutes), chosen: end.minutes === minutes, onPick: () => set({ end: { minutes } }), 'data-minutes': minutes }));
  return h(Frame, { title: t().pauseTitle, hint: t().pauseHint, confirm: pause.confirm, confirmWord: t().pauseConfirm },
    h('div', { class: 'options' }, pause.reasons().map(({ id, name }, index) => option({ index, name: text(name, language()), chosen: id === reason, onPick: () => pause.pick(index), 'data-reason': id }))),
    h('p', { class: 'hint' }, t().pauseUntil),
    h('div', { class: 'options four' }, ends,
      h('label', { class: end.time !== undefined ? 'option chosen' : 'option' }, h('span', { class: 'visually-hidden' }, t().clockTime),
        h('input', { name: 'until', class: HOURS.test(time) ? '' : 'wrong', value: time, inputmode: 'numeric', maxlength: 5, autocomplete: 'off', onFocus: () => set({ end: { time } }), onInput: (event) => set({ end: { time: event.target.value.replace('：', ':') } }) })),
      option({ index: 9, name: t().unknownEnd, chosen: end.minutes === undefined && end.time === undefined, onPick: () => set({ end: {} }), 'data-minutes': '' })));
}

// ---- lists of matters and counters

const matches = (name) => !store.dialog.search || name.toLowerCase().includes(store.dialog.search.toLowerCase());
const Search = () => h('input', { class: 'search', type: 'search', placeholder: t().search, 'aria-label': t().search, onInput: (event) => set({ search: event.target.value, chosen: undefined }) });

function matters(without) {
  return store.catalogue.matters
    .filter((matter) => matter.id !== without && matches(`${text(matter.name, language())} ${text(matter.department, language())}`))
    .map((matter) => ({ kind: 'matter', id: matter.id, name: text(matter.name, language()), note: t().waitingShort(store.picture.hall.queues[matter.queue] ?? 0) }));
}

function counters() {
  const mine = store.picture.desk.window.id;
  return store.catalogue.counters
    .map(({ id, label }) => ({ kind: 'counter', id, name: windowTitle(label), state: store.picture.hall.counters[id] }))
    .filter(({ id, name, state }) => id !== mine && state !== 'closed' && matches(name))
    .map((target) => ({ ...target, note: t().counterState[target.state] }));
}

const same = (one, other) => one?.kind === other?.kind && one?.id === other?.id;

const transfer = {
  targets: () => (store.dialog.tab === 'counter' ? counters() : matters(store.dialog.ticket.matter)),
  pick: (index) => { const target = transfer.targets()[index]; if (target) set({ chosen: target }); },
  confirm: () => {
    const { chosen } = store.dialog;
    if (!chosen) return;
    close();
    press('transfer', { [chosen.kind]: chosen.id });
  },
};

const Tab = ({ name, word }) => h('button', { class: (store.dialog.tab ?? 'matter') === name ? 'tab chosen' : 'tab', type: 'button', 'data-tab': name, onClick: () => set({ tab: name, chosen: undefined }) }, word);

function TransferDialog() {
  const { ticket, chosen } = store.dialog;
  const targets = transfer.targets();
  return h(Frame, { title: t().transferTitle(ticket.number), hint: t().transferHint, confirm: transfer.confirm, confirmWord: t().transfer, ready: !!chosen },
    h('div', { class: 'tools' }, h(Tab, { name: 'matter', word: t().toMatter }), h(Tab, { name: 'counter', word: t().toCounter }), h(Search)),
    h('div', { class: 'options scrolling' }, targets.map((target, index) => option({ index, name: target.name, note: target.note, chosen: same(target, chosen), onPick: () => set({ chosen: target }), [`data-${target.kind}`]: target.id })),
      targets.length === 0 && h('p', { class: 'quiet' }, t().noMatch)));
}

// ---- no-show before its time

const absent = {
  reasons: () => Object.entries(t().absentReasons),
  pick: (index) => {
    const reason = absent.reasons()[index];
    if (!reason) return;
    close();
    press('absent', { reason: reason[0] });
  },
};

function AbsentDialog() {
  const { rules } = store.catalogue;
  return h(Frame, { title: t().absentTitle(store.dialog.ticket.number), hint: t().absentHint(rules.absentAfterCalls, rules.absentAfter) },
    h('div', { class: 'options' }, absent.reasons().map(([id, name], index) => option({ index, name, onPick: () => absent.pick(index), 'data-reason': id }))));
}

// ---- a number for a visitor without one

const take = {
  pick: (index) => { const matter = matters()[index]; if (matter) take.now(matter); },
  now: async (matter) => {
    const answer = await press('take', { matter: matter.id });
    if (store.dialog?.name !== 'take') return;
    if (answer?.ok) set({ taken: answer.body });
    else close();
  },
};

function TakeDialog() {
  const { taken } = store.dialog;
  if (taken) {
    return h(Frame, { title: t().takeDone },
      h('div', { class: 'taken' }, h('strong', { 'data-taken': taken.number }, taken.number),
        h('p', null, matterName(taken.matter)), taken.ahead !== undefined && h('p', { class: 'quiet' }, t().takeAhead(taken.ahead))));
  }
  const list = matters();
  return h(Frame, { title: t().takeTitle, hint: t().takeHint },
    h('div', { class: 'tools' }, h(Search)),
    h('div', { class: 'options scrolling' }, list.map((matter, index) => option({ index, name: matter.name, note: matter.note, onPick: () => take.now(matter), 'data-matter': matter.id })),
      list.length === 0 && h('p', { class: 'quiet' }, t().noMatch)));
}

// ---- the panel's sheets

const WaitingSheet = () => h(Frame, { title: t().waitingCount(store.picture.desk.waiting.count), kind: 'sheet' }, h(Waiting));
const AsideSheet = () => h(Frame, { title: t().heldAbsent, kind: 'sheet' }, h('div', { class: 'scrolling' }, h(Held), h(Absent)));
const More = () => h(Frame, { title: t().more, kind: 'sheet' }, h(MoreSheet));

const views = { pause: PauseDialog, transfer: TransferDialog, absent: AbsentDialog, take: TakeDialog, waiting: WaitingSheet, aside: AsideSheet, more: More };
const keys = { pause, transfer, absent, take };

export const Dialog = () => h(views[store.dialog.name], { key: store.dialog.name });

/** What the keys do in the open dialog. */
export function dialogKeys() {
  if (!store.dialog) return null;
  const { pick, confirm } = keys[store.dialog.name] ?? {};
  return { pick: store.dialog.taken ? undefined : pick, confirm: store.dialog.taken ? close : confirm, cancel: close };
}
