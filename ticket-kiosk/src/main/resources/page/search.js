// Searching the catalogue: letters below, what fits above, in pages.
import { h } from '/kit/preact.js';
import { isHan } from '/kit/text.js';
import { field, keyboard, LETTERS } from './keyboard.js';
import { action, actions, backAction, header, helpAction } from './parts.js';
import { grid, groupTile, matterTile, withTiles } from './tile.js';

/** How many tiles fit beside or above the keyboard. */
function shapeOf({ landscape, visit: { low, large } }) {
  if (low) return { columns: large ? 1 : 2, rows: 2 };
  return { columns: 2, rows: landscape ? (large ? 2 : 3) : (large ? 3 : 4) };
}

/** They are those of the matters, whatever the page speaks. */
const words = ({ doing }, list) => h('nav', { class: 'words' }, list.map((word) => h('button', {
  key: word, type: 'button', class: 'word', lang: isHan(word) ? 'zh-CN' : undefined, 'data-word': word, onClick: () => doing.search(word),
}, word)));

/** What fits; while nothing is typed, all groups. */
function candidates({ offer, visit }) {
  const { found } = visit.details;
  return found ? found.matters.filter((id) => offer.matters[id]) : offer.groups.filter((group) => group.matters.length > 0);
}

function results(screen, shape, shown) {
  const { visit, texts, landscape } = screen;
  if (shown.length === 0) {
    return h('div', { class: 'results-hint' }, h('b', null, texts.searchNone),
      texts.searchNoneText.map((line) => h('span', { key: line }, line)));
  }
  const sized = withTiles({ ...screen, compact: visit.low || (landscape && !visit.large) }, shape, landscape ? 968 : 984);
  return grid(shape, shown.map((each) => (visit.details.found ? matterTile(sized, each, false) : groupTile(sized, each, false))), visit.details.found ? 'matters found' : 'matters');
}

export function search(screen) {
  const { texts, visit, doing } = screen;
  const { text, found } = visit.details;
  const shape = shapeOf(screen);
  const all = candidates(screen);
  const each = shape.columns * shape.rows;
  const last = (visit.page + 1) * each >= all.length;
  return [header(screen),
    visit.low && h('div', { class: 'low-panel' }, h('h1', { 'data-say': '' }, texts.lowSearch), field(text, texts.searchHint)),
    h('main', { class: 'search', 'data-results': found ? all.length : undefined },
      !visit.low && h('h1', { class: 'visually-hidden', 'data-say': '' }, texts.searchTitle),
      !visit.low && field(text, texts.searchHint),
      h('div', { class: 'results' }, results(screen, shape, all.slice(visit.page * each, (visit.page + 1) * each)), last && found?.more && h('p', { class: 'results-more' }, texts.searchMore)),
      h('div', { class: 'typing' },
        words(screen, found?.words ?? []),
        keyboard(screen, [LETTERS], {
          onType: (letter) => doing.search(text + letter), onRemove: () => doing.search([...text].slice(0, -1).join('')), onClear: () => doing.search(''),
        }))),
    actions([
      backAction(screen, () => (visit.page > 0 ? doing.page(visit.page - 1) : doing.leaveTo('home'))),
      !last && action({ id: 'next', label: texts.next, onClick: () => doing.page(visit.page + 1) }),
      helpAction(screen)])];
}
