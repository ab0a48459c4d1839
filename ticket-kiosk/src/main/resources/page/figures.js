// Numbers of people and minutes, as a visitor reads them.

const LONGEST_RANGE_SECONDS = 5400; // above it a clock time says more

/** Whether anybody can say how long it takes: of a queue, or of a ticket. */
export const isKnown = ({ estimateKnown }) => estimateKnown !== false;

/**
 * What a tile says of some queues: {waiting, known, low, high, doubtful}; a queue that two tiles share counts in both. Where some
 * cannot be foreseen, the range is that of the others: the tiles behind this one say which.
 */
export function waitOf(queues) {
  if (queues.length === 0) return { waiting: 0, known: true, low: 0, high: 0, doubtful: false };
  const known = queues.filter(isKnown);
  return {
    waiting: queues.reduce((sum, queue) => sum + queue.waiting, 0),
    known: known.length > 0,
    low: Math.min(...known.map((queue) => queue.estimate)),
    high: Math.max(...known.map((queue) => queue.estimateHigh)),
    doubtful: queues.every((queue) => queue.servedToday === 'doubtful'),
  };
}

/** "25–30", "5" for anything up to five minutes, or "14:10–14:30" when it is long. */
export function range(low, high, clock) {
  if (high > LONGEST_RANGE_SECONDS) {
    const at = (seconds) => clock.time(new Date(clock.now().getTime() + seconds * 1000));
    return { long: true, text: `${at(low)}–${at(high)}` };
  }
  const from = Math.round(low / 60);
  const to = Math.round(high / 60);
  return { long: false, text: from === 0 || from === to ? `${to}` : `${from}–${to}` };
}

/** The two lines of a tile: [how many, how long]. */
export function waitLines(wait, texts, clock) {
  if (!wait.known) return [wait.waiting === 0 ? texts.nobody : texts.waiting(wait.waiting), texts.unsure];
  if (wait.waiting === 0 && wait.high === 0) return [texts.noWait, null];
  if (wait.high === 0) return [texts.waiting(wait.waiting), null];
  const about = range(wait.low, wait.high, clock);
  return [texts.waiting(wait.waiting), about.long ? texts.aroundTime(about.text) : texts.about(about.text)];
}
