// The administrator's page: people, keys of the API, and the audit.
import { h } from '/kit/preact.js';
import { icon } from '/kit/icons.js';
import { openPage } from './page.js';
import { keysTab } from './people-keys.js';
import { auditTab, loadAudit } from './people-audit.js';
import { peopleTab } from './people-list.js';
import { peopleTexts } from './people-texts.js';
import { get, post } from './session.js';

const AGAIN_MILLIS = 3000;
const TABS = { people: peopleTab, keys: keysTab, audit: auditTab };
const state = {
  tab: 'people', kept: null, // kept: the newest answer of /people/all
  side: { form: 'add' }, // what is done beside the list: {form, of?}, or {secret, words}, or {sure, action, input}
  told: null, // {good, words}
  busy: false, // while something is done: a second click would do it twice
  unread: null, // why it cannot be read now
  audit: { person: '', action: '', day: '', entries: null, more: false },
};
let view = null;

const desk = {
  state,
  text: () => peopleTexts[view.language],
  draw: () => view.draw(),
  /** Shows something else beside the list. */
  turn(side) {
    state.side = side;
    state.told = null;
    view.draw();
  },
  /** Does it, reads everything again, and shows the secret that came of it, if any. */
  async act(action, input, secretWords) {
    if (state.busy) return false;
    state.busy = true;
    view.draw();
    const { ok, body } = await post(`/people/act/${action}`, input);
    state.busy = false;
    if (ok) desk.turn(body?.secret ? { secret: body.secret, words: secretWords } : { form: 'add' });
    else state.told = { good: false, words: words(body?.reason) };
    await load();
    return ok;
  },
  loadAudit: () => loadAudit(desk),
};

const words = (reason) => desk.text().reasons[reason] ?? desk.text().reasons.other;
let again = null;

async function load() {
  const { ok, status, body } = await get('/people/all');
  if (ok) {
    state.kept = body;
    const { of } = state.side;
    if (of) state.side.of = body.people.find(({ id }) => id === of.id) ?? of; // else a change that was refused once would be so for ever
  }
  state.unread = ok || status === 0 ? null : (body?.reason ?? 'other');
  if (status !== 0) view.connected = true;
  else if (view.connected === true) view.connected = { since: Date.now(), asOf: Date.now() };
  clearTimeout(again);
  if (status === 0 || status >= 500) again = setTimeout(load, AGAIN_MILLIS); // what is forbidden now stays so
  view.draw();
}

function choose(tab) {
  state.tab = tab;
  desk.turn({ form: 'add' });
  if (tab === 'audit') desk.loadAudit();
}

const say = (key, what, good = false) => h('p', { key, class: `told ${good ? 'good' : 'bad'}`, role: 'alert', [`data-${key}`]: good ? 'good' : 'bad' }, icon('info'), what);

function content(shown) {
  const t = peopleTexts[shown.language];
  const unread = state.unread && say('unread', words(state.unread));
  if (!state.kept) return unread;
  return [
    unread,
    h('div', { key: 'tabs', class: 'tabs', role: 'tablist', 'aria-label': t.sections }, Object.keys(TABS).map((name) => h('button', {
      key: name, type: 'button', class: 'button', role: 'tab', 'data-tab': name, 'aria-selected': name === state.tab, onClick: () => choose(name),
    }, t.tabs[name]))),
    state.told && say('told', state.told.words, state.told.good),
    h('div', { key: state.tab, class: 'split' }, TABS[state.tab](desk, t, shown)),
  ];
}

view = await openPage({ page: 'people', title: { 'zh-CN': '人员 · 叫号', en: 'People · Jiaohao' }, content: (shown) => content(shown) });
if (view.person) await load();
