// What a person sees of the page: its stage, its texts with the ink of their letters, what clips them, what is touched.
// Boxes are in pixels of the window; `px` makes pixels of the design out of them, for a stage is scaled by one factor.

const style = (element) => getComputedStyle(element);
const stage = document.querySelector('.stage');
const frame = (() => {
  const box = stage?.getBoundingClientRect() ?? { left: 0, top: 0, right: innerWidth, bottom: innerHeight };
  const width = stage?.offsetWidth ?? innerWidth;
  return { box, width, height: stage?.offsetHeight ?? innerHeight, factor: (box.right - box.left) / width };
})();
const px = (length) => length / frame.factor;

/** For a message: the element by its tag, class and data, below its parent, with the words in it. */
function describe(element, words = element.textContent) {
  const name = (each) => {
    const classes = (each.getAttribute('class') ?? '').trim().split(/\s+/).filter(Boolean).map((one) => `.${one}`);
    const data = [...each.attributes].filter(({ name: key }) => key.startsWith('data-')).map(({ name: key, value }) => `[${key}=${value}]`);
    return each.localName + (each.id ? `#${each.id}` : '') + classes.join('') + data.slice(0, 2).join('');
  };
  const parent = element.parentElement && element.parentElement !== document.body ? `${name(element.parentElement)} > ` : '';
  const text = words.replace(/\s+/g, ' ').trim();
  return `${parent}${name(element)}${text ? ` “${text.length > 40 ? `${text.slice(0, 40)}…` : text}”` : ''}`;
}

const boxOf = ({ left, top, right, bottom }) => ({ left, top, right, bottom });
const meet = (a, b) => ({
  left: Math.max(a.left, b.left), top: Math.max(a.top, b.top), right: Math.min(a.right, b.right), bottom: Math.min(a.bottom, b.bottom),
});
const wide = ({ left, right }) => Math.max(0, right - left);
const high = ({ top, bottom }) => Math.max(0, bottom - top);
const isEmpty = (box) => wide(box) < 0.5 || high(box) < 0.5;

/** The dialog that keeps everything else from being used. */
const modal = [...document.querySelectorAll('[aria-modal=true]')].filter((each) => each.checkVisibility()).at(-1);
const still = [...document.querySelectorAll('[inert]')];
const isActive = (element) => !still.some((each) => each.contains(element)) && (!modal || modal.contains(element));

/** The boxes around an element that could clip it or hold it, from itself outwards; not those it was lifted out of. */
function* around(element) {
  let { position } = style(element);
  yield element;
  for (let up = element.parentElement; up && up !== document.body; up = up.parentElement) {
    const its = style(up);
    const holds = its.transform !== 'none' || its.filter !== 'none';
    if (position === 'fixed' && !holds) continue;
    if (position === 'absolute' && !holds && its.position === 'static') continue;
    yield up;
    position = its.position;
  }
}

/** The inside of an element's border, and along which axes what is beyond it is cut or scrolled. */
function clipOf(element) {
  if (!(element instanceof HTMLElement)) return null;
  const { overflowX, overflowY } = style(element);
  if (overflowX === 'visible' && overflowY === 'visible') return null;
  const { left, top } = element.getBoundingClientRect();
  const inner = { left: left + element.clientLeft * frame.factor, top: top + element.clientTop * frame.factor };
  const scrolls = (overflow, whole, part) => (overflow === 'auto' || overflow === 'scroll') && whole > part;
  return {
    element,
    box: { ...inner, right: inner.left + element.clientWidth * frame.factor, bottom: inner.top + element.clientHeight * frame.factor },
    x: scrolls(overflowX, element.scrollWidth, element.clientWidth) ? 'scrolls' : 'cuts',
    y: scrolls(overflowY, element.scrollHeight, element.clientHeight) ? 'scrolls' : 'cuts',
  };
}

const clipsOf = (element) => [...around(element)].map(clipOf).filter(Boolean);
const within = (box, element) => clipsOf(element).reduce((rest, clip) => meet(rest, clip.box), meet(box, frame.box));

/** Nobody sees it: it is switched off, or there for screen readers alone. */
function isUnseen(element) {
  if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return true;
  return [...around(element)].some((each) => each instanceof HTMLElement && each.offsetWidth <= 1 && each.offsetHeight <= 1);
}

