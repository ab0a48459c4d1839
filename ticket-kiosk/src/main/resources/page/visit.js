// One visitor at the kiosk: what they chose, where they are, and when they were last heard of.

const SECOND = 1000;
const IDLE = { normal: 60 * SECOND, slow: 90 * SECOND, dialog: 30 * SECOND };
const RESULT = { paper: 30 * SECOND, noPaper: 60 * SECOND };
const DEAD_TILE = 1.5 * SECOND;

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
    this.large = false;
    this.low = false;
    this.voice = false;
    this.go('home');
  }

  go(view, details = {}) {
    this.view = view; // home | group | taking | result | refusal | help
    this.page = 0;
    this.heard = null; // the tile that was read aloud
    this.details = details;
  }

  /** Whether this is how a visitor who just came finds it. */
  get fresh() {
    return this.view === 'home' && this.page === 0 && !this.large && !this.low && !this.voice
      && this.language === this.home;
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

  /** Seconds left on the result page. */
  get resultLeft() {
    const stay = this.details.paper === 'printed' ? RESULT.paper : RESULT.noPaper;
    return Math.ceil((stay - this.idle) / SECOND);
  }

  /** Seconds left in "do you need more time?"; null while nobody needs to be asked. */
  get dialogLeft() {
    if (this.fresh || this.view === 'taking' || this.view === 'result') return null;
    const patience = this.large || this.voice ? IDLE.slow : IDLE.normal;
    const over = this.idle - patience;
    return over < 0 ? null : Math.ceil((IDLE.dialog - over) / SECOND);
  }
}

export const DIALOG_SECONDS = IDLE.dialog / SECOND;
