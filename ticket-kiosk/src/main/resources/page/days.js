// Days of the week, and when something is next.

const DAY_MILLIS = 86_400_000;
const ORDER = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

/** "Mon–Fri", "Sat", "Mon, Wed": days that follow each other are told by the first and the last. */
export function daysText(days, { names, to, comma }) {
  const follow = days.every((day, i) => i === 0 || ORDER.indexOf(day) === ORDER.indexOf(days[i - 1]) + 1);
  return follow && days.length > 2
    ? `${names[days[0]]}${to}${names[days.at(-1)]}`
    : days.map((day) => names[day]).join(comma);
}

/** 9:00 for 09:00. */
export const short = (time) => time.replace(/^0(\d)/, '$1');

/** A moment from the server as {text, today}: today's, tomorrow's or a date's time, in the hall's zone. */
export function momentOf(iso, { state, texts, clock, language }) {
  const { timezone } = state.hall;
  const dayOf = (date) => new Intl.DateTimeFormat('en-CA', { timeZone: timezone }).format(date);
  const moment = new Date(iso);
  const time = short(clock.time(moment));
  const now = clock.now();
  if (dayOf(moment) === dayOf(now)) return { text: texts.at.today(time), today: true };
  const tomorrow = dayOf(moment) === dayOf(new Date(now.getTime() + DAY_MILLIS));
  return { text: tomorrow ? texts.at.tomorrow(time) : texts.at.day(shortDate(moment, language, timezone), time), today: false };
}

/** "11月22日（周六）" or "Sat 22 Nov". */
function shortDate(date, language, timezone) {
  const format = (tag, options) => new Intl.DateTimeFormat(tag, { timeZone: timezone, ...options }).format(date);
  return language.startsWith('zh')
    ? `${format(language, { month: 'long', day: 'numeric' })}（${format(language, { weekday: 'short' })}）`
    : format('en-GB', { weekday: 'short', day: 'numeric', month: 'short' }).replace(',', '');
}
