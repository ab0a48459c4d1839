// How long people waited: by the half hour of taking, and how many how long.

import { chartCard, dash, NORMAL, OVER, TARGET, write } from './day-chart.js';
import { clock, minutes } from './day-figures.js';

const LABEL_ROOM = 170; // right of the lines
const LABEL_HEIGHT = 24;
const BIN_MINUTES = 5;
const OVER_EDGE = '#7a3200';

const inMinutes = (seconds) => (seconds == null ? null : seconds / 60);
const version = ({ answer, language }) => `${language} ${answer.span.from} ${answer.span.to} ${answer.report.head.asOf}`;
const half = (key) => key.replace(/^0/, '');

/** One line: its own colour, marker and dash. */
function line(label, values, colour, look, served) {
  // no line is drawn across a break: both ends must be in a half hour in which the hall serves
  const open = ({ p0DataIndex, p1DataIndex }) => served[p0DataIndex] && served[p1DataIndex];
  return { label, data: values, borderColor: colour, backgroundColor: '#fff', pointBorderColor: colour, borderWidth: 3, pointRadius: 6, pointBorderWidth: 3, segment: { borderColor: (part) => (open(part) ? undefined : 'transparent') }, ...look };
}

/** What each line is, at its end; none over another. */
function ends(words, target) {
  return {
    id: 'ends',
    afterDatasetsDraw({ ctx, chartArea, scales, data }) {
      const targetY = scales.y.getPixelForValue(target);
      dash(ctx, [chartArea.left, targetY], [chartArea.right, targetY]);
      const labels = [{ y: targetY, words: words.target, colour: TARGET }];
      data.datasets.forEach((set) => {
        const last = set.data.findLastIndex((value) => value != null);
        if (last >= 0) labels.push({ y: scales.y.getPixelForValue(set.data[last]), words: set.label, colour: set.borderColor, bold: true });
      });
      labels.sort((one, other) => one.y - other.y);
      labels.forEach((each, at) => { if (at > 0) each.y = Math.max(each.y, labels[at - 1].y + LABEL_HEIGHT); });
      const over = labels[labels.length - 1].y - chartArea.bottom;
      labels.forEach(({ y, ...look }) => write(ctx, look.words, { ...look, x: chartArea.right + 14, y: y - Math.max(0, over), align: 'left' }));
    },
  };
}

export function waitLine(about) {
  const { t, report } = about;
  const lines = report.lines.halfHours;
  const served = lines.map(({ key }) => report.head.served.includes(key));
  const target = report.head.waitTarget / 60;
  const [p50, p90] = ['p50', 'p90'].map((rank) => lines.map(({ waits }) => inMinutes(waits.times[rank])));
  const worst = Math.max(...p90.map((value) => value ?? 0));
  const config = () => ({
    type: 'line',
    data: { labels: lines.map(({ key }) => half(key)), datasets: [line(t.half, p50, NORMAL, { pointStyle: 'circle' }, served), line(t.nine, p90, OVER, { pointStyle: 'rect', borderDash: [9, 6] }, served)] },
    options: { maintainAspectRatio: false, layout: { padding: { right: LABEL_ROOM, top: 10 } }, scales: { x: { grid: { display: false } }, y: { beginAtZero: true, suggestedMax: Math.max(target * 1.2, 10), border: { display: false }, ticks: { maxTicksLimit: 6 } } } },
    plugins: [ends({ target: t.target(target) }, target)],
  });
  return chartCard({
    t, name: 'waits', title: t.waitTime, unit: t.perHalfHour, config, version: version(about),
    label: t.waitLabel(minutes(report.whole.waits.times.p50), minutes(report.whole.waits.times.p90), Math.round(worst)),
    numbers: { heads: [t.halfHour, t.takenPlain, t.half, t.nine, t.longest], rows: lines.map(({ key, tickets, waits: { times } }) => [half(key), tickets.taken, clock(times.p50), clock(times.p90), clock(times.max)]) },
  });
}

/** The number of each bar, and the line of the target. */
function marks(target, words) {
  return {
    id: 'marks',
    afterDatasetsDraw({ ctx, chartArea, scales, data }) {
      const width = scales.x.getPixelForValue(1) - scales.x.getPixelForValue(0);
      const x = chartArea.left + width * (target / BIN_MINUTES);
      if (x < chartArea.right) {
        dash(ctx, [x, chartArea.top - 14], [x, chartArea.bottom]);
        write(ctx, words, { x: x + 8, y: chartArea.top - 14, colour: TARGET, align: 'left' });
      }
      data.datasets[0].data.forEach((value, at) => value > 0 && write(ctx, String(value), { x: scales.x.getPixelForValue(at), y: scales.y.getPixelForValue(value) - 14, bold: true }));
    },
  };
}

export function histogram(about) {
  const { t, report } = about;
  const { bins, withinTarget, times } = report.whole.waits;
  const target = report.head.waitTarget / 60;
  const names = bins.map((count, at) => (at === bins.length - 1 ? `${at * BIN_MINUTES}+` : `${at * BIN_MINUTES}–${(at + 1) * BIN_MINUTES}`));
  const over = bins.map((count, at) => (at + 1) * BIN_MINUTES > target);
  const config = () => ({
    type: 'bar',
    data: { labels: names, datasets: [{ data: bins, backgroundColor: over.map((is) => (is ? OVER : NORMAL)), borderColor: OVER_EDGE, borderSkipped: false, borderWidth: ({ dataIndex }) => ({ bottom: over[dataIndex] ? 6 : 0, top: 0, left: 0, right: 0 }), categoryPercentage: 0.84, barPercentage: 1 }] },
    options: { maintainAspectRatio: false, layout: { padding: { top: 34 } }, scales: { x: { grid: { display: false } }, y: { beginAtZero: true, border: { display: false }, ticks: { precision: 0, maxTicksLimit: 6 }, grace: '8%' } } },
    plugins: [marks(target, t.targetMinutes(target))],
  });
  return chartCard({
    t, name: 'spread', title: t.spread, unit: t.peopleByMinutes, config, version: version(about),
    label: t.spreadLabel(withinTarget, times.count, target),
    numbers: { heads: [t.waitedMinutes, t.people], rows: names.map((name, at) => [name, bins[at]]) },
  });
}

export { version };
