// The people, and the form that adds or changes one.
import { h } from '/kit/preact.js';
import { field, halls, langOf, names, side, ticked } from './people-side.js';

const stateOf = (person) => (person.demo ? 'demo' : person.locked ? 'locked' : person.oneTime ? 'oneTime' : 'fine');
const PILLS = { demo: 'away', locked: 'danger', oneTime: 'off', fine: 'ok' };

const act = (name, words, onClick, disabled = false) => h('button', { key: name, type: 'button', class: 'button', 'data-action': name, disabled, onClick }, words);

function actions(desk, t, person, own) {
  if (person.demo || own) return null;
  const ask = (action, words, secretWords) => () => desk.turn({ sure: `${words} ${person.id}`, action, input: { id: person.id }, secretWords });
  return h('div', { class: 'acts' }, act('change', t.change, () => desk.turn({ form: 'change', of: person })),
    act('reset', t.reset, ask('reset', t.reset, t.secretPassword(person.id))),
    person.locked ? act('unlock', t.unlock, () => desk.act('unlock', { id: person.id }), desk.state.busy) : act('lock', t.lock, ask('lock', t.lock)));
}

const row = (desk, t, shown) => (person) => h('tr', { key: person.id, 'data-person': person.id, 'data-state': stateOf(person), class: person.locked ? 'off' : '' },
  h('td', null, h('b', { lang: 'en' }, person.id)), h('td', { lang: langOf(person.name) }, person.name), h('td', null, t.roles[person.role]), h('td', null, names(person.halls, desk.state.kept, t, shown.language)),
  h('td', null, h('span', { class: `pill ${PILLS[stateOf(person)]}` }, t.states[stateOf(person)])), h('td', null, actions(desk, t, person, person.id === shown.person.id)));

function roles(desk, t, chosen) {
  return h('label', { key: 'role', class: 'field' }, h('span', null, t.role), h('select', { name: 'role' },
    desk.state.kept.roles.map((role) => h('option', { key: role, value: role, selected: role === chosen }, `${t.roles[role]} – ${t.roleHints[role]}`))));
}

function form(desk, t, shown) {
  const { of } = desk.state.side;
  const send = (event) => {
    event.preventDefault();
    const box = event.target;
    const id = of?.id ?? box.elements.id.value.trim().toLowerCase();
    const person = { id, name: box.elements.name.value, role: box.elements.role.value, halls: ticked(box, 'halls') };
    const everywhere = box.elements.everywhere?.checked ?? false;
    desk.act(of ? 'change' : 'add', of ? { ...person, version: of.version, everywhere } : person, t.secretPassword(id)).then((ok) => ok && box.reset());
  };
  return h('form', { key: of?.id ?? '', 'data-form': of ? 'change' : 'add', onSubmit: send },
    !of && field('id', t.id, { maxlength: 64, autocapitalize: 'none', spellcheck: false }, t.idHint),
    field('name', t.name, { maxlength: 60, defaultValue: of?.name ?? '' }), roles(desk, t, of?.role ?? 'GUIDE'), halls(desk, t, shown.language, of?.halls),
    of && h('p', { class: 'hint' }, t.changeHint),
    h('div', { class: 'rows' }, h('button', { class: 'button best', 'data-action': 'save', disabled: desk.state.busy }, of ? t.save : t.add),
      of && h('button', { type: 'button', class: 'button', 'data-action': 'cancel', onClick: () => desk.turn({ form: 'add' }) }, t.cancel)));
}

export function peopleTab(desk, t, shown) {
  const heads = [t.id, t.name, t.role, t.halls, t.state];
  return [
    h('section', { key: 'list', class: 'card list' }, h('table', { class: 'table' }, h('thead', null, h('tr', null, heads.map((words) => h('th', { key: words, scope: 'col' }, words)), h('th', { scope: 'col' }, t.actions))),
      h('tbody', null, desk.state.kept.people.map(row(desk, t, shown))))),
    side(desk, t, desk.state.side.of ? t.changing(desk.state.side.of.id) : t.add, () => form(desk, t, shown)),
  ];
}
