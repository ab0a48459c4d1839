// Pieces that all three layouts share.

import { h } from '/kit/preact.js';
import { icon } from '/kit/icons.js';
import { elapsed, hallClock, isHan, text } from '/kit/text.js';
import * as desk from './desk.js';
import { doAction, view } from './actions.js';
import { drawing } from './drawings.js';
import { keysOf, keyWord } from './keymap.js';
import { language, now, online, setLanguage, store, t } from './store.js';

const icons = {
  next: 'bell', recall: 'again', absent: 'skip', start: 'play', finish: 'check', hold: 'hold', transfer: 'transfer',
  pause: 'pause', resume: 'play', undo: 'undo', take: 'people', close: 'back',
};

export const nameOf = (list, id) => text(store.catalogue?.[list]?.find((each) => each.id === id)?.name, language()) || id;
export const matterName = (id) => nameOf('matters', id);
export const matterOf = (id) => store.catalogue?.matters?.find((each) => each.id === id);
export const minutesSince = (time) => Math.max(0, Math.floor((now() - Date.parse(time)) / 60000));
export const secondsSince = (time) => (now() - Date.parse(time)) / 1000;
export const clock = () => hallClock(store.catalogue?.timezone ?? undefined, store.picture?.hall?.aheadMillis ?? 0);
export const timeOf = (rfc3339) => clock().time(new Date(rfc3339));
export const windowTitle = (label) => t().window(label);
export const windowName = (id) => windowTitle(store.catalogue?.counters?.find((each) => each.id === id)?.label ?? id);

/** The language of what somebody wrote, or another program said: by its letters. */
export const languageOf = (words) => (isHan(words) ? 'zh-CN' : 'en');

/** The key that stands on a button: the number pad's, else the letter. */
export function hint(action) {
  const [pad, letter] = keysOf(action === 'resume' ? 'pause' : action);
  const code = pad ?? (store.settings.letters ? letter : null);
  return store.settings.keys && code ? keyWord(code) : null;
}

/** An action's button. Its place never changes; what may be pressed and what is best does. */
export function Action({ name, label, small, showKey = true, wide, onPress }) {
  const current = view();
  const on = desk.enabled(current).has(name);
  const best = desk.suggested(current) === name;
  const key = showKey ? hint(name) : null;
  return h('button', {
    class: ['action', best && 'best', small && 'small', wide && 'wide'].filter(Boolean).join(' '), type: 'button', 'data-action': name, disabled: !on,
    onClick: () => (onPress ?? doAction)(name),
  },
  icon(icons[name], { size: name === 'next' ? 30 : 22 }),
  h('span', { class: 'word' }, label ?? word(name, current)),
  key && h('kbd', null, key));
}

/** Starting a real-name matter says that the papers were compared. */
const word = (name, current) => (name === 'start' && desk.isRealName(current.desk, store.catalogue?.matters) ? t().startChecked : t()[name]);

export function NextAction(properties) {
  const { desk: current, rules } = view();
  return h(Action, { name: 'next', label: t()[desk.nextText(current, rules)], wide: true, ...properties });
}

/** The six buttons below next, and next itself. */
export function Grid() {
  return h('div', { class: 'grid' }, h(NextAction), ...['recall', 'absent', 'start', 'finish', 'hold', 'transfer'].map((name) => h(Action, { name, key: name })));
}

export const state = () => desk.pageState({ desk: store.picture?.desk, online: online() });
export const isLookingOn = () => !!store.picture?.desk?.window.takenBy;
export const isRest = () => !!store.picture?.desk && !isLookingOn() && desk.situation(store.picture.desk) === 'paused';

/** Pause or resume: one button, in one place. */
export function PauseAction(properties) {
  const name = store.picture?.desk?.window.state === 'paused' ? 'resume' : 'pause';
  return h(Action, { ...properties, name, label: properties.short ? t()[`${name}Short`] : t()[name] });
}

/** How it stands: with an icon, a word and a colour. */
export function Pill({ quietWord }) {
  const paused = store.picture?.desk?.window.state === 'paused';
  const [kind, symbol, said] = !online() ? ['off', icon('no-wifi', { size: 18 }), t().disconnected]
    : isLookingOn() ? ['look', drawing('eye', 18), t().lookingOn]
      : paused ? ['away', icon('pause', { size: 18 }), t().pausedState]
        : ['ok', icon(quietWord === t().openState ? 'check' : 'wifi', { size: 18 }), quietWord];
  return h('span', { class: `pill ${kind}`, 'data-link': online() ? 'up' : 'down', role: 'status' }, symbol, said);
}

export function LanguageSwitch() {
  const other = language() === 'en' ? 'zh-CN' : 'en';
  return h('button', { class: 'head-button', type: 'button', lang: other, 'data-language': other, onClick: () => setLanguage(other) }, t().otherLanguage);
}

/** Runs while a visitor is here: since the call, or since the start of the service. */
export function Timer({ atHand }) {
  const { ticket } = atHand;
  const from = ticket.state === 'serving' ? ticket.startedAt : ticket.calledAt;
  return h('span', { class: 'timer', role: 'timer' }, from ? elapsed(secondsSince(from)) : '');
}

/** Which lane, when it is not the matter's usual one. */
export function Lane({ ticket }) {
  const usual = matterOf(ticket.matter)?.lanes?.[0];
  if (!ticket.lane || !usual || ticket.lane === usual) return null;
  const booked = /appoint|book/.test(ticket.lane);
  return h('span', { class: booked ? 'tag booked' : 'tag' }, booked ? icon('clock', { size: 16 }) : drawing('star', 16), nameOf('lanes', ticket.lane));
}
