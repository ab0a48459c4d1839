// What the page of a day knows: which time is asked for, and its figures.

import { get, withHall } from './session.js';

export const page = {
  view: null, // of page.js
  status: 'loading', // loading, ready, denied, failed
  answer: null, // of /day/figures: {today, span, report, before}
  tables: new Set(), // the charts that are shown as tables
  part: null, // what the third card shows; null for the matters
  place: 'windows', // what the fourth card shows
  menu: false, // the exports are shown
};

let latest = 0; // the newest question: older answers come too late

export const redraw = () => page.view?.draw();

export function change(values) {
  Object.assign(page, values);
  redraw();
}

/** What the address asks for: {day, period}; without a day it is today. */
export function asked() {
  const search = new URLSearchParams(location.search);
  return { day: search.get('day'), period: search.get('period') ?? 'day' };
}

export function query({ day, period }) {
  const search = new URLSearchParams({ period });
  if (day) search.set('day', day);
  return search;
}

/** Shows another time, and says so in the address. */
export async function ask(wish, moved = true) {
  const number = latest + 1;
  latest = number;
  if (moved) history.pushState(null, '', withHall(`/day?${query(wish)}`));
  change({ status: 'loading', menu: false });
  const { ok, status, body } = await get(withHall(`/day/figures?${query(wish)}`));
  if (number !== latest) return;
  change(ok ? { status: 'ready', answer: body } : { status: status === 403 ? 'denied' : 'failed' });
}

export function toggleTable(name) {
  const tables = new Set(page.tables);
  if (!tables.delete(name)) tables.add(name);
  change({ tables });
}
