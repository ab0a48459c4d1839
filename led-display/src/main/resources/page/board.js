// Layout "board": the call across the top, eight windows a page.
import { h } from '/kit/preact.js';
import { icon } from '/kit/icons.js';
import { text } from '/kit/text.js';
import { PAGE_MILLIS, arrow, block, callData, number, pageOf, pair } from './parts.js';

const CELLS = 8;

function banner(view, large) {
  if (large.length === 0) {
    return h('section', { class: 'banner quiet' }, h('h2', null, pair(view, 'pleaseWait')),
      h('p', null, view.t.pleaseWaitMore));
  }
  const now = large[0].now;
  return h('section', {
    class: `banner ${now ? 'now' : 'quiet'} of-${large.length}`, 'aria-live': 'assertive',
    key: now ? large.map((call) => call.id).join(' ') : 'quiet',
  },
  h('h2', null, pair(view, now ? 'nowCalling' : 'lastCalled')),
  large.map((call) => h('article', { key: call.id, ...callData(call) }, number(call.number), arrow(), block(call.label),
    large.length === 1 && h('div', { class: 'words' }, h('b', null, view.t.windowLarge(call.label)),
      h('span', { lang: view.languages[1] }, view.u.windowShort(call.label))))));
}

function status(view, each) {
  if (each.state === 'paused') {
    return [h('b', null, text(each.reason, view.languages[0])), h('span', null, each.until ? view.t.back(each.until) : view.t.paused)];
  }
  const words = { called: view.t.goToWindow, serving: view.t.serving };
  return [h('b', null, text(each.queue, view.languages[0])), h('span', null, words[each.ticketState] ?? view.t.waitsForCall)];
}

function middle(view, each) {
  if (each.state === 'paused') return h('span', { class: 'state' }, icon('pause', { size: 64 }), h('b', null, view.t.paused));
  return each.number ? number(each.number) : h('span', { class: 'state' }, view.t.free);
}

function cell(view, each, place, call) {
  const now = view.calls.some((other) => other.now && other.counter === each.id);
  const data = call && !call.large ? callData(call) : {};
  return h('article', { key: `${view.page} ${each.id}`, class: `cell cell-${place} ${each.state} ${now ? 'now' : ''}`, ...data },
    block(each.label), middle(view, each), h('div', { class: 'words' }, status(view, each)));
}

/** The page of the window that is being called, else the one whose turn it is. */
function pageNow(view, pages) {
  const called = view.calls.find((call) => call.now);
  const at = called ? view.windows.findIndex((each) => each.id === called.counter) : -1;
  return at >= 0 ? Math.floor(at / CELLS) : pageOf(view.now, pages, () => PAGE_MILLIS);
}

function pager(view, page, pages) {
  const from = page * CELLS + 1;
  const to = Math.min(view.windows.length, from + CELLS - 1);
  return h('div', { class: 'labels' },
    h('span', { class: 'a' }, view.t.window), h('span', { class: 'b' }, view.t.number), h('span', { class: 'c' }, view.t.matter),
    h('span', { class: 'd' }, view.t.window), h('span', { class: 'e' }, view.t.number),
    pages > 1 && h('span', { class: 'pages' },
      pages <= 6 && Array.from({ length: pages }, (_, i) => h('i', { class: i === page ? 'on' : '' })),
      view.t.window, h('b', null, `${from}–${to} / ${view.windows.length}`)));
}

/** Calls stand in the document newest first; a cell's place on the board is its class. */
export function boardLayout(view) {
  const pages = Math.max(1, Math.ceil(view.windows.length / CELLS));
  const page = pageNow(view, pages);
  const shown = view.windows.slice(page * CELLS, (page + 1) * CELLS);
  const callAt = (each) => view.calls.find((call) => call.counter === each.id && call.number === each.number);
  const rank = (each) => {
    const call = callAt(each);
    return call && !call.large ? view.calls.indexOf(call) : view.calls.length;
  };
  const first = view.calls.findIndex((call) => call.large);
  const sorted = [...shown].sort((a, b) => rank(a) - rank(b));
  const draw = (each) => cell({ ...view, page }, each, shown.indexOf(each), callAt(each));
  return [
    sorted.filter((each) => rank(each) < first).map(draw),
    banner(view, view.calls.filter((call) => call.large)),
    pager(view, page, pages),
    sorted.filter((each) => rank(each) >= first).map(draw),
  ];
}
