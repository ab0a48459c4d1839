// All about one ticket of the lists: why it stands there, what was written on it, and what else can be done with it.

import { act } from '/kit/live.js';
import { h } from '/kit/preact.js';
import { icon } from '/kit/icons.js';
import { elapsed } from '/kit/text.js';
import * as desk from './desk.js';
import { ask, view } from './actions.js';
import { close, Frame, set } from './dialog.js';
import { drawing } from './drawings.js';
import { whyHere } from './lists.js';
import { Lane, languageOf, matterName, secondsSince, timeOf } from './parts.js';
import { press, store, t } from './store.js';

/** Asks the server once for each opening. */
async function explain(row) {
  const answer = await act('explain', { ticket: row.id });
  if (store.dialog?.row?.id !== row.id) return;
  set({ explained: answer.ok ? answer.body : { text: answer.body?.message ?? t().reasons.offline, calls: [] } });
}

function Explanation({ explained }) {
  if (!explained) return h('p', { class: 'quiet', role: 'status' }, t().explaining);
  return h('div', { class: 'explained', lang: languageOf(explained.text), 'data-explained': store.dialog.row.number },
    h('p', null, explained.text),
    explained.calls.length > 0 && h('ul', null, explained.calls.map((call) => h('li', { key: call.ticket + call.time }, h('b', null, call.number), h('span', { class: 'quiet' }, timeOf(call.time)), h('span', null, call.text)))));
}

const tool = (name, symbol, word, onClick) => h('button', { key: name, class: 'action small', type: 'button', 'data-tool': name, onClick }, symbol, h('span', { class: 'word' }, word));

function Tools({ row, waits }) {
  const { desk: current, rules } = view();
  return h('div', { class: 'row tools' },
    waits && desk.mayReorder(current, rules) && tool('move', drawing('move'), t().move, () => ask({ name: 'move', row })),
    tool('merge', drawing('merge'), t().merge, () => ask({ name: 'merge', row })),
    tool('note', drawing('note'), t().note, () => ask({ name: 'note', row })));
}

const isWaiting = (row) => store.picture.desk.waiting.rows.some((each) => each.id === row.id);

export const ticket = {
  confirm: () => {
    const { row } = store.dialog;
    if (!desk.enabled(view()).has('call')) return;
    close();
    press('call', { ticket: row.id });
  },
};

export function TicketDialog() {
  const { row, explained, asked } = store.dialog;
  if (!asked) {
    store.dialog.asked = true; // not a change to be drawn
    explain(row);
  }
  const why = whyHere(row);
  return h(Frame, { title: t().ticketTitle(row.number), confirm: ticket.confirm, confirmWord: t().call, ready: desk.enabled(view()).has('call') },
    h('p', { class: 'facts' }, h('b', null, matterName(row.matter)), h(Lane, { ticket: row }), h('span', null, icon('clock', { size: 18 }), elapsed(secondsSince(row.at)))),
    row.note && h('p', { class: 'note' }, drawing('note', 18), h('span', { lang: languageOf(row.note) }, row.note)),
    h('h3', null, t().whyHere), h('p', null, why?.word ?? (t().rules[row.reason?.rule] ?? t().firstInLine)),
    h(Explanation, { explained }),
    h(Tools, { row, waits: isWaiting(row) }));
}
