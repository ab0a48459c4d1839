// Signs in and out, and lets people choose their password.
import { h, render } from '/kit/preact.js';
import { icon } from '/kit/icons.js';
import { drawing } from './drawings.js';
import { language, onLanguage, setLanguage } from './language.js';
import { signInTexts } from './sign-in-texts.js';

const OWN_PAGE = /^\/[a-z][a-z0-9-]*(\/[a-z0-9-]+)*(\?[A-Za-z0-9=&%._~:+-]*)?$/; // the server asks the same
const root = document.getElementById('app');
const to = new URLSearchParams(location.search).get('to');

let session = null; // the newest answer of /session
let face = 'wait'; // wait, enter, choose (after a one-time password), change (when one wants), signed-in
let told = null; // {good, words}
let busy = false;
let typed = ''; // the one-time password, so that it need not be typed twice

const texts = () => signInTexts[language()];
const wanted = () => (to && OWN_PAGE.test(to) && !to.startsWith('/sign-in') ? to : null);

async function ask(address, input) {
  const options = input === undefined ? {} : { method: 'POST', headers: { 'content-type': 'application/json', 'x-csrf-token': session?.csrf ?? '' }, body: JSON.stringify(input) };
  try {
    const response = await fetch(address, options);
    const body = /json/.test(response.headers.get('content-type') ?? '') ? await response.json() : null;
    return { ok: response.ok, body };
  } catch {
    return { ok: false, body: { reason: 'offline' } };
  }
}

async function look() {
  const { ok, body } = await ask('/session');
  session = ok ? body : null;
  if (!session) face = 'enter';
  else if (session.passwordToChange) face = 'choose';
  else if (wanted()) location.replace(wanted());
  else face = 'signed-in';
}

function reason(body) {
  const words = texts().reasons[body?.reason] ?? texts().reasons.other;
  return typeof words === 'function' ? words(body.seconds) : words;
}

/** One at a time; what it gives is told. */
async function work(task) {
  if (busy) return;
  busy = true;
  told = null;
  draw();
  const words = await task();
  busy = false;
  if (words) told = words;
  draw();
}

const bad = (words) => ({ good: false, words });
const value = (form, name) => form.elements[name].value;

function enter(event) {
  event.preventDefault();
  const form = event.target;
  const password = value(form, 'password');
  work(async () => {
    const { ok, body } = await ask('/sign-in', { id: value(form, 'id'), password, to });
    if (!ok) return bad(reason(body));
    if (!body.passwordToChange) return location.replace(body.to);
    typed = password;
    await look();
    return null;
  });
}

function choose(event) {
  event.preventDefault();
  const form = event.target;
  const old = typed || value(form, 'old');
  const password = value(form, 'chosen');
  work(async () => {
    if (password !== value(form, 'again')) return bad(texts().differ);
    const { ok, body } = await ask('/session/password', { old, password, to });
    if (ok) return location.replace(body.to);
    if (body?.reason === 'wrong') typed = '';
    return bad(body?.reason === 'wrong' ? texts().oldWrong : reason(body));
  });
}

const signOut = (everywhere) => work(async () => {
  const { ok, body } = await ask('/sign-out', { everywhere });
  if (!ok) return bad(reason(body));
  session = null;
  face = 'enter';
  return { good: true, words: texts().out };
});

function go(next) {
  face = next;
  told = null;
  draw();
}

const field = (name, label, more) => h('label', { class: 'field', key: name }, h('span', null, label), h('input', { name, required: true, lang: 'en', autocomplete: 'off', ...more }));
const secret = (name, label, autocomplete) => field(name, label, { type: 'password', autocomplete });
const submit = (words) => h('button', { class: 'button best', 'data-action': 'submit', disabled: busy }, words);

const enterForm = (t) => h('form', { key: 'enter', 'data-form': 'sign-in', onSubmit: enter },
  field('id', t.id, { autocomplete: 'username', autocapitalize: 'none', spellcheck: false, maxlength: 64 }), secret('password', t.password, 'current-password'),
  submit(busy ? t.entering : t.enter), h('p', { class: 'quiet' }, t.forgot));

const chooseForm = (t) => h('form', { key: 'choose', 'data-form': 'password', onSubmit: choose },
  face === 'choose' && h('p', null, t.chooseWhy), !typed && secret('old', t.old, 'current-password'),
  secret('chosen', t.chosen, 'new-password'), h('p', { class: 'quiet' }, t.rule), secret('again', t.again, 'new-password'), submit(t.keep));

const signedIn = (t) => h('div', { class: 'rows', key: 'signed-in', 'data-face': 'signed-in' },
  h('a', { class: 'button best', href: '/live' }, t.toLive), h('button', { type: 'button', class: 'button', 'data-action': 'change', onClick: () => go('change') }, t.change),
  h('button', { type: 'button', class: 'button', 'data-action': 'sign-out', disabled: busy, onClick: () => signOut(false) }, drawing('exit'), t.signOut),
  h('button', { type: 'button', class: 'button', 'data-action': 'sign-out-everywhere', disabled: busy, onClick: () => signOut(true) }, drawing('exit'), t.everywhere));

const FACES = { wait: () => null, enter: enterForm, choose: chooseForm, change: chooseForm, 'signed-in': signedIn };
const heading = (t) => (face === 'signed-in' ? t.hello(session.name) : face === 'enter' || face === 'wait' ? t.title : t.choose);

function draw() {
  const t = texts();
  const other = language() === 'en' ? 'zh-CN' : 'en';
  document.documentElement.lang = language();
  document.title = `${t.title} · Jiaohao`;
  render(h('main', { class: 'enter' },
    h('header', null, h('h1', null, heading(t)), h('button', { type: 'button', class: 'button', lang: other, 'data-language': other, onClick: () => setLanguage(other) }, t.otherLanguage)),
    h('section', { class: 'card' }, FACES[face](t),
      told && h('p', { key: 'told', class: `told ${told.good ? 'good' : 'bad'}`, role: 'alert', 'data-told': told.good ? 'good' : 'bad' }, icon(told.good ? 'check' : 'info'), told.words))), root);
}

onLanguage(draw);
draw();
await look();
draw();
