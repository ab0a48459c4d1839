// Choices of a question that may be more than fit.

import { Component, h } from '/kit/preact.js';
import { t } from './store.js';

const HIDDEN_PART = 8; // so much of a choice may be cut off, and it is still seen

/** The choices scroll; below them stands how many more there are, for a scroll bar may not be drawn. */
export class Scrolling extends Component {
  constructor() {
    super();
    this.state = { below: 0 };
    this.measure = () => {
      if (!this.box) return;
      const end = this.box.getBoundingClientRect().bottom + HIDDEN_PART;
      const scrolls = this.box.clientHeight > 0 && this.box.scrollHeight > this.box.clientHeight; // a bar has no box of its own
      const below = scrolls ? [...this.box.children].filter((each) => each.getBoundingClientRect().bottom > end).length : 0;
      if (below !== this.state.below) this.setState({ below });
    };
  }

  componentDidMount() { this.measure(); }

  componentDidUpdate() { this.measure(); }

  render({ children }) {
    const { below } = this.state;
    return [
      h('div', { key: 'options', class: 'options scrolling', ref: (box) => { this.box = box; }, onScroll: this.measure }, children),
      below > 0 && h('p', { key: 'below', class: 'hint', 'data-below': below }, t().choicesBelow(below)),
    ];
  }
}
