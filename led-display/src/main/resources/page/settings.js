// The settings page: asks about the panel, tells how large its texts are, and arranges the screen.
import { h, render } from '/kit/preact.js';
import { icon } from '/kit/icons.js';
import { act } from '/kit/live.js';
import { texts } from './settings-texts.js';
import { sights } from './sight.js';

const NUMBERS = ['inches', 'width', 'height', 'seat'];
const LAYOUTS = ['calls', 'board'];
const root = document.getElementById('settings');

let language = navigator.language.startsWith('zh') ? 'zh-CN' : 'en';
let told = null; // what became of the last attempt to keep it: {ok, words}
const panel = { inches: '', width: screen.width * devicePixelRatio, height: screen.height * devicePixelRatio, seat: '', layout: 'calls' };

const numbers = () => ({ ...panel, ...Object.fromEntries(NUMBERS.map((name) => [name, Number(panel[name])])) });
const isComplete = () => NUMBERS.every((name) => Number(panel[name]) > 0);
const rounded = (value, digits = 0) => value.toFixed(digits);

function change(name, value) {
  panel[name] = value;
  told = null;
  draw();
}

async function keep(event) {
  event.preventDefault();
  const t = texts[language];
  if (isComplete()) {
    const answer = await act('choose-panel', numbers());
    told = { ok: answer.ok, words: answer.ok ? t.saved : t.failed + (answer.body?.message ?? answer.status) };
  } else {
    told = { ok: false, words: t.missing };
  }
  draw();
}

const field = (t, name) => h('label', { key: name }, h('span', null, t[name]),
  h('input', { name, inputmode: 'decimal', autocomplete: 'off', value: panel[name], onInput: (event) => change(name, event.target.value.replace(',', '.')) }));

const choice = (t, layout) => h('label', { key: layout, class: 'choice' },
  h('input', { type: 'radio', name: 'layout', value: layout, checked: panel.layout === layout, onChange: () => change('layout', layout) }), h('span', null, t[layout]));

const line = (t, each) => h('tr', { key: each.name, 'data-size': each.name, 'data-minutes': rounded(each.minutes, 2), class: each.small ? 'small' : '' },
  h('th', { scope: 'row' }, t.names[each.name]), h('td', null, t.millimetres(rounded(each.millimetres))),
  h('td', null, icon(each.small ? 'down' : 'check', { size: 20 }), t.minutes(rounded(each.minutes))), h('td', null, t.minutes(each.wanted)), h('td', null, t.metres(rounded(each.metres, 1))));

function judgement(t) {
  const all = sights(numbers());
  const warnings = all.filter((each) => each.must && each.small);
  return [
    h('table', { key: 'sizes' }, h('thead', null, h('tr', null, [t.text, t.size, t.angle, t.wanted, t.reach].map((words) => h('th', { key: words, scope: 'col' }, words)))),
      h('tbody', null, all.map((each) => line(t, each)))),
    h('div', { key: 'judgement', role: 'status' }, warnings.length === 0
      ? h('p', { class: 'fine', 'data-fine': '' }, icon('check', { size: 24 }), t.fine)
      : warnings.map((each) => h('p', { key: each.name, class: 'warning', 'data-warning': each.name }, icon('info', { size: 24 }), t.warnings[each.name](rounded(each.metres, 1))))),
  ];
}

function other() {
  language = language === 'en' ? 'zh-CN' : 'en';
  told = null;
  draw();
}

function draw() {
  const t = texts[language];
  document.documentElement.lang = language;
  render([
    h('header', { key: 'head' }, h('h1', null, t.title),
      h('button', { type: 'button', 'data-action': 'language', lang: language === 'en' ? 'zh-CN' : 'en', onClick: other }, t.other)),
    h('p', { key: 'intro' }, t.intro),
    h('form', { key: 'form', 'data-form': 'panel', onSubmit: keep }, NUMBERS.map((name) => field(t, name)),
      h('fieldset', null, h('legend', null, t.layout), LAYOUTS.map((layout) => choice(t, layout))),
      h('button', { class: 'main', 'data-action': 'save' }, t.save)),
    told && h('p', { key: 'told', role: 'status', class: told.ok ? 'fine' : 'warning', 'data-told': told.ok ? 'kept' : 'failed' }, told.words),
    isComplete() && h('section', { key: 'sights' }, judgement(t)),
  ], root);
}

draw();
const held = await act('panel');
if (held.ok) Object.assign(panel, held.body);
draw();
