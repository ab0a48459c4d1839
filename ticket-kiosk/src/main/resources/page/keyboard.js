// Keys under the finger, in the order of the alphabet: not everybody knows where letters are on a keyboard.
import { h } from '/kit/preact.js';
import { icon } from './icons.js';

export const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
export const DIGITS = '1234567890';

/** A block of keys, so many in a row. */
const block = (name, columns, keys) => h('div', { class: `keys ${name}`, style: { gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))` } }, keys);

/** A keyboard of letters, or of letters and digits; onType(character), onRemove(), onClear(). */
export function keyboard({ texts }, [letters, digits], { onType, onRemove, onClear }) {
  const key = (name, label, onClick, say) => h('button', {
    key: name, type: 'button', class: 'key', 'data-key': name, 'aria-label': say, onClick,
  }, label);
  const typed = (characters) => [...characters].map((each) => key(each, each, () => onType(each)));
  const remove = key('remove', icon('remove', 56), onRemove, texts.remove);
  const clear = key('clear', texts.clear, onClear);
  const [first, second] = digits ? [[...digits].slice(0, 5), [...digits].slice(5)] : [];
  return h('div', { class: 'keyboard' },
    block('letters', 7, digits ? typed(letters) : [...typed(letters), remove, clear]),
    digits && block('digits', 6, [...typed(first), remove, ...typed(second), clear]));
}

/** What was typed, or what could be. */
export const field = (typed, hint) => h('div', { class: `field${typed ? '' : ' empty'}`, 'aria-live': 'polite' },
  h('span', { 'data-typed': typed }, typed || hint), typed && h('i', { class: 'caret', 'aria-hidden': 'true' }));
