// What the page knows: the program's picture, the hall's catalogue, and what the clerk is doing with the page.

import { act } from '/kit/live.js';
import { languages, nearest } from './texts.js';

const SLOW_MILLIS = 3000;
const NEXT_DEAD_MILLIS = 1500;
const REFUSAL_MILLIS = 8000;
const ABOUT_AT_HAND = new Set(['next', 'recall', 'start', 'finish', 'absent', 'hold', 'transfer', 'walkin']);
const setting = (name) => localStorage.getItem(name) !== 'off';

export const store = {
  picture: null, // the newest from the program
  catalogue: null, // names and rules
  broken: false, // the program itself cannot be reached
  dialog: null, // {name, …} of the open dialog
  refusal: null, // {message, reason, until}: the last press was refused
  slow: 0, // presses without an answer for long
  barMore: false, // the small bar shows its other buttons
  settings: { keys: setting('keys'), letters: setting('letters'), sound: setting('sound') },
  chosenLanguage: localStorage.getItem('language'),
  lightUntil: 0, // the card is lit: somebody has come
};

let onChange = () => {};
let fetching = null; // the catalogue's version on its way
let lastNext = 0;
let noticed = 0; // the newest notice shown
const busy = new Set();

export const language = () => store.chosenLanguage ?? nearest(store.picture?.language ?? 'zh-CN');
export const t = () => languages[language()];
export const now = () => Date.now() + (store.picture?.hall?.aheadMillis ?? 0);
export const online = () => !store.broken && !!store.picture?.link.up;

export function whenChanged(listener) { onChange = listener; }
export function change(values) { Object.assign(store, values); onChange(); }

export function setLanguage(tag) {
  localStorage.setItem('language', tag);
  change({ chosenLanguage: tag });
}

/** Switches keys, letters or sound on or off. */
export function toggle(name) {
  const on = !store.settings[name];
  localStorage.setItem(name, on ? 'on' : 'off');
  change({ settings: { ...store.settings, [name]: on } });
}

/** A new picture from the program. */
export function show(picture) {
  const { notice } = picture;
  if (notice && notice.id !== noticed) {
    noticed = notice.id;
    refuse(notice);
  }
  change({ picture, broken: false });
  fetchCatalogue(picture.hall?.catalogue);
}

async function fetchCatalogue(version) {
  if (!version || version === fetching) return;
  fetching = version;
  const answer = await act('catalogue');
  if (answer.ok) change({ catalogue: answer.body });
  else fetching = null;
}

function refuse({ reason, message }) {
  const ours = t().reasons[reason];
  const sameLanguage = nearest(store.picture?.language ?? 'zh-CN') === language();
  const text = sameLanguage && message && reason !== 'fault' ? message : ours ?? message ?? t().reasons.fault;
  store.refusal = { reason, message: text, until: Date.now() + REFUSAL_MILLIS };
}

/** Sends a press once, with a request id of its own and what the clerk sees at hand. */
export async function press(name, input = {}) {
  if (busy.has(name) || (name === 'next' && Date.now() - lastNext < NEXT_DEAD_MILLIS)) return null;
  if (name === 'next') lastNext = Date.now();
  busy.add(name);
  const body = { request: crypto.randomUUID(), ...input };
  if (ABOUT_AT_HAND.has(name)) body.ticket = store.picture?.desk?.atHand?.ticket.id ?? null;
  change({ refusal: null, barMore: false });
  const answer = await patiently(act(name, body));
  busy.delete(name);
  if (!answer.ok) refuse(answer.body ?? { reason: 'fault' });
  onChange();
  return answer;
}

async function patiently(answering) {
  let counted = false;
  const timer = setTimeout(() => { counted = true; change({ slow: store.slow + 1 }); }, SLOW_MILLIS);
  const answer = await answering;
  clearTimeout(timer);
  if (counted) store.slow -= 1;
  return answer;
}
