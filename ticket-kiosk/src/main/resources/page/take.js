// Asks the program for a ticket: one touch, one ticket.
import { act } from '/kit/live.js';

const PROGRAM_BACK_MILLIS = 20_000;
const RETRY_MILLIS = 500;

const pause = (millis) => new Promise((done) => { setTimeout(done, millis); });

/**
 * Repeats the same touch while the program itself is away: it knows what it owes this visitor. `screen`: the visitor knows
 * that no paper will come.
 */
export async function takeTicket(matter, language, screen) {
  const touch = crypto.randomUUID();
  const patience = performance.now() + PROGRAM_BACK_MILLIS;
  for (;;) {
    const answer = await act('take', { matter, language, touch, screen });
    if (answer.status !== 0 || performance.now() > patience) return { ...answer, touch };
    await pause(RETRY_MILLIS);
  }
}

/** Tells the program that the visitor sees the number. */
export const ticketShown = (touch) => act('shown', { touch });
