// The pages of choice: groups of matters, the matters of one, the lanes of a matter.
import { h } from '/kit/preact.js';
import { text } from '/kit/text.js';
import { fitted } from './fit.js';
import { icon } from './icons.js';
import { action, actions, backAction, header, helpAction, lowPanel, pager, tools } from './parts.js';
import { grid, groupTile, matterTile, tile, withTiles } from './tile.js';

const GROUPS_A_PAGE = 6;
const FEW_MATTERS = 8; // of which nobody has to search one

/** How the tiles of a page lie: as many as a hand finds without scrolling. */
function gridOf(count, { landscape, visit: { low, large } }) {
  if (landscape) {
    if (low) return { columns: 3, rows: 2 };
    return count <= 6 || large ? { columns: 2, rows: 3 } : { columns: 3, rows: 4 };
  }
  if (low) return { columns: 2, rows: large || count <= 6 ? 3 : 4 };
  return { columns: count <= 6 || large ? 1 : 2, rows: 6 };
}

const pageWidth = ({ landscape }) => (landscape ? 1824 : 984);

/** The groups of a home page; the last group is the one for people who are not sure, on every page. */
function groupsOnPage(groups, page) {
  if (groups.length <= GROUPS_A_PAGE) return [groups, 1];
  const others = groups.slice(0, -1);
  const each = GROUPS_A_PAGE - 1;
  return [[...others.slice(page * each, (page + 1) * each), groups.at(-1)], Math.ceil(others.length / each)];
}

/** What is said at the top of every choice while no paper comes out, or no server answers. */
function bannerOf({ state, texts, clock }) {
  if (!state.printerFailed && state.connected) return null;
  if (!state.printerFailed) {
    return { name: 'no-wifi', title: texts.ownNumbers, lines: texts.ownNumbersText(clock.time(new Date(state.since))) };
  }
  return { name: 'printer', title: state.printer === 'paper-out' ? texts.paperOut : texts.printerFailed, lines: texts.printerFailedText };
}

const banner = ({ name, title, lines }) => h('div', { class: 'banner', role: 'status' }, icon(name, 72),
  h('div', null, h('b', null, title), h('div', null, lines.map((line) => h('span', { key: line }, line)))));

/** Two smaller buttons of the home page: searching, and what is for people who have a ticket. */
function quick({ texts, doing, offer }) {
  const button = (id, label, name, onClick) => h('button', { type: 'button', class: 'quick-button', 'data-action': id, onClick }, icon(name, 44), h('span', null, label));
  return h('nav', { class: 'quick' },
    Object.keys(offer.matters).length > FEW_MATTERS && button('search', texts.search, 'search', () => doing.go('search', { text: '' })),
    button('ticket', texts.ticket, 'scan', () => doing.go('checkin', { text: '' })));
}

function homeTitles(screen, notice) {
  const { texts, landscape } = screen;
  return h('div', { class: `titles${notice ? ' noticed' : ''}` },
    notice && !landscape && banner(notice),
    h('h1', { 'data-say': '' }, texts.title),
    !notice && h('p', { 'data-say': '' }, texts.subtitle),
    quick(screen));
}

const TOOLS = ['large', 'language', 'low', 'voice', 'help'];

export function home(screen) {
  const { offer, visit, landscape } = screen;
  const notice = bannerOf(screen);
  const [groups, pages] = groupsOnPage(offer.groups, visit.page);
  const shape = gridOf(GROUPS_A_PAGE, screen);
  const sized = withTiles({ ...screen, noticed: notice && !landscape, compact: visit.low && pages > 1 }, shape, pageWidth(screen));
  return [header(screen, notice && landscape && banner(notice)),
    visit.low ? lowPanel(screen, undefined, undefined, notice && !landscape && banner(notice)) : homeTitles(screen, notice),
    h('main', { class: 'choice' },
      grid(shape, groups.map((group) => groupTile(sized, group)), 'home'),
      pages > 1 && pager(screen, visit.page, pages),
      visit.low && !landscape && quick(screen)),
    tools(screen, visit.low && landscape ? [...TOOLS.slice(0, -1), 'search', 'ticket', 'help'] : TOOLS)];
}

/** A page of tiles under a title. */
function tilesPage(screen, { title, line, className, shape, tiles }, buttons) {
  const { visit, landscape } = screen;
  const titleSize = { size: visit.large ? 88 : 76, floor: 46, width: landscape ? 1700 : 940 };
  return [header(screen),
    visit.low ? lowPanel(screen, title, line ? [line] : screen.texts.lowText)
      : h('div', { class: 'titles' }, h('h1', { style: fitted(title, titleSize), 'data-say': '' }, title), line && h('p', { 'data-say': '' }, line)),
    h('main', { class: 'choice' }, grid(shape, tiles, className)),
    actions(buttons)];
}

export function sub(screen) {
  const { offer, texts, visit, doing, landscape } = screen;
  const chosen = offer.groups.find((each) => each.id === visit.details.group);
  const matters = chosen?.matters.filter((matter) => offer.matters[matter]) ?? [];
  const shape = gridOf(matters.length, screen);
  const each = shape.columns * shape.rows;
  const shown = matters.slice(visit.page * each, (visit.page + 1) * each);
  const more = (visit.page + 1) * each < matters.length;
  const least = visit.low ? shape.rows : landscape ? 3 : 5;
  const rows = matters.length > each ? shape.rows : Math.max(Math.ceil(shown.length / shape.columns), least);
  const sized = withTiles(screen, shape, pageWidth(screen));
  return tilesPage(screen, {
    title: texts.which(text(chosen?.name, visit.language)), className: 'matters', shape: { ...shape, rows },
    tiles: shown.map((id) => matterTile(sized, id, shape.columns === 1)),
  }, [
    backAction(screen, () => (visit.page > 0 ? doing.page(visit.page - 1) : doing.leaveTo('home'))),
    more && action({ id: 'next', label: texts.next, onClick: () => doing.page(visit.page + 1) }),
    helpAction(screen)]);
}

export function lane(screen) {
  const { offer, texts, visit, doing, landscape } = screen;
  const matter = offer.matters[visit.details.take.matter];
  const shape = { columns: landscape || visit.low ? 2 : 1, rows: visit.low ? 3 : landscape ? 3 : 5 };
  const sized = withTiles(screen, shape, pageWidth(screen));
  const tiles = (matter?.lanes ?? []).map((id) => tile(sized, {
    kind: 'lane', id, wide: true, said: { open: true, main: '' },
    name: text(offer.lanes.find((each) => each.id === id)?.name, visit.language),
  }, (event) => doing.chooseLane(event, id)));
  return tilesPage(screen, { title: texts.laneTitle, line: texts.laneText, className: 'lanes', shape, tiles },
    [backAction(screen, () => doing.leaveTo('home')), helpAction(screen)]);
}
