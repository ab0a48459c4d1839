// Which time is shown, and what can be had of it.

import { h } from '/kit/preact.js';
import { icon } from '/kit/icons.js';
import { hallClock } from '/kit/text.js';
import { plusDays, spanName } from './day-dates.js';
import { ask, asked, change, page, query } from './day-store.js';
import { drawing } from './drawings.js';
import { withHall } from './session.js';

const PERIODS = ['day', 'week', 'month', 'quarter', 'year'];
const FORMATS = ['xlsx', 'csv', 'csv-gb18030', 'monthly'];

/** The figures of another day of the same kind of period. */
const go = (day, period) => ask({ day, period });

export function toolbar({ t, language, answer, view }) {
  const span = answer?.span;
  return h('div', { class: 'toolbar' }, span && dates(span, answer.today, t, language), periods(span, t), h('span', { class: 'space' }),
    page.status === 'ready' && answer.report && [asOf(answer.report.head, view, t), exports(t), print(t)]);
}

function dates(span, today, t, language) {
  const arrow = (name, sign, day, disabled) => h('button', { type: 'button', class: 'button arrow', 'aria-label': t[name][span.period], 'data-go': name, disabled, onClick: () => go(day, span.period) }, icon(sign, { size: 22 }));
  return [
    arrow('before', 'back', plusDays(span.from, -1), false),
    h('h1', { class: 'span', 'data-span': `${span.from}/${span.to}` }, spanName(span, language, t)),
    arrow('after', 'chevron', plusDays(span.to, 1), span.to >= today),
    h('input', { type: 'date', class: 'button date-field', lang: language, 'aria-label': t.chooseDay, value: span.from, max: today, onChange: ({ target }) => target.value && go(target.value, span.period) }),
  ];
}

function periods(span, t) {
  const now = span?.period ?? asked().period;
  return h('div', { class: 'periods', role: 'group', 'aria-label': t.period }, PERIODS.map((period) => h('button', {
    key: period, type: 'button', class: period === now ? 'button best' : 'button', 'aria-pressed': String(period === now), 'data-period': period,
    onClick: () => go(page.answer?.span.to < page.answer?.today ? page.answer.span.from : page.answer?.today ?? null, period),
  }, t.periods[period])));
}

function asOf(head, view, t) {
  if (!head.running) return null;
  const time = hallClock(view.hall?.timezone).time(new Date(head.asOf));
  return h('span', { class: 'quiet as-of', 'data-as-of': time }, t.asOf(time));
}

/** The kinds of files; below the toolbar, over the figures. */
export function exportMenu({ t, language, answer: { span } }) {
  const address = (format) => withHall(`/day/export?${query({ day: span.from, period: span.period })}&format=${format}&language=${language}`);
  return h('ul', { key: 'menu', class: 'menu card' }, FORMATS.filter((format) => format !== 'monthly' || span.period === 'month').map((format) => h('li', { key: format },
    h('a', { class: 'button', href: address(format), download: true, 'data-format': format, onClick: () => change({ menu: false }) }, t.formats[format]))));
}

const exports = (t) => h('button', { type: 'button', class: 'button', 'aria-expanded': String(page.menu), 'data-export': true, onClick: () => change({ menu: !page.menu }) }, icon('down', { size: 22 }), t.exports);

const print = (t) => h('button', { type: 'button', class: 'button', 'data-print': true, onClick: () => window.print() }, drawing('printer', 22), t.print);
