// For people who have a ticket: scan it or type its number, check in, print it again, say how it was.
import { h } from '/kit/preact.js';
import { text } from '/kit/text.js';
import { fitted } from './fit.js';
import { icon } from './icons.js';
import { DIGITS, field, keyboard } from './keyboard.js';
import { action, actions, backAction, header, helpAction, homeAction, lowPanel } from './parts.js';
import { numberCard, outcome, waits, whereToGo } from './result.js';

/** Where a ticket is scanned, or its number typed. */
export function checkin(screen) {
  const { texts, visit, doing, offer, landscape } = screen;
  const { text: typed } = visit.details;
  return [header(screen),
    visit.low && lowPanel(screen, texts.ticketTitle, landscape ? texts.ticketText.slice(1) : texts.ticketText, null, field(typed, texts.example)),
    h('main', { class: 'checkin' },
      !visit.low && h('div', { class: 'checkin-words' },
        h('div', { class: 'circle' }, icon('scan', 120)),
        h('h1', { 'data-say': '' }, texts.ticketTitle),
        h('p', { class: 'lines', 'data-say': '' }, texts.ticketText.map((line) => h('span', { key: line }, line)))),
      h('div', { class: 'typing' }, !visit.low && field(typed, texts.example),
        keyboard(screen, [offer.letters, DIGITS], {
          onType: (character) => doing.typeNumber(typed + character), onRemove: () => doing.typeNumber(typed.slice(0, -1)), onClear: () => doing.typeNumber(''),
        }))),
    actions([backAction(screen, () => doing.leaveTo('home')),
      action({ id: 'find', label: texts.find, name: 'search', primary: true, disabled: !/\d/.test(typed), onClick: () => doing.find(typed) })])];
}

const STATES = ['waiting', 'called', 'serving', 'held', 'absent', 'done'];
const TONES = { waiting: 'ok', back: 'ok', called: 'now', absent: 'warn' };
const ICONS = { waiting: 'check', back: 'check', called: 'bell', serving: 'people', held: 'hold', absent: 'clock', done: 'check', ended: 'info' };

const labelOf = { // what the button says, by the ticket's state
  checkin: (texts, ticket) => ({ held: texts.checkinHeld, done: texts.checkinAssumed }[ticket.state] ?? texts.checkin),
  reprint: (texts) => texts.reprint,
  rate: (texts) => texts.rate,
};
const iconOf = { checkin: 'again', reprint: 'reprint', rate: 'star' };

/** A ticket that was found, and what can be done about it; after a check-in, its new place. */
export function ticket(screen) {
  const { texts, visit, doing, offer, landscape } = screen;
  const { found, back } = visit.details;
  const state = back ? 'back' : STATES.includes(found.ticket.state) ? found.ticket.state : 'ended';
  const [title, lines] = texts.states[state];
  const waiting = found.ticket.state === 'waiting';
  const matter = offer.matters[found.ticket.matter];
  const can = back ? [] : found.can;
  const say = typeof lines === 'function' ? lines(found.window) : lines;
  return [header(screen),
    h('main', { class: `result found ${TONES[state] ?? ''}`, 'data-found': found.ticket.number, 'data-state': found.ticket.state, 'aria-live': 'polite' },
      outcome(screen, ICONS[state], title),
      numberCard(screen, found.ticket.number, matter ? text(matter.name, visit.language) : '', { size: landscape && can.length > 0 ? 190 : 270 }),
      waiting && waits(screen, found.ticket),
      waiting && whereToGo(screen, found.place),
      state === 'called' && h('div', { class: 'paper' }, h('span', { 'data-say': '' }, say)),
      state !== 'called' && h('p', { class: 'lines', 'data-say': '' }, say.map((line) => h('span', { key: line }, line)))),
    can.length > 0 && h('nav', { class: 'can' }, can.map((id, i) => action({
      id, label: labelOf[id](texts, found.ticket), name: iconOf[id], primary: i === 0 && id !== 'reprint', onClick: () => doing.withTicket(id),
    }))),
    actions([homeAction(screen), helpOrCount(screen)])];
}

const helpOrCount = (screen) => (screen.visit.details.back
  ? action({ id: 'leave', label: screen.texts.finish, primary: true, after: `(${Math.max(0, screen.visit.countdown)})`, onClick: () => screen.doing.leave() })
  : helpAction(screen));

/** Five levels, none suggested; nobody has to. */
export function rate(screen) {
  const { texts, visit, doing, landscape } = screen;
  const size = landscape ? { size: 52, floor: 42, width: 290, lines: 2, low: true } : { size: 60, floor: 42, width: 640 };
  return [header(screen),
    visit.low ? lowPanel(screen, texts.rateTitle, [texts.rateText])
      : h('div', { class: 'titles' }, h('h1', { 'data-say': '' }, texts.rateTitle), h('p', { 'data-say': '' }, texts.rateText)),
    h('main', { class: 'scores' }, [5, 4, 3, 2, 1].map((score) => h('button', {
      key: score, type: 'button', class: 'score', 'data-score': score, onClick: () => doing.score(score),
    }, icon(`score${score}`, 96), h('span', { style: fitted(texts.scores[score], size) }, texts.scores[score])))),
    actions([homeAction(screen, false)])];
}
