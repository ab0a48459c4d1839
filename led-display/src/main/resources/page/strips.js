// The wall of window strips: what the strips' lines have sent, dot by dot.
import { h, render } from '/kit/preact.js';
import { follow } from '/kit/live.js';
import { drawStrip, pitchOf } from './dots.js';

const SIZES = ['64x16', '96x16', '128x16', '128x32', '192x32'];
const KINDS = {
  CONNECTING: '等待连接 waiting for the server', CALLED: '叫号 call', SERVING: '办理中 serving', IDLE: '空闲 idle',
  PAUSED: '暂停 away', CLOSED: '关闭 closed', STOPPED: '停止叫号 stopped', OFFLINE: '断线 offline',
};

const wall = document.getElementById('wall');
let state = { strips: [] };
let broken = false; // the program itself cannot be reached
let known = false; // the program has told of its strips
const since = new Map(); // when each moving text began, by canvas

const placeOf = (tile) =>
  tile.counter ? `${tile.counter} 号窗口 Window ${tile.counter}` : tile.zone ? `${tile.zone} 区 Zone ${tile.zone}` : '大厅 Hall';

function figure(tile, index) {
  const [width, height] = tile.size.split('x').map(Number);
  const pitch = pitchOf(height);
  const said = tile.trouble ? `⚠ ${tile.trouble}` : KINDS[tile.said.kind];
  return h('figure',
    {
      key: index, 'data-strip': tile.size, 'data-counter': tile.counter, 'data-kind': tile.said.kind,
      'data-text': tile.said.text, 'data-flash': tile.said.flash,
    },
    h('div', { class: 'panel' }, h('canvas', {
      width: Math.round(width * pitch), height: Math.round(height * pitch), role: 'img', 'data-index': index,
      'aria-label': `${placeOf(tile)}: ${tile.said.text.replaceAll('\n', ' ')}`,
    })),
    h('figcaption', { class: tile.trouble ? 'trouble' : '' }, h('b', null, placeOf(tile)), said));
}

const sizeName = (size) => size.replace('x', '×');

function section(size) {
  const tiles = state.strips.map((tile, index) => [tile, index]).filter(([tile]) => tile.size === size);
  return tiles.length > 0 && h('section', { key: size },
    h('h2', null, sizeName(size), h('small', null, `${tiles.length} 块 ${tiles.length === 1 ? 'strip' : 'strips'}`)),
    h('div', { class: 'row' }, tiles.map(([tile, index]) => figure(tile, index))));
}

function draw() {
  render([
    h('header', { class: 'head' }, h('h1', null, '窗口条屏'),
      h('p', null, '一点即一灯 · Window strips — one dot is one LED')),
    broken && h('p', { class: 'broken', role: 'status' }, '程序没有运行，以下是旧内容 · The program is not running: what you see is old'),
    known && state.strips.length === 0 && h('p', { class: 'broken' }, '没有配置条屏（display.yaml 的 strips）· No strips are configured: strips in display.yaml'),
    SIZES.map(section),
  ], wall);
  paint(performance.now());
}

let moving = 0; // the frame that is asked for

function paint(now) {
  cancelAnimationFrame(moving);
  let moves = false;
  for (const canvas of wall.querySelectorAll('canvas')) {
    const tile = state.strips[Number(canvas.dataset.index)];
    const text = `${tile.size} ${tile.said.text}`;
    if (since.get(canvas)?.text !== text) since.set(canvas, { text, at: now });
    moves = drawStrip(canvas, tile, now - since.get(canvas).at) || moves;
  }
  if (moves) moving = requestAnimationFrame(paint);
}

draw();
follow(
  (fresh) => {
    broken = false;
    if (!fresh.strips) return;
    known = true;
    state = fresh;
    draw();
  },
  () => {
    broken = true;
    draw();
  },
  '/state/strips',
);
