// What several screens share: header, tools, buttons.
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

export function header({ state, clock, language, large }) {
  const name = state.hall?.name ?? {};
  const first = text(name, language);
  const own = text(name, state.language);
  const second = language === state.language && !large ? name.en : null;
  return h('header', { class: 'header' },
    own && h('div', { class: 'logo', 'aria-hidden': 'true' }, [...own][0]),
    h('div', { class: 'hall' }, h('div', { class: 'hall-name' }, first),
      second && second !== first && h('div', { class: 'hall-second', lang: 'en' }, second)),
    clock && h('div', { class: 'now' }, h('div', { class: 'clock' }, clock.time(clock.now())),
      h('div', { class: 'date' }, dateLine(clock.now(), language, state.hall.timezone))));
}

/** A large button at the foot of a page. */
export const action = ({ label, name, onClick, primary = false, after = null }) => h('button', {
  type: 'button', class: `action${primary ? ' primary' : ''}`, onClick,
}, name && icon(name, 56), h('span', null, label), after && h('span', { class: 'after' }, after));

export const actions = (...buttons) => h('footer', { class: 'actions' }, buttons);

const tool = ({ key, label, name, on, onClick, primary }) => h('button', {
  key, type: 'button', class: `tool${on ? ' on' : ''}${primary ? ' primary' : ''}`, onClick,
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
    { key: 'help', label: texts.help, name: 'headset', primary: true, onClick: () => doing.go('help') },
  ].filter(Boolean);
  return h('footer', { class: 'tools' }, all.filter((each) => !only || only.includes(each.key)).map(tool));
}

/** A page with one thing to say: icon, title, lines, and what to do. */
export function message({ name, title, lines, small, body, tone = '' }) {
  return h('main', { class: `message ${tone}` },
    h('div', { class: 'circle' }, icon(name, 120)),
    h('h1', null, title),
    body,
    lines?.length > 0 && h('p', { class: 'lines' }, lines.map((line) => h('span', { key: line }, line))),
    small && h('p', { class: 'small' }, small));
}
