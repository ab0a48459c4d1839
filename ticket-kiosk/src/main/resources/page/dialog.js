// "Do you need more time?"
import { h } from '/kit/preact.js';
import { action } from './parts.js';
import { DIALOG_SECONDS } from './visit.js';

const RADIUS = 94;
const AROUND = 2 * Math.PI * RADIUS;

const ring = (left) => h('svg', { class: 'ring', width: 206, height: 206, viewBox: '0 0 206 206', 'aria-hidden': 'true' },
  h('circle', { cx: 103, cy: 103, r: RADIUS, class: 'ring-rest' }),
  h('circle', {
    cx: 103, cy: 103, r: RADIUS, class: 'ring-left', 'stroke-dasharray': AROUND,
    'stroke-dashoffset': AROUND * (1 - left / DIALOG_SECONDS), transform: 'rotate(-90 103 103)',
  }),
  h('text', { x: 103, y: 103, class: 'ring-text', 'text-anchor': 'middle', 'dominant-baseline': 'central' }, String(left)));

export function idleDialog({ texts, doing }, left) {
  return h('div', { class: 'scrim', onClick: () => doing.stay() },
    h('div', { class: 'dialog', role: 'alertdialog', 'aria-modal': 'true', 'aria-labelledby': 'idle-title', onClick: (event) => event.stopPropagation() },
      ring(Math.max(0, left)),
      h('h2', { id: 'idle-title', 'data-say': '' }, texts.idle),
      h('p', { 'data-say': '' }, texts.idleText(DIALOG_SECONDS)),
      h('div', { class: 'actions' },
        action({ id: 'leave', label: texts.home, onClick: () => doing.leave() }),
        action({ id: 'stay', label: texts.goOn, primary: true, onClick: () => doing.stay() }))));
}
