// What several pages share: header, tools, buttons.
import { h } from '/kit/preact.js';
import { longDate, text } from '/kit/text.js';
import { icon } from './icons.js';
import { languageName } from './texts.js';

/** "Fri 21 Nov" or "11月21日 星期五". */
function dateLine(date, language, timezone) {
  if (language.startsWith('zh')) return longDate(date, language, timezone);
  const options = { timeZone: timezone, weekday: 'short', day: 'numeric', month: 'short' };
  return new Intl.DateTimeFormat('en-GB', options).format(date).replace(',', '');
}

/** `extra` stands between the hall's name and the clock, where a wide screen has room. */
export function header({ state, clock, language, large }, extra = null) {
  const name = state.hall?.name ?? {};
  const first = text(name, language);
  const own = text(name, state.language);
  const second = language === state.language && !large ? name.en : null;
  return h('header', { class: 'header' },
    own && h('div', { class: 'logo', 'aria-hidden': 'true' }, [...own][0]),
    h('div', { class: 'hall' }, h('div', { class: 'hall-name' }, first),
      second && second !== first && h('div', { class: 'hall-second', lang: 'en' }, second)),
    extra,
    clock && h('div', { class: 'now' }, h('div', { class: 'clock' }, clock.time(clock.now())),
      h('div', { class: 'date' }, dateLine(clock.now(), language, state.hall.timezone))));
}

/** A large button at the foot of a page; `id` is its data-action. */
export const action = ({ id, label, name, onClick, primary = false, after = null, disabled = false }) => h('button', {
  key: id, type: 'button', class: `action${primary ? ' primary' : ''}`, 'data-action': id, onClick, disabled,
}, name && icon(name, 56), h('span', null, label), after && h('span', { class: 'after' }, after));

export const actions = (...buttons) => h('footer', { class: 'actions' }, buttons);

export const backAction = ({ texts }, onClick) => action({ id: 'back', label: texts.back, name: 'back', onClick });

export const homeAction = ({ texts, doing }, primary = false) => action({
  id: 'home', label: texts.home, name: 'back', primary, onClick: () => doing.leaveTo('home'),
});

export const helpAction = ({ texts, doing }) => action({
  id: 'help', label: texts.help, name: 'headset', primary: true, onClick: () => doing.go('help'),
});

const tool = ({ key, label, name, on, onClick, primary, goes }) => h('button', {
  key, type: 'button', class: `tool${on ? ' on' : ''}${primary ? ' primary' : ''}`, [goes ? 'data-action' : 'data-tool']: key, onClick,
  'aria-pressed': on === undefined ? undefined : String(on),
}, icon(on ? 'check' : name, 48), h('span', null, label));

/** The language that the switch offers next; none when the hall has but one. */
function nextLanguage(state, language) {
  const all = state.hall?.languages ?? [];
  return all.length < 2 ? null : all[(all.indexOf(language) + 1) % all.length];
}

/** The row of tools; `only` names those of a page where the others would do nothing. */
export function tools(screen, only) {
  const { texts, visit, doing } = screen;
  const other = nextLanguage(screen.state, visit.language);
  const all = [
    { key: 'large', label: texts.large, name: 'text', on: visit.large, onClick: () => doing.toggle('large') },
    other && { key: 'language', label: h('span', { lang: other }, languageName(other)), name: 'globe', onClick: () => doing.speakLanguage(other) },
    { key: 'low', label: texts.low, name: 'reach', on: visit.low, onClick: () => doing.toggle('low') },
    screen.speaks && { key: 'voice', label: texts.voice, name: 'voice', on: visit.voice, onClick: () => doing.toggle('voice') },
    { key: 'search', goes: true, label: texts.search, name: 'search', onClick: () => doing.go('search', { text: '' }) },
    { key: 'ticket', goes: true, label: texts.ticket, name: 'scan', onClick: () => doing.go('checkin', { text: '' }) },
    { key: 'help', label: texts.help, name: 'headset', primary: true, onClick: () => doing.go('help') },
  ].filter(Boolean);
  return h('footer', { class: 'tools' }, all.filter((each) => only.includes(each.key)).map(tool));
}

/** In low reach the upper part of the screen only says what to do; `more` stands below. */
export const lowPanel = ({ texts }, title = texts.lowTitle, lines = texts.lowText, notice = null, more = null) => h('div', { class: 'low-panel' },
  notice, h('h1', { 'data-say': '' }, title), h('p', { 'data-say': '' }, lines.map((line) => h('span', { key: line }, line))), more);

/** Previous and next of several pages; for tiles, where there is no other row of buttons. */
export function pager({ texts, doing }, page, pages) {
  const step = (id, label, to) => h('button', {
    type: 'button', class: 'pager-button', 'data-action': id, disabled: to < 0 || to >= pages, onClick: () => doing.page(to),
  }, label);
  return h('nav', { class: 'pager' }, step('previous', texts.previous, page - 1),
    h('span', { 'aria-label': texts.page(page + 1, pages) }, `${page + 1} / ${pages}`), step('next', texts.next, page + 1));
}

/** A page with one thing to say: icon, title, lines, and what to do. */
export function message({ name, title, lines, small, body, tone = '' }) {
  return h('main', { class: `message ${tone}` },
    h('div', { class: 'circle' }, icon(name, 120)),
    h('h1', { 'data-say': '' }, title),
    body,
    lines?.length > 0 && h('p', { class: 'lines', 'data-say': '' }, lines.map((line) => h('span', { key: line }, line))),
    small && h('p', { class: 'small' }, small));
}
