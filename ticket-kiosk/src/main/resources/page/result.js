// The page with the number.
import { h } from '/kit/preact.js';
import { text } from '/kit/text.js';
import { range } from './figures.js';
import { fitted } from './fit.js';
import { icon } from './icons.js';
import { action, actions, header } from './parts.js';

const MOST_WINDOWS = 8;

const figure = (label, value, unit) => h('div', { class: 'figure' },
  h('div', { class: 'label' }, label), h('div', { class: 'value' }, value, unit && h('small', null, unit)));

/** A number that no server knows yet has no place in line to tell. */
const isOwn = (ticket) => ticket.state === 'offline';

function waits({ texts, clock }, ticket) {
  if (isOwn(ticket)) return h('div', { class: 'own' }, texts.ownNumberText.map((line) => h('span', { key: line }, line)));
  const ahead = ticket.ahead ?? 0;
  const cards = [figure(texts.ahead, ahead, texts.people(ahead))];
  if (!ticket.estimateHigh) {
    cards.push(figure(texts.wait, texts.noWait));
  } else {
    const about = range(ticket.estimate ?? 0, ticket.estimateHigh, clock);
    cards.push(about.long ? figure(texts.turn, about.text) : figure(texts.wait, about.text, texts.minutes));
  }
  return h('div', { class: 'figures' }, cards);
}

function whereToGo({ texts, visit }, place) {
  const zones = place.zones.map((zone) => text(zone.name, visit.language)).join(texts.comma);
  const windows = place.windows.length > 0 && place.windows.length <= MOST_WINDOWS;
  return h('div', { class: 'where' },
    h('div', { class: 'seat' }, icon('pin', 52), h('span', null, texts.seat(zones))),
    windows && h('div', { class: 'windows' }, texts.windows(place.windows.join(texts.comma))));
}

const phone = ({ texts }, qr) => h('div', { class: 'phone' },
  h('img', { src: qr, alt: texts.phone, width: 260, height: 260 }),
  h('div', null, h('b', null, texts.phone), texts.phoneText.map((line) => h('span', { key: line }, line))));

function paperLine({ texts }, { paper, ticket, qr }) {
  if (paper === 'printed') return h('div', { class: 'paper' }, h('span', null, texts.takePaper), icon('down', 72));
  return h('div', { class: 'paper' }, h('span', null, texts.writeDown(ticket.number), qr && texts.orScan));
}

export function result(screen) {
  const { texts, visit, doing } = screen;
  const { ticket, matter, place, qr } = visit.details;
  const name = matter ? text(matter.name, visit.language) : '';
  return [header(screen),
    h('main', { class: 'result', 'data-ticket': ticket.number, 'aria-live': 'polite' },
      h('h1', { class: 'done' }, h('span', { class: 'tick' }, icon('check', 72)), texts.done),
      h('div', { class: 'number-card' },
        h('div', { class: 'label' }, texts.yourNumber, isOwn(ticket) && h('b', { class: 'own-mark' }, texts.ownNumber)),
        h('div', { class: 'number', style: fitted(ticket.number, { size: 270, floor: 120, width: 900 }) }, ticket.number),
        h('div', { class: 'matter', style: fitted(name, { size: 60, floor: 38, width: 900 }) }, name)),
      waits(screen, ticket),
      whereToGo(screen, place),
      qr && phone(screen, qr),
      paperLine(screen, visit.details)),
    actions(
      action({ label: texts.another, onClick: () => doing.go('home') }),
      action({ label: texts.finish, primary: true, after: `(${Math.max(0, visit.resultLeft)})`, onClick: () => doing.leave() }))];
}
