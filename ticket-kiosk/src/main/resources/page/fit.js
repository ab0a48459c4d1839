// Long words get a smaller size instead of leaving their box.

const MEASURED = 100; // px
const pen = document.createElement('canvas').getContext('2d');
const known = new Map();

/** How wide a bold text is, in em, with the fonts of this PC. */
export function ems(text) {
  if (!known.has(text)) {
    pen.font = `700 ${MEASURED}px ${getComputedStyle(document.body).fontFamily}`;
    known.set(text, pen.measureText(text).width / MEASURED);
  }
  return known.get(text);
}

/** The largest of size, size - 2, … floor at which a text of that width fits into so many lines. */
function fitting(needed, { size, floor, width, lines }) {
  let fits = size;
  while (fits > floor && needed * fits > width * lines) fits -= 2;
  return fits;
}

/** The style of a text that must fit: on one line if that costs little size, else on as many as allowed; `low`: these are small. */
export function fitted(text, { size, floor, width, lines = 1, low = false }) {
  const one = fitting(ems(text), { size, floor, width, lines: 1 });
  if (lines === 1 || (one >= size * 0.84 && ems(text) * one <= width)) return { fontSize: `${one}px` };
  const broken = ems(text) * 1.15; // lines break at words, not at the edge
  return { fontSize: `${fitting(broken, { size: low ? floor : size, floor, width, lines })}px` };
}
