// The same figures by what people came for, and by who served them.

import { h } from '/kit/preact.js';
import { text } from '/kit/text.js';
import { chartCard, NORMAL, QUIET, table, write } from './day-chart.js';
import { dayName } from './day-dates.js';
import { clock, percent, withSign } from './day-figures.js';
import { change, page } from './day-store.js';
import { version } from './day-waits.js';

const MOST_BARS = 8;
const MOST_VALUES = 12; // bars that have room for their number
const PARTS = ['matters', 'queues', 'lanes', 'days'];

const nameOf = (language) => (line) => text(line.name, language) || line.key;

/** The figures of each line as cells, without its name. */
const cells = ({ tickets, waits, opinion }) => [
  tickets.taken, tickets.served, tickets.noShow, tickets.cancelled, tickets.unserved, clock(waits.times.p50), clock(waits.times.p90),
  withSign(percent(waits.withinTarget, waits.times.count)), withSign(percent(waits.told - waits.late, waits.told)), withSign(percent(opinion.satisfied, opinion.rated)),
];

function choice(name, options, chosen, choose, t) {
  return h('div', { class: 'choice', role: 'group', 'aria-label': t.splitBy }, options.map((option) => h('button', {
    key: option, type: 'button', class: option === chosen ? 'button small best' : 'button small', 'aria-pressed': String(option === chosen), [`data-${name}`]: option, onClick: () => choose(option),
  }, t.parts[option])));
}

/** The largest, and all others in one. */
function bars(lines, name, t) {
  const sorted = [...lines].sort((one, other) => other.tickets.served - one.tickets.served);
  const shown = sorted.length > MOST_BARS ? sorted.slice(0, MOST_BARS - 1) : sorted;
  const others = sorted.slice(shown.length);
  const all = shown.map((line) => [name(line), line.tickets.served]);
  return others.length ? [...all, [t.others(others.length), others.reduce((sum, line) => sum + line.tickets.served, 0)]] : all;
}

const values = {
  id: 'values',
  afterDatasetsDraw({ ctx, scales, data }) {
    data.datasets[0].data.forEach((value, at) => write(ctx, String(value), { x: scales.x.getPixelForValue(value) + 10, y: scales.y.getPixelForValue(at), align: 'left', bold: true }));
  },
};

/** The days in their order, side by side. */
const byDay = (days) => ({
  type: 'bar',
  data: { labels: days.map(([word]) => word), datasets: [{ data: days.map(([, count]) => count), backgroundColor: NORMAL, borderRadius: 4, maxBarThickness: 60 }] },
  options: { maintainAspectRatio: false, layout: { padding: { top: 24 } }, scales: { x: { grid: { display: false } }, y: { beginAtZero: true, border: { display: false }, ticks: { precision: 0, maxTicksLimit: 6 } } } },
  plugins: days.length > MOST_VALUES ? [] : [above],
});

const above = {
  id: 'above',
  afterDatasetsDraw({ ctx, scales, data }) {
    data.datasets[0].data.forEach((value, at) => write(ctx, String(value), { x: scales.x.getPixelForValue(at), y: scales.y.getPixelForValue(value) - 14, bold: true }));
  },
};

function errands(about) {
  const { t, report, language } = about;
  const several = report.lines.days.length > 1;
  const part = page.part && (several || page.part !== 'days') ? page.part : 'matters';
  const lines = report.lines[part];
  const name = part === 'days' ? (line) => dayName(line.key, language) : nameOf(language);
  const shown = part === 'days' ? lines.map((line) => [name(line), line.tickets.served]) : bars(lines, name, t);
  const inAll = part !== 'days' && lines.length > MOST_BARS; // the last bar is that of all others
  const config = part === 'days' ? () => byDay(shown) : () => ({
    type: 'bar',
    data: { labels: shown.map(([word]) => word), datasets: [{ data: shown.map(([, count]) => count), backgroundColor: shown.map((each, at) => (inAll && at === shown.length - 1 ? QUIET : NORMAL)), borderRadius: 4, maxBarThickness: 30 }] },
    options: { indexAxis: 'y', maintainAspectRatio: false, layout: { padding: { right: 60 } }, scales: { x: { display: false, beginAtZero: true }, y: { grid: { display: false }, border: { display: false }, ticks: { autoSkip: false, font: { size: 18 }, color: '#0b1b2e' } } } },
    plugins: [values],
  });
  return chartCard({
    t, name: 'parts', title: t.servedBy, unit: t.pieces, config, version: `${part} ${version(about)}`,
    label: t.servedLabel(shown.map(([word, count]) => `${word} ${count}`).join(', ')),
    numbers: { heads: [t.parts[part], ...t.figureHeads], rows: lines.map((line) => [name(line), ...cells(line)]) },
    extra: choice('part', PARTS.filter((each) => several || each !== 'days'), part, (chosen) => change({ part: chosen }), t),
  });
}

function places({ t, report }) {
  const clerks = report.places.clerks;
  const place = clerks && page.place === 'clerks' ? 'clerks' : 'windows';
  const label = ({ key, name }) => name[''] ?? key;
  const who = place === 'windows' && clerks;
  const lines = (place === 'clerks' ? clerks : report.places.windows).filter(({ tickets, calls, work }) => tickets.taken + calls.calls + work.busy + work.idle > 0);
  const row = (line) => [
    label(line), who && (line.work.staff ?? []).join(', '), line.tickets.served, clock(line.calls.service.mean), clock(line.work.paused), clock(line.work.overtime),
    withSign(percent(line.opinion.satisfied, line.opinion.rated)),
  ].filter((cell) => cell !== null && cell !== undefined && cell !== false);
  const heads = [t.parts[place], who && t.clerk, t.servedPlain, t.serviceMean, t.paused, t.overtime, t.satisfied].filter(Boolean);
  return h('section', { key: 'places', class: 'card chart', 'data-chart': 'places' },
    h('header', { class: 'title' }, h('h2', null, t.places[place]), h('span', { class: 'space' }), clerks && choice('place', ['windows', 'clerks'], place, (chosen) => change({ place: chosen }), t)),
    lines.length ? table({ heads, rows: lines.map(row), name: 'places', label: t.places[place] }) : h('p', { class: 'nobody quiet' }, t.nobodyWorked));
}

export const parts = (about) => [errands(about), places(about)];
