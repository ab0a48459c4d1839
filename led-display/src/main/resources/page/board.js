// Layout "board": the call across the top, eight windows a page.
import { h } from '/kit/preact.js';
import { icon } from '/kit/icons.js';
import { text } from '/kit/text.js';
import { reading, turner } from './pages.js';
import { arrow, block, callData, ems, number, pair } from './parts.js';

const CELLS = 8;
const LEAST_MILLIS = 8000;
const YOUNG_MILLIS = 20_000; // no page hides a younger call (DS4)
const LONG_NAME = 8; // Hanzi; longer names take two lines
const turnBoard = turner();

function banner(view, large) {
  if (large.length === 0) {
    return h('section', { class: 'banner quiet' }, h('h2', null, pair(view, 'pleaseWait')),
      h('p', null, view.t.pleaseWaitMore));
  }
  const now = large[0].now;
  return h('section', {
    class: `banner ${now ? 'now' : 'quiet'} of-${large.length} ${large.some((call) => call.number.length > 4) ? 'long' : ''}`, 'aria-live': 'assertive', key: now ? large[0].since : 'quiet',
  },
  h('h2', null, pair(view, now ? 'nowCalling' : 'lastCalled')),
  large.map((call) => h('article', { key: call.id, ...callData(call) }, number(call.number), arrow(), block(call.label),
    large.length === 1 && h('div', { class: 'words' }, h('b', { style: { '--c': ems(view.t.windowLarge(call.label)) } }, view.t.windowLarge(call.label)),
      h('span', { lang: view.languages[1] }, view.u.windowShort(call.label))))));
}

function statusWords(view, each) {
  if (each.state === 'paused') return [text(each.reason, view.languages[0]), each.until ? view.t.back(each.until) : view.t.paused];
  const words = { called: view.t.goToWindow, serving: view.t.serving };
  return [text(each.queue, view.languages[0]), words[each.ticketState] ?? view.t.waitsForCall];
}

function status(view, each) {
  const [what, how] = statusWords(view, each);
  const room = each.number?.length > 5 ? LONG_NAME - 1.5 : LONG_NAME;
  return h('div', { class: `words ${ems(what) > room ? 'long' : ''}` }, h('b', null, what), h('span', { style: { '--c': ems(how) } }, how));
}

function middle(view, each) {
  if (each.state === 'paused') return h('span', { class: 'state' }, icon('pause', { size: 64 }), h('b', null, view.t.paused));
  return each.number ? number(each.number) : h('span', { class: 'state' }, view.t.free);
}

function cell(view, each, place, call) {
  const now = view.calls.some((other) => other.now && other.counter === each.id);
  const data = call && !call.large ? callData(call) : {};
  return h('article', { key: `${view.page} ${each.id}`, class: `cell cell-${place} ${each.state} ${now ? 'now' : ''} ${each.number?.length > 5 ? 'long' : ''}`, ...data },
    block(each.label), middle(view, each), status(view, each));
}

/** What must be read of a window: its number, or why it is away and when it is back. */
function characters(view, each) {
  return each.state === 'paused' ? statusWords(view, each).join('').length : (each.number ?? view.t.free).length;
}

function pageAt(view, place) {
  const windows = view.windows.slice(place * CELLS, (place + 1) * CELLS);
  return { key: place, windows, millis: reading(windows.reduce((sum, each) => sum + characters(view, each), 0), LEAST_MILLIS) };
}

/** Windows whose call no page may hide yet: those that are amber, then the newest. */
function young(view) {
  const calls = [...view.calls.filter((call) => call.now), ...view.calls.filter((call) => view.now.getTime() - call.time < YOUNG_MILLIS)];
  return [...new Set(calls.map((call) => call.counter))].map((id) => view.windows.find((each) => each.id === id)).filter(Boolean).slice(0, CELLS);
}

/** The page of the windows that are being called, or one made of them; else the page whose turn it is. */
function pageNow(view, pages) {
  const wanted = young(view);
  const fit = pages.find((page) => wanted.length > 0 && wanted.every((each) => page.windows.includes(each)));
  if (fit) {
    turnBoard(view.now, [fit]);
    return fit;
  }
  const turned = pages[turnBoard(view.now, pages, wanted.length > 0)];
  if (wanted.length === 0) return turned;
  const others = turned.windows.filter((each) => !wanted.includes(each)).slice(0, CELLS - wanted.length);
  return { key: 'calls', windows: view.windows.filter((each) => wanted.includes(each) || others.includes(each)) };
}

function pager(view, page, pages) {
  const from = page.key * CELLS + 1;
  return h('div', { class: 'labels' },
    h('span', { class: 'a' }, view.t.window), h('span', { class: 'b' }, view.t.number), h('span', { class: 'c' }, view.t.matter),
    h('span', { class: 'd' }, view.t.window), h('span', { class: 'e' }, view.t.number),
    pages.length > 1 && h('span', { class: 'pages' },
      pages.length <= 6 && pages.map(({ key }) => h('i', { key, class: key === page.key ? 'on' : '' })),
      view.t.window, h('b', null, page.key === 'calls' ? `${page.windows.length} / ${view.windows.length}` : `${from}–${from + page.windows.length - 1} / ${view.windows.length}`)));
}

/** Calls stand in the document newest first; a cell's place on the board is its class. */
export function boardLayout(view) {
  const pages = Array.from({ length: Math.max(1, Math.ceil(view.windows.length / CELLS)) }, (_, place) => pageAt(view, place));
  const page = pageNow(view, pages);
  const callAt = (each) => view.calls.find((call) => call.counter === each.id && call.number === each.number);
  const rank = (each) => {
    const call = callAt(each);
    return call && !call.large ? view.calls.indexOf(call) : view.calls.length;
  };
  const first = view.calls.findIndex((call) => call.large);
  const sorted = [...page.windows].sort((a, b) => rank(a) - rank(b));
  const draw = (each) => cell({ ...view, page: page.key }, each, page.windows.indexOf(each), callAt(each));
  return [
    sorted.filter((each) => rank(each) < first).map(draw),
    banner(view, view.calls.filter((call) => call.large)),
    pager(view, page, pages),
    sorted.filter((each) => rank(each) >= first).map(draw),
  ];
}
