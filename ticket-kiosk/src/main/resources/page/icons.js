// The kit's icons and a few that only a kiosk needs, on the same grid. Own drawings.
import { h } from '/kit/preact.js';
import { icon as kitIcon } from '/kit/icons.js';

const face = (mouth) => `M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18z M9 10h.01 M15 10h.01 ${mouth}`;

const paths = {
  moon: 'M19.500 14.500A8 8 0 0 1 9.500 4.500a8 8 0 1 0 10 10z',
  pin: 'M12 21s7-6.200 7-11.500a7 7 0 0 0-14 0C5 14.800 12 21 12 21z M12 12a2.500 2.500 0 1 0 0-5 2.500 2.500 0 0 0 0 5z',
  printer: 'M7 9V4h10v5 M7 17H4V9h16v8h-3 M8 14.500l6 6 M14 14.500l-6 6',
  reprint: 'M7 9V4h10v5 M7 17H4V9h16v8h-3 M7 14h10v6H7z',
  stop: 'M8 3h8l5 5v8l-5 5H8l-5-5V8z M12 8v5 M12 16.500h.01',
  search: 'M10.500 17a6.500 6.500 0 1 0 0-13 6.500 6.500 0 0 0 0 13z M15.500 15.500L20 20',
  scan: 'M4 8V4h4 M16 4h4v4 M20 16v4h-4 M8 20H4v-4 M8 8h3v3H8z M13 13h3v3h-3z M13 8h3 M8 13v3',
  remove: 'M9 5h11v14H9l-6-7z M12 9.500l5 5 M17 9.500l-5 5',
  star: 'M12 3.500l2.600 5.400 5.900.8-4.300 4.100 1 5.900-5.200-2.800-5.200 2.800 1-5.900-4.300-4.100 5.900-.8z',
  score5: face('M8 13.500c1 2.700 2.300 3.700 4 3.700s3-1 4-3.700z'),
  score4: face('M8 14c1 1.700 2.300 2.500 4 2.500s3-.8 4-2.500'),
  score3: face('M8.500 15.500h7'),
  score2: face('M8 16.500c1-1.500 2.300-2.200 4-2.200s3 .7 4 2.200'),
  score1: face('M8 17.200c1-2.400 2.300-3.400 4-3.400s3 1 4 3.400 M7.500 7.500l2.500 1 M16.500 7.500l-2.500 1'),
};

/** An icon by name; decorative. */
export function icon(name, size) {
  if (!paths[name]) return kitIcon(name, { size });
  return h('svg', {
    class: `icon icon-${name}`, width: size, height: size, viewBox: '0 0 24 24', fill: 'none', stroke: 'currentColor',
    'stroke-width': 2, 'stroke-linecap': 'round', 'stroke-linejoin': 'round', 'aria-hidden': 'true',
  }, h('path', { d: paths[name] }));
}
