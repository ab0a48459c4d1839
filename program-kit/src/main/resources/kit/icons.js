// Line icons on a 24 × 24 grid. Own drawings.
import { h } from './preact.js';

const paths = {
  'id-card': 'M3 5h18v14H3z M8.5 13a2 2 0 1 0 0-4 2 2 0 0 0 0 4z M5.5 16.5c.6-1.6 1.7-2.3 3-2.3s2.4.7 3 2.3 M14 10h4 M14 13.500h4',
  house: 'M4 11l8-7 8 7 M6 9.500V20h12V9.5 M10 20v-5h4v5',
  shield: 'M12 3l8 3v6c0 4.5-3.2 7.6-8 9-4.8-1.4-8-4.5-8-9V6z M8.5 12l2.5 2.5 4.5-4.5',
  heart: 'M12 20S4 15 4 9.300A4.3 4.3 0 0 1 12 7a4.3 4.3 0 0 1 8 2.300C20 15 12 20 12 20z M12 9.500v5 M9.5 12h5',
  store: 'M4 9l1.5-5h13L20 9 M4 9a2.7 2.7 0 0 0 5.3 0 2.7 2.7 0 0 0 5.4 0A2.7 2.7 0 0 0 20 9 M5.5 12v8h13v-8 M10 20v-5h4v5',
  car: 'M4 16v-4l2-5h12l2 5v4z M4 12h16 M6 16v3 M18 16v3 M7.5 14h.01 M16.5 14h.01',
  passport: 'M6 3h12v18H6z M12 13a3 3 0 1 0 0-6 3 3 0 0 0 0 6z M9 17h6',
  flame: 'M12 3c1 4 5 5.5 5 10.500a5 5 0 0 1-10 0C7 11 8.5 10 9 8c1.5 1 2 2 2 3 1-2 1.5-5 1-8z',
  bus: 'M5 4h14v13H5z M5 11h14 M8 17v3 M16 17v3 M8.5 14h.01 M15.5 14h.01',
  wallet: 'M4 6h14v3 M4 6v13h16V9H4 M16 14h.01',
  parcel: 'M4 8l8-4 8 4v9l-8 4-8-4z M4 8l8 4 8-4 M12 12v9',
  headset: 'M4 15v-3a8 8 0 0 1 16 0v3 M4 14h3v5H5a1 1 0 0 1-1-1z M20 14h-3v5h2a1 1 0 0 0 1-1z M19 19c0 2-2 2.5-5 2.5',
  grid: 'M4 4h7v7H4z M13 4h7v7h-7z M4 13h7v7H4z M13 13h7v7h-7z',
  chevron: 'M9 5l7 7-7 7', back: 'M15 5l-7 7 7 7', arrow: 'M4 12h15 M13 6l6 6-6 6', down: 'M12 4v15 M6 13l6 6 6-6',
  bell: 'M6 16v-5a6 6 0 0 1 12 0v5l1.5 2h-15z M10 20.500c.8 1 3.2 1 4 0',
  again: 'M5 12a7 7 0 1 0 2.2-5.1 M7 3v4h4', skip: 'M6 5l8 7-8 7z M18 5v14', play: 'M7 5l11 7-11 7z',
  check: 'M5 12.500l4.5 4.500L19 7', pause: 'M8 5v14 M16 5v14', hold: 'M5 5h14v15H5z M5 10h14 M9 3v4 M15 3v4',
  transfer: 'M4 8h14 M14 4l4 4-4 4 M20 16H6 M10 12l-4 4 4 4', people: 'M9 11a3 3 0 1 0 0-6 3 3 0 0 0 0 6z M3.5 19c.5-3.5 2.5-5 5.5-5s5 1.5 5.5 5 M15.5 5.500a3 3 0 0 1 0 5.5 M17 14.500c2 .5 3.2 2 3.5 4.5',
  info: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18z M12 11v5 M12 8h.01', globe: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18z M3 12h18 M12 3c5 5 5 13 0 18 M12 3c-5 5-5 13 0 18',
  text: 'M3 18l5-12 5 12 M5 14h6 M14 18l3.5-8 3.5 8 M15.5 15h4', reach: 'M12 6a1.5 1.5 0 1 0 0-3 1.5 1.5 0 0 0 0 3z M12 8v6h5l2 5 M12 10h4 M15.5 17a5 5 0 1 1-5-6',
  voice: 'M4 10v4h4l5 4V6L8 10z M16 9c1.5 2 1.5 4 0 6 M18.5 6.500c3 3.5 3 7.5 0 11', wifi: 'M3 9c5-5 13-5 18 0 M6 12.500c3.5-3.5 8.5-3.5 12 0 M9 16c2-2 4-2 6 0 M12 19h.01',
  'no-wifi': 'M3 9c5-5 13-5 18 0 M6 12.500c3.5-3.5 8.5-3.5 12 0 M9 16c2-2 4-2 6 0 M4 4l16 16', clock: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18z M12 7v5l3.5 2', undo: 'M4 9h10a5 5 0 0 1 0 10H8 M8 5L4 9l4 4',
};

/** An icon; decorative unless it has a label. */
export function icon(name, { size = 24, label } = {}) {
  return h('svg', {
    class: `icon icon-${name}`, width: size, height: size, viewBox: '0 0 24 24', fill: 'none', stroke: 'currentColor',
    'stroke-width': 2, 'stroke-linecap': 'round', 'stroke-linejoin': 'round',
    role: label ? 'img' : undefined, 'aria-label': label, 'aria-hidden': label ? undefined : 'true',
  }, h('path', { d: paths[name] ?? paths.grid }));
}
