// Orders to the hall: sends them, and says what came of it.

import { close, open, set } from './dialog.js';
import { may, post, withHall } from './session.js';
import { say, store, t } from './store.js';

/** Who may give which order. */
const PERMISSIONS = {
  help: 'OPEN_COUNTER', move: 'MOVE_TICKETS', 'stop-taking': 'STOP_TAKING', 'resume-taking': 'STOP_TAKING', publish: 'PUBLISH_NOTICE',
  withdraw: 'PUBLISH_NOTICE', stop: 'STOP_HALL', resume: 'STOP_HALL', acknowledge: 'ACKNOWLEDGE',
};

export const mayOrder = (action) => may(PERMISSIONS[action]);

function sentence({ status, body }) {
  if (body?.message && status !== 0) return body.message;
  if (status === 0) return t().offline;
  return status === 403 ? t().forbidden : t().fault;
}

/** Sends an order that has no dialog; a refusal is said in one. */
export async function order(action, input) {
  const answer = await post(withHall(`/act/hall/${action}`), input);
  if (answer.ok) say(t().done[action]);
  else open({ name: 'refused', message: sentence(answer) });
  return answer.ok;
}

/** Sends the order of the open dialog, which stays open with the sentence when it is refused. */
export async function confirmOrder(action, input) {
  if (store.dialog.sending) return;
  set({ sending: true, refusal: null });
  const answer = await post(withHall(`/act/hall/${action}`), { reason: store.dialog.reason.trim(), ...input });
  if (!store.dialog) return;
  if (answer.ok) {
    close();
    say(t().done[action]);
  } else {
    set({ sending: false, refusal: { reason: answer.body?.reason ?? 'fault', message: sentence(answer) } });
  }
}
