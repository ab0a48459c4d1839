// A visitor without a number: served at once (walk-direct), or given one to wait with.

import { h } from '/kit/preact.js';
import * as desk from './desk.js';
import { view } from './actions.js';
import { Choice, close, Frame, option, Search, set } from './dialog.js';
import { matterName, matterOf, nameOf } from './parts.js';
import { Scrolling } from './scrolling.js';
import { matters } from './transfer.js';
import { press, store, t } from './store.js';

/** What this window does comes first, in its own order. */
function list() {
  const { queues } = store.picture.desk.window;
  const rank = ({ queue }) => (queues.includes(queue) ? queues.indexOf(queue) : queues.length);
  return matters(null).sort((one, other) => rank(one) - rank(other));
}

const chosenMatter = () => matterOf(store.dialog.chosen);

/** What the server needs of the visitor. */
function wish() {
  const { chosen, lane, idCard } = store.dialog;
  return { matter: chosen, ...(lane ? { lane } : {}), ...(idCard?.trim() ? { holder: { idCard: idCard.trim() } } : {}) };
}

const isReady = () => !!chosenMatter() && (!chosenMatter().identity || !!store.dialog.idCard?.trim());
const mayServe = () => desk.enabled(view()).has('walkin');

async function serveNow() {
  if (!isReady() || !mayServe()) return;
  const checked = chosenMatter().identity === 'real-name' ? { idChecked: true } : {};
  const answer = await press('walkin', { ...wish(), ...checked });
  if (answer?.ok && store.dialog?.name === 'take') close();
}

async function giveNumber() {
  if (!isReady()) return;
  const answer = await press('take', wish());
  if (answer?.ok && store.dialog?.name === 'take') set({ taken: answer.body });
}

function serveWord() {
  if (chosenMatter()?.identity === 'real-name') return t().walkinChecked;
  const { desk: current, rules } = view();
  const at = desk.situation(current);
  const after = at === 'called' && rules.nextWhileCalled === 'absent' ? 'absent' : at;
  return t().walkinAfter[after] ?? t().walkin;
}

export const take = {
  pick: (index) => { const matter = list()[index]; if (matter && !store.dialog.taken) set({ chosen: matter.id, lane: undefined }); },
  confirm: () => {
    if (store.dialog.taken) close();
    else if (!store.dialog.chosen && store.dialog.search && list()[0]) set({ chosen: list()[0].id });
    else if (mayServe()) serveNow();
    else giveNumber();
  },
};

function Taken({ taken }) {
  return h(Frame, { title: t().takeDone },
    h('div', { class: 'taken' }, h('strong', { 'data-taken': taken.number }, taken.number),
      h('p', null, matterName(taken.matter)), taken.ahead !== undefined && h('p', { class: 'quiet' }, t().takeAhead(taken.ahead))));
}

function Person() {
  const matter = chosenMatter();
  if (!matter || (matter.lanes.length < 2 && !matter.identity)) return null;
  return h('div', { class: 'row' },
    matter.lanes.length > 1 && h(Choice, { name: 'lane', label: t().lane, values: matter.lanes.map((id) => [id, nameOf('lanes', id)]), chosen: store.dialog.lane ?? matter.lanes[0], onPick: (lane) => set({ lane }) }),
    matter.identity && h('input', { name: 'idCard', class: 'line', placeholder: t().idCard, 'aria-label': t().idCard, title: t().idNeeded, value: store.dialog.idCard ?? '', autocomplete: 'off', onInput: (event) => set({ idCard: event.target.value }) }));
}

export function TakeDialog() {
  if (store.dialog.taken) return h(Taken, { taken: store.dialog.taken });
  const all = list();
  const serve = mayServe();
  return h(Frame, {
    title: t().takeTitle, tools: h(Search), hint: chosenMatter()?.identity ? t().idNeeded : t().takeHint, confirm: serve ? serveNow : giveNumber, confirmWord: serve ? serveWord() : t().takeWait, ready: isReady(),
    others: serve && h('button', { class: 'action small', type: 'button', 'data-give': true, disabled: !isReady(), onClick: giveNumber }, t().takeWait),
  },
  h(Scrolling, null, all.map((matter, index) => option({ index, name: matter.name, note: matter.note, chosen: matter.id === store.dialog.chosen, onPick: () => take.pick(index), 'data-matter': matter.id })),
    all.length === 0 && h('p', { class: 'quiet' }, t().noMatch)),
  h(Person));
}
