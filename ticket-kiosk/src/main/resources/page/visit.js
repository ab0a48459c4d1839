// One visitor at the kiosk: what they chose, where they are, and when they were last heard of.

const SECOND = 1000;
const IDLE = { normal: 60 * SECOND, slow: 90 * SECOND, dialog: 30 * SECOND };
const RESULT = { paper: 30 * SECOND, noPaper: 60 * SECOND };
const DEAD_TILE = 1.5 * SECOND;
const MODES = ['large', 'low', 'voice'];

/** Pages that a reloaded page can show again from what it remembers of them. */
const KEPT = ['home', 'sub', 'search', 'lane', 'card', 'printing', 'result', 'checkin', 'ticket', 'rate', 'help'];

export class Visit {
  constructor(language) {
    this.home = language; // of a visitor who has not chosen
    this.touched = performance.now();
    this.tiles = new Map(); // when each tile was touched last
    this.reset();
  }

  /** The visitor has left: everything is as the next one expects it. */
  reset() {
    this.language = this.home;
    MODES.forEach((mode) => { this[mode] = false; });
    this.go('home');
  }

  /**
   * Another page: home, sub, search, lane, card, printing, result, refused, checkin, finding, unknown, ticket, rate, rated,
   * help.
   */
  go(view, details = {}) {
    this.view = view;
    this.page = 0;
    this.details = details;
  }

  /** The modes that are on. */
  get modes() {
    return MODES.filter((mode) => this[mode]);
  }

  /** Whether this is how a visitor who just came finds it. */
  get fresh() {
    return this.view === 'home' && this.page === 0 && this.modes.length === 0 && this.language === this.home;
  }

  touch() {
    this.touched = performance.now();
  }

  /** False when the same tile was touched a moment ago: fingers bounce. */
  accepts(tile) {
    const now = performance.now();
    if (now - (this.tiles.get(tile) ?? -DEAD_TILE) < DEAD_TILE) return false;
    this.tiles.set(tile, now);
    return true;
  }

  /** Milliseconds since the last touch. */
  get idle() {
    return performance.now() - this.touched;
  }

  /** Whether it goes home by itself after a countdown that stands on the page. */
  get counted() {
    return ['result', 'rated'].includes(this.view) || (this.view === 'ticket' && this.details.back === true);
  }

  /** Seconds left on a counted page. */
  get countdown() {
    const paper = this.view === 'rated' || this.details.paper === 'printed';
    return Math.ceil(((paper ? RESULT.paper : RESULT.noPaper) - this.idle) / SECOND);
  }

  /** Seconds left in "do you need more time?"; null while nobody needs to be asked. */
  get dialogLeft() {
    if (this.fresh || this.counted || this.view === 'printing') return null;
    const patience = this.large || this.voice ? IDLE.slow : IDLE.normal;
    const over = this.idle - patience;
    return over < 0 ? null : Math.ceil((IDLE.dialog - over) / SECOND);
  }

  /** What a page that is reloaded has to know; null when there is nothing to come back to. */
  get memo() {
    if (this.fresh || !KEPT.includes(this.view)) return null;
    const { take, group, text, ticket, found } = this.details;
    return {
      view: this.view, page: this.page, language: this.language, modes: this.modes,
      details: { take, group, text, ticket, number: found?.ticket?.number }, touched: Math.round(this.touched),
    };
  }

  /** Goes on where a page of this visitor was, some milliseconds ago. */
  restore(memo, ageMillis) {
    this.language = memo.language;
    MODES.forEach((mode) => { this[mode] = memo.modes.includes(mode); });
    this.go(memo.view, memo.details);
    this.page = memo.page;
    this.touched = performance.now() - ageMillis;
  }
}

export const DIALOG_SECONDS = IDLE.dialog / SECOND;
