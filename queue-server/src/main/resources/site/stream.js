// The hall's picture from the server, live. A connection that is silent counts as lost, and is made anew.

import { loadSession } from './session.js';

const SILENT_MILLIS = 6_000; // the server says something each two seconds
const AGAIN_MILLIS = 1_000;

/**
 * Calls onState(state) with each picture; onLost(since) each second while there is none, since when in milliseconds
 * of the browser's clock.
 */
export function followHall(address, { onState, onLost }) {
  let heard = Date.now();
  let events = null;
  const open = () => {
    events?.close();
    events = new EventSource(address);
    events.onmessage = (event) => {
      heard = Date.now();
      onState(JSON.parse(event.data));
    };
  };
  setInterval(() => {
    if (Date.now() - heard > SILENT_MILLIS) onLost(heard);
    if (events.readyState === EventSource.CLOSED) reopen();
  }, AGAIN_MILLIS);

  /** Refused: whoever is no longer signed in goes to the sign-in. */
  async function reopen() {
    if (await loadSession()) open();
  }
  open();
}
