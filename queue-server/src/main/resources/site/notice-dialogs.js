// Texts for the screens.

import { h } from '/kit/preact.js';
import { text } from '/kit/text.js';
import { chips, field, Frame, hasReason, languageOf, line, Reason, set } from './dialog.js';
import { nearest } from './language.js';
import { confirmOrder } from './orders.js';
import { language, now, store, t, zoneName } from './store.js';

const HOUR_MILLIS = 3_600_000;

/** A text in each language of the hall; the first must be there. */
export function Texts({ templates }) {
  const { texts = {} } = store.dialog;
  const { languages } = store.catalogue;
  const pick = (i) => set({ template: i, texts: Object.fromEntries(languages.map((tag) => [tag, templates[i][nearest(tag) === 'zh-CN' ? 0 : 1]])) });
  return field(t().templates, [
    chips({ key: 'templates', label: t().templates, name: 'template', chosen: store.dialog.template, onPick: pick, values: templates.map(([zh, en], i) => [i, language() === 'en' ? en : zh]) }),
    languages.map((tag) => h('label', { key: tag, class: 'text-in' }, h('span', null, t().textIn[nearest(tag)]),
      h('textarea', { lang: tag, rows: 2, maxlength: 200, name: `text-${tag}`, value: texts[tag] ?? '', onInput: (event) => set({ template: null, texts: { ...texts, [tag]: event.target.value } }) }))),
  ]);
}

/** What was written, by language; null while the hall's own is missing. */
export function writtenTexts() {
  const { texts = {} } = store.dialog;
  const written = Object.fromEntries(Object.entries(texts).filter(([, value]) => value.trim()).map(([tag, value]) => [tag, value.trim()]));
  return written[store.catalogue.languages[0]] ? written : null;
}

/** The clock of the hall as a moment of today; the zone's offset is in the server's times. */
function today(clock) {
  const offset = store.board.time.match(/(Z|[+-]\d\d:\d\d)$/)[0];
  return `${store.board.time.slice(0, 10)}T${clock}:00${offset}`;
}

const untils = {
  hour: () => new Date(now() + HOUR_MILLIS).toISOString(),
  lunch: () => today('12:00'),
  close: () => today('23:59'),
  never: () => null,
};

/** Until noon only before noon. */
const untilNames = () => Object.keys(untils).filter((each) => each !== 'lunch' || Date.parse(untils.lunch()) > now());

function zonesChoice() {
  const { zones = [] } = store.dialog;
  const known = store.catalogue.zones;
  if (known.length < 2) return null;
  const pick = (zone) => set({ zones: zone === '' ? [] : zones.includes(zone) ? zones.filter((each) => each !== zone) : [...zones, zone] });
  return field(t().zones, chips({ label: t().zones, name: 'zone', chosen: zones.length === 0 ? [''] : zones, onPick: pick, values: [['', t().wholeHall], ...known.map(({ id }) => [id, zoneName(id)])] }));
}

export function Publish() {
  const { until = 'close', moment = untils[until](), zones = [] } = store.dialog;
  const written = writtenTexts();
  return h(Frame, {
    title: t().publishTitle, kind: 'large', confirm: { word: t().acts.publish, ready: !!written && hasReason(), act: () => confirmOrder('publish', { text: written, zones, until: moment }) },
  },
  h(Texts, { templates: t().noticeTexts }), zonesChoice(),
  field(t().until, chips({ label: t().until, name: 'until', chosen: until, onPick: (each) => set({ until: each, moment: untils[each]() }), values: untilNames().map((each) => [each, t().untilChoices[each]]) })),
  h(Reason, { action: 'publish' }));
}

export function Withdraw() {
  const { notice } = store.dialog;
  const words = text(notice.text, language());
  return h(Frame, { title: t().withdrawTitle, confirm: { word: t().acts.withdraw, ready: hasReason(), act: () => confirmOrder('withdraw', { notice: notice.id }) } },
    h('p', { class: 'told', lang: languageOf(words) }, words), h(Reason, { action: 'withdraw' }));
}
