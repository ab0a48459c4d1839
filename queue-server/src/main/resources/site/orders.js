// Orders to the hall: sends them, and says what came of it.

import { close, isOpen, newRequest, open, openNext, set } from './dialog.js';
import { may, post, withHall } from './session.js';
import { isConnected, say, store, t } from './store.js';

/** Who may give which order. */
const PERMISSIONS = {
  help: 'OPEN_COUNTER', move: 'MOVE_TICKETS', 'stop-taking': 'STOP_TAKING', 'resume-taking': 'STOP_TAKING', publish: 'PUBLISH_NOTICE',
  withdraw: 'PUBLISH_NOTICE', stop: 'STOP_HALL', resume: 'STOP_HALL', acknowledge: 'ACKNOWLEDGE',
};

export const mayOrder = (action) => may(PERMISSIONS[action]);

/** unsure: what to say when nobody knows whether it was done. */
function sentence({ status, body }, unsure) {
  if (body?.reason === 'unsent') return t().unsent;
  if (status === 0 || status >= 500) return unsure;
  if (body?.reason === 'request_reused') return t().changed;
  if (body?.message) return body.message;
  return status === 403 ? t().forbidden : t().fault;
}

/** Nothing is sent over a connection that is not there: it might arrive when nobody wants it any more. */
const send = (action, request, input) => (isConnected() ? post(withHall(`/act/hall/${action}`), { request, ...input }) : { status: 0, body: { reason: 'unsent' } });

/** Sends an order that has no dialog; a refusal is said in one, in place of the one where the order was given. */
export async function order(action, input) {
  const from = store.dialog?.request;
  const answer = await send(action, newRequest(), input);
  if (answer.ok) {
    say(t().done[action]);
  } else {
    const refused = { name: 'refused', message: sentence(answer, t().unheard) };
    if (isOpen(from)) open(refused);
    else openNext(refused);
  }
  return answer.ok;
}

/** Sends the order of the open dialog, which stays open with the sentence when it is refused. */
export async function confirmOrder(action, input) {
  const { request, reason, sending } = store.dialog;
  if (sending) return;
  set({ sending: true, refusal: null });
  const answer = await send(action, request, { reason: reason.trim(), ...input });
  if (answer.ok) {
    if (isOpen(request)) close();
    say(t().done[action]);
  } else if (isOpen(request)) {
    set({ sending: false, refusal: { reason: answer.body?.reason ?? 'fault', message: sentence(answer, t().unsure) } });
  } else { // what it was about has left the hall
    openNext({ name: 'refused', message: sentence(answer, t().unheard) });
  }
}
