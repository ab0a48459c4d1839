// The program remembers where this page's visitor is, for a browser that is restarted in the middle.
import { act } from '/kit/live.js';

const NAME = 'kiosk-page';

/** This browser's name for itself, which outlives it. */
function ownName() {
  const known = window.localStorage.getItem(NAME);
  if (known) return known;
  const fresh = crypto.randomUUID();
  window.localStorage.setItem(NAME, fresh);
  return fresh;
}

let last = 'null'; // what was written last

/** Writes the visit down when something of it has changed. */
export function remember(visit) {
  const memo = JSON.stringify(visit.memo);
  if (memo === last) return;
  last = memo;
  act('remember', { page: ownName(), memo: visit.memo });
}

/** Goes on with the visit that this browser was in; whether there was one. */
export async function recall(visit) {
  const { ok, body } = await act('recall', { page: ownName() });
  if (!ok || !body.memo) return false;
  visit.restore(body.memo, body.ageMillis);
  return true;
}
