// Line icons that only the server's pages have, on a 24 × 24 grid; the kit has the others.
import { h } from '/kit/preact.js';

const paths = {
  warning: 'M12 4l9.500 16h-19z M12 10v4.500 M12 17.300h.01',
  cross: 'M6 6l12 12 M18 6L6 18',
  printer: 'M7 9V4h10v5 M7 17H4V9h16v8h-3 M7 14h10v6H7z',
  ticket: 'M3 6h18v4a2 2 0 0 0 0 4v4H3v-4a2 2 0 0 0 0-4z M14.500 6v1.500 M14.500 10.500v3 M14.500 16.500V18',
  exit: 'M13 4H5v16h8 M10 12h11 M17 8l4 4-4 4',
  screen: 'M3 5h18v11H3z M8 20h8 M12 16v4',
  megaphone: 'M4 10v4h3l9 4V6l-9 4z M19 9.500c1 1.500 1 3.500 0 5 M7 14v5h3v-3.700',
  stop: 'M8.500 3h7L21 8.500v7L15.500 21h-7L3 15.500v-7z M12 8v5 M12 16h.01',
  person: 'M12 11a4 4 0 1 0 0-8 4 4 0 0 0 0 8z M4.500 21c.7-4.500 3.500-6.500 7.500-6.500s6.800 2 7.500 6.500',
  priority: 'M12 3l2.700 5.800 6.300.7-4.700 4.300 1.300 6.200L12 16.900 6.400 20l1.300-6.200L3 9.500l6.300-.7z',
};

/** Decorative: the word beside it says the same. */
export function drawing(name, size = 24) {
  return h('svg', {
    class: `icon icon-${name}`, width: size, height: size, viewBox: '0 0 24 24', fill: 'none', stroke: 'currentColor',
    'stroke-width': 2, 'stroke-linecap': 'round', 'stroke-linejoin': 'round', 'aria-hidden': 'true',
  }, h('path', { d: paths[name] }));
}
