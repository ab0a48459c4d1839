// The touch page: state from the program, one visitor at a time, and what their touches do.
import { render } from '/kit/preact.js';
import { act, follow } from '/kit/live.js';
import { fitStage } from '/kit/stage.js';
import { hallClock } from '/kit/text.js';
import { home, lane, sub } from './choose.js';
import { idleDialog } from './dialog.js';
import { Doing } from './doing.js';
import { Guide } from './guide.js';
import { recall, remember } from './memory.js';
import { card, closed, finding, help, offline, printing, rated, refused, stopped, unknownTicket } from './messages.js';
import { offerOf } from './offer.js';
import { result } from './result.js';
import { isTicketCode, listen } from './scan.js';
import { search } from './search.js';
import { textsOf } from './texts.js';
import { checkin, rate, ticket } from './ticket.js';
import { Visit } from './visit.js';
import { canSpeak, click } from './voice.js';

const BROKEN_MILLIS = 1_500; // the program may be away so long before visitors are told
const TICK_MILLIS = 250;

/** The pages, by the name in data-page. */
const PAGES = {
  home, group: home, sub, search, lane, card, printing, result, refused, checkin, finding, unknown: unknownTicket, ticket, rate, rated,
  help, offline, stopped, closed,
};

/** Pages of a choice that needs numbers to be given; the others show what is, or serve people who have a ticket. */
const TAKING = ['home', 'sub', 'search', 'lane', 'card'];

const stage = document.getElementById('stage');
const landscape = window.innerWidth > window.innerHeight;
const app = { state: null, offer: null, visit: null, draw };
const doing = new Doing(app);
const guide = new Guide(stage, { visit: () => app.visit, pause: () => textsOf(app.visit.language).list });
const offered = { state: null, catalogue: null }; // what app.offer was made of
let catalogue = null; // the program's newest
let fetching = false; // it was asked for
let brokenAt = null; // when the program was lost

/** What the hall allows now comes before what the visitor was doing, save what is under way. */
function pageName() {
  const { state, offer, visit } = app;
  const { view } = visit;
  if (['printing', 'result', 'help'].includes(view)) return view;
  const broken = brokenAt !== null && performance.now() - brokenAt > BROKEN_MILLIS;
  if (broken || !state.hall || !offer || !(state.connected || state.offlineNumbers)) return 'offline';
  if (state.hall.state === 'stopped') return 'stopped';
  if (TAKING.includes(view)) {
    const given = Object.values(offer.matters).some((matter) => matter.open || matter.closed !== 'hours');
    if (!given) return 'closed';
  }
  return view === 'home' && visit.page > 0 ? 'group' : view;
}

/** A large hall's is over a thousand matters, and the page is drawn four times a second. */
function refreshOffer() {
  const { state } = app;
  if (offered.state === state && offered.catalogue === catalogue) return;
  Object.assign(offered, { state, catalogue });
  app.offer = catalogue && state.hall && offerOf(state, catalogue);
}

function draw() {
  const { state, visit } = app;
  if (!visit) return;
  refreshOffer();
  const texts = textsOf(visit.language);
  const page = pageName();
  const left = visit.dialogLeft;
  if (page === 'home') visit.warned = Boolean(state.printerFailed);
  document.documentElement.lang = visit.language;
  document.title = texts.title;
  const look = [landscape ? 'landscape' : 'portrait', ...visit.modes, ...(visit.language.startsWith('zh') ? [] : ['latin'])];
  stage.className = ['stage', ...look].join(' ');
  stage.dataset.page = page;
  stage.dataset.mode = visit.modes.join(' ');
  const screen = {
    state, offer: app.offer, visit, doing, landscape, language: visit.language, large: visit.large, texts, speaks: canSpeak(visit.language),
    clock: state.hall ? hallClock(state.hall.timezone, state.aheadMillis) : null,
  };
  render([PAGES[page](screen), left !== null && idleDialog(screen, left)], stage);
  guide.drawn(`${page} ${visit.language} ${visit.page} ${left === null}`, page === 'home' ? texts.guide : null);
  remember(visit);
}

function tick() {
  const { visit } = app;
  if (!visit) return;
  fetchCatalogue();
  if ((visit.counted ? visit.countdown : visit.dialogLeft ?? 1) <= 0) {
    visit.touch();
    doing.leave();
  }
  draw();
}

/** A hall's catalogue is large and changes seldom: it is fetched when its version is another. */
async function fetchCatalogue() {
  const wanted = app.state?.catalogue;
  if (!wanted || wanted === catalogue?.version || fetching) return;
  fetching = true;
  const { ok, body } = await act('catalogue');
  fetching = false;
  if (ok) catalogue = body;
  draw();
}

/** The first state: a visitor may have been in the middle of something when this page was closed. */
async function begin(state) {
  const visit = new Visit(state.language);
  await Promise.all([recall(visit), fetchCatalogue()]);
  app.visit = visit;
  const { take, text, number } = visit.details;
  switch (visit.view) {
    case 'printing': doing.issue(take); break;
    case 'result': doing.issue(take, { shownAgo: visit.idle }); break;
    case 'card': doing.askForCard(take); break;
    case 'search': doing.search(text ?? ''); break;
    case 'ticket': doing.find(number); break;
    default: // the page is drawn from what it remembers
  }
}

let beginning = null;

async function received(next) {
  app.state = next;
  brokenAt = null;
  beginning ??= begin(next);
  await beginning;
  const { state, visit } = app;
  const languages = state.hall?.languages ?? [state.language];
  visit.home = languages.includes(state.language) ? state.language : languages[0];
  if (!languages.includes(visit.language)) visit.language = visit.home;
  draw();
}

for (const kind of ['pointerdown', 'keydown']) {
  document.addEventListener(kind, () => {
    if (app.visit && app.visit.dialogLeft === null) app.visit.touch();
  }, { capture: true });
}
document.addEventListener('click', (event) => { if (event.target.closest('button')) click(); }, { capture: true });
document.addEventListener('contextmenu', (event) => event.preventDefault());
listen({
  onScan: (text) => app.visit && doing.scanned(text, isTicketCode(text)),
  onKey: (key) => app.visit && doing.typed(key),
});
fitStage(stage, ...(landscape ? [1920, 1080] : [1080, 1920]));
window.addEventListener('resize', () => {
  if ((window.innerWidth > window.innerHeight) !== landscape) window.location.reload();
});
window.speechSynthesis?.addEventListener?.('voiceschanged', draw);
follow(received, () => { brokenAt ??= performance.now(); });
setInterval(tick, TICK_MILLIS);
