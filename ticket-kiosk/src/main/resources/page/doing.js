// What the visitor's touches do. Each is one method; what takes time shows a page meanwhile.
import { act } from '/kit/live.js';
import { canSpeak, hush } from './voice.js';
import { cardTyped, forgetCards, insist, newTouch, ticketShown, waitForCard } from './take.js';

const LONGEST_SEARCH = 20;
const LONGEST_NUMBER = 9;

export class Doing {
  #app; // {state, offer, visit, draw()}
  #step = 0; // counts what is under way, so that an answer that comes too late is not shown
  #searched = 0; // the same of searches

  constructor(app) {
    this.#app = app;
  }

  get #visit() {
    return this.#app.visit;
  }

  #show(view, details) {
    this.#step++;
    this.#visit.go(view, details);
    this.#app.draw();
  }

  /** A second click of a double touch hits what the first one has just put under the finger; with a voice it is the choice. */
  #bounced(event, tile) {
    return (event.detail > 1 && !this.#visit.voice) || !this.#visit.accepts(tile);
  }

  // ---- going about

  go(view, details = {}) {
    const { view: from, page, details: before } = this.#visit;
    this.#visit.tiles.clear(); // pressed on purpose: no bounce to fear
    this.#show(view, view === 'help' && from !== 'help' ? { from: { view: from, page, details: before } } : details);
  }

  backFromHelp() {
    const from = this.#visit.details.from ?? { view: 'home', page: 0, details: {} };
    this.go(from.view, from.details);
    this.page(from.page);
    if (from.view === 'card') this.askForCard(from.details.take);
  }

  page(page) {
    this.#visit.page = page;
    this.#app.draw();
  }

  toggle(mode) {
    this.#visit[mode] = !this.#visit[mode];
    this.#visit.page = 0;
    if (mode === 'voice') hush();
    this.#app.draw();
  }

  speakLanguage(language) {
    this.#visit.language = language;
    this.#visit.voice &&= canSpeak(language);
    this.#app.draw();
  }

  stay() {
    this.#visit.touch();
    this.#app.draw();
  }

  /** Back to the beginning, with the language and the size that were chosen. */
  leaveTo(view) {
    this.go(view);
    this.#end();
  }

  /** The visitor is gone. */
  leave() {
    hush();
    this.#visit.tiles.clear();
    this.#step++;
    this.#visit.reset();
    this.#end();
    this.#app.draw();
  }

  #end() {
    if (this.#app.state.cards) forgetCards();
  }

  open(event, group) {
    if (this.#bounced(event, group.id)) return;
    if (group.matters.length === 0) {
      this.go('help');
    } else {
      this.#show('sub', { group: group.id });
    }
  }

  // ---- a number

  take(event, matter) {
    if (this.#bounced(event, matter)) return;
    const take = { matter, touch: newTouch(), screen: this.#visit.warned };
    if (this.#app.offer.matters[matter].lanes.length > 1) {
      this.#show('lane', { take });
    } else {
      this.#identify(take);
    }
  }

  chooseLane(event, lane) {
    if (this.#bounced(event, lane)) return;
    this.#identify({ ...this.#visit.details.take, lane });
  }

  takeOnScreen(take) {
    this.issue({ ...take, touch: newTouch(), screen: true });
  }

  #identify(take) {
    if (!this.#app.offer.matters[take.matter].identity) {
      this.issue(take);
    } else {
      this.#show('card', { take });
      this.askForCard(take);
    }
  }

  /** Waits for a card, and goes on with it. */
  async askForCard(take) {
    if (!this.#app.state.cards) return;
    const step = this.#step;
    const { card, masked } = await waitForCard(() => this.#step === step);
    if (this.#step !== step || !card) return;
    this.#visit.touch();
    this.issue({ ...take, card, masked });
  }

  reprint(ticket) {
    this.issue({ reprint: ticket, touch: newTouch(), screen: this.#visit.warned });
  }

  /** Sends a touch, or sends it again for a page that came back; `shownAgo` when its number was shown before. */
  async issue(take, { shownAgo } = {}) {
    this.#show('printing', { take, masked: take.masked });
    const step = this.#step;
    const { language } = this.#visit;
    const { matter, lane, card, touch, screen } = take;
    const answer = take.reprint
      ? await insist('reprint', { ticket: take.reprint, touch, screen, language })
      : await insist('take', { matter, lane, card, touch, screen, language });
    if (this.#step !== step) return;
    if (!answer.ok) {
      this.#visit.touch();
      this.#refused(take, answer.body ?? {});
      return;
    }
    this.#show('result', { ...answer.body, take, reprint: Boolean(take.reprint) });
    if (shownAgo === undefined) this.#visit.touch();
    else this.#visit.touched = performance.now() - shownAgo;
    if (!take.reprint) ticketShown(touch);
    this.#app.draw();
  }

  #refused(take, { reason, code, message: sentence, ticket }) {
    const asks = this.#app.offer.matters[take.matter]?.identity && this.#app.state.cards;
    if (asks && (reason === 'not_allowed' || code === -32602)) {
      const again = { ...take, touch: newTouch(), card: undefined, masked: undefined }; // the refusal of the old one stays
      this.#show('card', { take: again, again: true });
      this.askForCard(again);
    } else if (reason === 'duplicate_holder' && ticket) {
      this.#show('refused', { reason: 'duplicate_ticket', ticket, take });
    } else {
      this.#show('refused', { reason: reason || 'other', sentence, take });
    }
  }

  // ---- searching

  async search(text) {
    const { details } = this.#visit;
    const typed = [...text].slice(0, LONGEST_SEARCH).join('');
    details.text = typed;
    details.found = typed ? details.found : null;
    this.page(0);
    const search = ++this.#searched;
    if (!typed) return;
    const { ok, body } = await act('search', { text: typed, language: this.#visit.language });
    if (search !== this.#searched || this.#visit.details !== details) return;
    details.found = ok ? body : details.found;
    this.page(0);
  }

  // ---- with a ticket

  typeNumber(text) {
    this.#visit.details.text = text.slice(0, LONGEST_NUMBER);
    this.#app.draw();
  }

  async find(text) {
    this.#show('finding');
    const step = this.#step;
    const { ok, body } = await act('find', { text });
    if (this.#step !== step) return;
    this.#visit.touch();
    if (ok) this.#show('ticket', { found: body });
    else if (body?.reason === 'unknown_ticket') this.#show('unknown');
    else this.#show('refused', { reason: body?.reason || 'other', sentence: body?.message });
  }

  withTicket(what) {
    const { ticket } = this.#visit.details.found;
    if (what === 'reprint') this.reprint(ticket.id);
    else if (what === 'rate') this.#show('rate', { ticket: ticket.id });
    else this.#checkIn(ticket.id);
  }

  async #checkIn(ticket) {
    const answer = await this.#change('checkin', { ticket });
    if (answer) this.#show('ticket', { found: answer, back: true });
  }

  async score(score) {
    const { ticket } = this.#visit.details;
    const answer = await this.#change('rate', { ticket, score }, () => this.#show('rated', { before: true }));
    if (answer) this.#show('rated');
  }

  /** A change that is asked for once; what it gives, or null when the visitor went on or it was refused. */
  async #change(action, input, onWrongState) {
    this.#show('finding');
    const step = this.#step;
    const { ok, body } = await insist(action, { ...input, touch: newTouch() });
    if (this.#step !== step) return null;
    this.#visit.touch();
    if (ok) return body;
    if (body?.reason === 'wrong_state' && onWrongState) onWrongState();
    else this.#show('refused', { reason: body?.reason || 'other', sentence: body?.message });
    return null;
  }

  // ---- without a finger

  /** A scanner has read a ticket, or a reader has typed the number of a card. */
  scanned(text, isTicket) {
    const { view } = this.#visit;
    if (view === 'card') cardTyped(text);
    else if (isTicket && view !== 'printing' && view !== 'finding') this.find(text);
  }

  /** A key of a real keyboard. */
  typed(key) {
    const { view, details } = this.#visit;
    if (view === 'search') this.search(key === 'Backspace' ? [...details.text].slice(0, -1).join('') : details.text + key);
    if (view === 'checkin') this.typeNumber(key === 'Backspace' ? details.text.slice(0, -1) : details.text + key.toUpperCase());
  }
}
