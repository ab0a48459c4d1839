// Long words get a smaller size instead of leaving their box.

/** About how wide a text is, in em. */
export function ems(text) {
  let sum = 0;
  for (const character of text) {
    sum += character.codePointAt(0) > 0x2e7f ? 1 : character === ' ' ? 0.25 : 0.6;
  }
  return sum;
}

/** The largest of size, size - 2, … floor at which a text of that width fits into so many lines. */
function fitting(needed, { size, floor, width, lines }) {
  let fits = size;
  while (fits > floor && needed * fits > width * lines) fits -= 2;
  return fits;
}

/** The style of a text that must fit: on one line if that costs little size, else on as many as allowed. */
export function fitted(text, { size, floor, width, lines = 1 }) {
  const one = fitting(ems(text), { size, floor, width, lines: 1 });
  if (lines === 1 || one >= size * 0.84) return { fontSize: `${one}px` };
  const broken = ems(text) * 1.15; // lines break at words, not at the edge
  return { fontSize: `${fitting(broken, { size, floor, width, lines })}px` };
}
