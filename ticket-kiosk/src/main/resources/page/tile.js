// A tile: a group of matters, a matter, or a lane.
import { h } from '/kit/preact.js';
import { text } from '/kit/text.js';
import { ems, fitted } from './fit.js';
import { icon } from './icons.js';
import { tileText } from './offer.js';

const NARROW = 700; // a tile of half a page

/** The width of the lines at a tile's right. */
const sideWidth = ({ main, more }) => 30 + Math.max(48 * ems(main), 40 * ems(more ?? ''));

/** The size of a name that has all the room it needs. */
function largestName({ visit, tileWidth, noticed, compact }, { wide, said }) {
  if (!visit.large) return compact ? 40 : wide ? 60 : 50;
  if (compact || tileWidth < NARROW) return 52;
  return said.note || noticed ? 60 : 78;
}

/** How the parts of a tile share its width. */
function layout(screen, { iconName, wide, said }) {
  const { visit, tileWidth } = screen;
  const latin = !visit.language.startsWith('zh');
  const stacked = !wide || visit.large || visit.low || latin;
  const showsIcon = Boolean(iconName) && !visit.low;
  const pointed = said.open && wide && !visit.low; // room for the chevron
  const side = stacked || !said.main ? 0 : sideWidth(said);
  const edges = screen.landscape && visit.low ? 44 : 74;
  const width = tileWidth - edges - (showsIcon ? 162 : 0) - (pointed ? 90 : 0) - side;
  const narrow = tileWidth < NARROW;
  const lines = narrow && (visit.large || !wide || (visit.low && !screen.landscape && latin)) ? 2 : 1;
  const short = narrow && (Boolean(said.note) || (visit.large && screen.compact));
  const size = { size: largestName(screen, { wide, said }), floor: visit.large ? 42 : 34, width, lines, low: screen.compact || visit.large || visit.low };
  return { stacked, showsIcon, pointed, width, lines, short, size };
}

/** The lines below the name, where there is no room beside it; `short` where there is little even there. */
function waits({ open, main, more, note }, short) {
  if (!open) return h('b', { class: 'note' }, note); // it says what the main word does, and when
  return [h('b', null, main), more && !short && h('span', null, more), note && h('b', { class: 'note' }, note)];
}

/**
 * A tile of the attribute data-KIND. What cannot be taken is disabled; in voice mode it can be touched to be read, and does
 * nothing.
 */
export function tile(screen, { kind, id, name, hint, iconName, wide, said }, onTouch) {
  const { visit } = screen;
  const { stacked, showsIcon, pointed, width, lines, short, size } = layout(screen, { iconName, wide, said });
  const below = said.note ?? hint; // a warning, or when there are numbers again, is more than a hint
  const blocked = !said.open;
  return h('button', {
    key: id, type: 'button', class: `tile${stacked ? ' stacked' : ''}${blocked ? ' closed' : ''}`, [`data-${kind}`]: id,
    disabled: blocked && !visit.voice, 'aria-disabled': blocked && visit.voice ? 'true' : undefined,
    onClick: blocked ? undefined : (event) => onTouch(event),
  },
  showsIcon && h('span', { class: 'tile-icon' }, icon(iconName, 68)),
  h('span', { class: 'tile-words' },
    h('span', { class: `tile-name${lines === 1 ? ' one-line' : ''}`, style: fitted(name, size) }, name),
    stacked
      ? said.main && h('span', { class: 'tile-wait' }, waits(said, short))
      : below && h('span', { class: `tile-hint${said.note ? ' note' : ''}`, style: fitted(below, { size: 36, floor: 30, width }) }, below)),
  !stacked && said.main && h('span', { class: 'tile-side' }, h('b', null, said.main), said.more && h('span', null, said.more)),
  pointed && h('span', { class: 'tile-chevron' }, icon('chevron', 52)));
}

/** A matter's tile; a touch asks for its number. */
export function matterTile(screen, id, wide) {
  const { offer, visit, doing } = screen;
  const matter = offer.matters[id];
  return tile(screen, {
    kind: 'matter', id, name: text(matter.name, visit.language), wide, said: tileText([matter], screen),
  }, (event) => doing.take(event, id));
}

/** A group's tile; one of a single matter is that matter's, one without matters shows where a person is. */
export function groupTile(screen, group, wide = true) {
  const { offer, visit, doing } = screen;
  const matters = group.matters.map((id) => offer.matters[id]).filter(Boolean);
  const single = matters.length === 1;
  const id = single ? matters[0].id : group.id;
  const said = group.matters.length === 0 ? { open: true, main: '' } : tileText(matters, screen);
  return tile(screen, {
    kind: single ? 'matter' : 'group', id, said, wide, iconName: wide ? group.icon ?? 'grid' : null,
    name: text(group.name, visit.language), hint: group.hint && text(group.hint, visit.language),
  }, (event) => (single ? doing.take(event, id) : doing.open(event, group)));
}

/** Tiles in rows and columns that share the room there is. */
export function grid({ columns, rows }, tiles, className) {
  const style = { gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))`, gridTemplateRows: `repeat(${rows}, minmax(0, 1fr))` };
  return h('div', { class: `tiles ${className}`, style }, tiles);
}

/** A screen that knows the width of its tiles, for names that must fit. */
export function withTiles(screen, { columns }, width) {
  return { ...screen, tileWidth: (width - (columns - 1) * 18) / columns };
}
