// The last in one line go to another one.

import { h } from '/kit/preact.js';
import { chips, field, Frame, hasReason, Reason, set } from './dialog.js';
import { confirmOrder } from './orders.js';
import { prefixOf, queueName, store, t } from './store.js';

const STEPS = [1, 3, 5, 10];

function countChoice(waiting) {
  const { count } = store.dialog;
  const few = STEPS.filter((n) => n < waiting).map((n) => [n, `${n}`]);
  const half = Math.ceil(waiting / 2);
  const values = [...few, ...(STEPS.includes(half) || half >= waiting ? [] : [[half, t().half(half)]]), [waiting, t().allOf(waiting)]];
  return field(t().count, [
    chips({ label: t().count, name: 'count', values, chosen: count, onPick: (n) => set({ count: n }) }),
    h('input', { key: 'own', class: 'line short', type: 'number', min: 1, max: waiting, name: 'count', 'aria-label': t().count, value: count ?? '', onInput: (event) => set({ count: Number(event.target.value) || null }) }),
  ]);
}

export function Move() {
  const { queue, to, count } = store.dialog;
  const { waiting } = store.board.queues.find((each) => each.id === queue);
  const others = store.board.queues.filter((each) => each.id !== queue);
  return h(Frame, {
    title: t().moveTitle(queueName(queue)), hint: t().moveHint,
    confirm: { ready: !!to && count > 0 && hasReason(), act: () => confirmOrder('move', { from: queue, to, count }) },
  },
  countChoice(waiting),
  field(t().to, h('div', { class: 'options wide' }, others.map((each) => h('button', {
    key: each.id, type: 'button', class: to === each.id ? 'option chosen' : 'option', 'aria-pressed': String(to === each.id), 'data-choose-queue': each.id, onClick: () => set({ to: each.id }),
  }, h('b', null, prefixOf(each.id)), h('span', { class: 'about' }, h('span', null, queueName(each.id)), h('span', { class: 'quiet' }, `${t().waiting} ${each.waiting}`)))))),
  h(Reason, { action: 'move' }));
}
