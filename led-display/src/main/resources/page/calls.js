// Layout "calls": one call large, five beside it, how long the queues are.
import { h } from '/kit/preact.js';
import { icon } from '/kit/icons.js';
import { text } from '/kit/text.js';
import { turner } from './pages.js';
import { arrow, block, callData, ems, number, pair } from './parts.js';

const ROWS = 5;
const TILES = 4;
const TILES_MILLIS = 8000;
const LINE = 5.6; // Hanzi of a name in one line of a tile; of Latin letters twice as many

const LONGEST_QUEUE = 24; // Hanzi that fit beside the title, in two lines
const turnTiles = turner();

function one(view, call) {
  return h('article', { key: call.id, class: 'one', ...callData(call) }, number(call.number),
    h('div', { class: `to ${call.label.length > 2 ? 'wide' : ''}` }, arrow(), block(call.label),
      h('div', { class: 'words' }, h('b', null, view.t.windowLarge(call.label)),
        h('span', { lang: view.languages[1] }, view.u.windowSmall(call.label)))));
}

function several(view, call) {
  return h('article', { key: call.id, class: 'several', ...callData(call) }, number(call.number), arrow(), block(call.label),
    h('div', { class: 'words' }, h('b', { style: { '--c': ems(view.t.windowLarge(call.label)) } }, view.t.windowLarge(call.label)),
      h('span', { lang: view.languages[1] }, view.u.windowShort(call.label))));
}

function hero(view, large) {
  if (large.length === 0) {
    return h('section', { class: 'hero quiet empty' }, h('b', null, view.t.pleaseWait), h('p', null, view.t.pleaseWaitMore),
      h('p', { lang: view.languages[1], class: 'second' }, view.u.pleaseWaitMore));
  }
  const now = large[0].now;
  const name = large.length === 1 ? text(large[0].queue, view.languages[0]) : '';
  const queue = ems(name) <= LONGEST_QUEUE && name;
  return h('section', {
    class: `hero ${now ? 'now' : 'quiet'} of-${large.length}`, 'aria-live': 'assertive',
    key: now ? large[0].since : 'quiet', // the pulse begins anew with others in the place, not when one of them leaves
  },
  h('h2', null, now && icon('bell', { size: 52 }), pair(view, now ? 'nowCalling' : 'lastCalled'),
    queue && h('span', { class: `queue ${ems(queue) > 9 ? 'long' : ''}` }, queue)),
  large.map((call) => (large.length === 1 ? one(view, call) : several(view, call))));
}

const row = (call, place) =>
  h('article', { key: call.id, class: `row row-${place} ${call.number.length > 5 ? 'long' : ''}`, ...callData(call) }, number(call.number), arrow(), block(call.label));

function wait(view, queue) {
  if (queue.known === false) return view.t.unknownWait;
  if (queue.waiting === 0 && queue.estimateHigh === 0) return view.t.noWait;
  return queue.estimateHigh > 0 ? view.t.estimate(queue.estimate, queue.estimateHigh) : view.t.unknownWait;
}

/** How many lines a name takes: words stay whole, Hanzi may stand anywhere. */
function lines(name) {
  const words = name.match(/[\u2e80-\uffff]|[^\s\u2e80-\uffff]+\s*/g) ?? [];
  const wide = (word) => (word > '\u2e80' ? 1 : word.length / 2);
  return words.reduce(([count, width], word) => (width + wide(word.trimEnd()) > LINE && width > 0 ? [count + 1, wide(word)] : [count, width + wide(word)]), [1, 0])[0];
}

function tiles(view) {
  const pages = Math.ceil(view.queues.length / TILES);
  const page = turnTiles(view.now, Array.from({ length: pages }, (_, i) => ({ key: i, millis: TILES_MILLIS })));
  const from = Math.max(0, Math.min(page * TILES, view.queues.length - TILES)); // the last page is full, too
  return h('section', { key: `tiles-${page}`, class: 'tiles fade' },
    view.queues.slice(from, from + TILES).map((queue) => {
      const name = text(queue.name, view.languages[0]);
      return h('div', { class: `tile ${['', '', 'long'][lines(name)] ?? 'longer'}`, key: queue.id },
        h('h3', null, queue.prefix && h('i', null, queue.prefix), h('span', { style: { '--c': ems(name) } }, name)),
        h('p', { class: 'count' }, h('b', { style: { '--n': String(queue.waiting).length } }, queue.waiting), h('span', null, view.t.waiting)),
        h('p', { class: 'wait', style: { '--c': ems(wait(view, queue)) } }, wait(view, queue)));
    }));
}

/** Calls stand in the document newest first: one that waits for the large place comes before it. */
export function callsLayout(view) {
  const large = view.calls.filter((call) => call.large);
  const first = view.calls.findIndex((call) => call.large);
  const rows = view.calls.filter((call) => !call.large).slice(0, ROWS);
  const newer = rows.filter((call) => view.calls.indexOf(call) < first);
  return [
    h('section', { key: 'recent', class: 'recent' }, h('h2', null, pair(view, 'recent'))),
    newer.map((call) => row(call, rows.indexOf(call))),
    hero(view, large),
    rows.filter((call) => !newer.includes(call)).map((call) => row(call, rows.indexOf(call))),
    tiles(view),
  ];
}
