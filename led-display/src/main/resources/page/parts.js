// Parts that every layout has.
import { h } from '/kit/preact.js';
import { icon } from '/kit/icons.js';
import { text, longDate } from '/kit/text.js';

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

const HEAD_WIDTH = 1180; // pixels that names have beside the date and the clock

/** A screen of some zones says which. */
function placeNames(view, language) {
  const zones = (view.hall.zones ?? []).map((zone) => text(zone, language)).join(' ');
  return [text(view.hall.name, language), zones].filter(Boolean).join(' · ');
}

export function header(view) {
  const [first, other] = view.languages;
  const name = view.hall ? placeNames(view, first) : '';
  const second = view.hall ? placeNames(view, other) : '';
  const fits = second !== name && ems(name) * 46 + ems(second) * 34 < HEAD_WIDTH;
  const mark = view.hall ? text(view.hall.name, 'zh-CN') : '叫';
  return h('header', { class: 'head' },
    h('span', { class: 'mark', 'aria-hidden': 'true' }, [...mark][0]),
    h('h1', { style: { '--c': ems(name) } }, name), fits && h('span', { class: 'second', lang: other }, second),
    h('span', { class: 'date' }, longDate(view.now, first, view.clock.zone)),
    h('b', { class: 'clock' }, view.clock.time(view.now)));
}
