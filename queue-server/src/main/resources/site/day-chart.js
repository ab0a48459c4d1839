// A card with a chart and the same numbers as a table; a button changes between them.

import { Component, h } from '/kit/preact.js';
import { drawing } from './drawings.js';
import { Chart } from './chart.js';
import { page, toggleTable } from './day-store.js';

export const INK = '#0b1b2e';
export const QUIET = '#34475c';
export const NORMAL = '#0072b2';
export const OVER = '#c75200';
export const TARGET = '#a61b1b';
export const FONT_PX = 17;
const LINE = '#d5dde6';

Chart.defaults.font.family = getComputedStyle(document.body).fontFamily;
Chart.defaults.font.size = FONT_PX;
Chart.defaults.color = QUIET;
Chart.defaults.animation = false;
Chart.defaults.plugins.legend.display = false;
Chart.defaults.scale.grid.color = LINE;
Chart.defaults.scale.ticks.maxRotation = 0;
Chart.defaults.scale.ticks.autoSkipPadding = 16;

/** A text in a chart's own words. */
export function write(context, words, { x, y, colour = INK, align = 'center', bold = false }) {
  context.save();
  context.fillStyle = colour;
  context.textAlign = align;
  context.textBaseline = 'middle';
  context.font = `${bold ? 700 : 400} ${FONT_PX}px ${Chart.defaults.font.family}`;
  context.fillText(words, x, y);
  context.restore();
}

/** A dashed line. */
export function dash(context, from, to) {
  context.save();
  context.strokeStyle = TARGET;
  context.lineWidth = 2;
  context.setLineDash([8, 6]);
  context.beginPath();
  context.moveTo(...from);
  context.lineTo(...to);
  context.stroke();
  context.restore();
}

/** Draws again only when what it shows has changed: the page is drawn each second. */
class Drawing extends Component {
  shouldComponentUpdate(next) { return next.version !== this.props.version; }

  componentDidMount() { this.chart = new Chart(this.canvas, this.props.config()); }

  componentDidUpdate() {
    this.chart.destroy();
    this.componentDidMount();
  }

  componentWillUnmount() { this.chart.destroy(); }

  render({ label }) {
    return h('canvas', { role: 'img', 'aria-label': label, ref: (canvas) => { this.canvas = canvas; } });
  }
}

/** heads: the columns; rows: lists of cells, the first the row's name. */
export function table({ heads, rows, name, label }) {
  return h('div', { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': label }, h('table', { class: 'table', 'data-table': name },
    h('thead', null, h('tr', null, heads.map((head, at) => h('th', { key: at, scope: 'col' }, head)))),
    h('tbody', null, rows.map((cells, at) => h('tr', { key: at }, cells.map((cell, column) => (column === 0 ? h('th', { key: column, scope: 'row' }, cell) : h('td', { key: column }, cell))))))));
}

/**
 * name, title, unit; label says the chart in words; config() is the chart library's; numbers: {heads, rows};
 * version: what the chart depends on; extra: more buttons.
 */
export function chartCard({ t, name, title, unit, label, config, numbers, version, extra }) {
  const asTable = page.tables.has(name);
  return h('section', { key: name, class: 'card chart', 'data-chart': name },
    h('header', { class: 'title' }, h('h2', null, title), h('span', { class: 'quiet' }, unit), h('span', { class: 'space' }), extra,
      h('button', { type: 'button', class: 'button small', 'aria-pressed': String(asTable), 'aria-label': `${title}: ${t.asTable}`, 'data-as-table': name, onClick: () => toggleTable(name) }, drawing('screen', 20), asTable ? t.asChart : t.asTable)),
    asTable ? table({ ...numbers, name, label: title }) : h('div', { class: 'drawing' }, h(Drawing, { label, config, version })));
}
