// Spoken guidance: each page says what it is, the first touch of a button says what it does, the second one does it.
import { speak } from './voice.js';

/** Lines with a pause between, where they do not end with one. */
const join = (lines, pause) => lines.filter(Boolean).reduce((all, line) => (all && !/[\p{P}]$/u.test(all) ? all + pause + line : all + line), '');

/** What a button says of itself. */
function nameOf(button, pause) {
  const label = button.getAttribute('aria-label');
  if (label) return label;
  const lines = [];
  const walker = document.createTreeWalker(button, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) lines.push(walker.currentNode.textContent.trim());
  return join(lines, pause);
}

/** What tells one button from another, over drawings. */
const idOf = (button) => ['data-matter', 'data-group', 'data-lane', 'data-action', 'data-tool', 'data-score']
  .map((name) => button.getAttribute(name)).find(Boolean) ?? button.textContent;

export class Guide {
  #stage;
  #visit; // gives the visit of now
  #pause; // gives what stands between lines
  #page = null; // the page that was read
  #heard = null; // the button that was read, by its id

  constructor(stage, { visit, pause }) {
    this.#stage = stage;
    this.#visit = visit;
    this.#pause = pause;
    stage.addEventListener('click', (event) => this.#touched(event), { capture: true });
  }

  /** In voice mode a button that was not heard yet is only read. Keys of the keyboard are typed at once, and named. */
  #touched(event) {
    const button = event.target.closest('button');
    const visit = this.#visit();
    if (!button || !visit?.voice) return;
    const id = idOf(button);
    const silent = button.getAttribute('aria-disabled') === 'true';
    if (!button.hasAttribute('data-key') && (this.#heard !== id || silent)) {
      event.stopPropagation();
      event.preventDefault();
      this.#mark(button, id);
    }
    speak(nameOf(button, this.#pause()), visit.language);
  }

  #mark(button, id) {
    this.#unmark();
    this.#heard = id;
    button.setAttribute('data-heard', '');
  }

  #unmark() {
    this.#heard = null;
    this.#stage.querySelectorAll('[data-heard]').forEach((each) => each.removeAttribute('data-heard'));
  }

  /** Called after each drawing: a page that is new is read. */
  drawn(page, first) {
    const visit = this.#visit();
    if (!visit.voice) {
      this.#unmark();
      this.#page = null;
      return;
    }
    if (page === this.#page) return;
    this.#page = page;
    this.#unmark();
    const lines = [...this.#stage.querySelectorAll('[data-say]')].map((each) => nameOf(each, this.#pause()));
    speak(join([...lines, first], this.#pause()), visit.language);
  }
}
