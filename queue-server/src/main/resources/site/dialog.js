// What all questions to the supervisor have in common: a frame with its ways out, and the reason that goes into the log.

import { h } from '/kit/preact.js';
import { isHan } from '/kit/text.js';
import { change, store, t } from './store.js';

/** The language of what somebody wrote, by its letters. */
export const languageOf = (words) => (isHan(words ?? '') ? 'zh-CN' : 'en');

let before = null; // what had the focus before the dialog
const later = []; // what is to be said when the open dialog has been answered

/** Names an order, so that sent twice it is done once; randomUUID() is missing on pages without TLS. */
export const newRequest = () => Array.from(crypto.getRandomValues(new Uint8Array(16)), (each) => each.toString(16).padStart(2, '0')).join('');

export function open(dialog) {
  before ??= document.activeElement;
  change({ dialog: { ...dialog, request: newRequest(), reason: '', refusal: null, sending: false } });
}

/** After the open dialog, if any: somebody may be in the middle of it. */
export function openNext(dialog) {
  if (store.dialog) later.push(dialog);
  else open(dialog);
}

/** Whether the dialog of that order is still the open one. */
export const isOpen = (request) => !!request && store.dialog?.request === request;

export function close() {
  change({ dialog: null });
  before?.focus();
  before = null;
  if (later.length > 0) open(later.shift());
}

/** An order that is on its way cannot be taken back, and its answer must be seen. */
function leave() {
  if (!store.dialog.sending) close();
}

export const set = (values) => change({ dialog: { ...store.dialog, ...values } });

addEventListener('keydown', (event) => {
  if (event.key === 'Escape' && store.dialog) leave();
});

const focusFirst = (element) => element?.querySelector('[data-focus], button:not(:disabled), input')?.focus();

/** confirm: {word, ready, danger, act} or nothing; kind: a class; role: alertdialog for what must be answered. */
export function Frame({ title, hint, children, confirm, kind = '', role = 'dialog' }) {
  const { refusal, sending, name } = store.dialog;
  return h('div', { class: 'veil', onClick: (event) => { if (event.target === event.currentTarget) leave(); } },
    h('section', { class: `dialog ${kind}`, role, 'aria-modal': 'true', 'aria-label': title, 'data-dialog': name, ref: keepFocus(name) },
      h('header', null, h('h2', null, title), hint && h('p', { class: 'quiet' }, hint)),
      h('div', { class: 'body' }, children),
      refusal && h('p', { class: 'refusal', role: 'alert', 'data-refusal': refusal.reason, lang: languageOf(refusal.message) }, refusal.message),
      h('footer', null,
        h('button', { class: 'button', type: 'button', 'data-cancel': true, disabled: sending, onClick: leave }, confirm ? t().cancel : t().close),
        confirm && h('button', {
          class: `button ${confirm.danger ? 'stop' : 'best'}`, type: 'button', 'data-confirm': true, disabled: !confirm.ready || sending, onClick: confirm.act,
        }, confirm.word ?? t().confirm))));
}

let focused = ''; // the dialog whose first control had the focus

function keepFocus(name) {
  return (element) => {
    if (element && focused !== name) focusFirst(element);
    focused = element ? name : '';
  };
}

/** One of a few words, each a button. */
export const chips = ({ label, values, chosen, onPick, name }) => h('div', { class: 'chips', role: 'group', 'aria-label': label },
  values.map(([value, word, lang]) => h('button', {
    key: value, type: 'button', lang, class: isChosen(chosen, value) ? 'chip chosen' : 'chip', 'aria-pressed': String(isChosen(chosen, value)), [`data-${name}`]: value, onClick: () => onPick(value),
  }, word)));

const isChosen = (chosen, value) => (Array.isArray(chosen) ? chosen.includes(value) : chosen === value);

export const field = (label, control, hint) => h('div', { class: 'field' }, h('h3', null, label, hint && h('span', { class: 'quiet' }, ` ${hint}`)), control);

export const line = (label, value, onInput, more = {}) => h('input', {
  class: 'line', type: 'text', 'aria-label': label, placeholder: label, value, autocomplete: 'off', maxlength: 200, onInput: (event) => onInput(event.target.value), ...more,
});

/** Common reasons for one touch, and room for another one. */
export function Reason({ action }) {
  const reasons = t().reasons[action];
  const { reason } = store.dialog;
  return field(t().reason, [
    chips({ label: t().reason, name: 'reason', values: reasons.map((each) => [each, each]), chosen: reason, onPick: (each) => set({ reason: each }) }),
    line(t().ownReason, reasons.includes(reason) ? '' : reason, (value) => set({ reason: value }), { name: 'reason', key: 'own' }),
  ], t().reasonHint);
}

export const hasReason = () => store.dialog.reason.trim() !== '';
