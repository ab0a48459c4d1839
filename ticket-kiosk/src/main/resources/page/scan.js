// A scanner or card reader that types like a keyboard: quickly, and with Enter at the end.

const GAP_MILLIS = 80; // people are slower
const SHORTEST = 3;
const LONGEST = 512;

/**
 * Tells one from a person who types: onScan(text) for what came in one go, onKey(key) for single keys, with "Backspace".
 * A key that may belong to a scan is told a moment later.
 */
export function listen({ onScan, onKey }) {
  let keys = [];
  let timer = null;
  const flush = () => {
    keys.forEach(onKey);
    keys = [];
  };
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
    clearTimeout(timer);
    if (event.key === 'Enter' && keys.length >= SHORTEST) {
      event.preventDefault(); // no button is meant
      event.stopPropagation();
      const text = keys.join('');
      keys = [];
      onScan(text);
    } else if (event.key === 'Backspace') {
      flush();
      onKey(event.key);
    } else if (event.key.length === 1 && keys.length < LONGEST) {
      if (event.key === ' ') event.preventDefault();
      keys.push(event.key);
      timer = setTimeout(flush, GAP_MILLIS);
    }
  }, { capture: true });
}

/** The code on a ticket, or its number; nothing else is a visitor's business here. */
export const isTicketCode = (text) => /^https?:\/\/\S+\/t\/\S+$/.test(text) || /^[A-Za-z]{0,3}\d{1,6}$/.test(text);
