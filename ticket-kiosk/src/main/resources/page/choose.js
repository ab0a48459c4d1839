// The pages of choice: groups of matters, and the matters of one.
import { h } from '/kit/preact.js';
import { text } from '/kit/text.js';
import { unionOfHours, waitLines, waitOf } from './figures.js';
import { ems, fitted } from './fit.js';
import { icon } from './icons.js';
import { action, actions, header, tools } from './parts.js';

const GROUPS_A_PAGE = 6;

/** How the tiles of a page lie: as many as a hand finds without scrolling. */
function gridOf(count, { landscape, visit: { low, large } }) {
  if (landscape) {
    if (low) return { columns: 3, rows: 2 };
    return count <= 6 || large ? { columns: 2, rows: 3 } : { columns: 3, rows: 4 };
  }
  if (low) return { columns: 2, rows: large || count <= 6 ? 3 : 4 };
  return { columns: count <= 6 || large ? 1 : 2, rows: 6 };
}

const queuesOf = (state, matters) => [...new Set(matters.map((id) => state.matters[id].queue))]
  .map((id) => state.queues[id]).filter(Boolean);

/** The width of the lines at a tile's right. */
const sideWidth = (many, long, closing) => 30 + Math.max(48 * ems(many), 40 * ems(long ?? ''), 40 * ems(closing ?? ''));

/** A tile: a group or, with the attribute of one, a matter. */
function tile(screen, { id, attribute, name, hint, iconName, matters, wide }, onTouch) {
  const { state, texts, clock, visit } = screen;
  const open = matters.some((matter) => state.matters[matter].open);
  const hours = unionOfHours(matters.map((matter) => state.matters[matter].hours)).map((each) => each.text);
  const wait = waitOf(queuesOf(state, matters));
  const closing = open ? texts.closing[wait.servedToday] : null; // whether it may be too late for today
  const [many, long] = open
    ? waitLines(wait, texts, clock)
    : [texts.notNow, hours.length > 0 ? texts.hours(hours.join(texts.comma)) : null];
  const stacked = !wide || visit.large || visit.low || !visit.language.startsWith('zh') || !open;
  const showsIcon = iconName && !visit.low;
  const pointed = open && wide && !visit.low; // room for the chevron
  const width = screen.tileWidth - 68 - (showsIcon ? 162 : 0) - (pointed ? 90 : 0) - (stacked ? 0 : sideWidth(many, long, closing));
  const narrow = screen.tileWidth < 700;
  const lines = narrow && (visit.large || !wide) ? 2 : 1;
  const largest = visit.large ? (narrow ? 52 : 78) : (wide ? 60 : 50);
  const size = { size: largest, floor: visit.large ? 42 : 34, width, lines };
  return h('button', {
    key: id, type: 'button', class: `tile${stacked ? ' stacked' : ''}${visit.heard === id ? ' heard' : ''}`,
    disabled: !open, [attribute]: id,
    onClick: (event) => onTouch(event, [name, many, long, closing].filter(Boolean).join('，')),
  },
  showsIcon && h('span', { class: 'tile-icon' }, icon(iconName, 60)),
  h('span', { class: 'tile-words' },
    h('span', { class: `tile-name${lines === 1 ? ' one-line' : ''}`, style: fitted(name, size) }, name),
    stacked
      ? h('span', { class: 'tile-wait' }, h('b', null, many), long && h('span', null, long), closing && h('b', null, closing))
      : hint && h('span', { class: 'tile-hint', style: fitted(hint, { size: 36, floor: 30, width }) }, hint)),
  !stacked && h('span', { class: 'tile-side' }, h('b', null, many), long && h('span', null, long), closing && h('span', null, closing)),
  pointed && h('span', { class: 'tile-chevron' }, icon('chevron', 52)));
}

