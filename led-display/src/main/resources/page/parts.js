// Parts that every layout has.
import { h } from '/kit/preact.js';
import { icon } from '/kit/icons.js';
import { text, longDate } from '/kit/text.js';

const NOTICE_MILLIS = 6000;
const MILLIS_PER_CHARACTER = 250;
export const PAGE_MILLIS = 8000;

/** Drawings that only this screen has. */
const drawings = {
  ticket: 'M3 6h18v4a2 2 0 0 0 0 4v4H3v-4a2 2 0 0 0 0-4z M14.500 6v1.500 M14.500 10.500v3 M14.500 16.500V18',
  seat: 'M11 6a2 2 0 1 0 0-4 2 2 0 0 0 0 4z M10.500 8v7h6l2 6 M7 8v9h7 M8 17v4 M14 17v4 M10.500 10.500l5 1.500',
  moon: 'M20 14.500A8.500 8.500 0 1 1 9.500 4a7 7 0 0 0 10.500 10.500z',
};

export function drawing(name, size) {
  return h('svg', {
    width: size, height: size, viewBox: '0 0 24 24', fill: 'none', stroke: 'currentColor', 'stroke-width': 1.9,
    'stroke-linecap': 'round', 'stroke-linejoin': 'round', 'aria-hidden': 'true',
  }, h('path', { d: drawings[name] }));
}

/** The arrow between a number and its window. */
export const arrow = () =>
  h('svg', { class: 'arrow', viewBox: '0 0 140 96', 'aria-hidden': 'true' },
    h('path', { d: 'M0 33h82V0l58 48-58 48V63H0z', fill: 'currentColor' }));

/** How wide a text is, in Hanzi. */
export const ems = (words) => [...words].reduce((sum, c) => sum + (c.charCodeAt(0) > 0x2e80 ? 1 : 0.56), 0);

/** How wide a label is, in digits; Hanzi are wider. */
const width = (label) => [...label].reduce((sum, c) => sum + (c.charCodeAt(0) > 0x2e80 ? 1.8 : 1.06), 0);

/** A ticket's number; long ones shrink to fit. */
export const number = (value) => h('b', { class: 'tk', style: { '--n': value.length } }, value);

/** A window's label in its filled block. */
export const block = (label) => h('span', { class: 'win' }, h('b', { style: { '--w': width(label) } }, label));

/** The attributes of a call that outsiders rely on. */
export const callData = (call) => ({
  'data-call': call.id, 'data-number': call.number, 'data-counter': call.counter, 'data-now': call.now ? '' : undefined,
});

/** First language large, the second beside it. */
export const pair = (view, key) => [h('b', null, view.t[key]), h('span', { lang: view.languages[1] }, view.u[key])];

export function header(view) {
  const name = view.hall ? text(view.hall.name, view.languages[0]) : '';
  const second = view.hall ? text(view.hall.name, view.languages[1]) : '';
  const mark = view.hall ? text(view.hall.name, 'zh-CN') : '叫';
  return h('header', { class: 'head' },
    h('span', { class: 'mark', 'aria-hidden': 'true' }, [...mark][0]),
    h('h1', null, name), second !== name && h('span', { class: 'second', lang: view.languages[1] }, second),
    h('span', { class: 'date' }, longDate(view.now, view.languages[0], view.clock.zone)),
    h('b', { class: 'clock' }, view.clock.time(view.now)));
}

/** Which of several pages is shown now, when page i lasts millis(i); the same on every screen. */
export function pageOf(now, count, millis) {
  if (count < 2) return 0;
  const lengths = Array.from({ length: count }, (_, i) => millis(i));
  let rest = now.getTime() % lengths.reduce((sum, length) => sum + length, 0);
  for (let i = 0; i < count; i += 1) {
    if (rest < lengths[i]) return i;
    rest -= lengths[i];
  }
  return 0;
}

function noticeLines(view) {
  const told = view.notices.map((notice) => text(notice.text, view.languages[0]));
  const paused = view.windows.filter((each) => each.state === 'paused')
    .map((each) => view.t.pausedLine(each.label, text(each.reason, view.languages[0]), each.until));
  const lines = [...told, ...paused];
  return lines.length > 0 ? lines : [view.t.help];
}

export function noticeBar(view) {
  if (view.asOf) {
    return h('footer', { class: 'notice old', role: 'status' }, icon('no-wifi', { size: 60 }),
      h('b', null, view.t.reconnecting), h('span', null, view.t.asOf(view.asOf)));
  }
  const lines = noticeLines(view);
  const page = pageOf(view.now, lines.length, (i) => Math.max(NOTICE_MILLIS, lines[i].length * MILLIS_PER_CHARACTER));
  return h('footer', { class: 'notice' }, icon('info', { size: 52 }),
    h('p', { key: lines[page], class: 'fade', style: { '--c': width(lines[page]) } }, lines[page]),
    lines.length > 1 && h('span', { class: 'pager' }, `${page + 1} / ${lines.length}`));
}
