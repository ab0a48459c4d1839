// The pages that say why there is no number, and what to do now.
import { h } from '/kit/preact.js';
import { text } from '/kit/text.js';
import { nextToday, unionOfHours } from './figures.js';
import { action, actions, header, message, tools } from './parts.js';

const deskOf = ({ state, visit }) => text(state.desk, visit.language);

const helpOnly = ({ texts, doing }) => actions(
  action({ label: texts.help, name: 'headset', primary: true, onClick: () => doing.go('help') }));

const homeAndHelp = ({ texts, doing }) => actions(
  action({ label: texts.home, name: 'back', onClick: () => doing.go('home') }),
  action({ label: texts.help, name: 'headset', primary: true, onClick: () => doing.go('help') }));

/** No paper would come out: a number is used only once the visitor says that the screen is enough. */
const onScreen = ({ texts, doing, visit }) => actions(
  action({ label: texts.home, name: 'back', onClick: () => doing.go('home') }),
  action({ label: texts.onScreen, primary: true, onClick: () => doing.takeNow(visit.details.matter, true) }));

export const offline = (screen) => [header(screen),
  message({
    name: 'no-wifi', title: screen.texts.offline, lines: screen.texts.offlineText(deskOf(screen)),
    small: screen.state.refusal ?? screen.texts.offlineSmall,
  }),
  helpOnly(screen)];

export const stopped = (screen) => [header(screen),
  message({ name: 'stop', title: screen.texts.stopped, lines: screen.texts.stoppedText, tone: 'danger' }),
  helpOnly(screen)];

export function closed(screen) {
  const { state, texts, clock } = screen;
  const hours = unionOfHours(Object.values(state.matters).map((matter) => matter.hours));
  const next = nextToday(hours, clock.time(clock.now()));
  const table = hours.length > 0 && h('div', { class: 'hours' }, h('span', null, texts.today),
    h('b', null, hours.map((each) => h('span', { key: each.text }, each.text))));
  return [header(screen),
    message({
      name: 'moon', title: hours.length === 0 ? texts.closedDay : next ? texts.closedNow : texts.closedToday,
      body: table, lines: [next ? texts.nextTaking(next) : texts.nextDay],
    }),
    tools(screen, ['language', 'voice', 'help'])];
}

export const help = (screen) => [header(screen),
  message({ name: 'headset', title: screen.texts.helpTitle, lines: screen.texts.helpText(deskOf(screen)) }),
  actions(action({ label: screen.texts.home, name: 'back', primary: true, onClick: () => screen.doing.go('home') }))];

export function refusal(screen) {
  const { state, texts, visit } = screen;
  const { reason, sentence } = visit.details;
  const [title, advice] = texts.refusals[reason] ?? texts.refusals.other;
  const understood = visit.language === state.language; // the server speaks the session's language
  const adds = understood && reason !== 'offline' && sentence?.replace(/[。.]$/, '') !== title;
  return [header(screen),
    message({ name: 'info', title, lines: advice(deskOf(screen)), small: adds ? sentence : null }),
    reason === 'printer_not_ready' ? onScreen(screen) : homeAndHelp(screen)];
}

export const taking = (screen) => [header(screen),
  h('main', { class: 'message', 'aria-live': 'polite' },
    h('div', { class: 'dots', 'aria-hidden': 'true' }, h('i'), h('i'), h('i')),
    h('h1', null, screen.texts.taking), h('p', { class: 'lines' }, screen.texts.takingText))];
