// What every page of the server has around its content: the header with the pages, the hall's time, the state of the
// connection and who is signed in; below it, while the connection is lost, what that means.
import { h } from '/kit/preact.js';
import { icon } from '/kit/icons.js';
import { elapsed, hallClock, isHan, longDate, text } from '/kit/text.js';
import { drawing } from './drawings.js';
import { setLanguage } from './language.js';
import { isEverywhere, may, signOut, withHall } from './session.js';
import { shellTexts } from './shell-texts.js';

/** The pages in the order of the header, and who sees each; everywhere: only where the role counts in all halls. */
const PAGES = [
  { name: 'live', address: '/live', permission: 'WATCH' },
  { name: 'day', address: '/day', permission: 'READ_REPORTS' },
  { name: 'windows', address: '/windows', permission: 'WATCH' },
  { name: 'notices', address: '/notices', permission: 'PUBLISH_NOTICE' },
  { name: 'people', address: '/people', permission: 'MANAGE_PEOPLE', everywhere: true },
];
const isSeen = ({ permission, everywhere }) => may(permission) && (!everywhere || isEverywhere());
let stillIn = null; // why the last sign-out failed

/**
 * A whole page.
 * page: a name of PAGES; hall: {id, name, timezone, aheadMillis, others: [{id, name}]}, or null while unknown;
 * person: the session's {name, role}; connected: true, or {since, asOf} in milliseconds since the epoch of the
 * browser while the connection is lost; language: 'zh-CN' or 'en'. Draw it anew each second: it has a clock.
 */
export function shell({ page, hall, person, connected, language }, children) {
  const t = shellTexts[language];
  const lost = connected === true ? null : connected;
  return h('div', { class: 'site', lang: language }, header({ page, hall, person, lost, language, t }), lost && bar(lost, hall, t), stillIn && failedSignOut(t), h('main', { class: `content ${page}` }, children));
}

function header({ page, hall, person, lost, language, t }) {
  const other = language === 'en' ? 'zh-CN' : 'en';
  return h('header', { class: 'top' },
    hallName(hall, language, t),
    h('nav', { 'aria-label': t.navigation }, PAGES.filter(isSeen).map(({ name, address }) => h('a', {
      key: name, href: withHall(address), class: name === page ? 'here' : '', 'aria-current': name === page ? 'page' : undefined, 'data-page': name,
    }, t.pages[name]))),
    h('div', { class: 'status' }, hall && time(hall, language), connection(lost, t),
      person && h('span', { class: 'who' }, t.roles[person.role?.toLowerCase()] ?? '', ' ', h('span', { lang: isHan(person.name) ? 'zh-CN' : 'en' }, person.name)),
      h('button', { type: 'button', class: 'head-button', lang: other, 'data-language': other, onClick: () => setLanguage(other) }, t.otherLanguage),
      person && h('button', { type: 'button', class: 'head-button', 'data-sign-out': true, onClick: leave }, t.signOut)));
}

/** The hall's name; where there are several, they can be changed here. */
function hallName(hall, language, t) {
  const others = hall?.others ?? [];
  if (others.length < 2) return h('strong', { class: 'hall-name' }, text(hall?.name, language));
  const go = (event) => location.assign(`${location.pathname}?hall=${encodeURIComponent(event.target.value)}`);
  return h('select', { class: 'hall-name', 'aria-label': t.hall, value: hall.id, onChange: go },
    others.map((each) => h('option', { key: each.id, value: each.id }, text(each.name, language))));
}

function time(hall, language) {
  const clock = hallClock(hall.timezone, hall.aheadMillis);
  const now = clock.now();
  return [h('span', { class: 'date', key: 'date' }, longDate(now, language, hall.timezone)), h('time', { key: 'time' }, clock.time(now))];
}

const silentSeconds = (lost) => Math.max(0, Math.floor((Date.now() - lost.since) / 1000));

function connection(lost, t) {
  return h('span', { class: `pill ${lost ? 'off' : 'ok'}`, 'data-link': lost ? 'down' : 'up', role: 'status' },
    icon(lost ? 'no-wifi' : 'wifi', { size: 18 }), lost ? t.disconnected(elapsed(silentSeconds(lost))) : t.connected);
}

/** The page's beat shows what came of it. */
async function leave() {
  stillIn = null;
  stillIn = await signOut();
}

const failedSignOut = (t) => h('div', { class: 'lost', role: 'alert', 'data-still-in': stillIn }, icon('info', { size: 26 }),
  h('b', null, t.stillIn), h('span', null, t.stillInReasons[stillIn] ?? t.stillInReasons.other));

/** Old data is labelled, not hidden. */
function bar(lost, hall, t) {
  const format = new Intl.DateTimeFormat('en-GB', { timeZone: hall?.timezone, hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' });
  return h('div', { class: 'lost', role: 'status', 'aria-live': 'off' }, icon('no-wifi', { size: 26 }),
    h('b', null, t.lost(t.seconds(silentSeconds(lost)))), h('span', null, t.asOf(format.format(lost.asOf + (hall?.aheadMillis ?? 0)))));
}
