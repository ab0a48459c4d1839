// The clerk's keys by their place on the keyboard (event.code), so that a Chinese input method does not matter.

const actions = {
  NumpadEnter: 'next', KeyN: 'next', NumpadAdd: 'recall', KeyR: 'recall', NumpadSubtract: 'absent', KeyX: 'absent',
  Numpad0: 'start', KeyS: 'start', NumpadDecimal: 'finish', KeyF: 'finish', NumpadMultiply: 'hold', KeyH: 'hold',
  NumpadDivide: 'transfer', KeyT: 'transfer', F8: 'pause', KeyZ: 'undo',
};

/** What stands on the buttons. */
export const hints = {
  next: 'Num ↵', recall: 'Num +', absent: 'Num −', start: 'Num 0', finish: 'Num .', hold: 'Num *', transfer: 'Num /', pause: 'F8', resume: 'F8', undo: 'Z',
};

const typing = (target) => target instanceof Element && target.matches('input, select, textarea');

/** onAction(name) at an action's key; dialog() gives the open dialog's {pick(index), confirm(), cancel()}, if any. */
export function listen({ onAction, dialog, isOn }) {
  window.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.repeat) return;
    if (inDialog(event, dialog())) return;
    const name = actions[event.code];
    if (!name || !isOn() || dialog() || (typing(event.target) && event.code !== 'F8')) return;
    event.preventDefault();
    onAction(name);
  });
}

function inDialog(event, open) {
  if (!open) return false;
  const digit = /^(?:Digit|Numpad)([1-9])$/.exec(event.code);
  if (event.code === 'Escape') open.cancel();
  else if (digit && !typing(event.target)) open.pick?.(Number(digit[1]) - 1);
  else if (/Enter$/.test(event.code) && open.confirm && !event.target.closest?.('button:not(.option)')) open.confirm();
  else return false;
  event.preventDefault();
  return true;
}
