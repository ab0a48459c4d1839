// What changes the order of a line, each with its reason on record: a move, two numbers of one visitor, two queues.

import { h } from '/kit/preact.js';
import { text } from '/kit/text.js';
import { close, Frame, option, set } from './dialog.js';
import { language, press, store, t } from './store.js';

const FEW = 8;

// ---- out of turn (Q11)

const behindWhom = () => store.picture.desk.waiting.rows.filter((row) => row.id !== store.dialog.row.id && row.queue === store.dialog.row.queue).slice(0, FEW);
const spots = () => [{ first: true, name: t().toFront }, ...behindWhom().map((row) => ({ behind: row.id, name: t().behind(row.number) }))];
const reasonOf = ({ reason, other }) => (other?.trim() ? other.trim() : reason);

export const move = {
  pick: (index) => { if (spots()[index]) set({ spot: index }); },
  confirm: () => {
    const { row, spot } = store.dialog;
    const where = spots()[spot];
    const reason = reasonOf(store.dialog);
    if (!where || !reason) return;
    close();
    press('move', { ticket: row.id, reason, ...(where.first ? { first: true } : { behind: where.behind }) });
  },
};

export function MoveDialog() {
  const { row, spot, reason, other = '' } = store.dialog;
  return h(Frame, { title: t().moveTitle(row.number), hint: t().moveHint, confirm: move.confirm, confirmWord: t().moveConfirm, ready: spot !== undefined && !!reasonOf(store.dialog) },
    h('div', { class: 'options scrolling' }, spots().map(({ name }, index) => option({ index, name, chosen: index === spot, onPick: () => move.pick(index), 'data-spot': index }))),
    h('div', { class: 'choice wrap', role: 'group' }, t().moveReasons.map((each) => h('button', { key: each, type: 'button', class: each === reason && !other ? 'chosen' : '', 'data-reason': each, onClick: () => set({ reason: each, other: '' }) }, each)),
      h('input', { name: 'reason', class: 'line', maxlength: 100, placeholder: t().otherReason, 'aria-label': t().otherReason, value: other, autocomplete: 'off', onInput: (event) => set({ other: event.target.value }) })));
}

// ---- two numbers of one visitor (X6)

function mergeable() {
  const { row } = store.dialog;
  const { atHand, waiting, held } = store.picture.desk;
  return [...(atHand ? [atHand.ticket] : []), ...held.rows, ...waiting.rows].filter((each) => each.id !== row.id && each.matter === row.matter).slice(0, FEW);
}

export const merge = {
  pick: (index) => { const into = mergeable()[index]; if (into) set({ into: into.id }); },
  confirm: () => {
    const { row, into } = store.dialog;
    if (!into) return;
    close();
    press('merge', { ticket: row.id, into });
  },
};

export function MergeDialog() {
  const { row, into } = store.dialog;
  const others = mergeable();
  return h(Frame, { title: t().mergeTitle(row.number), hint: t().mergeHint(row.number), confirm: merge.confirm, confirmWord: t().mergeConfirm, ready: !!into },
    h('div', { class: 'options scrolling' }, others.map((each, index) => option({ index, name: each.number, chosen: each.id === into, onPick: () => merge.pick(index), 'data-into': each.number })),
      others.length === 0 && h('p', { class: 'quiet' }, t().mergeNone)));
}

// ---- two queues (X6)

const queues = () => store.catalogue.queues;

export const mergeQueues = {
  confirm: () => {
    const { queue, into } = store.dialog;
    if (!queue || !into || queue === into) return;
    close();
    press('merge-queues', { queue, into });
  },
};

const queueList = (name) => h('div', { class: 'options scrolling half' }, queues().map((queue) => option({
  name: text(queue.name, language()), note: t().waitingShort(store.picture.hall.queues[queue.id] ?? 0), chosen: store.dialog[name] === queue.id, onPick: () => set({ [name]: queue.id }), [`data-${name}`]: queue.id,
})));

export function QueuesDialog() {
  const { queue, into } = store.dialog;
  return h(Frame, { title: t().queuesTitle, hint: t().queuesHint, confirm: mergeQueues.confirm, confirmWord: t().mergeConfirm, ready: !!queue && !!into && queue !== into },
    h('h3', null, t().fromQueue), queueList('queue'), h('h3', null, t().intoQueue), queueList('into'));
}
