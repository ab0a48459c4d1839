// What all questions to the clerk have in common. Keys: 1–9 pick, Enter confirms, Esc cancels.

import { h } from '/kit/preact.js';
import { languageOf } from './parts.js';
import { change, store, t } from './store.js';

export const close = () => change({ dialog: null });
export const set = (values) => change({ dialog: { ...store.dialog, ...values } });

/** One of several things to choose; the first nine have their digit. */
export const option = ({ index, name, note, chosen, onPick, ...marks }) => h('button', { key: `${index}-${name}`, class: chosen ? 'option chosen' : 'option', type: 'button', 'aria-pressed': String(!!chosen), onClick: onPick, ...marks },
  index !== undefined && index < 9 ? h('span', { class: 'digit' }, index + 1) : null, h('b', null, name), note && h('span', { class: 'quiet' }, note));

/** A question that was answered wrongly stays open and says why. */
const Refused = () => (store.refusal && store.refusal.until > Date.now()
  ? h('div', { class: 'refusal', role: 'alert', 'data-reason': store.refusal.reason }, h('span', { lang: languageOf(store.refusal.message) }, store.refusal.message)) : null);

/** A frame with its title, its tools beside that, and its ways out. */
export function Frame({ title, tools, hint, children, confirm, confirmWord, ready = true, kind, others }) {
  return h('div', { class: 'veil', onClick: (event) => { if (event.target === event.currentTarget) close(); } },
    h('div', { class: `dialog ${kind ?? ''}`, role: 'dialog', 'aria-modal': 'true', 'aria-label': title, tabindex: -1, 'data-dialog': store.dialog.name },
      h('header', null, h('h2', null, title), tools), hint && h('p', { class: 'hint' }, hint), h('div', { class: 'body' }, h(Refused), children),
      h('footer', null,
        h('button', { class: 'action small', type: 'button', 'data-cancel': true, onClick: close }, h('span', { class: 'word' }, confirm ? t().cancel : t().back), h('kbd', null, 'Esc')),
        others,
        confirm && h('button', { class: 'action small best', type: 'button', 'data-confirm': store.dialog.name, disabled: !ready, onClick: confirm }, h('span', { class: 'word' }, confirmWord), h('kbd', null, '↵')))));
}

/** Narrows a list down. */
export const Search = () => h('input', { class: 'search', type: 'search', name: 'search', placeholder: t().search, 'aria-label': t().search, value: store.dialog.search ?? '', autocomplete: 'off', onInput: (event) => set({ search: event.target.value, chosen: undefined }) });
export const matches = (name) => !store.dialog.search || name.toLowerCase().includes(store.dialog.search.trim().toLowerCase());

/** One of a few words in a row. */
export const Choice = ({ name, values, chosen, onPick, label }) => h('div', { class: 'choice', role: 'group', 'aria-label': label },
  values.map(([value, word]) => h('button', { key: value, type: 'button', class: value === chosen ? 'chosen' : '', 'aria-pressed': String(value === chosen), [`data-${name}`]: value, onClick: () => onPick(value) }, word)));
