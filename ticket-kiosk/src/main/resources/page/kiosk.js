// The touch page: state from the program, one visitor at a time, and what their touches do.
import { render } from '/kit/preact.js';
import { follow } from '/kit/live.js';
import { fitStage } from '/kit/stage.js';
import { hallClock } from '/kit/text.js';
import { group, home } from './choose.js';
import { idleDialog } from './dialog.js';
import { closed, help, offline, refusal, stopped, taking } from './messages.js';
import { result } from './result.js';
import { takeTicket, ticketShown } from './take.js';
import { textsOf } from './texts.js';
import { Visit } from './visit.js';
import { canSpeak, click, hush, speak } from './voice.js';

const BROKEN_MILLIS = 1_500; // the program may be away so long before visitors are told
const TICK_MILLIS = 250;

const stage = document.getElementById('stage');
const landscape = window.innerWidth > window.innerHeight;
let state = null; // the program's newest
let brokenAt = null; // when the program was lost
let visit = null; // set with the first state
let lastPress = null; // the touch under way, so that an answer that comes too late is not shown

/** A second click of a double touch hits what the first one has just put under the finger. */
const bounced = (event, tile) => event.detail > 1 || !visit.accepts(tile);

/** In voice mode the first touch reads a tile aloud and the second one chooses it. */
function onlyRead(tile, words) {
  if (!visit.voice || visit.heard === tile) return false;
  visit.heard = tile;
  speak(words, visit.language);
  return true;
}

const doing = {
  go(view) { visit.tiles.clear(); visit.go(view); draw(); }, // pressed on purpose: no bounce to fear
  page(page) { visit.page = page; draw(); },
  toggle(mode) {
    visit[mode] = !visit[mode];
    visit.page = 0;
    if (mode === 'voice' && visit.voice) speak(textsOf(visit.language).title, visit.language);
    draw();
  },
  speakLanguage(language) {
    visit.language = language;
    visit.voice &&= canSpeak(language);
    draw();
  },
  open(event, id, words) {
    if (bounced(event, id) || onlyRead(id, words)) { draw(); return; }
    visit.go('group', { group: state.groups.find((each) => each.id === id), warned: state.printerFailed });
    draw();
  },
  async take(event, matter, words) {
    if (bounced(event, matter) || onlyRead(matter, words)) { draw(); return; }
    await doing.takeNow(matter, visit.view === 'home' ? state.printerFailed : visit.details.warned);
  },
  async takeNow(matter, screen) {
    const press = Symbol(matter);
    lastPress = press;
    visit.go('taking');
    draw();
    const answer = await takeTicket(matter, visit.language, Boolean(screen));
    if (lastPress !== press) return;
    visit.touch();
    if (answer.ok) {
      visit.go('result', answer.body);
      if (visit.voice) speak(`${textsOf(visit.language).done}，${answer.body.ticket.number}`, visit.language);
      ticketShown(answer.touch);
    } else {
      visit.go('refusal', { reason: answer.body?.reason || 'other', sentence: answer.body?.message, matter });
    }
    draw();
  },
  stay() { visit.touch(); draw(); },
  leave() { hush(); visit.tiles.clear(); visit.reset(); draw(); },
};

/** What the hall allows now comes before what the visitor was doing, save a ticket on its way. */
function pageOf(screen) {
  const broken = brokenAt !== null && performance.now() - brokenAt > BROKEN_MILLIS;
  if (visit.view === 'taking') return taking(screen);
  if (visit.view === 'result') return result(screen);
  if (visit.view === 'help') return help(screen);
  if (broken || !(state.connected || state.offlineNumbers) || !state.hall) return offline(screen);
  if (state.hall.state === 'stopped') return stopped(screen);
  if (visit.view === 'refusal') return refusal(screen);
  const open = Object.values(state.matters).some((matter) => matter.open);
  if (state.hall.state === 'closed' || !open) return closed(screen);
  return visit.view === 'group' ? group(screen) : home(screen);
}

function draw() {
  if (!state) return;
  document.documentElement.lang = visit.language;
  document.title = textsOf(visit.language).title;
  const modes = [landscape ? 'landscape' : 'portrait', visit.large && 'large', visit.low && 'low', visit.language.startsWith('zh') || 'latin'];
  stage.className = ['stage', ...modes].filter(Boolean).join(' ');
  const screen = {
    state, visit, doing, landscape, language: visit.language, large: visit.large,
    texts: textsOf(visit.language), speaks: canSpeak(visit.language),
    clock: state.hall ? hallClock(state.hall.timezone, state.aheadMillis) : null,
  };
  const left = visit.dialogLeft;
  render([pageOf(screen), left !== null && idleDialog(screen, left)], stage);
}

function tick() {
  if (!state) return;
  const over = visit.view === 'result' ? visit.resultLeft <= 0 : (visit.dialogLeft ?? 1) <= 0;
  if (over) {
    visit.touch();
    visit.reset();
  }
  draw();
}

function received(next) {
  state = next;
  brokenAt = null;
  visit ??= new Visit(state.language);
  const languages = state.hall?.languages ?? [state.language];
  visit.home = languages.includes(state.language) ? state.language : languages[0];
  if (!languages.includes(visit.language)) visit.language = visit.home;
  draw();
}

for (const kind of ['pointerdown', 'keydown']) {
  document.addEventListener(kind, () => {
    if (visit && visit.dialogLeft === null) visit.touch();
  }, { capture: true });
}
document.addEventListener('click', (event) => { if (event.target.closest('button')) click(); }, { capture: true });
document.addEventListener('contextmenu', (event) => event.preventDefault());
fitStage(stage, ...(landscape ? [1920, 1080] : [1080, 1920]));
window.addEventListener('resize', () => {
  if ((window.innerWidth > window.innerHeight) !== landscape) window.location.reload();
});
follow(received, () => { brokenAt ??= performance.now(); });
setInterval(tick, TICK_MILLIS);
