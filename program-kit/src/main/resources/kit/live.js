// The page's state from its own program, live; and actions back.

const LISTEN_MILLIS = 5_000;
const SILENT_ROUNDS = 5; // the program says something each ten seconds

/**
 * Calls onState(state) with each state; onBroken(silentMillis) while the program itself cannot be
 * reached, or has said nothing for so long though the connection holds. Once it says something
 * again, its state counts again.
 */
export function follow(onState, onBroken, address = '/state') {
  const source = new EventSource(address);
  let latest = null; // the newest state
  let broken = false;
  let rounds = 0; // of hearing nothing; counted, for a page that slept has missed nothing
  const lost = (silentMillis) => {
    broken = true;
    onBroken(silentMillis);
  };
  const show = () => {
    broken = false;
    onState(latest);
  };
  source.onmessage = (event) => {
    rounds = 0;
    latest = JSON.parse(event.data);
    show();
  };
  source.addEventListener('beat', () => {
    rounds = 0;
    if (broken && latest) show();
  });
  source.onerror = () => lost(0);
  setInterval(() => {
    rounds += 1;
    if (rounds === SILENT_ROUNDS) lost(SILENT_ROUNDS * LISTEN_MILLIS);
  }, LISTEN_MILLIS);
  return source;
}

/** Asks the program to act. Resolves to {ok, status, body}; never throws. */
export async function act(name, input = {}) {
  try {
    const response = await fetch(`/act/${name}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(input),
    });
    const text = await response.text();
    return { ok: response.ok, status: response.status, body: text ? JSON.parse(text) : null };
  } catch (error) {
    return { ok: false, status: 0, body: { reason: 'offline', message: String(error) } };
  }
}
