// Asks the program to act for a visitor: one touch, one ticket, one check-in, one rating.
import { act } from '/kit/live.js';

const PROGRAM_BACK_MILLIS = 20_000;
const RETRY_MILLIS = 500;

const pause = (millis) => new Promise((done) => { setTimeout(done, millis); });

/** A name for a touch, under which it may be repeated. */
export const newTouch = () => crypto.randomUUID();

/** Repeats the same touch while the program itself is away: it knows what it owes this visitor. */
export async function insist(action, input) {
  const patience = performance.now() + PROGRAM_BACK_MILLIS;
  for (;;) {
    const answer = await act(action, input);
    if (answer.status !== 0 || performance.now() > patience) return answer;
    await pause(RETRY_MILLIS);
  }
}

/** Tells the program that the visitor sees the number. */
export const ticketShown = (touch) => act('shown', { touch });

/** Waits for a card; {} when the visitor has gone on, {card, masked} when it was read. */
export async function waitForCard(wanted) {
  while (wanted()) {
    const { ok, body } = await act('card');
    if (ok && body.card) return body;
    if (!ok) await pause(RETRY_MILLIS);
  }
  return {};
}

export const cardTyped = (text) => act('card-typed', { text });

/** The visitor has left: the program forgets the card. */
export const forgetCards = () => act('card-end');
