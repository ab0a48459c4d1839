// Keeps a ticket's page up to date. The page is whole without this; here are the live figures, sound and vibration, and the
// word that the network is gone.

const STALE_MILLIS = 25_000; // the server says something every ten seconds
const POLL_MILLIS = 10_000;
const ALARMS = 3; // a call is repeated so often unless somebody says "I am coming"
const ALARM_MILLIS = 8_000;

const ticket = document.getElementById('ticket');
const stale = document.getElementById('stale');
const foot = document.querySelector('footer');
const { path, query } = ticket.dataset;
const address = (part) => path + part + query;
const card = () => ticket.querySelector('[data-state]');

let heard = Date.now(); // when the server last said something
let stream = null;
let polling = 0;
let sound = null; // an AudioContext, once the page was touched
let told = seen(); // what the holder was last made to notice
let alarm = 0; // repeats the call
let shown = ''; // the page as it was last told
let over = false; // there is no such ticket any more

function seen() {
  const { state, call } = card()?.dataset ?? {};
  return { state, call };
}

/** Every message begins with the time on the hall's clock. */
function take(data) {
  heard = Date.now();
  for (const time of document.querySelectorAll('footer time, #stale time')) time.textContent = time.closest('#stale') ? data.slice(0, 5) : data.slice(0, 8);
  mark(false);
  return data.slice(9);
}

function show(html) {
  if (html === shown) return;
  shown = html;
  const focused = document.activeElement?.closest?.('[data-action]')?.dataset.action;
  ticket.innerHTML = html;
  dress();
  if (focused) ticket.querySelector(`[data-action=${focused}]`)?.querySelector('button')?.focus();
  notice();
}

/** What only a script can do. */
function dress() {
  for (const button of ticket.querySelectorAll('button[hidden]')) button.hidden = false;
  for (const row of ticket.querySelectorAll('[data-sound]')) row.hidden = Boolean(sound) || !window.AudioContext;
  const number = ticket.querySelector('h1')?.textContent ?? '';
  const turn = card()?.dataset.state === 'called' ? `${ticket.querySelector('.turn')?.textContent.trim()} ` : '';
  document.title = turn + number;
}

/** A new call, also a repeated one, and that it is nearly one's turn. */
function notice() {
  const now = seen();
  const called = now.state === 'called' && (told.state !== 'called' || told.call !== now.call);
  const near = now.state === 'near' && told.state === 'wait';
  told = now;
  if (now.state !== 'called') clearInterval(alarm);
  if (called) {
    let left = ALARMS;
    ring();
    clearInterval(alarm);
    alarm = setInterval(() => { left -= 1; if (left > 0) ring(); else clearInterval(alarm); }, ALARM_MILLIS);
  } else if (near) {
    vibrate([200]);
    tone(660, 0);
  }
}

function ring() {
  vibrate([400, 200, 400, 200, 400]);
  [880, 660, 880, 660].forEach((pitch, index) => tone(pitch, index * 0.25));
}

function vibrate(pattern) {
  navigator.vibrate?.(pattern);
}

function tone(pitch, later) {
  if (!sound) return;
  const from = sound.currentTime + later;
  const wave = sound.createOscillator();
  const volume = sound.createGain();
  wave.frequency.value = pitch;
  volume.gain.setValueAtTime(0.4, from);
  volume.gain.exponentialRampToValueAtTime(0.01, from + 0.24);
  wave.connect(volume).connect(sound.destination);
  wave.start(from);
  wave.stop(from + 0.25);
}

/** Browsers make sound only after a touch. Not before its end: the page moves, and the finger would miss its button. */
function touched() {
  if (sound || !window.AudioContext) return;
  sound = new AudioContext();
  sound.resume?.();
  dress();
}

function mark(isStale) {
  if (stale.hidden !== isStale) return;
  stale.hidden = !isStale;
  stale.querySelector('time').textContent = foot.querySelector('time').textContent.slice(0, 5);
  foot.querySelector('.auto').hidden = isStale;
  foot.querySelector('.again').hidden = !isStale;
}

/** Nothing more will be told; who asks on would only be in others' way. */
function ended() {
  over = true;
  stream?.close();
  clearTimeout(polling);
  clearInterval(watch);
}

function follow() {
  stream?.close();
  if (over) return;
  if (!window.EventSource) { poll(); return; }
  stream = new EventSource(address('/live'));
  stream.addEventListener('page', ({ data }) => show(take(data)));
  stream.addEventListener('figures', ({ data }) => { const html = take(data); const at = document.getElementById('figures'); if (at) at.innerHTML = html; });
  stream.addEventListener('beat', ({ data }) => take(data));
  stream.addEventListener('end', ({ data }) => { show(take(data)); ended(); });
  stream.onopen = () => { ticket.dataset.live = 'stream'; clearTimeout(polling); polling = 0; };
  stream.onerror = () => { if (!polling) polling = setTimeout(poll, POLL_MILLIS); };
}

/** Where no stream gets through. */
async function poll() {
  clearTimeout(polling);
  if (over) return;
  polling = setTimeout(poll, POLL_MILLIS);
  try {
    const answer = await fetch(address('/view'), { cache: 'no-store' });
    if (answer.status === 404) { ended(); location.reload(); return; } // a page without a ticket asks for nothing
    if (answer.ok) show(take(await answer.text()));
    if (stream?.readyState === EventSource.CLOSED) follow();
  } catch {
    if (!navigator.onLine) mark(true);
  }
}

/** After sleep a connection may look alive and be dead. */
function wake() {
  if (over || document.visibilityState === 'hidden') return;
  if (!stream || stream.readyState !== EventSource.OPEN || Date.now() - heard > POLL_MILLIS + 2_000) {
    follow();
    poll();
  }
}

async function act(form, submitter) {
  const fields = new URLSearchParams(new FormData(form));
  if (submitter?.name) fields.set(submitter.name, submitter.value);
  const ready = [...ticket.querySelectorAll('button:enabled')];
  for (const button of ready) button.disabled = true;
  try {
    const answer = await fetch(form.action, { method: 'POST', body: fields, headers: { accept: 'text/x-part' } });
    if (answer.headers.get('content-type')?.startsWith('text/x-part')) { show(take(await answer.text())); return; }
  } catch {
    // what the network did not take is said below, and may be pressed again
  } finally {
    for (const button of ready) button.disabled = false; // the same page may be shown again, and these buttons stay
  }
  mark(true);
}

const watch = setInterval(() => {
  if (Date.now() - heard > STALE_MILLIS) mark(true);
}, 1_000);

if (path) {
  document.addEventListener('click', touched);
  document.addEventListener('keydown', touched);
  document.addEventListener('visibilitychange', wake);
  window.addEventListener('pageshow', ({ persisted }) => { if (persisted) wake(); });
  window.addEventListener('online', wake);
  window.addEventListener('offline', () => mark(true));
  ticket.addEventListener('submit', (event) => { event.preventDefault(); act(event.target, event.submitter); });
  ticket.addEventListener('click', ({ target }) => {
    const button = target.closest('[data-action=coming]');
    if (button) { clearInterval(alarm); navigator.vibrate?.(0); button.disabled = true; }
  });
  dress();
  if (told.state === 'called') { told = {}; notice(); }
  follow();
} else {
  clearInterval(watch);
}
