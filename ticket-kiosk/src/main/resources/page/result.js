// The page with the number.
import { h } from '/kit/preact.js';
import { text } from '/kit/text.js';
import { isKnown, range } from './figures.js';
import { ems, fitted } from './fit.js';
import { icon } from './icons.js';
import { action, actions, header } from './parts.js';

const MOST_WINDOWS = 8;

const figure = (label, value, { unit, style } = {}) => h('div', {
  class: 'figure', role: 'group', 'aria-label': [label, value, unit].filter((each) => each !== undefined).join(' '), 'data-say': '',
},
  h('div', { class: 'label' }, label), h('div', { class: 'value', style }, value, unit && h('small', null, unit)));

/** A number that no server knows yet has no place in line to tell. */
const isOwn = (ticket) => ticket.state === 'offline';

/** How many come first and how long it may take. */
export function waits({ texts, clock, landscape }, ticket) {
  if (isOwn(ticket)) return h('div', { class: 'own' }, texts.ownNumberText.map((line) => h('span', { key: line }, line)));
  if (ticket.state !== 'waiting') return null;
  const ahead = ticket.ahead ?? 0;
  const cards = [figure(texts.ahead, ahead, { unit: texts.people(ahead) })];
  if (!isKnown(ticket)) {
    cards.push(figure(texts.wait, texts.unknown, { style: fitted(texts.unknown, { size: landscape ? 60 : 72, floor: 44, width: 420 }) }));
  } else if (!ticket.estimateHigh) {
    cards.push(figure(texts.wait, texts.noWait));
  } else {
    const about = range(ticket.estimate ?? 0, ticket.estimateHigh, clock);
    const times = fitted(about.text, { size: landscape ? 68 : 88, floor: 52, width: 420 });
    cards.push(about.long ? figure(texts.turn, about.text, { style: times }) : figure(texts.wait, about.text, { unit: texts.minutes }));
  }
  return h('div', { class: 'figures' }, cards);
}

/** What became of it, with a sign before it. */
export const outcome = ({ landscape }, name, title) => h('h1', { class: 'done', 'data-say': '', style: fitted(title, { size: landscape ? 64 : 76, floor: 46, width: 820 }) },
  h('span', { class: 'tick' }, icon(name, 72)), title);

/** Where to sit, and the windows; `more` stands below. */
export function whereToGo({ texts, visit }, place, more = null) {
  const zones = place.zones.map((zone) => text(zone.name, visit.language)).join(texts.comma);
  const windows = place.windows.length > 0 && place.windows.length <= MOST_WINDOWS;
  return h('div', { class: 'where' },
    h('div', { class: 'seat', 'data-say': '' }, icon('pin', 52), h('span', { style: fitted(texts.seat(zones), { size: 56, floor: 44, width: 820, lines: 2 }) }, texts.seat(zones))),
    windows && h('div', { class: 'windows' }, texts.windows(place.windows.join(texts.comma))),
    more);
}

/**
 * The first papers to bring, as many as a line holds: what the rest is read on, the ticket or the phone, has them all. Nothing where
 * there are none, and no "more" where there is nothing to read it on.
 */
function papers({ texts, visit, large, landscape }, matter, more) {
  const names = (matter?.materials ?? []).map((each) => text(each, visit.language));
  if (names.length === 0) return null;
  const size = large ? 42 : 36;
  const width = (landscape ? 890 : 960) / size;
  const line = (count) => texts.bring(names.slice(0, count).join(texts.paper)) + (count < names.length && more ? texts.paper + more : '');
  let count = names.length;
  while (count > 1 && ems(line(count)) > width) count -= 1;
  return h('div', { class: 'bring', 'data-say': '' }, line(count));
}

/** The number, as large as it gets. */
export const numberCard = ({ texts }, number, name, { mark = null, size = 270 } = {}) => h('div', { class: 'number-card' },
  h('div', { class: 'label' }, texts.yourNumber, mark && h('b', { class: 'mark' }, mark)),
  h('div', { class: 'number', style: fitted(number, { size, floor: 120, width: 860 }), 'data-say': '' }, number),
  name && h('div', { class: 'matter', style: fitted(name, { size: 60, floor: 38, width: 900 }) }, name));

const phone = ({ texts }, qr) => h('div', { class: 'phone' },
  h('img', { src: qr, alt: texts.phone, width: 260, height: 260 }),
  h('div', null, h('b', null, texts.phone), texts.phoneText.map((line) => h('span', { key: line }, line))));

/** Where the paper is, or what there is instead. */
export function paperLine({ texts }, { paper, ticket, qr }) {
  const line = { printed: texts.takePaper, unknown: texts.checkTray }[paper];
  return h('div', { class: 'paper' }, h('span', { 'data-say': '' }, line ?? texts.writeDown(ticket.number), !line && qr && texts.orScan),
    line && icon('down', 72));
}

export function result(screen) {
  const { texts, visit, doing } = screen;
  const { ticket, matter, place, qr, reprint, paper } = visit.details;
  const name = matter ? text(matter.name, visit.language) : '';
  return [header(screen),
    h('main', { class: 'result', 'data-ticket': ticket.number, 'aria-live': 'polite' },
      outcome(screen, 'check', reprint ? (paper === 'failed' ? texts.ofYours : texts.reprinted) : texts.done),
      numberCard(screen, ticket.number, name, { mark: isOwn(ticket) ? texts.ownNumber : null }),
      waits(screen, ticket),
      ['waiting', 'offline'].includes(ticket.state) && whereToGo(screen, place, papers(screen, matter, texts.moreOn[paper] ?? (qr && texts.moreOn.qr))),
      qr && phone(screen, qr),
      paperLine(screen, visit.details)),
    actions([
      action({ id: 'another', label: texts.another, onClick: () => doing.leaveTo('home') }),
      action({ id: 'leave', label: texts.finish, primary: true, after: `(${Math.max(0, visit.countdown)})`, onClick: () => doing.leave() })])];
}
