// Where the visitor at hand goes: to another matter's line or to a window, at which place, with which word.

import { h } from '/kit/preact.js';
import { text } from '/kit/text.js';
import { Choice, close, Frame, matches, option, Search, set } from './dialog.js';
import { matterOf, windowTitle } from './parts.js';
import { language, press, store, t } from './store.js';

const LIKELY_MATTERS = 4;
const RECENT = 4;

const recent = () => JSON.parse(localStorage.getItem('sentTo') ?? '[]');
const remember = ({ kind, id }) => localStorage.setItem('sentTo', JSON.stringify([`${kind}/${id}`, ...recent().filter((each) => each !== `${kind}/${id}`)].slice(0, RECENT)));

/** Everything of a list, with how many wait there. */
export function matters(without) {
  return store.catalogue.matters
    .filter((matter) => matter.id !== without && matches(`${text(matter.name, language())} ${text(matter.department, language())}`))
    .map((matter) => ({ kind: 'matter', id: matter.id, queue: matter.queue, name: text(matter.name, language()), note: t().waitingShort(store.picture.hall.queues[matter.queue] ?? 0) }));
}

function counters() {
  const mine = store.picture.desk.window.id;
  return store.catalogue.counters
    .map(({ id, label }) => ({ kind: 'counter', id, name: windowTitle(label), state: store.picture.hall.counters[id] }))
    .filter(({ id, name, state }) => id !== mine && state !== 'closed' && matches(name))
    .map((target) => ({ ...target, note: t().counterState[target.state] }));
}

/** A few likely ones first: where this window sends people, one matter of each other queue; then windows; then all. */
function targets() {
  const all = matters(store.dialog.ticket.matter);
  const windows = counters();
  if (store.dialog.search) return [...all, ...windows];
  const last = recent();
  const mine = matterOf(store.dialog.ticket.matter)?.queue;
  const queues = new Set([mine]);
  const likely = [
    ...all.filter(({ id }) => last.includes(`matter/${id}`)),
    ...all.filter(({ queue }) => !queues.has(queue) && queues.add(queue)),
  ].filter((target, index, list) => list.indexOf(target) === index).slice(0, LIKELY_MATTERS);
  const near = [...windows].sort((one, other) => last.includes(`counter/${other.id}`) - last.includes(`counter/${one.id}`));
  return [...likely, ...near, ...all.filter((target) => !likely.includes(target))];
}

const same = (one, other) => one?.kind === other?.kind && one?.id === other?.id;

export const transfer = {
  pick: (index) => { const target = targets()[index]; if (target) set({ chosen: target }); },
  confirm: () => {
    const { search } = store.dialog;
    const chosen = store.dialog.chosen ?? (search ? targets()[0] : null);
    if (!chosen) return;
    if (!store.dialog.chosen) {
      set({ chosen });
      return;
    }
    const { place = 'keep', note } = store.dialog;
    remember(chosen);
    close();
    press('transfer', { [chosen.kind]: chosen.id, place, ...(note?.trim() ? { note: note.trim() } : {}) });
  },
};

export function TransferDialog() {
  const { ticket, chosen, place = 'keep', note = '' } = store.dialog;
  const list = targets();
  return h(Frame, { title: t().transferTitle(ticket.number), tools: h(Search), hint: t().placeHints[place], confirm: transfer.confirm, confirmWord: t().transfer, ready: !!chosen },
    h('div', { class: 'options scrolling' }, list.map((target, index) => option({ index, name: target.name, note: target.note, chosen: same(target, chosen), onPick: () => set({ chosen: target }), [`data-${target.kind}`]: target.id })),
      list.length === 0 && h('p', { class: 'quiet' }, t().noMatch)),
    h('div', { class: 'row' },
      h(Choice, { name: 'place', values: ['keep', 'first', 'last'].map((each) => [each, t().places[each]]), chosen: place, onPick: (each) => set({ place: each }) }),
      h('input', { name: 'note', class: 'line', maxlength: 200, placeholder: t().noteFor, 'aria-label': t().noteFor, value: note, autocomplete: 'off', onInput: (event) => set({ note: event.target.value }) })));
}
