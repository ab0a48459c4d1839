// Line icons that only this page has; the others are the kit's.

import { h } from '/kit/preact.js';

const paths = {
  star: 'M12 4l2.4 5 5.4.7-4 3.800 1 5.500-4.800-2.700-4.800 2.700 1-5.500-4-3.800 5.400-.7z',
  up: 'M12 20V5 M6 11l6-6 6 6',
  dots: 'M5 12h.01 M12 12h.01 M19 12h.01',
  gear: 'M12 15.500a3.500 3.500 0 1 0 0-7 3.500 3.500 0 0 0 0 7z M12 2.500v3 M12 18.500v3 M2.500 12h3 M18.500 12h3 M5.300 5.300l2.100 2.100 M16.600 16.600l2.100 2.100 M5.300 18.700l2.100-2.100 M16.600 7.400l2.100-2.100',
  note: 'M5 4h14v11l-5 5H5z M14 20v-5h5 M8.500 9h7 M8.500 13h4',
  merge: 'M6 4v4c0 4 6 4 6 8v4 M18 4v4c0 4-6 4-6 8',
  move: 'M8 4v16 M4 8l4-4 4 4 M16 20V4 M12 16l4 4 4-4',
  eye: 'M2.500 12S6 5.500 12 5.500 21.500 12 21.500 12 18 18.500 12 18.500 2.500 12 2.500 12z M12 15a3 3 0 1 0 0-6 3 3 0 0 0 0 6z',
};

export const drawing = (name, size = 22) => h('svg', {
  class: `icon icon-${name}`, width: size, height: size, viewBox: '0 0 24 24', fill: 'none', stroke: 'currentColor',
  'stroke-width': name === 'dots' ? 3.5 : 2, 'stroke-linecap': 'round', 'stroke-linejoin': 'round', 'aria-hidden': 'true',
}, h('path', { d: paths[name] }));
