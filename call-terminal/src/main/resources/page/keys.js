// The clerk's keys. A key that is held down or bounces is one press.

import { actionOf, isLetter } from './keymap.js';

const BOUNCE_MILLIS = 250;
const typing = (target) => target instanceof Element && target.matches('input, select, textarea');
const pressesButton = (event) => /^(Enter|NumpadEnter|Space)$/.test(event.code) && event.target instanceof Element && !!event.target.closest('button');

const lastPress = { code: '', at: 0 };

function bounces({ code }) {
  const now = performance.now();
  const again = code === lastPress.code && now - lastPress.at < BOUNCE_MILLIS;
  lastPress.code = code;
  lastPress.at = now;
  return again;
}

/**
 * onAction(name) at an action's key; dialog() gives the open dialog's {pick(index), confirm(), cancel(), capture(code)}, if any.
 * isOn() and lettersOn() say which keys count; onEscape() hears Esc where no dialog is open.
 */
export function listen({ onAction, onEscape, dialog, isOn, lettersOn }) {
  window.addEventListener('keydown', (event) => {
    if (event.isComposing) return; // the input method's own Enter and Esc
    const name = actionOf(event.code);
    if (event.repeat) {
      if (name && isOn() && !typing(event.target) || pressesButton(event)) event.preventDefault(); // else a stuck key presses the button again and again
      return;
    }
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    if (inDialog(event, dialog())) return;
    if (event.code === 'Escape') onEscape();
    if (!name || !isOn() || dialog() || (isLetter(event.code) && !lettersOn()) || (typing(event.target) && !/^F\d/.test(event.code))) return;
    event.preventDefault();
    if (!bounces(event)) onAction(name);
  });
  window.addEventListener('click', (event) => {
    if (event.detail > 1 && event.target instanceof Element && event.target.closest('button')) {
      event.preventDefault(); // the second click of a double one: whatever lies there now was not meant
      event.stopPropagation();
    }
  }, true);
}

function inDialog(event, open) {
  if (!open) return false;
  if (open.capture) {
    open.capture(event.code);
    event.preventDefault();
    return true;
  }
  const digit = /^(?:Digit|Numpad)([1-9])$/.exec(event.code);
  if (event.code === 'Escape') open.cancel();
  else if (digit && open.pick && !typing(event.target)) open.pick(Number(digit[1]) - 1);
  else if (/Enter$/.test(event.code) && open.confirm && !event.target.closest?.('button:not(.option, .chosen)')) open.confirm(); // what is chosen already is not chosen again
  else return false;
  event.preventDefault();
  return true;
}
