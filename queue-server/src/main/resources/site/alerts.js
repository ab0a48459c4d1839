// What needs action: an alert's words, its look, and what can be done about it.

import { h } from '/kit/preact.js';
import { icon } from '/kit/icons.js';
import { open } from './dialog.js';
import { drawing } from './drawings.js';
import { mayOrder, order } from './orders.js';
import { cardOf, labelOf, minutesSince, queueName, reasonName, servers, store, t } from './store.js';

const LOOKS = {
  NEEDS_HELP: { level: 'danger', draw: 'warning', act: 'help' },
  LONG_WAIT: { level: 'danger', draw: 'warning', act: 'help' },
  LONG_SERVICE: { level: 'danger', icon: 'clock', act: 'look' },
  LONG_PAUSE: { level: 'danger', icon: 'pause', act: 'look' },
  IDLE_WHILE_WAITING: { level: 'danger', icon: 'people', act: 'look' },
  LONG_HOLD: { level: 'warn', icon: 'hold', act: 'acknowledge' },
  QUICK_SKIP: { level: 'warn', icon: 'skip', act: 'acknowledge' },
  SHORT_SERVICE: { level: 'warn', icon: 'clock', act: 'acknowledge' },
  ID_UNCHECKED: { level: 'warn', icon: 'id-card', act: 'acknowledge' },
  PRIORITY_SHARE: { level: 'warn', draw: 'priority', act: 'acknowledge' },
  PAPER_LOW: { level: 'warn', draw: 'printer', act: 'acknowledge' },
  DEVICE_OFFLINE: { level: 'danger', icon: 'no-wifi', act: 'acknowledge' },
};
const OTHER = { level: 'warn', icon: 'info', act: 'acknowledge' };

export const lookOf = (alert) => LOOKS[alert.kind] ?? OTHER;
export const signOf = ({ draw, icon: name }, size) => (draw ? drawing(draw, size) : icon(name, { size }));

const isOpen = (alert) => !alert.clearedAt && !alert.seenAt;
const isSame = (one, other) => one.queue === other.queue && one.kind === 'NEEDS_HELP' && other.kind === 'LONG_WAIT';

/** A queue that needs help because somebody waits too long is one thing to do, not two. */
export function needingAction() {
  const wanted = store.board.watch.alerts.filter(isOpen);
  return wanted.filter((each) => !wanted.some((other) => isSame(each, other)));
}

/** What stands and is known, then what is over, the latest first. */
export const attended = () => [...store.board.watch.alerts].filter((each) => !isOpen(each))
  .sort((one, other) => (other.clearedAt ?? other.seenAt).localeCompare(one.clearedAt ?? one.seenAt));

/** The kinds that a window's card shows in red. */
/** Without those that settle already. */
export const pressing = () => needingAction().filter((each) => !each.easedAt);
export const lateKind = (window) => pressing().find((each) => each.counter === window && t().lateStates[each.kind])?.kind;
export const isLate = (queue) => pressing().some((each) => each.queue === queue && lookOf(each).act === 'help');

const closedServers = (queue) => servers(queue).filter(({ id }) => cardOf(id)?.state === 'closed').slice(0, 3).map(({ label }) => label).join(t().comma);

function facts(alert) {
  const row = store.board.queues.find((each) => each.id === alert.queue);
  const card = alert.counter && cardOf(alert.counter);
  const busy = card && store.board.queues.find((each) => each.id === (alert.ticketQueue ?? card.ticketQueue));
  return {
    kind: alert.kind, queue: alert.queue ? queueName(alert.queue) : '', waiting: row?.waiting ?? 0,
    longest: row?.since ? minutesSince(row.since) : 0, target: Math.round(store.board.figures.target / 60),
    closed: alert.queue ? closedServers(alert.queue) : '', window: alert.counter ? labelOf(alert.counter) : '', ticket: alert.number ?? (alert.kind === 'LONG_SERVICE' && card?.ticket) ?? '',
    minutes: minutesSince(alert.since), reason: card?.pause ? reasonName(card.pause) : '', mean: busy?.service ? Math.round(busy.service / 60) : 0, device: alert.device ?? '',
  };
}

const standingWords = (alert) => (t().alerts[alert.kind] ?? t().alerts.other)(facts(alert));

export const endedWords = (alert) => (t().ended[alert.kind] ?? t().ended.other)({ ...facts(alert), title: standingWords(alert)[0] });

/** [what, more]. What is over stays until it has been so for the hall's time, so that it does not come and go. */
export const wordsOf = (alert) => (alert.easedAt && !alert.clearedAt ? [endedWords(alert), t().easing] : standingWords(alert));

/** With what it stands for, see needingAction. */
export async function acknowledge(alert) {
  const others = store.board.watch.alerts.filter((each) => isOpen(each) && isSame(each, alert));
  const done = await order('acknowledge', { alert: alert.key });
  await Promise.all(done ? others.map((each) => order('acknowledge', { alert: each.key })) : []);
  return done;
}

const doing = {
  help: (alert) => open({ name: 'help', queue: alert.queue, alert: alert.key }),
  look: (alert) => open({ name: 'window', window: alert.counter, alert: alert.key }),
  acknowledge,
};

/** The button of an entry; who may not give the order is told of it all the same, and may say that he knows. */
export function actButton(alert) {
  const wanted = lookOf(alert).act;
  const act = wanted === 'look' || mayOrder(wanted) ? wanted : 'acknowledge';
  if (!mayOrder(act) && act !== 'look') return null;
  return h('button', { class: 'button', type: 'button', 'data-act': act, onClick: () => doing[act](alert) }, t().acts[act]);
}