function grid(screen, { columns, rows }, tiles, className) {
  const style = { gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))`, gridTemplateRows: `repeat(${rows}, minmax(0, 1fr))` };
  return h('div', { class: `tiles ${className}`, style }, tiles);
}

/** The width of a tile in design pixels, for texts that must fit. */
const widthOf = (screen, { columns }) => ((screen.landscape ? 1824 : 984) - (columns - 1) * 18) / columns;

function groupTile(screen, group) {
  const { state, visit, doing } = screen;
  const single = group.matters.length === 1;
  const id = single ? group.matters[0] : group.id;
  return tile(screen, {
    id,
    attribute: single ? 'data-matter' : 'data-group',
    name: text(group.name, visit.language),
    hint: group.hint && text(group.hint, visit.language),
    iconName: group.icon ?? 'grid',
    matters: group.matters.filter((matter) => state.matters[matter]),
    wide: true,
  }, (event, words) => (single ? doing.take(event, id, words) : doing.open(event, id, words)));
}

function pager(screen, page, pages) {
  const { texts, doing } = screen;
  const step = (label, to) => h('button', { type: 'button', class: 'pager-button', disabled: to < 0 || to >= pages, onClick: () => doing.page(to) }, label);
  return h('nav', { class: 'pager' }, step(texts.previous, page - 1),
    h('span', { 'aria-label': texts.page(page + 1, pages) }, `${page + 1} / ${pages}`), step(texts.next, page + 1));
}

/** The groups of a home page; the last group is the one for people who are not sure, on every page. */
function groupsOnPage(groups, page) {
  if (groups.length <= GROUPS_A_PAGE) return [groups, 1];
  const others = groups.slice(0, -1);
  const each = GROUPS_A_PAGE - 1;
  return [[...others.slice(page * each, (page + 1) * each), groups.at(-1)], Math.ceil(others.length / each)];
}

const lowPanel = ({ texts }) => h('div', { class: 'low-panel' },
  h('h1', null, texts.lowTitle), h('p', null, texts.lowText.map((line) => h('span', { key: line }, line))));

const banner = ({ state, texts }) => h('div', { class: 'banner', role: 'status' }, icon('printer', 72),
  h('div', null, h('b', null, state.printer === 'paper-out' ? texts.paperOut : texts.printerFailed),
    texts.printerFailedText.map((line) => h('span', { key: line }, line))));

/** No server, and numbers all the same: figures are as old as the loss. */
const ownNumbers = ({ texts, state, clock }) => h('div', { class: 'banner', role: 'status' }, icon('no-wifi', 72),
  h('div', null, h('b', null, texts.ownNumbers),
    texts.ownNumbersText(clock.time(new Date(state.since))).map((line) => h('span', { key: line }, line))));

export function home(screen) {
  const { state, texts, visit } = screen;
  const [groups, pages] = groupsOnPage(state.groups, visit.page);
  const shape = gridOf(GROUPS_A_PAGE, screen);
  const warning = state.printerFailed ? banner(screen) : state.offlineNumbers && ownNumbers(screen);
  const sized = { ...screen, tileWidth: widthOf(screen, shape) };
  return [header(screen),
    visit.low ? lowPanel(screen) : h('div', { class: 'titles' },
      warning,
      h('h1', null, texts.title), !warning && h('p', null, texts.subtitle)),
    h('main', { class: 'choice' },
      grid(screen, shape, groups.map((group) => groupTile(sized, group)), 'home'),
      pages > 1 && pager(screen, visit.page, pages)),
    tools(screen)];
}

export function group(screen) {
  const { state, texts, visit, doing } = screen;
  const chosen = visit.details.group;
  const matters = chosen.matters.filter((matter) => state.matters[matter]);
  const shape = gridOf(matters.length, screen);
  const each = shape.columns * shape.rows;
  const shown = matters.slice(visit.page * each, (visit.page + 1) * each);
  const more = (visit.page + 1) * each < matters.length;
  const title = texts.which(text(chosen.name, visit.language));
  const rows = matters.length > each ? shape.rows : Math.max(Math.ceil(shown.length / shape.columns), visit.low ? shape.rows : screen.landscape ? 3 : 5);
  const sized = { ...screen, tileWidth: widthOf(screen, shape) };
  const matterTile = (id) => tile(sized, {
    id, attribute: 'data-matter', name: text(state.matters[id].name, visit.language), matters: [id], wide: shape.columns === 1,
  }, (event, words) => doing.take(event, id, words));
  const titleSize = { size: visit.large ? 88 : 76, floor: 46, width: screen.landscape ? 1700 : 940 };
  return [header(screen),
    visit.low ? lowPanel(screen) : h('div', { class: 'titles' }, h('h1', { style: fitted(title, titleSize) }, title)),
    h('main', { class: 'choice' }, grid(screen, { ...shape, rows }, shown.map(matterTile), 'matters')),
    actions(
      action({ label: texts.back, name: 'back', onClick: () => (visit.page > 0 ? doing.page(visit.page - 1) : doing.go('home')) }),
      more && action({ label: texts.next, onClick: () => doing.page(visit.page + 1) }),
      action({ label: texts.help, name: 'headset', primary: true, onClick: () => doing.go('help') }))];
}
