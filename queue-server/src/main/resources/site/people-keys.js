// The keys of the API, and the form that makes one.
import { h } from '/kit/preact.js';
import { choices, field, halls, langOf, names, side, ticked } from './people-side.js';

const row = (desk, t, shown) => (key) => h('tr', { key: key.id, 'data-key': key.id, 'data-state': key.revoked ? 'revoked' : 'fine', class: key.revoked ? 'off' : '' },
  h('td', { class: 'code', lang: 'en' }, `jh_${key.id}_…`), h('td', { lang: langOf(key.name) }, key.name), h('td', { lang: 'en' }, key.scopes.join(' ')), h('td', null, names(key.halls, desk.state.kept, t, shown.language)),
  h('td', null, key.made), h('td', null, key.used ?? t.never),
  h('td', null, key.revoked ? h('span', { class: 'pill danger' }, t.states.revoked) : h('button', {
    type: 'button', class: 'button', 'data-action': 'revoke', onClick: () => desk.turn({ sure: `${t.revoke} ${key.name}`, action: 'revoke-key', input: { id: key.id } }),
  }, t.revoke)));

function form(desk, t, shown) {
  const send = (event) => {
    event.preventDefault();
    const box = event.target;
    desk.act('make-key', { name: box.elements.name.value, scopes: ticked(box, 'scopes'), halls: ticked(box, 'halls') }, t.secretKey).then((ok) => ok && box.reset());
  };
  return h('form', { 'data-form': 'make-key', onSubmit: send }, field('name', t.keyName, { maxlength: 60 }),
    choices('scopes', t.scopes, desk.state.kept.scopes.map((scope) => [scope, t.scopeNames[scope] ?? scope]), []), halls(desk, t, shown.language),
    h('div', { class: 'rows' }, h('button', { class: 'button best', 'data-action': 'save', disabled: desk.state.busy }, t.makeKey)));
}

export function keysTab(desk, t, shown) {
  const { keys } = desk.state.kept;
  const heads = [t.keyId, t.keyName, t.scopes, t.halls, t.made, t.used, t.actions];
  return [
    h('section', { key: 'list', class: 'card list' }, keys.length === 0 ? h('p', { class: 'empty' }, t.noKeys) : h('table', { class: 'table' },
      h('thead', null, h('tr', null, heads.map((words) => h('th', { key: words, scope: 'col' }, words)))), h('tbody', null, keys.map(row(desk, t, shown))))),
    side(desk, t, t.makeKey, () => form(desk, t, shown)),
  ];
}
