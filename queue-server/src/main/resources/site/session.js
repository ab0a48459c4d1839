// Who is signed in, in which hall; and changes, which carry the session's token.

const PATIENCE_MILLIS = 20_000; // what a change may take

let session = null; // the newest answer of /session

/** The hall of the page's address; null: the server's first. */
export const hallOfAddress = () => new URLSearchParams(location.search).get('hall');

/** An address with the page's hall in it. */
export function withHall(path) {
  const hall = hallOfAddress();
  return hall ? `${path}${path.includes('?') ? '&' : '?'}hall=${encodeURIComponent(hall)}` : path;
}

export const may = (permission) => !!session?.permissions.includes(permission);

/** Whether the role counts in all halls. */
export const isEverywhere = () => session?.halls.length === 0;

const signInAgain = () => location.assign(`/sign-in?to=${encodeURIComponent(location.pathname + location.search)}`);

/**
 * Who is signed in: {id, name, role, halls, permissions}; else goes to the sign-in and resolves to null, or to undefined
 * when the server cannot say.
 */
export async function loadSession() {
  const { ok, status, body } = await get('/session');
  if (ok) session = body;
  if (ok) return session;
  return status === 401 ? null : undefined;
}

/** Resolves to {ok, status, body}; never throws. Whoever is not signed in (any more) goes to the sign-in. */
export const get = (address) => ask(address, { headers: { accept: 'application/json' } });

/** Changes something; as get. Without an answer for too long it is given up: nobody should wait for ever. */
export function post(address, input = {}) {
  const waiting = new AbortController();
  const limit = setTimeout(() => waiting.abort(), PATIENCE_MILLIS);
  return ask(address, {
    method: 'POST', body: JSON.stringify(input), signal: waiting.signal,
    headers: { 'content-type': 'application/json', accept: 'application/json', 'accept-language': document.documentElement.lang, 'x-csrf-token': session?.csrf ?? '' },
  }).finally(() => clearTimeout(limit));
}

async function ask(address, options) {
  try {
    const response = await fetch(address, options);
    if (response.status === 401) signInAgain();
    const text = await response.text();
    return { ok: response.ok, status: response.status, body: isJson(response) && text ? JSON.parse(text) : null };
  } catch (error) {
    return { ok: false, status: 0, body: { reason: 'offline', message: String(error) } };
  }
}

const isJson = (response) => /json/.test(response.headers.get('content-type') ?? '');

/** Leaves the page once the session is over; else resolves to why it is not: who walks away would leave it to the next. */
export async function signOut() {
  const { ok, status, body } = await post('/sign-out');
  if (!ok && status !== 401) return body?.reason ?? 'other';
  location.assign('/sign-in');
  return null;
}
