// The six figures.

import { h } from '/kit/preact.js';
import { icon } from '/kit/icons.js';
import { minutesSince, now, store, t } from './store.js';

const WEEK_MILLIS = 7 * 86_400_000;
const minutes = (seconds) => Math.round(seconds / 60);

function figure({ name, sign, value, unit, more, over }) {
  return h('section', { key: name, class: over ? 'figure over' : 'figure', 'data-kpi': name },
    h('h3', null, icon(sign, { size: 20 }), t().kpi[name]),
    h('p', null, h('b', null, value), unit && h('span', { class: 'unit' }, unit), more && h('span', { class: 'more' }, more)));
}

const noShare = '–'; // nothing to take a share of, or nothing measured yet

function missed({ missed: n, taken, missedBefore }) {
  const share = taken > 0 ? (100 * n / taken).toFixed(1) : noShare;
  return { value: share, unit: taken > 0 ? t().percent : '', more: missedBefore == null ? t().kpi.missedCount(n) : t().kpi.missedBefore(missedBefore.toFixed(1)) };
}

function open({ windows }) {
  const { closed = 0, paused = 0 } = windows;
  const all = Object.values(windows).reduce((sum, n) => sum + n, 0);
  return { value: all - closed - paused, unit: `/${all}`, more: t().kpi.others(paused, closed) };
}

/** A week ago was the same day of the week. */
const lastWeek = ({ waitingBefore }) => (waitingBefore == null ? '' : t().kpi.waitingBefore(t().weekday(new Date(now() - WEEK_MILLIS), store.catalogue?.timezone), waitingBefore));

export function kpis() {
  const { figures } = store.board;
  const longest = figures.longestSince ? minutesSince(figures.longestSince) : 0;
  const { mean, meanBefore } = figures;
  return h('div', { class: 'figures' }, [
    { name: 'waiting', sign: 'people', value: figures.waiting, unit: t().people, more: lastWeek(figures) },
    { name: 'longest', sign: 'clock', value: longest, unit: t().minute, more: t().kpi.target(minutes(figures.target)), over: longest * 60 > figures.target },
    { name: 'mean', sign: 'clock', value: mean == null ? noShare : minutes(mean), unit: mean == null ? '' : t().minute, more: meanBefore == null ? '' : t().kpi.meanBefore(minutes(meanBefore)) },
    { name: 'served', sign: 'check', value: figures.served, unit: t().pieces, more: t().kpi.taken(figures.taken) },
    { name: 'missed', sign: 'skip', ...missed(figures) },
    { name: 'open', sign: 'house', ...open(figures) },
  ].map(figure));
}
