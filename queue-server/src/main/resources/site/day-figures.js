// The six figures of the time that is shown.

import { h } from '/kit/preact.js';
import { icon } from '/kit/icons.js';
import { elapsed } from '/kit/text.js';
import { drawing } from './drawings.js';

export const NOTHING = '–'; // nothing to take a share of, or nothing measured

/** Minutes, rounded as people say them; some seconds are not none. */
export const minutes = (seconds) => {
  if (seconds == null) return NOTHING;
  return seconds > 0 && seconds < 30 ? '<1' : Math.round(seconds / 60);
};
export const clock = (seconds) => (seconds == null ? NOTHING : elapsed(seconds));
export const percent = (part, whole, digits = 0) => (whole > 0 ? (100 * part / whole).toFixed(digits) : NOTHING);
export const withSign = (share) => (share === NOTHING ? NOTHING : `${share}%`);

function figure({ name, sign, word, value, unit, more }) {
  return h('section', { key: name, class: 'figure', 'data-kpi': name },
    h('h3', null, sign, word), h('p', null, h('b', null, value), value !== NOTHING && h('span', { class: 'unit' }, unit), more && h('span', { class: 'more' }, more)));
}

export function dayFigures({ t, report, answer }) {
  const { tickets, waits, calls } = report.whole;
  const { times } = waits;
  const before = answer.before.serviceMean;
  return h('div', { class: 'figures' }, [
    { name: 'taken', sign: drawing('ticket', 20), word: t.taken, value: tickets.taken, unit: t.tickets, more: tickets.stillHere > 0 ? t.stillHere(tickets.stillHere) : t.unserved(tickets.unserved) },
    { name: 'served', sign: icon('check', { size: 20 }), word: t.served, value: tickets.served, unit: t.pieces, more: t.cancelled(tickets.cancelled) },
    { name: 'median', sign: icon('clock', { size: 20 }), word: t.median, value: minutes(times.p50), unit: t.minute, more: times.count > 0 ? t.ninety(minutes(times.p90)) : '' },
    { name: 'within', sign: icon('clock', { size: 20 }), word: t.within(minutes(report.head.waitTarget)), value: percent(waits.withinTarget, times.count), unit: '%', more: waits.told > 0 ? t.kept(percent(waits.told - waits.late, waits.told)) : '' },
    { name: 'service', sign: icon('play', { size: 20 }), word: t.service, value: clock(calls.service.mean), unit: t.minuteShort, more: before == null ? '' : t.yesterday(clock(before)) },
    { name: 'no-show', sign: icon('skip', { size: 20 }), word: t.noShow, value: percent(tickets.noShow, tickets.taken, 1), unit: '%', more: t.noShows(tickets.noShow) },
  ].map(figure));
}
