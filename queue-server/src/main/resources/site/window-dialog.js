// About one window.

import { h } from '/kit/preact.js';
import { elapsed } from '/kit/text.js';
import { acknowledge, needingAction, wordsOf } from './alerts.js';
import { close, Frame, isOpen, languageOf, open } from './dialog.js';
import { mayBeSent } from './help-dialog.js';
import { mayOrder } from './orders.js';
import { cardOf, labelOf, prefixOf, queueName, secondsSince, store, t, windowPlan, zoneName } from './store.js';
import { pauseWords, windowState } from './window-cards.js';

const fact = (name, value, lang) => value && [h('dt', { key: name }, name), h('dd', { key: `${name} is`, lang }, value)];

const servedWords = ({ queue, matters, inNeed }) => [`${prefixOf(queue)} ${queueName(queue)}`, matters.length > 0 && t().someMatters(matters.length), inNeed && t().inNeed].filter(Boolean).join(' · ');

function alertLine(alert) {
  const [what, more] = wordsOf(alert);
  const { request } = store.dialog;
  const known = async () => { if (await acknowledge(alert) && isOpen(request)) close(); };
  return h('div', { key: alert.key, class: 'row alert' }, h('p', null, h('b', null, what), more && h('span', { class: 'quiet' }, ` ${more}`)),
    mayOrder('acknowledge') && h('button', { class: 'button', type: 'button', 'data-act': 'acknowledge', onClick: known }, t().acts.acknowledge));
}

export function WindowAbout() {
  const { window } = store.dialog;
  const card = cardOf(window);
  const plan = windowPlan(window);
  const alerts = needingAction().filter((each) => each.counter === window);
  return h(Frame, { title: `${t().window} ${labelOf(window)}` },
    alerts.map(alertLine),
    h('dl', { class: 'facts' },
      fact(t().state, [windowState(card), card.since && ` ${elapsed(secondsSince(card.since))}`]), fact(t().pauseReason, card.pause && pauseWords(card)),
      fact(t().ticketHere, card.ticket), fact(t().staff, card.clerk, languageOf(card.clerk)), fact(t().zone, zoneName(plan.zone)),
      fact(t().serves, h('ul', null, plan.serves.map((each) => h('li', { key: each.queue }, servedWords(each))))),
      fact(t().helpsAlready, card.helping.map(queueName).join(t().comma))),
    mayOrder('help') && h('div', { class: 'row' }, h('button', { class: 'button', type: 'button', 'data-act': 'help', disabled: !mayBeSent(window), onClick: () => open({ name: 'help', window, fixed: true }) }, t().acts.help)));
}
