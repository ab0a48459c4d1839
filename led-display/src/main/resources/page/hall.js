// The hall screen: draws the state that its program publishes, and keeps the clock.
import { h, render } from '/kit/preact.js';
import { follow } from '/kit/live.js';
import { fitStage } from '/kit/stage.js';
import { hallClock } from '/kit/text.js';
import { boardLayout } from './board.js';
import { callsLayout } from './calls.js';
import { noticeBar } from './notices.js';
import { header } from './parts.js';
import { textsOf } from './texts.js';
import { closed, connecting, emergency, idle, lost, night } from './whole.js';

const STALE_MILLIS = 15_000;
const LOST_MILLIS = 300_000;
const SHIFT_MILLIS = 180_000;
const BEAT_MILLIS = 250;
const NIGHT_FROM = 22; // hours of the hall's day
const NIGHT_TO = 6;

const stage = document.getElementById('stage');
let state = null; // the newest state of the program
let brokenAt = null; // since when the program itself cannot be reached
let reloaded = ''; // the minute of the last nightly reload check

/** The state with what this page knows: the time, its texts, and whether its own program is gone. */
function viewNow() {
  const zone = state.hall?.timezone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
  const clock = { ...hallClock(zone, state.aheadMillis), zone };
  const [first, second] = state.languages;
  const view = { ...state, clock, now: clock.now(), t: textsOf(first), u: textsOf(second) };
  const broken = brokenAt === null ? 0 : Date.now() - brokenAt;
  if (broken < STALE_MILLIS) return view;
  const mode = broken < LOST_MILLIS || state.mode === 'stopped' ? state.mode : 'lost';
  const asOf = state.asOf ?? clock.time(new Date(brokenAt + state.aheadMillis));
  return { ...view, asOf, mode, calls: view.calls.map((call) => ({ ...call, now: false })) };
}

/** Nobody is called and nobody waits; a board also shows which windows are open. */
const nothingToShow = (view) => view.calls.length === 0 && view.queues.every((queue) => queue.waiting === 0)
  && (view.layout !== 'board' || view.windows.length === 0);

function content(view) {
  if (view.mode === 'connecting') return connecting(view);
  if (view.mode === 'lost') return lost(view);
  if (view.mode === 'closed') return closed(view);
  if (nothingToShow(view)) return idle(view);
  return view.layout === 'board' ? boardLayout(view) : callsLayout(view);
}

/** Old screens burn in: the picture moves a little every three minutes, and is black in a closed night. */
function frame(view) {
  const corner = Math.floor(Date.now() / SHIFT_MILLIS) % 4;
  if (view.mode === 'stopped') return emergency(view);
  const hour = Number(view.clock.time(view.now).slice(0, 2));
  if (view.mode === 'closed' && !view.caption && (hour >= NIGHT_FROM || hour < NIGHT_TO)) {
    return h('div', { class: `frame dark corner-${corner}` }, night(view));
  }
  const quiet = view.mode === 'closed' || view.mode === 'connecting' || (view.mode === 'open' && nothingToShow(view));
  return h('div', { class: `frame corner-${corner} ${view.layout}` }, header(view), content(view),
    (!quiet || view.asOf || view.caption || view.notices.length > 0) && noticeBar(view));
}

function draw() {
  if (state === null || !state.mode) return;
  document.documentElement.lang = state.languages[0];
  const view = viewNow();
  render(frame(view), stage);
  reloadAtNight(view.clock.time(view.now));
}

/** A browser that runs for months gets a fresh page at 03:00; not while nobody could serve it one. */
function reloadAtNight(minute) {
  if (minute === '03:00' && reloaded === '02:59') {
    fetch(location.href).then((response) => response.ok && location.reload(), () => null);
  }
  reloaded = minute;
}

fitStage(stage, 1920, 1080);
follow(
  (fresh) => {
    state = fresh;
    brokenAt = null;
    draw();
  },
  (silentMillis) => {
    brokenAt ??= Date.now() - silentMillis;
  },
);
setInterval(draw, BEAT_MILLIS);
