// The kit's icons and a few that only a kiosk needs, on the same grid. Own drawings.
import { h } from '/kit/preact.js';
import { icon as kitIcon } from '/kit/icons.js';

const paths = {
  moon: 'M19.500 14.500A8 8 0 0 1 9.500 4.500a8 8 0 1 0 10 10z',
  pin: 'M12 21s7-6.200 7-11.500a7 7 0 0 0-14 0C5 14.800 12 21 12 21z M12 12a2.500 2.500 0 1 0 0-5 2.500 2.500 0 0 0 0 5z',
  printer: 'M7 9V4h10v5 M7 17H4V9h16v8h-3 M8 14.500l6 6 M14 14.500l-6 6',
  stop: 'M8 3h8l5 5v8l-5 5H8l-5-5V8z M12 8v5 M12 16.500h.01',
};

/** An icon by name; decorative. */
export function icon(name, size) {
  if (!paths[name]) return kitIcon(name, { size });
  return h('svg', {
    class: `icon icon-${name}`, width: size, height: size, viewBox: '0 0 24 24', fill: 'none', stroke: 'currentColor',
    'stroke-width': 2, 'stroke-linecap': 'round', 'stroke-linejoin': 'round', 'aria-hidden': 'true',
  }, h('path', { d: paths[name] }));
}
