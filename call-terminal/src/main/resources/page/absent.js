// Why somebody is a no-show before the hall's rules say so.

import { h } from '/kit/preact.js';
import { close, Frame, option } from './dialog.js';
import { press, store, t } from './store.js';

const reasons = () => Object.entries(t().absentReasons);

export const absent = {
  pick: (index) => {
    const reason = reasons()[index];
    if (!reason) return;
    close();
    press('absent', { reason: reason[0] });
  },
};

export function AbsentDialog() {
  const { rules } = store.catalogue;
  return h(Frame, { title: t().absentTitle(store.dialog.ticket.number), hint: t().absentHint(rules.absentAfterCalls, rules.absentAfter) },
    h('div', { class: 'options' }, reasons().map(([id, name], index) => option({ index, name, onPick: () => absent.pick(index), 'data-reason': id }))));
}
