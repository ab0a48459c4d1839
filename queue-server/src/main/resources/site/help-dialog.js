// A window helps a queue: an open one at once, a closed one is asked to open (DOMAIN W6).

import { h } from '/kit/preact.js';
import { chips, field, Frame, hasReason, Reason, set } from './dialog.js';
import { confirmOrder } from './orders.js';
import { cardOf, prefixOf, queueName, servers, store, t, windowPlan } from './store.js';
import { windowState } from './window-cards.js';

/** Whether the server would take the order: the window may help in need, does not yet, and is not paused. */
function canHelp(plan, queue) {
  const card = cardOf(plan.id);
  const served = plan.serves.find((each) => each.queue === queue);
  return !!card && served.inNeed && card.state !== 'paused' && !card.helping.includes(queue);
}

/** Those that always serve the queue and are not open: whoever has the key must open them. */
const shut = (queue) => servers(queue).filter((plan) => !plan.serves.find((each) => each.queue === queue).inNeed && cardOf(plan.id)?.state === 'closed');

const shutWords = (queue) => shut(queue).length > 0 && h('p', { class: 'told' }, t().shutWindows(shut(queue).map(({ label }) => label).join(t().comma)));

const rank = ({ id }) => ['idle', 'serving', 'called', 'paused', 'closed'].indexOf(cardOf(id).state);

function windowChoice(plan, queue) {
  const card = cardOf(plan.id);
  const chosen = store.dialog.window === plan.id;
  return h('button', {
    key: plan.id, type: 'button', class: chosen ? 'option chosen' : 'option', 'aria-pressed': String(chosen), 'data-choose-window': plan.id, onClick: () => set({ window: plan.id }),
  }, h('b', null, plan.label), h('span', { class: 'about' }, windowState(card), card.offered.includes(queue) && h('span', { class: 'quiet' }, t().asked)));
}

function windowsFor(queue) {
  const found = servers(queue).filter((plan) => canHelp(plan, queue)).sort((one, other) => rank(one) - rank(other));
  return field(t().whichWindow, found.length === 0 ? h('p', { class: 'told', 'data-no-helper': true }, t().noHelper) : h('div', { class: 'options' }, found.map((plan) => windowChoice(plan, queue))));
}

/** The queues that a window may help. */
const queuesOf = (window) => windowPlan(window).serves.filter((each) => canHelp(windowPlan(window), each.queue)).map((each) => each.queue);

function queueChoice(window) {
  return field(t().forQueue, chips({ label: t().forQueue, name: 'queue', chosen: store.dialog.queue, onPick: (queue) => set({ queue }), values: queuesOf(window).map((queue) => [queue, `${prefixOf(queue)} ${queueName(queue)}`]) }));
}

export function Help() {
  const { queue, window, fixed } = store.dialog;
  const title = fixed ? t().helpWindow(windowPlan(window).label) : t().helpTitle(queueName(queue));
  return h(Frame, {
    title, hint: t().helpHint,
    confirm: { ready: !!window && !!queue && hasReason(), act: () => confirmOrder('help', { counter: window, queue }) },
  }, fixed ? queueChoice(window) : [windowsFor(queue), shutWords(queue)], h(Reason, { action: 'help' }));
}

/** Whether the window could be sent to help somewhere. */
export const mayBeSent = (window) => queuesOf(window).length > 0;
