// The page's state from its own program, live; and actions back.

const LISTEN_MILLIS = 5_000;
const SILENT_ROUNDS = 5; // the program says something each ten seconds

const sources = new Map(); // by address: what several parts of a page follow is one connection

/**
 * Calls onState(state) with each state; onBroken(silentMillis) while the program itself cannot be
 * reached, or has said nothing for so long though the connection holds. Once it says something
 * again, its state counts again.
 */
export function follow(onState, onBroken, address = '/state') {
  let source = sources.get(address);
  if (!source) {
    source = { followers: [], latest: null }; // latest: the newest state
    sources.set(address, source);
    listen(source, address);
  }
  source.followers.push({ onState, onBroken });
  if (source.latest) onState(source.latest);
}

function listen(source, address) {
  const events = new EventSource(address);
  let broken = false;
  let rounds = 0; // of hearing nothing; counted, for a page that slept has missed nothing
  const tell = (call) => source.followers.forEach((follower) => {
    try {
      call(follower);
    } catch (error) {
      reportError(error); // one part's fault is not another's
    }
  });
  const lost = (silentMillis) => {
    broken = true;
    tell(({ onBroken }) => onBroken(silentMillis));
  };
  const show = () => {
    broken = false;
    tell(({ onState }) => onState(source.latest));
  };
  events.onmessage = (event) => {
    rounds = 0;
    source.latest = JSON.parse(event.data);
    show();
  };
  events.addEventListener('beat', () => {
    rounds = 0;
    if (broken && source.latest) show();
  });
  events.onerror = () => lost(0);
  setInterval(() => {
    rounds += 1;
    if (rounds === SILENT_ROUNDS) lost(SILENT_ROUNDS * LISTEN_MILLIS);
  }, LISTEN_MILLIS);
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
