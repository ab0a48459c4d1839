// Who changed what.
import { h } from '/kit/preact.js';
import { boardTexts } from './board-texts.js';
import { langOf } from './people-side.js';
import { get } from './session.js';

export async function loadAudit(desk) {
  const { audit } = desk.state;
  const asked = new URLSearchParams({ person: audit.person.trim().toLowerCase(), action: audit.action, day: audit.day });
  const { ok, body } = await get(`/people/audit?${asked}`);
  if (ok) Object.assign(audit, body);
  else desk.state.told = { good: false, words: desk.text().reasons[body?.reason] ?? desk.text().reasons.offline };
  desk.draw();
}

/** What people and keys, and what halls are audited for. */
const actions = (t, shown) => ({ ...t.audit, ...boardTexts[shown.language].actions });

/** A month in words: which number of an English date is the day, readers differ on. */
const moment = (at, shown) => new Intl.DateTimeFormat(shown.language === 'en' ? 'en-GB' : 'zh-CN', {
  timeZone: shown.hall?.timezone, year: 'numeric', month: shown.language === 'en' ? 'short' : '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23',
}).format(new Date(at));

const row = (t, shown) => (line, index) => h('tr', { key: `${line.at}${index}`, 'data-line': line.action },
  h('td', null, moment(line.at, shown)), h('td', null, h('b', { lang: line.actor ? 'en' : shown.language }, line.actor || t.unknown)), h('td', null, actions(t, shown)[line.action] ?? line.action),
  h('td', { lang: 'en' }, line.subject === line.actor ? '' : line.subject), h('td', { lang: langOf(line.detail) }, line.detail), h('td', null, t.origins[line.origin] ?? ''));

function filter(desk, t, shown) {
  const { audit } = desk.state;
  const send = (event) => {
    event.preventDefault();
    const { person, action, day } = event.target.elements;
    Object.assign(audit, { person: person.value, action: action.value, day: day.value });
    loadAudit(desk);
  };
  return h('form', { class: 'filter', 'data-form': 'audit', onSubmit: send },
    h('label', { class: 'field' }, h('span', null, t.anyone), h('input', { name: 'person', lang: 'en', defaultValue: audit.person, maxlength: 64, autocomplete: 'off' })),
    h('label', { class: 'field' }, h('span', null, t.what), h('select', { name: 'action' }, h('option', { value: '' }, t.any),
      Object.entries(actions(t, shown)).map(([action, words]) => h('option', { key: action, value: action, selected: action === audit.action }, words)))),
    h('label', { class: 'field' }, h('span', null, t.day), h('input', { name: 'day', type: 'date', defaultValue: audit.day })),
    h('button', { class: 'button best', 'data-action': 'filter' }, t.apply));
}

export function auditTab(desk, t, shown) {
  const { entries, more } = desk.state.audit;
  const heads = [t.at, t.actor, t.what, t.subject, t.detail, t.from];
  return h('section', { key: 'list', class: 'card list' }, h('div', { class: 'title' }, h('h2', null, t.tabs.audit), more && h('span', { class: 'quiet' }, t.more)), filter(desk, t, shown),
    entries && (entries.length === 0 ? h('p', { class: 'empty' }, t.noLines) : h('table', { class: 'table' },
      h('thead', null, h('tr', null, heads.map((words) => h('th', { key: words, scope: 'col' }, words)))), h('tbody', null, entries.map(row(t, shown))))));
}
