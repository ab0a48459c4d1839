// Keys under the finger, in the order of the alphabet: not everybody knows where letters are on a keyboard.
import { h } from '/kit/preact.js';
import { icon } from './icons.js';

export const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
export const DIGITS = '1234567890';

/** A block of keys, so many in a row. */
const block = (name, columns, keys) => h('div', { class: `keys ${name}`, style: { gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))` } }, keys);

/** How many letters and how many digits are in a row: letters and digits are many rows where there is little height. */
function columnsOf({ landscape, visit: { low } }, digits) {
  if (!digits || !landscape) return [7, 6];
  return low ? [12, 12] : [8, 6];
}

/** A keyboard of letters, or of letters and digits; onType(character), onRemove(), onClear(). */
export function keyboard(screen, [letters, digits], { onType, onRemove, onClear }) {
  const { texts } = screen;
  const [wide, narrow] = columnsOf(screen, digits);
  const key = (name, label, onClick, say) => h('button', {
    key: name, type: 'button', class: 'key', 'data-key': name, 'aria-label': say, onClick,
  }, label);
  const typed = (characters) => [...characters].map((each) => key(each, each, () => onType(each)));
  const remove = key('remove', icon('remove', 56), onRemove, texts.remove);
  const clear = key('clear', texts.clear, onClear);
  const half = narrow - 1; // each row of digits ends with a key that takes something back
  const [first, second] = digits ? [[...digits].slice(0, half), [...digits].slice(half)] : [];
  return h('div', { class: 'keyboard' },
    block('letters', wide, digits ? typed(letters) : [...typed(letters), remove, clear]),
    digits && block('digits', narrow, second.length > 0 ? [...typed(first), remove, ...typed(second), clear] : [...typed(first), remove, clear]));
}

/** What was typed, or what could be. */
export const field = (typed, hint) => h('div', { class: `field${typed ? '' : ' empty'}`, 'aria-live': 'polite' },
  h('span', { 'data-typed': typed }, typed || hint), typed && h('i', { class: 'caret', 'aria-hidden': 'true' }));
