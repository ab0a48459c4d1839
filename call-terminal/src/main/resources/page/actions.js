// What a press of an action's button or key does: most are sent at once, some ask first.

import * as desk from './desk.js';
import { change, now, online, press, store } from './store.js';

const askFirst = {
  pause: () => ({ name: 'pause' }),
  transfer: () => ({ name: 'transfer', ticket: store.picture.desk.atHand.ticket }),
  take: () => ({ name: 'take' }),
};

export function doAction(name) {
  const current = store.picture?.desk ?? null;
  const rules = store.catalogue?.rules;
  const view = { desk: current, rules, now: now(), online: online(), finishing: store.picture?.finishing };
  const wanted = name === 'pause' && current?.window.state === 'paused' ? 'resume' : name;
  if (wanted === 'undo') {
    if (desk.undoable(view)) press('undo');
    return;
  }
  if (!desk.enabled(view).has(wanted)) return;
  if (wanted === 'absent' && !desk.absentNeedsNoReason(current, rules, now())) {
    change({ dialog: { name: 'absent', ticket: current.atHand.ticket }, refusal: null });
  } else if (askFirst[wanted]) {
    change({ dialog: askFirst[wanted](), refusal: null, barMore: false });
  } else if (wanted === 'start' && desk.isRealName(current, store.catalogue?.matters)) {
    press('start', { idChecked: true });
  } else {
    press(wanted);
  }
}
