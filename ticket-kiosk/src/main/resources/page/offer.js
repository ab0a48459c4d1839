// What can be taken now: matters by their hours, their numbers and the queue's estimate, tiles by their matters.
import { text } from '/kit/text.js';
import { momentOf } from './days.js';
import { waitLines, waitOf } from './figures.js';

const ROOM = 30; // characters of a tile's note

/** The catalogue as it is now: the one that the program gave, with each matter's state. */
export function offerOf(state, catalogue) {
  const matters = {};
  for (const [id, matter] of Object.entries(catalogue.matters)) {
    matters[id] = { id, ...matter, ...stateOf(id, matter, state) };
  }
  return { groups: catalogue.groups, lanes: catalogue.lanes, letters: catalogue.letters, matters };
}

/** Whether a number is given: {open} or {closed: why, again: when}. */
function stateOf(id, matter, state) {
  if (!state.connected && state.offlineMatters) {
    return state.offlineMatters.includes(id) ? { open: true } : { open: false, closed: 'offline' };
  }
  if (matter.stopped) return { open: false, closed: 'stopped' };
  if (!matter.open) return { open: false, closed: 'hours', again: matter.next };
  const queue = state.queues[matter.queue];
  const again = queue?.full?.[id];
  if (again !== undefined) return { open: false, closed: again ? 'gone' : 'crowded', again };
  return queue?.servedToday === 'no' ? { open: false, closed: 'late' } : { open: true };
}

const LIKELIEST = ['offline', 'crowded', 'stopped', 'gone', 'late', 'hours']; // the one that is over first is told of several

/** What a tile says: {open, main, more, note}; the note stands in the place of the hint. */
export function tileText(matters, screen) {
  const { state, texts, clock } = screen;
  const open = matters.filter((matter) => matter.open);
  if (open.length > 0) {
    const queues = [...new Set(open.map((matter) => matter.queue))].map((id) => state.queues[id]).filter(Boolean);
    const wait = waitOf(queues);
    const [main, more] = waitLines(wait, texts, clock);
    return { open: true, main, more, note: noteOf(wait, texts) };
  }
  const why = LIKELIEST.find((each) => matters.some((matter) => matter.closed === each)) ?? 'hours';
  const times = matters.filter((matter) => matter.closed === why).map((matter) => matter.again).filter(Boolean);
  const first = times.sort((a, b) => new Date(a) - new Date(b))[0];
  if (why === 'stopped') return { open: false, ...stoppedText(matters, screen) };
  return { open: false, ...closedText(why, first, screen) };
}

/** A warning that whoever touches the tile should have read. */
function noteOf({ known, doubtful }, texts) {
  if (doubtful) return texts.doubtful;
  return known ? null : texts.unstaffed;
}

/** The hall's own words where a tile has room for them. */
function stoppedText(matters, { texts, visit }) {
  const words = text(matters.find((matter) => matter.stopped).stopped, visit.language);
  return { main: texts.notNow, note: words && words.length <= ROOM ? words : texts.stoppedNow };
}

function closedText(why, again, screen) {
  const { texts } = screen;
  const when = again && momentOf(again, screen);
  switch (why) {
    case 'crowded': return { main: texts.crowded, note: texts.crowdedText };
    case 'gone': return { main: texts.gone, note: when.today ? texts.goneNow(when.text) : texts.goneUntil(when.text) };
    case 'offline': return { main: texts.notNow, note: texts.notOffline };
    case 'late': return { main: texts.late, note: texts.lateText };
    default: return { main: texts.notNow, note: when ? texts.notNowUntil(when.text) : texts.notNowLong };
  }
}
