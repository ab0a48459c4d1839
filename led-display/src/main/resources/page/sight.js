// How large what the screen shows is in the eye of whoever sits farthest away.

const DESIGN = { width: 1920, height: 1080 };
const MILLIMETRES_PER_INCH = 25.4;
const CAP = 0.733; // of the font's size: the height of a digit
const HAN = 0.92; // of a Chinese character
const HERO_MINUTES = 42; // 0.7 degrees
const WINDOW_MINUTES = 22;
const SEVERAL_MINUTES = 20;
const LEAST_MINUTES = 16;

/** The texts of each layout, in pixels of the design; `must` is what people cannot do without. */
export const TEXTS = {
  calls: [
    { name: 'hero', selector: '.one .tk', px: 338, em: CAP, wanted: HERO_MINUTES, must: true },
    { name: 'window', selector: '.one .win b', px: 184, em: CAP, wanted: WINDOW_MINUTES },
    { name: 'several', selector: '.several .tk', px: 172, em: CAP, wanted: SEVERAL_MINUTES },
    { name: 'list', selector: '.row .tk', px: 128, em: CAP, wanted: LEAST_MINUTES, must: true },
    { name: 'notice', selector: '.notice p', px: 56, em: HAN, wanted: LEAST_MINUTES },
  ],
  board: [
    { name: 'hero', selector: '.banner.of-1 .tk', px: 210, em: CAP, wanted: HERO_MINUTES, must: true },
    { name: 'window', selector: '.banner.of-1 .win b', px: 160, em: CAP, wanted: WINDOW_MINUTES },
    { name: 'several', selector: '.banner.of-3 .tk', px: 128, em: CAP, wanted: SEVERAL_MINUTES },
    { name: 'list', selector: '.cell .tk', px: 120, em: CAP, wanted: LEAST_MINUTES, must: true },
    { name: 'notice', selector: '.notice p', px: 56, em: HAN, wanted: LEAST_MINUTES },
  ],
};

const radians = (minutes) => minutes / 60 * Math.PI / 180;

/** Millimetres of a pixel of the design on a panel: it is scaled by one factor to fit. */
export function pitch({ inches, width, height }) {
  const pixel = inches * MILLIMETRES_PER_INCH / Math.hypot(width, height);
  return pixel * Math.min(width / DESIGN.width, height / DESIGN.height);
}

/** Each text of the layout: its height, its angle from the farthest seat, and from how far it can still be read. */
export function sights(panel) {
  return TEXTS[panel.layout].map((each) => {
    const millimetres = each.px * each.em * pitch(panel);
    const minutes = Math.atan(millimetres / (panel.seat * 1000)) / radians(1);
    return { ...each, millimetres, minutes, metres: millimetres / Math.tan(radians(each.wanted)) / 1000, small: Math.round(minutes) < each.wanted };
  });
}
