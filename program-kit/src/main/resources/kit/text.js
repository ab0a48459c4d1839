// Texts, times and numbers for people.

/** The text in that language, else in another of the same family, else the first there is. */
export function text(byLanguage, language) {
  if (!byLanguage) return '';
  const family = Object.keys(byLanguage).find((tag) => tag.split('-')[0] === language.split('-')[0]);
  return byLanguage[language] ?? byLanguage[family] ?? Object.values(byLanguage)[0] ?? '';
}

/** Whether somebody wrote Chinese: by the letters. */
export const isHan = (words) => /\p{Script=Han}/u.test(words);

const pad = (n) => String(n).padStart(2, '0');

/** A clock that shows the hall's time: the server's clock in the hall's zone, whatever this PC thinks. */
export function hallClock(timezone, aheadMillis = 0) {
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone: timezone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23',
  });
  return { now: () => new Date(Date.now() + aheadMillis), time: (date) => format.format(date) };
}

/** m:ss or h:mm:ss of a number of seconds. */
export function elapsed(seconds) {
  const s = Math.max(0, Math.floor(seconds));
  const h = Math.floor(s / 3600);
  return h > 0
    ? `${h}:${pad(Math.floor((s % 3600) / 60))}:${pad(s % 60)}`
    : `${Math.floor(s / 60)}:${pad(s % 60)}`;
}

/** Date and weekday for people, in the hall's zone. */
export function longDate(date, language, timezone) {
  const options = { timeZone: timezone, month: 'long', day: 'numeric', weekday: 'long' };
  const formatted = new Intl.DateTimeFormat(language, options).format(date);
  return language.startsWith('zh') ? formatted.replace(/(日)(星期)/, '$1 $2') : formatted;
}
