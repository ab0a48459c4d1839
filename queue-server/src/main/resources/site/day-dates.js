// Days and periods for people. Days are texts like 2026-11-23, without a time of day.

const utc = (day) => new Date(`${day}T00:00:00Z`);
const format = (day, language, options) => new Intl.DateTimeFormat(language, { timeZone: 'UTC', ...options }).format(utc(day));

/** So many days later. */
export function plusDays(day, days) {
  const date = utc(day);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

const spaced = (words) => words.replace(/(日)(星期)/, '$1 $2');
const monthDay = (day, language) => format(day, language, { month: language === 'en' ? 'short' : 'long', day: 'numeric' });

/** {period, from, to} in words. */
export function spanName({ period, from, to }, language, t) {
  const year = from.slice(0, 4);
  switch (period) {
    case 'day': return spaced(format(from, language, { year: 'numeric', month: 'long', day: 'numeric', weekday: 'long' }));
    case 'week': return `${year} · ${monthDay(from, language)} – ${monthDay(to, language)}`;
    case 'month': return format(from, language, { year: 'numeric', month: 'long' });
    case 'quarter': return t.quarter(year, Math.ceil(Number(from.slice(5, 7)) / 3));
    default: return t.year(year);
  }
}

/** A day in a table. */
export const dayName = (day, language) => spaced(format(day, language, { month: 'short', day: 'numeric', weekday: 'short' }));
