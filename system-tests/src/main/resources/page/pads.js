// Emulated call pads: shows what the terminal sent them, and presses their keys.

import { h, render } from '/kit/preact.js';
import { act, follow } from '/kit/live.js';

const DIGITS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '0'];
const KEYS = {
  ff68: [['0C', '呼叫'], ['0D', '重呼'], ['0B', '评价'], ['0E', '取消'], ['0F', '确认'], ['12', '等候'], ['13', '转移'], ['11', '一米']],
  candle: [['31', '1 呼叫'], ['32', '2 开始'], ['33', '3 转移'], ['34', '4 完成']],
};
const SCORES = [[1, '非常满意'], [0, '满意'], [2, '不满意'], [3, '非常不满意']];

const root = document.getElementById('app');
const typed = {}; // digits typed on each pad, not yet sent
let pads = [];

function press(pad, key) {
  const digits = typed[pad.address] ?? [];
  typed[pad.address] = [];
  act('press', { address: pad.address, keys: [...digits, key].join(' ') });
  draw();
}

function type(pad, digit) {
  typed[pad.address] = [...(typed[pad.address] ?? []), `0${digit}`].slice(-2);
  draw();
}

function Keys({ pad }) {
  return h('div', { class: 'keys' },
    pad.family === 'ff68' && DIGITS.map((digit) => h('button', { onClick: () => type(pad, digit) }, digit)),
    KEYS[pad.family].map(([key, label]) => h('button', { 'data-key': key, onClick: () => press(pad, key) }, label)));
}

function Visitors({ pad }) {
  return h('div', { class: 'visitors' },
    h('p', { class: 'facts' }, `评价器 evaluator: ${pad.evaluator}`),
    h('div', { class: 'keys' }, SCORES.map(([value, label]) =>
      h('button', { 'data-score': value, onClick: () => act('rate', { address: pad.address, value }) }, label))));
}

function Pad({ pad }) {
  const text = pad.display || '';
  return h('section', { class: 'pad', 'data-pad': pad.address },
    h('h2', null, pad.label && h('b', null, pad.label), `${pad.family} · ${pad.address}`),
    h('div', { class: 'digits', 'data-display': text },
      text.length === 6 ? [h('span', null, text.slice(0, 3)), h('span', null, text.slice(3))] : h('span', null, text)),
    h('p', { class: 'facts' },
      h('span', { class: `lamp ${pad.lamp.split(' ')[0]}` }), pad.lamp, `🔔 ${pad.beeps}`,
      pad.blink && 'blinking', (typed[pad.address] ?? []).map((digit) => digit.slice(1)).join('')),
    h(Keys, { pad }),
    pad.family === 'ff68' && h(Visitors, { pad }));
}

function draw() {
  render(pads.map((pad) => h(Pad, { pad, key: pad.address })), root);
}

follow((state) => { pads = state.pads ?? []; draw(); }, () => {});
