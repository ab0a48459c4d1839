// The pages that say one thing: why there is no number, and what to do now.
import { h } from '/kit/preact.js';
import { text } from '/kit/text.js';
import { momentOf, short } from './days.js';
import { action, actions, backAction, header, helpAction, homeAction, message, tools } from './parts.js';

const deskOf = ({ state, visit }) => text(state.desk, visit.language);

export const offline = (screen) => [header(screen),
  message({
    name: 'no-wifi', title: screen.texts.offline, lines: screen.texts.offlineText(deskOf(screen)),
    small: screen.state.refusal ?? screen.texts.offlineSmall,
  }),
  actions([helpAction(screen)])];

/** In the words that the hall's screens say it in, where somebody chose any. */
export function stopped(screen) {
  const words = text(screen.state.hall.stopped, screen.visit.language);
  const [orders, numbers] = screen.texts.stoppedText;
  return [header(screen),
    message({ name: 'stop', title: screen.texts.stopped, lines: [words || orders, numbers], tone: 'danger' }),
    actions([helpAction(screen)])];
}

/** The hours of the week, days of the same hours together. */
function week({ texts, state }) {
  const rows = state.hall.times?.week ?? [];
  const hours = ({ from, to }) => (from === '00:00' && to === '24:00' ? texts.allDay : `${short(from)}–${short(to)}`);
  return rows.length > 0 && h('div', { class: 'hours' }, rows.flatMap((row) => [
    h('span', { key: row.days[0] }, row.days.length === 7 ? texts.everyDay : texts.days(row.days)),
    h('b', { key: `${row.days[0]}-hours` }, row.hours.map((each) => h('span', { key: each.from }, hours(each))))]));
}

export function closed(screen) {
  const { state, texts, offer, visit } = screen;
  const times = state.hall.times ?? {};
  const next = times.next && momentOf(times.next, screen);
  const givesToday = Object.values(offer.matters).some((matter) => matter.hours.length > 0);
  const title = next?.today ? texts.closedNow : givesToday ? texts.closedToday : texts.closedDay;
  const over = state.hall.state === 'closed' && !next?.today; // nobody is there any more
  return [header(screen),
    message({
      name: 'moon', title, body: week(screen),
      lines: [times.today && text(times.today, visit.language), next ? texts.nextTaking(next.text) : texts.nextUnknown].filter(Boolean),
    }),
    tools(screen, over ? ['language', 'voice'] : ['language', 'voice', 'ticket', 'help'])];
}

export const help = (screen) => [header(screen),
  message({ name: 'headset', title: screen.texts.helpTitle, lines: screen.texts.helpText(deskOf(screen)) }),
  actions([action({ id: 'back', label: screen.texts.back, name: 'back', primary: true, onClick: () => screen.doing.backFromHelp() })])];

/** What can be done about a refusal, beside going home and asking somebody. */
function remedy(screen, reason) {
  const { texts, doing, visit } = screen;
  if (reason === 'printer_not_ready') {
    return action({ id: 'on-screen', label: texts.onScreen, primary: true, onClick: () => doing.takeOnScreen(visit.details.take) });
  }
  if (reason === 'duplicate_ticket') {
    return action({ id: 'reprint', label: texts.reprint, name: 'reprint', primary: true, onClick: () => doing.reprint(visit.details.ticket) });
  }
  return helpAction(screen);
}

export function refused(screen) {
  const { state, texts, visit } = screen;
  const { reason, sentence } = visit.details;
  const [title, advice] = texts.refusals[reason] ?? texts.refusals.other;
  const understood = visit.language === state.language; // the server speaks the session's language
  const adds = understood && reason !== 'offline' && sentence?.replace(/[。.]$/, '') !== title;
  return [header(screen),
    message({ name: 'info', title, lines: advice(deskOf(screen)), small: adds ? sentence : null }),
    actions([homeAction(screen), remedy(screen, reason)])];
}

export const unknownTicket = (screen) => [header(screen),
  message({ name: 'search', title: screen.texts.unknownTicket, lines: screen.texts.unknownTicketText(deskOf(screen)) }),
  actions([backAction(screen, () => screen.doing.go('checkin', { text: '' })), helpAction(screen)])];

export const rated = (screen) => {
  const { texts, visit, doing } = screen;
  const [title, lines] = visit.details.before ? [texts.ratedBefore, texts.ratedBeforeText] : [texts.rated, texts.ratedText];
  return [header(screen),
    message({ name: 'check', title, lines, tone: 'ok' }),
    actions([action({ id: 'leave', label: texts.finish, primary: true, after: `(${Math.max(0, visit.countdown)})`, onClick: () => doing.leave() })])];
};

/** Asks for the visitor's card; where none can be read, says where a number is given. */
export function card(screen) {
  const { state, texts, visit, doing } = screen;
  const none = !state.cards;
  const [title, lines] = none ? [texts.cardNone, texts.cardNoneText(deskOf(screen))]
    : visit.details.again ? [texts.cardAgain, texts.cardAgainText] : [texts.cardTitle, texts.cardText];
  return [header(screen),
    message({ name: 'id-card', title, lines, small: none ? null : texts.cardSmall, tone: none ? '' : 'brand' }),
    actions([backAction(screen, () => doing.leaveTo('home')), helpAction(screen)])];
}

/** Something is under way: nothing to touch, and nothing to fear. */
const busy = (screen, title, small) => [header(screen),
  h('main', { class: 'message', 'aria-live': 'polite' },
    h('div', { class: 'dots', 'aria-hidden': 'true' }, h('i'), h('i'), h('i')),
    h('h1', { 'data-say': '' }, title), h('p', { class: 'lines' }, screen.texts.takingText), small && h('p', { class: 'small' }, small))];

export function printing(screen) {
  const { state, texts, visit } = screen;
  const { masked, take } = visit.details;
  const paper = state.printer !== 'none' && !state.printerFailed && !take?.screen;
  return busy(screen, paper ? texts.printing : texts.taking, masked && texts.cardRead(masked));
}

export const finding = (screen) => busy(screen, screen.texts.finding);
