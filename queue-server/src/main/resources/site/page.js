// Opens a page of the server: who is signed in, which hall, and a picture that is drawn anew each second.
import { render } from '/kit/preact.js';
import { language, onLanguage } from './language.js';
import { get, loadSession, withHall } from './session.js';
import { shell } from './shell.js';

const BEAT_MILLIS = 1000;

/**
 * page: its name in the shell; title: {'zh-CN', en}; content(view) gives what stands below the header, view being
 * {person, hall, language, draw, connected}. Resolves to the same view; set view.connected and call draw() on changes.
 */
export async function openPage({ page, title, content }) {
  const root = document.getElementById('app');
  const view = { person: null, hall: null, language: language(), connected: true, draw };
  function draw() {
    view.language = language();
    document.documentElement.lang = view.language;
    document.title = title[view.language];
    render(shell({ page, ...view }, content(view)), root);
  }
  view.person = await loadSession();
  if (!view.person) return view;
  view.hall = await loadHall();
  onLanguage(draw);
  setInterval(draw, BEAT_MILLIS);
  draw();
  return view;
}

/** {id, name, timezone, aheadMillis, others}; null when it cannot be had now. */
async function loadHall() {
  const asked = Date.now();
  const { ok, body } = await get(withHall('/live/hall'));
  if (!ok) return null;
  const { now, ...hall } = body;
  return { ...hall, aheadMillis: Math.round(Date.parse(now) - (asked + Date.now()) / 2) };
}