/** How many times larger than its font's size a text is drawn within the stage. */
function magnified(element) {
  if (element instanceof SVGElement) return element.getScreenCTM().a / frame.factor;
  let factor = 1;
  for (let up = element; up && up !== stage; up = up.parentElement) {
    const { transform } = style(up);
    if (transform !== 'none') factor *= Math.hypot(new DOMMatrix(transform).a, new DOMMatrix(transform).b);
  }
  return factor;
}

const pen = document.createElement('canvas').getContext('2d', { willReadFrequently: true });

/** How far the ink of a text stays inside the top and the bottom of its font's box, which is taller than its letters. */
function ink(text, its) {
  pen.font = `${its.fontStyle} ${its.fontWeight} ${its.fontSize} ${its.fontFamily}`;
  const { fontBoundingBoxAscent, actualBoundingBoxAscent, fontBoundingBoxDescent, actualBoundingBoxDescent, width } = pen.measureText(text);
  return { top: fontBoundingBoxAscent - actualBoundingBoxAscent, bottom: fontBoundingBoxDescent - actualBoundingBoxDescent, width };
}

function run(element, text, its, fontBoxes) {
  const factor = magnified(element);
  const margin = element instanceof SVGElement ? { top: 0, bottom: 0 } : ink(text, its);
  const scale = factor * frame.factor;
  return {
    element, text, style: its, size: Number.parseFloat(its.fontSize) * factor,
    boxes: fontBoxes.map((box) => ({ ...boxOf(box), top: box.top + margin.top * scale, bottom: box.bottom - margin.bottom * scale })),
  };
}

function textRun(node) {
  const element = node.parentElement;
  if (!node.data.trim() || element.closest('script, style, template, option, textarea, title') || isUnseen(element)) return null;
  const range = document.createRange();
  range.selectNodeContents(node);
  const boxes = [...range.getClientRects()].filter((box) => !isEmpty(box));
  return boxes.length === 0 ? null : run(element, node.data.trim(), style(element), boxes);
}

/** What stands in a field: its value, or else its placeholder. */
function fieldRun(field) {
  const value = field.localName === 'select' ? field.selectedOptions[0]?.text : field.value;
  const text = value || field.placeholder;
  if (!text || ['checkbox', 'radio', 'range', 'color', 'hidden'].includes(field.type) || isUnseen(field)) return null;
  const its = value ? style(field) : getComputedStyle(field, '::placeholder');
  const outer = field.getBoundingClientRect();
  const own = style(field);
  const inset = (side) => (Number.parseFloat(own[`padding${side}`]) + Number.parseFloat(own[`border${side}Width`])) * frame.factor;
  const height = Number.parseFloat(its.fontSize) * 1.2 * frame.factor;
  const left = outer.left + inset('Left');
  const middle = (outer.top + outer.bottom) / 2;
  const right = Math.min(left + ink(text, its).width * frame.factor, outer.right);
  return { ...run(field, text, its, []), boxes: [{ left, right, top: middle - height / 2, bottom: middle + height / 2 }] };
}

/** Every text that can be seen. */
const runs = (() => {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const found = [];
  while (walker.nextNode()) found.push(textRun(walker.currentNode));
  for (const field of document.querySelectorAll('input, select, textarea')) found.push(fieldRun(field));
  return found.filter(Boolean);
})();

/** The parts of a text that no edge cuts away. */
const seenBoxes = ({ boxes, element }) => boxes.map((box) => within(box, element)).filter((box) => !isEmpty(box));

/** Everything that can be touched or clicked now. */
const targets = [...document.querySelectorAll('button, a[href], input, select, textarea, [role=button], [role=option], [role=tab], label:has(input)')]
  .filter((each) => isActive(each) && !isUnseen(each) && !(each.localName === 'input' && each.closest('label')))
  .map((element) => ({ element, whole: boxOf(element.getBoundingClientRect()) }))
  .map((target) => ({ ...target, seen: within(target.whole, target.element) }))
  .filter(({ whole, seen }) => !isEmpty(whole) && !isEmpty(seen));
