// What can be done for one queue.

import { h } from '/kit/preact.js';
import { Frame, open } from './dialog.js';
import { mayOrder } from './orders.js';
import { spans } from './queue-table.js';
import { labelOf, minutesSince, queueName, servers, store, t } from './store.js';

const fact = (name, value) => [h('dt', { key: name }, name), h('dd', { key: `${name} is` }, value)];

export function QueueActions() {
  const { queue } = store.dialog;
  const row = store.board.queues.find((each) => each.id === queue);
  const act = (name, possible) => mayOrder(name) && h('button', { class: 'button', type: 'button', 'data-act': name, disabled: !possible, onClick: () => open({ name, queue }) }, t().acts[name]);
  return h(Frame, { title: queueName(queue) },
    h('dl', { class: 'facts' }, fact(t().waiting, row.waiting), fact(t().longest, row.since ? t().minutes(minutesSince(row.since)) : t().none),
      fact(t().mean, row.mean == null ? '–' : t().minutes(Math.round(row.mean / 60))), fact(t().windows, spans(row.windows.map(labelOf)).join(' ') || t().noWindow),
      fact(t().usual, spans(servers(queue).filter((each) => !each.serves.find((one) => one.queue === queue).inNeed).map(({ label }) => label)).join(' ') || t().none),
      fact(t().only, spans(servers(queue).filter((each) => each.serves.find((one) => one.queue === queue).inNeed).map(({ label }) => label)).join(' ') || t().none)),
    h('div', { class: 'row' }, act('help', true), act('move', row.waiting > 0)));
}
