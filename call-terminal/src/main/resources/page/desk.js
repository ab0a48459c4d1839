// What a clerk may do now, and what is best: pure functions of the picture, the hall's rules and the time.

const RECALL_AFTER_SECONDS = 20;
const UNDOABLE = ['done', 'absent', 'held', 'waiting'];
const NOTHING = new Set();

/** idle, nobody, called, serving or paused. */
export function situation(desk) {
  if (desk.atHand) return desk.atHand.ticket.state === 'serving' ? 'serving' : 'called';
  if (desk.window.state === 'paused') return 'paused';
  return desk.waiting.callable > 0 ? 'idle' : 'nobody';
}

/** What the page as a whole shows: signin, readonly, offline, or the situation. */
export function pageState({ desk, online }) {
  if (!desk) return 'signin';
  if (desk.window.takenBy) return 'readonly';
  return online ? situation(desk) : 'offline';
}

const secondsSince = (time, now) => (time ? (now - Date.parse(time)) / 1000 : 0);

/** Whether the hall's rules let this visitor be a no-show without a reason. */
export function absentNeedsNoReason(desk, rules, now) {
  const { ticket } = desk.atHand;
  return ticket.calls >= rules.absentAfterCalls && secondsSince(ticket.calledAt, now) >= rules.absentAfter;
}

function mayRecall(desk, rules, now) {
  const recalls = desk.atHand.ticket.calls - 1;
  if (recalls >= rules.recalls) return false;
  return recalls === 0 || secondsSince(desk.atHand.lastCallAt, now) >= rules.recallInterval;
}

/** The actions that make sense now. */
export function enabled({ desk, rules, now, online, finishing }) {
  if (!desk || !rules || desk.window.takenBy) return NOTHING;
  if (!online) return new Set(desk.atHand && !finishing ? ['finish'] : []);
  const at = situation(desk);
  const paused = desk.window.state === 'paused';
  const set = new Set(['take', paused ? 'resume' : 'pause']);
  if (!desk.atHand) set.add('close');
  if (at === 'serving') ['finish', 'hold', 'transfer'].forEach((name) => set.add(name));
  if (at === 'called') {
    ['absent', 'start', 'hold', 'transfer'].forEach((name) => set.add(name));
    if (mayRecall(desk, rules, now)) set.add('recall');
  }
  const blocked = at === 'called' && rules.nextWhileCalled === 'refuse';
  if (!paused && !blocked) {
    ['call', 'walkin'].forEach((name) => set.add(name));
    if (at !== 'nobody') set.add('next');
  }
  return set;
}

/** The one action that is filled; null when there is nothing to do. */
export function suggested(view) {
  const { desk, rules, now, online, finishing } = view;
  if (!desk || !rules || desk.window.takenBy) return null;
  if (!online) return desk.atHand && !finishing ? 'finish' : null;
  switch (situation(desk)) {
    case 'idle': return 'next';
    case 'serving': return 'finish';
    case 'paused': return 'resume';
    case 'called': return afterTheCall(desk, rules, now);
    default: return null;
  }
}

function afterTheCall(desk, rules, now) {
  if (secondsSince(desk.atHand.lastCallAt, now) < RECALL_AFTER_SECONDS) return 'start';
  if (absentNeedsNoReason(desk, rules, now)) return 'absent';
  return mayRecall(desk, rules, now) ? 'recall' : 'start';
}

/** The name of the text on the next button: it says what the press will do. */
export function nextText(desk, rules) {
  const at = desk ? situation(desk) : 'idle';
  if (at === 'serving') return 'finishAndNext';
  if (at !== 'called' || !rules) return 'next';
  return { finish: 'finishAndNext', absent: 'absentAndNext' }[rules.nextWhileCalled] ?? 'next';
}

/** Whether the clerk must compare the papers of the visitor at hand (实名). */
export function isRealName(desk, matters) {
  const matter = desk?.atHand?.ticket.matter;
  return !!matters?.some((each) => each.id === matter && each.identity === 'real-name');
}

/** What can be taken back now, as {number, state, ticket?}; else null. */
export function undoable({ desk, rules, now, online, finishing }) {
  if (!desk || !rules || desk.window.takenBy) return null;
  if (finishing) return !online && secondsSince(finishing.at, now) < rules.undoWithin ? { number: finishing.number, state: 'done' } : null;
  const { last } = desk.day;
  if (!online || !last || desk.atHand || !UNDOABLE.includes(last.state)) return null;
  return secondsSince(last.at, now) < rules.undoWithin ? last : null;
}

/** The last visitor, while he or she can be called back. */
export function callBackable({ desk, rules, now, online }) {
  const { last } = desk.day;
  const possible = online && !desk.window.takenBy && desk.window.state === 'open' && !desk.atHand && last?.state === 'done' && rules?.callBackWithin;
  return possible && secondsSince(last.at, now) < rules.callBackWithin ? last : null;
}

/** Whether this clerk may change the order of the line. */
export const mayReorder = (desk, rules) => !!rules?.mayReorder?.includes(desk.window.clerk);
