// The bar at the bottom: the caption of what is spoken, else how old the picture is, else notices in pages.
import { h } from '/kit/preact.js';
import { icon } from '/kit/icons.js';
import { text } from '/kit/text.js';
import { cut, reading, turner } from './pages.js';
import { ems } from './parts.js';

const LEAST_MILLIS = 6000;
const WIDEST = 27; // Hanzi at 56 px
const turnNotices = turner();
const turnCaption = turner();

/** A text by language in the languages of the screen, the same words once. */
function both(view, byLanguage, id) {
  const [one, other] = view.languages.map((language) => text(byLanguage, language));
  const tag = (words) => Object.keys(byLanguage).find((each) => byLanguage[each] === words);
  return [...new Set([one, other])].filter(Boolean).map((words) => ({ id, words, language: tag(words) }));
}

/** Windows that are away for the same reason until the same time are told of together. */
function awayLines(view) {
  const groups = new Map();
  for (const each of view.windows.filter(({ state }) => state === 'paused')) {
    const reason = text(each.reason, view.languages[0]);
    const key = `${reason} ${each.until}`;
    groups.set(key, { reason, until: each.until, labels: [...(groups.get(key)?.labels ?? []), each.label] });
  }
  return [...groups].map(([key, { labels, reason, until }]) => ({
    id: `away ${key}`, words: view.t.pausedLine(labels, reason, until), language: view.languages[0],
  }));
}

function lines(view) {
  const missed = view.missed?.length > 0 ? [{ id: 'missed', words: view.t.missed(view.missed), language: view.languages[0] }] : [];
  const told = [...missed, ...view.notices.flatMap((notice) => both(view, notice.text, notice.id)), ...awayLines(view)];
  if (told.length > 0) return told;
  return view.languages.map((language, i) => ({ id: 'help', words: (i === 0 ? view.t : view.u).help, language }));
}

/** Pages of some lines; what is too long for one goes on in the next. */
const pagesOf = (all) => all.flatMap(({ id, words, language }) => cut(words, language, WIDEST, ems).map((part, i) => ({
  key: `${id} ${language} ${i} ${part}`, words: part, language, millis: reading([...part].length, LEAST_MILLIS),
})));

const page = ({ key, words, language }) => h('p', { key, class: 'fade', lang: language }, words);

function captionBar(view) {
  const pages = pagesOf(both(view, view.caption, 'caption'));
  return pages.length > 0 && h('footer', { key: 'caption', class: 'notice caption', role: 'status' }, icon('voice', { size: 60 }),
    page(pages[turnCaption(view.now, pages)]));
}

/** People read what is called: while somebody is, no page is turned. */
export function noticeBar(view) {
  const caption = view.caption && captionBar(view);
  if (caption) return caption;
  if (view.asOf) {
    return h('footer', { key: 'old', class: 'notice old', role: 'status' }, icon('no-wifi', { size: 60 }),
      h('b', null, view.t.reconnecting), h('span', null, view.t.asOf(view.asOf)));
  }
  const pages = pagesOf(lines(view));
  const place = turnNotices(view.now, pages, view.calls.some((call) => call.now));
  return h('footer', { key: 'notices', class: 'notice' }, icon('info', { size: 52 }), page(pages[place]),
    pages.length > 1 && h('span', { class: 'pager' }, `${place + 1} / ${pages.length}`));
}
