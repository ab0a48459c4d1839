// Colours as they come to the eye: every layer under a text composed, and what lies over it.

const known = new Map();

/** A CSS colour as {r, g, b, a}: 0–255, 0–1. The canvas understands every notation. */
function colour(css) {
  if (!known.has(css)) {
    pen.clearRect(0, 0, 1, 1);
    pen.fillStyle = css;
    pen.fillRect(0, 0, 1, 1);
    const [r, g, b, a] = pen.getImageData(0, 0, 1, 1).data;
    known.set(css, { r, g, b, a: a / 255 });
  }
  return known.get(css);
}

const WHITE = { r: 255, g: 255, b: 255, a: 1 };
const CLEAR = { r: 0, g: 0, b: 0, a: 0 };
const faded = (one, opacity) => ({ ...one, a: one.a * opacity });

function over(top, under) {
  const a = top.a + under.a * (1 - top.a);
  if (a === 0) return CLEAR;
  const mix = (key) => (top[key] * top.a + under[key] * under.a * (1 - top.a)) / a;
  return { r: mix('r'), g: mix('g'), b: mix('b'), a };
}

function luminance({ r, g, b }) {
  const [x, y, z] = [r, g, b].map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * x + 0.7152 * y + 0.0722 * z;
}

/** WCAG's contrast of two opaque colours, 1–21. */
function contrastOf(one, other) {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

const textColour = ({ element, style: its }) => colour(element instanceof SVGElement ? its.fill : its.webkitTextFillColor);
const opacityOf = (element) => Number(style(element).opacity);

/** Whether only a picture of it tells what it looks like. */
function isPictured(element) {
  if (['img', 'canvas', 'video', 'iframe', 'image', 'object'].includes(element.localName)) return true;
  const its = style(element);
  if (its.backgroundImage !== 'none' || its.filter !== 'none' || its.mixBlendMode !== 'normal' || its.backdropFilter !== 'none') return true;
  return ['::before', '::after'].some((part) => {
    const drawn = getComputedStyle(element, part);
    return drawn.content !== 'none' && drawn.content !== 'normal' && (drawn.backgroundImage !== 'none' || colour(drawn.backgroundColor).a > 0);
  });
}

/** The colour that an element lays on what is under it, without its texts. */
function layer(element) {
  const its = style(element);
  if (!(element instanceof SVGElement) || element.localName === 'svg') return colour(its.backgroundColor);
  if (element.localName === 'text' || element.localName === 'tspan') return CLEAR;
  if (its.fill !== 'none') return faded(colour(its.fill), Number(its.fillOpacity));
  return its.stroke === 'none' ? CLEAR : faded(colour(its.stroke), Number(its.strokeOpacity));
}

/** How much of an element is left by its own opacity and that of those around it, up to a group that fades as a whole. */
function opacityUpTo(element, group) {
  let opacity = 1;
  for (let up = element; up && up !== group; up = up.parentElement) opacity *= opacityOf(up);
  return opacity;
}

/** Layers from top to bottom as one colour. */
const composed = (elements, group) => elements.reduceRight(
  (under, element) => over(faded(layer(element), opacityUpTo(element, group)), under), CLEAR);

/** A text's colour and the colour under it, after every group that fades them both together. */
function composedPair(run, under) {
  const groups = [];
  for (let up = run.element; up; up = up.parentElement) if (opacityOf(up) < 1) groups.push(up);
  let rest = under;
  let back = CLEAR;
  let front = null;
  for (const group of [...groups, null]) {
    const inside = rest.filter((each) => group === null || group.contains(each));
    rest = rest.filter((each) => !inside.includes(each));
    const ground = over(composed(inside, group), group === null ? WHITE : CLEAR);
    back = over(back, ground);
    front = front === null ? over(textColour(run), ground) : over(front, ground);
    if (group !== null) [front, back] = [faded(front, opacityOf(group)), faded(back, opacityOf(group))];
  }
  return [front, back];
}

/** What covers the text at a point, from the top, and what is under it; null where something else clips it away. */
function layersAt({ element }, x, y) {
  const stack = document.elementsFromPoint(x, y);
  const own = stack.indexOf(element);
  return own < 0 ? null : { above: stack.slice(0, own), under: stack.slice(own) };
}

/** The contrast of a text at a point: a number, null where it is covered, or 'pictured' when only a picture can tell. */
function contrastAt(run, x, y) {
  const layers = layersAt(run, x, y);
  if (!layers) return null;
  const veil = composed(layers.above, null);
  if (veil.a > 0.99) return null;
  const solid = layers.under.findIndex((each) => !isPictured(each) && layer(each).a > 0.99 && opacityUpTo(each, null) > 0.99);
  const matter = [...layers.above, ...layers.under.slice(0, solid < 0 ? undefined : solid + 1)];
  if (matter.some(isPictured)) return 'pictured';
  return contrastOf(...composedPair(run, layers.under).map((each) => over(veil, each)));
}
