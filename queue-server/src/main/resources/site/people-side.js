// What stands beside a list of the administrator's page: a form, a question, or a secret that is shown once.
import { h } from '/kit/preact.js';
import { isHan, text } from '/kit/text.js';

/** Of what somebody wrote. */
export const langOf = (words) => (isHan(words) ? 'zh-CN' : 'en');

const spoken = (event) => {
  event.target.lang = langOf(event.target.value);
};

export const field = (name, label, more, hint) => h('label', { key: name, class: 'field' }, h('span', null, label),
  h('input', { name, autocomplete: 'off', required: true, lang: langOf(more.defaultValue ?? ''), onInput: spoken, ...more }), hint && h('span', { class: 'hint' }, hint));

const choice = (name, value, label, checked) => h('label', { key: value, class: 'choice' }, h('input', { type: 'checkbox', name, value, defaultChecked: checked }), h('span', null, label));

/** Boxes to tick. */
export const choices = (name, legend, items, chosen, hint) => h('fieldset', { key: name, name }, h('legend', null, legend),
  items.map(([value, label]) => choice(name, value, label, chosen.includes(value))), hint && h('span', { class: 'hint' }, hint));

const closeHalls = ({ target }) => {
  target.form.querySelector('fieldset[name=halls]').disabled = target.checked;
};

/** None ticked would be all: for who has some halls, that is a choice of its own. */
const everywhere = (t) => h('label', { key: 'everywhere', class: 'choice' }, h('input', { type: 'checkbox', name: 'everywhere', onChange: closeHalls }), h('span', null, t.everywhere));

/** Where there is one hall only, there is nothing to choose; unless somebody has some, which may be there no more. */
export function halls(desk, t, language, chosen = []) {
  const known = desk.state.kept.halls;
  const gone = chosen.filter((id) => known.every((hall) => hall.id !== id));
  const items = [...known.map(({ id, name }) => [id, text(name, language)]), ...gone.map((id) => [id, id])];
  if (items.length < 2 && chosen.length === 0) return null;
  const some = chosen.length > 0;
  return [some && everywhere(t), choices('halls', t.halls, items, chosen, some ? t.someHallsHint : t.hallsHint)];
}

/** But for what another choice has closed. */
export const ticked = (form, name) => [...form.querySelectorAll(`input[name=${name}]:checked:enabled`)].map((box) => box.value);

export const names = (ids, kept, t, language) => (ids.length === 0 ? t.allHalls : ids.map((id) => text(kept.halls.find((hall) => hall.id === id)?.name, language) || id).join(language === 'en' ? ', ' : '、'));

function secret(desk, t, { words, secret: shown }) {
  return h('div', { class: 'inner', 'data-side': 'secret' }, h('p', null, words), h('code', { class: 'secret', lang: 'en', 'data-secret': true }, shown),
    h('button', { type: 'button', class: 'button best', 'data-action': 'done', onClick: () => desk.turn({ form: 'add' }) }, t.done));
}

/** Asks once more before what cannot be taken back. */
function question(desk, t, { sure, action, input, secretWords }) {
  return h('div', { class: 'inner', 'data-side': 'sure' }, h('p', null, t.sure(sure)), h('div', { class: 'rows' },
    h('button', { type: 'button', class: 'button stop', 'data-action': 'yes', disabled: desk.state.busy, onClick: () => desk.act(action, input, secretWords) }, t.yes(sure)),
    h('button', { type: 'button', class: 'button', 'data-action': 'no', onClick: () => desk.turn({ form: 'add' }) }, t.cancel)));
}

/** title and form: of the list, while nothing else is to be shown. */
export function side(desk, t, title, form) {
  const now = desk.state.side;
  const inner = now.secret ? secret(desk, t, now) : now.sure ? question(desk, t, now) : h('div', { class: 'inner' }, form());
  return h('section', { key: 'side', class: 'card side' }, h('div', { class: 'title' }, h('h2', null, title)), inner);
}
