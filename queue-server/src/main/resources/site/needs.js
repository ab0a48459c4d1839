// What needs action, and what did today.

import { h } from '/kit/preact.js';
import { icon } from '/kit/icons.js';
import { actButton, attended, endedWords, lookOf, needingAction, pressing, signOf, wordsOf } from './alerts.js';
import { languageOf, open } from './dialog.js';
import { mayOrder } from './orders.js';
import { personName, queueName, store, t } from './store.js';
import { clockTime } from './window-cards.js';

const ATTENDED_SHOWN = 20;

function entry(alert) {
  const [what, more] = wordsOf(alert);
  const look = lookOf(alert);
  return h('li', { key: alert.key, class: alert.easedAt ? 'easing' : look.level, 'data-alert': alert.kind, 'data-key': alert.key },
    signOf(look, 26), h('div', null, h('p', null, what), more && h('p', { class: 'quiet' }, more)), !alert.easedAt && actButton(alert));
}

/** The name has the language it is written in. */
export const knownTo = ({ seenBy }) => (seenBy ? t().known(h('span', { lang: languageOf(personName(seenBy)) }, personName(seenBy))) : t().knownBy);

/** Over, or known: it keeps its place in the list of today, in quiet. */
export function attendedEntry(alert) {
  const over = !!alert.clearedAt;
  return h('li', { key: alert.key + alert.since, class: 'attended', 'data-attended': alert.kind, 'data-over': over ? '' : undefined },
    over ? icon('check', { size: 22 }) : signOf(lookOf(alert), 22),
    h('p', null, over ? t().cleared(clockTime(alert.clearedAt), endedWords(alert)) : wordsOf(alert)[0],
      !over && h('span', { class: 'quiet' }, ' · ', knownTo(alert))));
}

/** Queues in which somebody waits for nobody, beside those that an alert tells of. */
function alone(wanted) {
  return store.board.queues.filter(({ id, waiting, windows }) => waiting > 0 && windows.length === 0 && !wanted.some(({ queue }) => queue === id));
}

const aloneEntry = ({ id, waiting }) => h('li', { key: id, class: 'warn', 'data-alone': id },
  icon('people', { size: 26 }), h('div', null, h('p', null, t().alone(queueName(id), waiting))),
  mayOrder('help') && h('button', { type: 'button', class: 'button', onClick: () => open({ name: 'help', queue: id }) }, t().acts.help));

export function needs() {
  const wanted = needingAction();
  const left = alone(wanted);
  const urgent = pressing().length + left.length;
  const calm = urgent === 0;
  return h('section', { class: 'card needs', 'data-calm': calm ? '' : undefined },
    h('div', { class: 'title' }, h('h2', null, t().needs), !calm && h('span', { class: 'pill danger', role: 'status' }, urgent), h('span', { class: 'space' }),
      h('button', { class: 'button plain', type: 'button', 'data-log': true, onClick: () => open({ name: 'log', tab: 'alerts' }) }, t().log)),
    h('div', { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': t().needs },
      calm && h('p', { class: 'calm' }, icon('check', { size: 26 }), t().calm),
      h('ul', null, wanted.map(entry), left.map(aloneEntry), attended().slice(0, ATTENDED_SHOWN).map(attendedEntry))));
}
