// Pieces that all three layouts share.

import { h } from '/kit/preact.js';
import { icon } from '/kit/icons.js';
import { elapsed, hallClock, text } from '/kit/text.js';
import * as desk from './desk.js';
import { doAction } from './actions.js';
import { hints } from './keys.js';
import { change, language, now, online, press, setLanguage, store, t } from './store.js';

const icons = {
  next: 'bell', recall: 'again', absent: 'skip', start: 'play', finish: 'check', hold: 'hold', transfer: 'transfer',
  pause: 'pause', resume: 'play', undo: 'undo', take: 'people', close: 'back',
};

export const view = () => ({
  desk: store.picture?.desk ?? null, rules: store.catalogue?.rules, now: now(), online: online(), finishing: store.picture?.finishing,
});

export const nameOf = (list, id) => text(store.catalogue?.[list]?.find((each) => each.id === id)?.name, language()) || id;
export const matterName = (id) => nameOf('matters', id);
export const minutesSince = (time) => Math.max(0, Math.floor((now() - Date.parse(time)) / 60000));
export const secondsSince = (time) => (now() - Date.parse(time)) / 1000;
export const clock = () => hallClock(store.catalogue?.timezone ?? undefined, store.picture?.hall?.aheadMillis ?? 0);
export const timeOf = (rfc3339) => clock().time(new Date(rfc3339));
export const windowTitle = (label) => t().window(label);

/** An action's button. Its place never changes; what may be pressed and what is best does. */
export function Action({ name, label, small, hint = true, wide }) {
  const v = view();
  const on = name === 'undo' || desk.enabled(v).has(name);
  const best = desk.suggested(v) === name;
  return h('button', {
    class: `action ${best ? 'best' : ''} ${small ? 'small' : ''} ${wide ? 'wide' : ''}`, type: 'button', 'data-action': name, disabled: !on,
    onClick: () => doAction(name),
  },
  icon(icons[name], { size: name === 'next' ? 30 : 22 }),
  h('span', { class: 'word' }, label ?? word(name, v)),
  hint && store.keysOn && hints[name] ? h('kbd', null, hints[name]) : null);
}

export function NextAction() {
  const v = view();
  return h(Action, { name: 'next', label: t()[desk.nextText(v.desk, v.rules)], wide: true });
}

/** Starting a real-name matter says that the papers were compared. */
const word = (name, v) => (name === 'start' && desk.isRealName(v.desk, store.catalogue?.matters) ? t().startChecked : t()[name]);

/** The six buttons below next, and next itself. */
export function Grid() {
  return h('div', { class: 'grid' }, h(NextAction), ...['recall', 'absent', 'start', 'finish', 'hold', 'transfer'].map((name) => h(Action, { name, key: name })));
}

export const isRest = () => {
  const current = store.picture?.desk;
  return !!current && desk.situation(current) === 'paused';
};

/** Pause or resume: one button, in one place. */
export function PauseAction(properties) {
  const paused = store.picture?.desk?.window.state === 'paused';
  const name = paused ? 'resume' : 'pause';
  return h(Action, { ...properties, name, label: properties.short ? t()[`${name}Short`] : t()[name] });
}

export function Pill() {
  const on = online();
  const paused = store.picture?.desk?.window.state === 'paused';
  const kind = !on ? 'off' : paused ? 'away' : 'ok';
  const word = !on ? t().disconnected : paused ? t().pausedState : t().connected;
  return h('span', { class: `pill ${kind}`, 'data-link': on ? 'up' : 'down', role: 'status' }, icon(!on ? 'no-wifi' : paused ? 'pause' : 'wifi', { size: 18 }), word);
}

export function LanguageSwitch() {
  const other = language() === 'en' ? 'zh-CN' : 'en';
  return h('button', { class: 'head-button', type: 'button', lang: other, 'data-language': other, onClick: () => setLanguage(other) }, t().otherLanguage);
}

/** The line under the header while something is wrong with the way to the server. */
export function Trouble() {
  const { picture } = store;
  const lines = [];
  if (store.broken) lines.push(t().programGone);
  else if (picture && !picture.link.up) lines.push(picture.link.refusal ?? t().reconnecting(Math.max(1, picture.link.attempts)));
  else if (store.slow > 0) lines.push(t().slow);
  if (picture?.finishing) lines.push(t().finishKept(picture.finishing));
  if (online() && picture?.hall?.state === 'stopped') lines.push(t().hallStopped);
  if (!lines.length) return null;
  return h('div', { class: 'trouble', role: 'status' }, icon('no-wifi', { size: 20 }), h('span', null, lines.join(' · ')));
}

/** Queues in need that this window may open with one tap. */
export function Offers() {
  const queues = online() ? store.picture.desk.window.offers ?? [] : [];
  if (!queues.length) return null;
  return h('div', { class: 'offers', role: 'status' }, icon('people', { size: 20 }), h('span', null, t().helpWanted),
    queues.map((queue) => h('button', { key: queue, type: 'button', 'data-action': 'help', 'data-queue': queue, onClick: () => press('help', { queue }) }, t().help(nameOf('queues', queue)))));
}

/** Undo and refusals: in the upper area, so that they never cover a button. */
export function Above() {
  const last = desk.undoable(view());
  const refused = store.refusal && store.refusal.until > Date.now() ? store.refusal : null;
  return h('div', { class: 'above' },
    refused && h('div', { class: 'refusal', role: 'alert', 'data-reason': refused.reason },
      icon('info', { size: 22 }), h('span', null, refused.message),
      h('button', { class: 'dismiss', type: 'button', 'aria-label': t().ok, onClick: () => change({ refusal: null }) }, '×')),
    last && h('div', { class: 'undo' },
      h('span', null, `${last.number} ${t().left[last.state]}`),
      h('button', { type: 'button', 'data-action': 'undo', onClick: () => press('undo') }, t().undo, ' ', store.keysOn ? h('kbd', null, 'Z') : null)));
}

/** Runs while a visitor is here: since the call, or since the start of the service. */
export function Timer({ atHand }) {
  const { ticket } = atHand;
  const from = ticket.state === 'serving' ? ticket.startedAt : ticket.calledAt;
  return h('span', { class: 'timer', role: 'timer' }, from ? elapsed(secondsSince(from)) : '');
}

/** Which lane, when it is not the matter's usual one. */
export function Lane({ ticket }) {
  const usual = store.catalogue?.matters?.find((matter) => matter.id === ticket.matter)?.lane;
  if (!ticket.lane || !usual || ticket.lane === usual) return null;
  return h('span', { class: 'lane' }, nameOf('lanes', ticket.lane));
}
