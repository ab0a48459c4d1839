// Turning pages of the same place, one after the other.

/**
 * A turner of pages: each stays its own time, whatever else changes, and as long as it is held.
 * turn(now, pages, held) gives the place of the page that is shown now; a page is {key, millis}.
 */
export function turner() {
  let key = null;
  let place = 0;
  let since = 0;
  const show = (now, pages, next) => {
    place = next;
    key = pages[next].key;
    since = now.getTime();
  };
  return (now, pages, held = false) => {
    if (pages.length === 0) return 0;
    const at = pages.findIndex((page) => page.key === key);
    if (at < 0) show(now, pages, Math.min(place, pages.length - 1));
    else if (!held && now.getTime() - since >= pages[at].millis) show(now, pages, (at + 1) % pages.length);
    else place = at;
    return place;
  };
}

/** How long a page with so many characters stays: a quarter of a second for each, and at least so long. */
export const reading = (characters, least) => Math.max(least, characters * 250);

const NEVER_FIRST = /^[\p{P}\p{Z}]/u; // what cannot begin a page

/** Words and signs that stay together. */
function pieces(words, language) {
  const parts = [...new Intl.Segmenter(language, { granularity: 'word' }).segment(words)].map(({ segment }) => segment);
  return parts.reduce((all, part) => (all.length > 0 && NEVER_FIRST.test(part) ? [...all.slice(0, -1), all.at(-1) + part] : [...all, part]), []);
}

/** A text as pages no wider than so many Hanzi, cut between words. */
export function cut(words, language, widest, ems) {
  const pages = [];
  for (const piece of pieces(words, language)) {
    const last = pages.at(-1);
    if (last !== undefined && ems(last + piece.trimEnd()) <= widest) pages[pages.length - 1] = last + piece;
    else pages.push(piece.trimStart());
  }
  return pages.map((page) => page.trim());
}
