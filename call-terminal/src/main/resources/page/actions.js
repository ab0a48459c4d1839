// What a press of an action's button or key does: most are sent at once, some ask first.

import * as desk from './desk.js';
import { change, now, online, press, store } from './store.js';

const atHand = () => store.picture.desk.atHand.ticket;

const askFirst = {
  pause: () => ({ name: 'pause' }),
  transfer: () => ({ name: 'transfer', ticket: atHand() }),
  take: () => ({ name: 'take' }),
};

export const view = () => ({
  desk: store.picture?.desk ?? null, rules: store.catalogue?.rules, now: now(), online: online(), finishing: store.picture?.finishing ?? null,
});

export const ask = (dialog) => change({ dialog, refusal: null, barMore: false });

export function doAction(name) {
  const current = view();
  if (name === 'undo') {
    if (desk.undoable(current)) press('undo');
    return;
  }
  if (name === 'number') {
    ask({ name: 'number' });
    return;
  }
  const wanted = name === 'pause' && current.desk?.window.state === 'paused' ? 'resume' : name;
  if (!desk.enabled(current).has(wanted)) return;
  if (wanted === 'absent' && !desk.absentNeedsNoReason(current.desk, current.rules, current.now)) {
    ask({ name: 'absent', ticket: atHand() });
  } else if (askFirst[wanted]) {
    ask(askFirst[wanted]());
  } else if (wanted === 'start' && desk.isRealName(current.desk, store.catalogue?.matters)) {
    press('start', { idChecked: true });
  } else {
    press(wanted);
  }
}
