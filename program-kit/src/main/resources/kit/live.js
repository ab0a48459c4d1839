// The page's state from its own program, live; and actions back.

/** Calls onState(state) with each state; onBroken() while the program itself cannot be reached. */
export function follow(onState, onBroken, address = '/state') {
  const source = new EventSource(address);
  source.onmessage = (event) => onState(JSON.parse(event.data));
  source.onerror = () => onBroken();
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
