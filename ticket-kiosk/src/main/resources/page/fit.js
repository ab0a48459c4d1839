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

/** The largest of size, size - 2, … floor at which a text of that width fits into a line. */
function fitting(needed, { size, floor, width }) {
  let fits = size;
  while (fits > floor && needed * fits > width) fits -= 2;
  return fits;
}

/** How many lines a text takes: they break at spaces; what has none breaks somewhat before the edge. */
function linesOf(text, size, width) {
  let lines = 1;
  let left = width;
  for (const word of text.split(' ')) {
    const needed = ems(word) * size;
    if (needed > left && left < width) {
      lines += 1;
      left = width;
    }
    if (needed > width) lines += Math.ceil((needed * 1.15) / width) - 1;
    left -= needed + ems(' ') * size;
  }
  return lines;
}

/** The style of a text that must fit: on one line if that costs little size, else on as many as allowed; `low`: these are small. */
export function fitted(text, { size, floor, width, lines = 1, low = false }) {
  const one = fitting(ems(text), { size, floor, width });
  if (lines === 1 || (one >= size * 0.8 && ems(text) * one <= width)) return { fontSize: `${one}px` };
  let several = low ? floor : size;
  while (several > floor && linesOf(text, several, width) > lines) several -= 2;
  return { fontSize: `${several}px` };
}
