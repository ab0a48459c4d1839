// Which key does what: by the key's place (event.code), so that a Chinese input method does not matter. The clerk's own
// choice is kept in this browser.

/** Two keys per action: one of the number pad, one letter. Actions without keys may be given some. */
export const defaults = {
  next: ['NumpadEnter', 'KeyN'], recall: ['NumpadAdd', 'KeyR'], absent: ['NumpadSubtract', 'KeyX'], start: ['Numpad0', 'KeyS'],
  finish: ['NumpadDecimal', 'KeyF'], hold: ['NumpadMultiply', 'KeyH'], transfer: ['NumpadDivide', 'KeyT'],
  pause: ['F8', null], undo: [null, 'KeyZ'], take: [null, null], number: [null, null],
};

const words = {
  NumpadEnter: 'Num ↵', NumpadAdd: 'Num +', NumpadSubtract: 'Num −', NumpadDecimal: 'Num .', NumpadMultiply: 'Num *', NumpadDivide: 'Num /',
  Backquote: '`', Minus: '-', Equal: '=', BracketLeft: '[', BracketRight: ']', Backslash: '\\', Semicolon: ';', Quote: '\'', Comma: ',', Period: '.', Slash: '/',
};

/** What stands on a key. */
export const keyWord = (code) => words[code] ?? code.replace(/^Key|^Digit/, '').replace(/^Numpad/, 'Num ');

const KEPT_FREE = /^(Escape|Enter|Tab|Space|ContextMenu|CapsLock|NumLock|Fn.*|(Shift|Control|Alt|Meta|OS).*|F1|F3|F5|F6|F7|F11|F12)$/;

/** Whether the browser or a dialog needs this key itself. */
export const keptFree = (code) => KEPT_FREE.test(code);

export const isLetter = (code) => /^Key|^Digit/.test(code);

function stored() {
  try {
    const own = JSON.parse(localStorage.getItem('keymap') ?? '{}');
    return Object.fromEntries(Object.keys(defaults).map((name) => [name, Array.isArray(own[name]) ? own[name].slice(0, 2) : defaults[name]]));
  } catch {
    return defaults;
  }
}

let map = stored();

export const keysOf = (action) => map[action] ?? [];

/** The action of a key. */
export const actionOf = (code) => Object.keys(map).find((name) => map[name].includes(code));

function keep(next) {
  map = next;
  localStorage.setItem('keymap', JSON.stringify(map));
}

/** Gives a key to an action, and takes it from the one that had it; null takes the key away. */
export function setKey(action, place, code) {
  const others = Object.fromEntries(Object.entries(map).map(([name, codes]) => [name, codes.map((each) => (code !== null && each === code ? null : each))]));
  others[action] = [0, 1].map((each) => (each === place ? code : others[action][each] ?? null));
  keep(others);
}

export function resetKeys() {
  localStorage.removeItem('keymap');
  map = defaults;
}

export const isDefault = () => JSON.stringify(map) === JSON.stringify(defaults);
