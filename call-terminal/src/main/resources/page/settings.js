// Keys, sound and language, as this browser keeps them.

import { h } from '/kit/preact.js';
import { chime, readySound } from './chime.js';
import { close, Frame, set } from './dialog.js';
import { defaults, isDefault, keptFree, keysOf, keyWord, resetKeys, setKey } from './keymap.js';
import { language, setLanguage, store, t, toggle } from './store.js';

const words = { take: 'take', number: 'number_' };

const Switch = ({ name, word }) => h('button', { class: 'switch', type: 'button', role: 'switch', 'aria-checked': String(store.settings[name]), 'data-switch': name, onClick: () => toggle(name) },
  h('span', null, word), h('b', null, store.settings[name] ? t().on : t().off));

const isCaptured = (action, place) => store.dialog.key?.action === action && store.dialog.key.place === place;

function KeyButton({ action, place }) {
  const code = keysOf(action)[place];
  const captured = isCaptured(action, place);
  const word = captured ? t().pressKey : code ? keyWord(code) : t().noKey;
  return h('button', { class: captured ? 'key chosen' : 'key', type: 'button', 'data-key': `${action}:${place}`, 'aria-label': `${t()[words[action] ?? action]}: ${word}`, onClick: () => set({ key: { action, place }, kept: null }) }, word);
}

const KeyRow = (action) => h('div', { key: action, class: 'key-row' }, h('span', null, t()[words[action] ?? action]), h(KeyButton, { action, place: 0 }), h(KeyButton, { action, place: 1 }));

/** While a key's button waits, the next key is its new one. */
function capture(code) {
  const { action, place } = store.dialog.key;
  if (code === 'Escape') set({ key: null, kept: null });
  else if (code === 'Delete' || code === 'Backspace') { setKey(action, place, null); set({ key: null }); }
  else if (keptFree(code)) set({ kept: code });
  else { setKey(action, place, code); set({ key: null, kept: null }); }
}

export const settings = {
  get capture() { return store.dialog.key ? capture : undefined; },
  confirm: () => close(),
};

const test = () => { readySound(); chime(); };

export function SettingsDialog() {
  const other = language() === 'en' ? 'zh-CN' : 'en';
  const hint = store.dialog.kept ? t().keyKept : store.dialog.key ? t().pressKeyHint : t().keysHint;
  return h(Frame, { title: t().settings, kind: 'settings' },
    h('div', { class: 'switches' }, h(Switch, { name: 'keys', word: t().keysOn }), h(Switch, { name: 'letters', word: t().lettersOn }), h(Switch, { name: 'sound', word: t().soundOn }),
      h('button', { class: 'switch', type: 'button', 'data-test-sound': true, onClick: test }, h('span', null, t().testSound)),
      h('button', { class: 'switch', type: 'button', lang: other, 'data-language': other, onClick: () => setLanguage(other) }, h('span', null, t().otherLanguage)),
      h('button', { class: 'switch', type: 'button', 'data-reset-keys': true, disabled: isDefault(), onClick: () => { resetKeys(); set({ key: null }); } }, h('span', null, t().resetKeys))),
    h('p', { class: store.dialog.kept ? 'hint warned' : 'hint', role: 'status' }, hint),
    h('div', { class: 'keys scrolling' },
      h('div', { class: 'key-row head' }, h('span', null, t().keysTitle), h('span', null, t().padKeys), h('span', null, t().letterKeys)),
      Object.keys(defaults).map(KeyRow)));
}
