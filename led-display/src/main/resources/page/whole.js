// States that take the whole screen.
import { h } from '/kit/preact.js';
import { icon } from '/kit/icons.js';
import { text } from '/kit/text.js';
import { drawing, ems } from './parts.js';

const both = (view, key) => [h('h2', null, view.t[key]), h('p', { lang: view.languages[1], class: 'second' }, view.u[key])];

export function idle(view) {
  const pictures = [drawing('ticket', 132), drawing('seat', 132), icon('bell', { size: 132 })];
  return h('main', { class: 'whole idle' }, h('h2', null, view.t.welcome), h('p', null, view.t.welcomeMore),
    h('ol', null, view.t.steps.map((step, i) => h('li', { key: i }, pictures[i], h('b', null, `${i + 1} ${step}`),
      h('span', { lang: view.languages[1] }, view.u.steps[i])))));
}

const DAY_MILLIS = 86_400_000;

/** 9:00 for 09:00. */
const short = (time) => time.replace(/^0(\d)/, '$1');
const span = (view, { from, to }) => (from === '00:00' && to === '24:00' ? view.t.allDay : `${short(from)}–${short(to)}`);

/** "11月22日（周六）" or "Sat 22 Nov". */
function shortDate(date, language, zone) {
  const format = (tag, options) => new Intl.DateTimeFormat(tag, { timeZone: zone, ...options }).format(date);
  return language.startsWith('zh')
    ? `${format(language, { month: 'long', day: 'numeric' })}（${format(language, { weekday: 'short' })}）`
    : format('en-GB', { weekday: 'short', day: 'numeric', month: 'short' }).replace(',', '');
}

/** When the hall opens next: today's, tomorrow's or a date's time. */
function opensAt(view, iso) {
  const dayOf = (date) => new Intl.DateTimeFormat('en-CA', { timeZone: view.clock.zone }).format(date);
  const next = new Date(iso);
  const time = short(view.clock.time(next));
  if (dayOf(next) === dayOf(view.now)) return view.t.at.today(time);
  const tomorrow = new Date(view.now.getTime() + DAY_MILLIS);
  return dayOf(next) === dayOf(tomorrow) ? view.t.at.tomorrow(time) : view.t.at.day(shortDate(next, view.languages[0], view.clock.zone), time);
}

/** The hours of the usual week, days of the same hours together; today's, from a server that tells no more. */
function hours(view) {
  const today = view.hours.length > 0 ? [[view.t.hoursToday, view.hours]] : [];
  const week = view.hall.times?.week ?? [];
  const rows = week.length > 0 ? week.map((row) => [view.t.days(row.days), row.hours]) : today;
  return rows.length > 0 && h('dl', { class: 'hours' }, rows.slice(0, 4).flatMap(([days, spans]) => [
    h('dt', { key: days }, days), h('dd', { key: `${days} hours` }, spans.map((each) => span(view, each)).join(' · '))]));
}

export function closed(view) {
  const { times } = view.hall;
  const now = view.clock.time(view.now);
  const opensToday = view.hours.some((each) => each.from > now);
  const title = opensToday ? 'closedNow' : view.hours.length > 0 ? 'closed' : 'closedToday';
  const day = times?.today && text(times.today, view.languages[0]);
  return h('main', { class: 'whole closed' }, drawing('moon', 124), both(view, title), hours(view),
    h('p', null, [day, times?.next && view.t.opens(opensAt(view, times.next))].filter(Boolean).join(' · ')));
}

/** A closed night: nearly black, to spare the panel; it says when somebody may come again. */
export function night(view) {
  const next = view.hall.times?.next;
  const words = [view.t.closed, next && view.t.opens(opensAt(view, next)), view.clock.time(view.now)];
  return h('p', { class: 'night' }, words.filter(Boolean).join(' · '));
}

export const lost = (view) =>
  h('main', { class: 'whole lost' }, icon('voice', { size: 140 }), both(view, 'lost'), h('p', null, view.t.lostMore));

export const connecting = (view) =>
  h('main', { class: 'whole lost' }, icon('wifi', { size: 140 }), both(view, 'connecting'), h('p', null, view.t.connectingMore));

/** In the hall's own words (H7), which may be long; without them everybody is asked to leave. */
export function emergency(view) {
  const words = view.hall?.stopped;
  if (!words) {
    return h('main', { class: 'emergency', role: 'alert' }, h('h2', { style: { '--c': ems(view.t.emergency) } }, view.t.emergency),
      h('b', null, view.t.emergencyMore), h('p', { lang: view.languages[1] }, view.u.emergencyShort));
  }
  const [first, second] = view.languages.map((language) => text(words, language));
  return h('main', { class: 'emergency', role: 'alert' }, h('h2', { style: { '--c': ems(first) } }, first),
    second !== first && h('p', { lang: view.languages[1] }, second));
}
