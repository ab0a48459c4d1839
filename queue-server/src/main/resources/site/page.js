// Opens a page of the server: who is signed in, which hall, and a picture that is drawn anew each second.
import { h, render } from '/kit/preact.js';
import { language, onLanguage } from './language.js';
import { get, loadSession, withHall } from './session.js';
import { shell } from './shell.js';
import { shellTexts } from './shell-texts.js';

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
  const sayUnread = () => render(h('main', { class: 'content' }, h('p', { class: 'unread', role: 'status', 'data-unread': true }, shellTexts[language()].unread)), root);
  view.person = await known(loadSession, sayUnread);
  if (!view.person) return view;
  view.hall = await known(loadHall, sayUnread);
  onLanguage(draw);
  setInterval(draw, BEAT_MILLIS);
  draw();
  return view;
}

/** What a question resolves to, asked until that is not undefined: a server that starts must not leave a blank page. */
async function known(question, meanwhile) {
  for (;;) {
    const answer = await question();
    if (answer !== undefined) return answer;
    meanwhile();
    await new Promise((done) => { setTimeout(done, BEAT_MILLIS); });
  }
}

/** {id, name, timezone, aheadMillis, others}; null for who may not see it, undefined when the server cannot say. */
async function loadHall() {
  const asked = Date.now();
  const { ok, status, body } = await get(withHall('/live/hall'));
  if (!ok) return status === 0 || status >= 500 ? undefined : null;
  const { now, ...hall } = body;
  return { ...hall, aheadMillis: Math.round(Date.parse(now) - (asked + Date.now()) / 2) };
}
