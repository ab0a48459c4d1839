// Signing in: the clerk opens a window.

import { h } from '/kit/preact.js';
import { icon } from '/kit/icons.js';
import { text } from '/kit/text.js';
import { Trouble } from './banners.js';
import { LanguageSwitch, languageOf, nameOf, windowTitle } from './parts.js';
import { change, language, online, press, store, t } from './store.js';

const remembered = JSON.parse(localStorage.getItem('signIn') ?? '{}');
let taken = false; // the server said counter_taken to what stands in the form

export const rememberedClerk = () => remembered.clerk;

async function submit(event) {
  event.preventDefault();
  const { counter, clerk, pin } = event.target.elements;
  const words = { counter: counterId(counter.value.trim()), clerk: clerk.value.trim(), pin: pin.value };
  const answer = await press('open', taken ? { ...words, takeOver: true } : words);
  taken = answer?.body?.reason === 'counter_taken';
  if (answer?.ok) {
    localStorage.setItem('signIn', JSON.stringify({ counter: counter.value.trim(), clerk: words.clerk }));
    Object.assign(remembered, { counter: counter.value.trim(), clerk: words.clerk });
  } else if (!taken) {
    pin.value = '';
  }
  change({});
}

function edited() {
  if (taken) {
    taken = false;
    change({ refusal: null });
  }
}

const field = (label, control) => h('label', { class: 'field' }, h('span', null, label), control);

/** What a clerk typed is the label on the window, or its id. */
function counterId(typed) {
  const counters = store.catalogue?.counters ?? [];
  return (counters.find(({ id }) => id === typed) ?? counters.find(({ label }) => label === typed))?.id ?? typed;
}

function counterOption({ id, label }) {
  const free = (store.picture.hall?.counters[id] ?? 'closed') === 'closed';
  return h('option', { key: id, value: label }, `${windowTitle(label)} · ${free ? t().counterFree : t().counterBusy}`);
}

/** The window that was opened here last, or any where none was, is wanted for a queue. */
function Asked() {
  const mine = remembered.counter && counterId(remembered.counter);
  const asked = Object.entries(online() ? store.picture.hall?.asked ?? {} : {}).filter(([id]) => !mine || id === mine);
  if (!asked.length) return null;
  const label = (id) => store.catalogue?.counters.find((each) => each.id === id)?.label ?? id;
  return h('div', { class: 'offers', role: 'status' }, icon('people', { size: 20 }), h('span', null, t().helpWanted),
    asked.map(([id, queues]) => h('b', { key: id, 'data-asked': id }, `${windowTitle(label(id))} · ${queues.map((queue) => nameOf('queues', queue)).join(' · ')}`)));
}

export function SignIn() {
  const ready = online() && !!store.catalogue;
  const { refusal } = store;
  return h('main', { class: 'signin' },
    h('header', { class: 'top' }, h('strong', null, text(store.catalogue?.name, language()) || t().title), h('span', { class: 'space' }), h(LanguageSwitch)),
    h(Trouble), h(Asked),
    h('form', { class: 'card', 'data-form': 'open', onSubmit: submit, onInput: edited },
      h('div', { class: 'intro' }, h('h1', null, t().signIn), h('p', { class: 'quiet' }, ready ? t().signInHint : t().connecting)),
      refusal && h('div', { class: 'refusal', role: 'alert', 'data-reason': refusal.reason }, icon('info', { size: 22 }),
        h('span', null, h('span', { lang: languageOf(refusal.message) }, refusal.message), taken ? ` ${t().takeOverHint}` : '')),
      field(t().counter, h('input', { name: 'counter', list: 'windows', required: true, autocomplete: 'off', defaultValue: remembered.counter ?? '' })),
      h('datalist', { id: 'windows' }, (store.catalogue?.counters ?? []).map(counterOption)),
      field(t().clerk, h('input', { name: 'clerk', required: true, autocomplete: 'username', defaultValue: remembered.clerk ?? '' })),
      field(t().pin, h('input', { name: 'pin', type: 'password', inputmode: 'numeric', required: true, autocomplete: 'off' })),
      h('button', { class: 'action best wide', type: 'submit', 'data-action': 'open', disabled: !ready }, h('span', { class: 'word' }, taken ? t().takeOver : t().open))));
}
