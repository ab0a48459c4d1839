// How many came and how many were done with, each half hour of today.

import { h } from '/kit/preact.js';
import { now, redraw, store, t } from './store.js';

const PADDING = 34; // of the panel, left and right
const MOST_HEIGHT = 236;
const LEAST_HEIGHT = 140;
const UNDER = 6; // below the chart
const LEFT = 52; // room for the figures of the scale
const RIGHT = 84; // and for the words at the lines' ends
const TOP = 14;
const BOTTOM = 38;
const HALF = 30; // minutes
const LEAST_SPAN = 8 * 60; // minutes that the picture is wide at least
const LEAST_SCALE = 8; // people
const LEAST_GAP = 64; // between the times below
const WORD_GAP = 24; // between the words at the ends

// As the panel has them, so that words keep their size.
let width = 1120;
let height = MOST_HEIGHT;

function measure(panel) {
  if (!panel) return;
  const before = [width, height].join();
  const spare = panel.clientHeight - panel.firstElementChild.offsetHeight - height - UNDER;
  width = Math.max(320, panel.clientWidth - PADDING);
  height = Math.max(LEAST_HEIGHT, Math.min(MOST_HEIGHT, height + spare));
  if ([width, height].join() !== before) queueMicrotask(redraw);
}

const minuteOf = (clock) => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5));
const clockOf = (minute) => `${Math.floor(minute / 60) % 24}:${String(minute % 60).padStart(2, '0')}`;

/** The hall's own minute of the day. */
function minuteNow() {
  const format = new Intl.DateTimeFormat('en-GB', { timeZone: store.catalogue?.timezone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  return minuteOf(format.format(now()));
}

/** Without the one that runs: its numbers still grow, and its line would seem to fall. */
const over = (points) => (points.length > 1 ? points.filter(({ minute }) => Math.floor(minuteNow() / HALF) * HALF !== minute % 1440) : points);

/** Every half hour from the first that has people; those after the present one are not there yet. */
function series(flow) {
  const begin = minuteOf(flow[0].at);
  const day = (minute) => (minute < begin ? minute + 24 * 60 : minute); // a day may go on past midnight
  const last = day(Math.max(Math.floor(minuteNow() / HALF) * HALF, 0));
  const known = new Map(flow.map((each) => [day(minuteOf(each.at)), each]));
  const end = Math.max(last, ...known.keys());
  const points = [];
  for (let minute = begin; minute <= end; minute += HALF) points.push({ minute, taken: 0, served: 0, ...known.get(minute), open: isOpen(minute) });
  return points;
}

/** Whether the hall serves in a part of that half hour. */
const isOpen = (minute) => (store.board.hours ?? []).some(([from, to]) => minute % 1440 + HALF > minuteOf(from) && minute % 1440 < (to === '24:00' ? 1440 : minuteOf(to)));

function niceStep(most) {
  return [1, 2, 5, 10, 15, 20, 25, 50, 100, 200, 500].find((step) => step * 4 >= most) ?? 1000;
}

/** Pieces of a line; none across a time in which the hall is closed and nobody was there. */
function pieces(points, key) {
  const found = [[]];
  for (const point of points) {
    if (point.open || point[key] > 0) found.at(-1).push(point);
    else if (found.at(-1).length > 0) found.push([]);
  }
  return found.filter((piece) => piece.length > 0);
}

const marks = {
  taken: (x, y) => h('circle', { cx: x, cy: y, r: 6 }),
  served: (x, y) => h('rect', { x: x - 5.5, y: y - 5.5, width: 11, height: 11 }),
};

function drawn(points, key, { x, y }) {
  const at = (point) => [x(point.minute), y(point[key])];
  return h('g', { class: `line ${key}` },
    pieces(points, key).map((piece) => h('polyline', { key: piece[0].minute, points: piece.map((point) => at(point).join()).join(' ') })),
    pieces(points, key).flat().map((point) => h('g', { key: point.minute, class: 'mark' }, marks[key](...at(point)))));
}

/** At the end of each line, apart from one another. */
function words(points, { x, y }) {
  const last = points.at(-1);
  const upper = last.taken >= last.served ? 'taken' : 'served';
  const apart = Math.abs(y(last.taken) - y(last.served));
  const shift = Math.max(0, (WORD_GAP - apart) / 2);
  const lowest = Math.max(y(last.taken), y(last.served)) + 6 + shift;
  const lift = Math.max(0, lowest - (height - BOTTOM)); // above the scale of times
  const place = (key) => y(last[key]) + 6 - lift + (key === upper ? -shift : shift);
  return ['taken', 'served'].map((key) => h('text', { key, class: `word ${key}`, x: x(last.minute) + 14, y: place(key) }, t()[`${key}Line`]));
}

function scales(points) {
  const begin = points[0].minute;
  const span = Math.max(LEAST_SPAN, points.at(-1).minute - begin);
  const step = niceStep(Math.max(LEAST_SCALE, ...points.map((point) => Math.max(point.taken, point.served))));
  return {
    begin, span, step,
    x: (minute) => LEFT + (width - LEFT - RIGHT) * (minute - begin) / span,
    y: (people) => height - BOTTOM - (height - TOP - BOTTOM) * people / (4 * step),
  };
}

function grid({ begin, span, step, x, y }) {
  const every = [60, 120, 240].find((step) => span / step * LEAST_GAP < width) ?? 480;
  const times = [];
  for (let minute = begin; minute <= begin + span; minute += every) times.push(minute);
  return [
    [0, 1, 2, 3, 4].map((n) => h('g', { key: n }, h('line', { class: 'grid', x1: LEFT, x2: width - RIGHT, y1: y(n * step), y2: y(n * step) }), h('text', { class: 'scale', x: LEFT - 18, y: y(n * step) + 6, 'text-anchor': 'end' }, n * step))),
    times.map((minute) => h('text', { key: minute, class: 'scale', x: x(minute), y: height - 4, 'text-anchor': 'middle' }, clockOf(minute))),
  ];
}

/** The same numbers, for whoever cannot see the lines. */
const table = (points) => h('div', { class: 'visually-hidden' }, h('table', null, h('caption', null, t().flow),
  h('thead', null, h('tr', null, [t().time, t().takenLine, t().servedLine].map((each) => h('th', { key: each, scope: 'col' }, each)))),
  h('tbody', null, points.map((point) => h('tr', { key: point.minute }, h('th', { scope: 'row' }, clockOf(point.minute)), h('td', null, point.taken), h('td', null, point.served))))));

export function flowChart() {
  const { flow, figures } = store.board;
  const points = flow.length > 0 ? series(flow) : [];
  const shown = over(points);
  const scale = points.length > 0 && scales(points);
  return h('section', { class: 'card flow', ref: (panel) => measure(panel) },
    h('div', { class: 'title' }, h('h2', null, t().flow), h('span', { class: 'quiet' }, t().flowHint)),
    points.length === 0 ? h('p', { class: 'nothing quiet' }, t().noFlow) : [
      h('svg', { key: 'chart', class: 'chart', width, height, viewBox: `0 0 ${width} ${height}`, role: 'img', 'aria-label': t().flowLabel(figures.taken, figures.served) },
        grid(scale), drawn(shown, 'served', scale), drawn(shown, 'taken', scale), words(shown, scale)),
      table(points)]);
}
