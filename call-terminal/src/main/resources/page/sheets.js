// What the small faces show in a sheet: the lists, and further things to do.

import { h } from '/kit/preact.js';
import * as desk from './desk.js';
import { ask, view } from './actions.js';
import { Frame } from './dialog.js';
import { canDock, dock, isDocked } from './dock.js';
import { drawing } from './drawings.js';
import { Absent, CallByNumber, Held, MyDay, Waiting } from './lists.js';
import { Action } from './parts.js';
import { icon } from '/kit/icons.js';
import { language, setLanguage, store, t } from './store.js';

export const WaitingSheet = () => h(Frame, { title: t().waitingCount(store.picture.desk.waiting.count), kind: 'sheet' }, h(Waiting), h(CallByNumber));
export const AsideSheet = () => h(Frame, { title: t().heldAbsent, kind: 'sheet' }, h('div', { class: 'scrolling' }, h(Held), h(Absent)));

const item = (name, symbol, word, onClick, more = {}) => h('button', { key: name, class: 'action small', type: 'button', 'data-item': name, onClick, ...more }, symbol, h('span', { class: 'word' }, word));

export function MoreSheet() {
  const other = language() === 'en' ? 'zh-CN' : 'en';
  const { desk: current, rules } = view();
  return h(Frame, { title: t().more, kind: 'sheet' },
    h('div', { class: 'more-sheet' },
      h(Action, { name: 'take', small: true }), h(Action, { name: 'close', small: true, showKey: false }),
      item('settings', drawing('gear'), t().settings, () => ask({ name: 'settings' })),
      item('language', icon('globe', { size: 22 }), t().otherLanguage, () => setLanguage(other), { lang: other, 'data-language': other }),
      canDock() && !isDocked() && item('dock', icon('down', { size: 22 }), t().small, () => dock('panel')),
      desk.mayReorder(current, rules) && item('queues', drawing('merge'), t().queuesTitle, () => ask({ name: 'queues' })),
      h(MyDay)));
}
