// Why the window pauses, and until when: shown on the screens at once.

import { h } from '/kit/preact.js';
import { text } from '/kit/text.js';
import { close, Frame, option, set } from './dialog.js';
import { clock } from './parts.js';
import { language, press, store, t } from './store.js';

const HOURS = /^([01]\d|2[0-3]):[0-5]\d$/;
const LUNCH_ENDS = '13:30';

/** The end that fits the reason: lunch ends at half past one, most things take ten minutes. */
const usualEnd = (reason) => (reason === 'lunch' && clock().time(clock().now()) < LUNCH_ENDS ? { time: LUNCH_ENDS } : { minutes: 10 });

const reasons = () => store.catalogue.pauseReasons;
const chosenNow = () => ({ reason: reasons()[0]?.id, end: { minutes: 10 }, ...store.dialog });

export const pause = {
  pick: (index) => { const reason = reasons()[index]; if (reason) set({ reason: reason.id, end: usualEnd(reason.id) }); },
  confirm: () => {
    const { reason, end } = chosenNow();
    if (!reason || (end.time !== undefined && !HOURS.test(end.time))) return;
    close();
    press('pause', { reason, ...end });
  },
};

export function PauseDialog() {
  const { reason, end } = chosenNow();
  const time = end.time ?? LUNCH_ENDS;
  return h(Frame, { title: t().pauseTitle, hint: t().pauseHint, confirm: pause.confirm, confirmWord: t().pauseConfirm },
    h('div', { class: 'options' }, reasons().map(({ id, name }, index) => option({ index, name: text(name, language()), chosen: id === reason, onPick: () => pause.pick(index), 'data-reason': id }))),
    h('p', { class: 'hint' }, t().pauseUntil),
    h('div', { class: 'options four' },
      [10, 30].map((minutes) => option({ name: t().inMinutes(minutes), chosen: end.minutes === minutes, onPick: () => set({ end: { minutes } }), 'data-minutes': minutes })),
      h('label', { class: end.time !== undefined ? 'option chosen' : 'option' }, h('span', { class: 'visually-hidden' }, t().clockTime),
        h('input', { name: 'until', class: HOURS.test(time) ? '' : 'wrong', value: time, inputmode: 'numeric', maxlength: 5, autocomplete: 'off', onFocus: () => set({ end: { time } }), onInput: (event) => set({ end: { time: event.target.value.replace('：', ':') } }) })),
      option({ name: t().unknownEnd, chosen: end.minutes === undefined && end.time === undefined, onPick: () => set({ end: {} }), 'data-minutes': '' })));
}
