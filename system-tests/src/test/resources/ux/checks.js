// UX.md section 10, one function per check. Each gives findings: {element, measured, wanted}, in design pixels.

const SLACK = 1; // pixels that rounding may cost
const round = (value) => Math.round(value * 100) / 100;
const finding = (element, measured, wanted) => ({ element, measured: String(measured), wanted });
const textFinding = ({ element, text }, measured, wanted) => finding(describe(element, text), measured, wanted);
const size = (box) => `${round(px(wide(box)))} × ${round(px(high(box)))} px`;

/** Texts whose ground is a picture are left to whoever can see pixels. */
const pictured = [];

/** 1. */
function contrast({ contrast: least, disabledContrast }) {
  const found = [];
  for (const run of runs.filter(({ element }) => isActive(element))) {
    const wanted = run.element.closest(':disabled, [aria-disabled=true]') ? disabledContrast : least;
    const boxes = seenBoxes(run);
    const points = boxes.flatMap((box) => [0.1, 0.5, 0.9].map((part) => [box.left + part * wide(box), (box.top + box.bottom) / 2]));
    const measured = points.map(([x, y]) => contrastAt(run, x, y)).filter((each) => each !== null);
    if (measured.includes('pictured')) {
      const faint = faded(textColour(run), opacityUpTo(run.element, null));
      pictured.push({ element: describe(run.element, run.text), wanted, colour: faint, boxes });
    } else if (Math.min(...measured) < wanted) {
      found.push(textFinding(run, round(Math.min(...measured)), `contrast of at least ${wanted}`));
    }
  }
  return [...found, ...unmeasured()];
}

/** Words that a style sheet puts on the page are in no text: nobody can say where they are. */
const unmeasured = () => [...document.body.querySelectorAll('*')].filter((each) => !isUnseen(each))
  .flatMap((element) => ['::before', '::after'].map((part) => [element, part, getComputedStyle(element, part).content]))
  .filter(([, , content]) => /^["'].*[\p{L}\p{N}]/u.test(content))
  .map(([element, part, content]) => finding(describe(element) + part, content, 'words in the document, where they can be measured'));

/** 2. */
function font({ font: least, smallerFonts }) {
  return runs.flatMap((run) => {
    const [, wanted] = Object.entries(smallerFonts).find(([selector]) => run.element.closest(selector)) ?? ['', least];
    return run.size < wanted - 0.01 ? [textFinding(run, `${round(run.size)} px`, `font of at least ${wanted} px`)] : [];
  });
}

/** 3. A letter's height on the panel, and the angle under which an eye at the farthest place sees it. */
function sight({ sight: rules }) {
  return rules.flatMap((rule) => {
    const pitch = rule.inches * 25.4 / Math.hypot(frame.width, frame.height);
    return runs
      .filter(({ element, text }) => element.closest(rule.selector) && text.length >= rule.length.shortest && text.length <= rule.length.longest)
      .filter(({ text }) => !rule.length.han || /\p{Script=Han}/u.test(text))
      .map((run) => ({ run, millimetres: run.size * rule.em * pitch }))
      .map((each) => ({ ...each, minutes: rule.distance > 0 ? Math.atan(each.millimetres / rule.distance) * 180 / Math.PI * 60 : Infinity }))
      .filter(({ millimetres, minutes }) => millimetres < rule.millimetres || Math.round(minutes) < rule.minutes)
      .map(({ run, millimetres, minutes }) => textFinding(run,
        `${round(millimetres)} mm${rule.distance > 0 ? `, ${round(minutes)}′ at ${rule.distance / 1000} m` : ''} on ${rule.inches}″`,
        [rule.millimetres > 0 && `${rule.millimetres} mm`, rule.minutes > 0 && `${rule.minutes}′`].filter(Boolean).join(' and ')));
  });
}

/** 4. */
function touch({ target, largerTargets, gap }) {
  const small = targets.flatMap(({ element, whole }) => {
    const [, wanted] = Object.entries(largerTargets).find(([selector]) => element.matches(selector)) ?? ['', target];
    const least = Math.min(px(wide(whole)), px(high(whole)));
    return least < wanted - 0.05 ? [finding(describe(element), size(whole), `target of at least ${wanted} px each way`)] : [];
  });
  const near = pairs(targets).filter(([one, other]) => !one.element.contains(other.element) && !other.element.contains(one.element))
    .map(([one, other]) => [one, other, px(distance(one.seen, other.seen))])
    .filter(([, , away]) => away < gap - 0.05)
    .map(([one, other, away]) => finding(`${describe(one.element)} and ${describe(other.element)}`, `${round(away)} px apart`, `at least ${gap} px`));
  return [...small, ...near];
}

const pairs = (all) => all.flatMap((one, index) => all.slice(index + 1).map((other) => [one, other]));

/** Between two boxes; negative by how far they overlap. */
function distance(one, other) {
  const x = Math.max(one.left - other.right, other.left - one.right);
  const y = Math.max(one.top - other.bottom, other.top - one.bottom);
  return x > 0 && y > 0 ? Math.hypot(x, y) : Math.max(x, y);
}

/** 5. */
function fit(limits) {
  return [...runs.flatMap((run) => cutText(run, limits) ?? []), ...brimming(limits), ...overfullFields()];
}

/** By how much a box is beyond an edge of another, along one axis. */
const beyond = (box, edge, [from, to]) => Math.max(edge[from] - box[from], box[to] - edge[to]);
const X = ['left', 'right'];
const Y = ['top', 'bottom'];

function cutText(run, { scrolls }) {
  const whole = run.boxes.reduce((all, box) => ({
    left: Math.min(all.left, box.left), top: Math.min(all.top, box.top), right: Math.max(all.right, box.right), bottom: Math.max(all.bottom, box.bottom),
  }));
  let visible = whole; // as far as scrolling may hide it
  for (const element of around(run.element)) {
    const clip = clipOf(element);
    const edge = clip?.box ?? (isBox(element) && boxOf(element.getBoundingClientRect()));
    for (const [axis, sides] of [['x', X], ['y', Y]]) {
      const mayScroll = clip?.[axis] === 'scrolls' && scrolls.includes(axis);
      if (edge && !mayScroll && px(beyond(visible, edge, sides)) > SLACK) {
        return textFinding(run, `${round(px(beyond(visible, edge, sides)))} px outside ${describe(element, '')}`, `inside along ${axis}`);
      }
    }
    if (clip && (clip.x === 'scrolls' || clip.y === 'scrolls')) visible = meet(visible, clip.box);
    if (isEmpty(visible)) return null;
  }
  const out = Math.max(beyond(visible, frame.box, X), beyond(visible, frame.box, Y));
  return px(out) > SLACK ? textFinding(run, `${round(px(out))} px outside the stage`, 'inside it') : null;
}

/** Whether one sees where it ends: it has a ground of its own or a border. */
function isBox(element) {
  const its = style(element);
  const border = ['Top', 'Right', 'Bottom', 'Left'].some((side) => Number.parseFloat(its[`border${side}Width`]) > 0 && its[`border${side}Style`] !== 'none');
  return its.display !== 'inline' && (border || its.backgroundImage !== 'none' || colour(its.backgroundColor).a > 0);
}

/** Every element that one sees as a box, or that holds one; what holds words alone is judged by their ink. */
function panels() {
  const found = new Set();
  const solid = [...document.body.querySelectorAll('*')].filter((each) => !each.closest('svg *')
    && (each instanceof SVGElement || ['img', 'canvas', 'video'].includes(each.localName) || isBox(each)) && !isUnseen(each));
  for (const each of solid) for (let up = each; up && up !== document.body; up = up.parentElement) found.add(up);
  return [...found].filter((each) => !['inline', 'contents', 'none'].includes(style(each).display));
}

/** No panel is larger than its parent. */
function brimming({ scrolls, bleed }) {
  return panels().flatMap((element) => {
    const lifted = ['absolute', 'fixed'].includes(style(element).position);
    const parent = lifted ? element.offsetParent : element.parentElement;
    const isRoot = !parent || parent === document.body || element === stage;
    const room = isRoot ? frame.box : boxOf(parent.getBoundingClientRect());
    const clip = isRoot ? null : clipOf(parent);
    const own = boxOf(element.getBoundingClientRect());
    const over = [['x', wide], ['y', high]].filter(([axis, length]) => !(clip?.[axis] === 'scrolls' && scrolls.includes(axis))
      && px(length(own) - length(room)) > SLACK + (lifted ? 2 * bleed : 0));
    return over.length > 0 ? [finding(describe(element), size(own), `no larger than ${isRoot ? 'the stage' : describe(parent, '')}, ${size(room)}`)] : [];
  });
}

const overfullFields = () => [...document.querySelectorAll('input, textarea')]
  .filter((each) => !isUnseen(each) && each.scrollWidth > each.clientWidth + SLACK)
  .map((each) => finding(describe(each), `text of ${each.scrollWidth} px in ${each.clientWidth} px`, 'the whole text in the field'));

/** 6. */
function overlap() {
  const pieces = runs.flatMap((run) => seenBoxes(run).map((box) => ({ run, box })));
  return pairs(pieces).map(([one, other]) => [one, other, meet(one.box, other.box)])
    .filter(([, , both]) => px(wide(both)) > SLACK && px(high(both)) > SLACK)
    .filter(([one, other, both]) => shinesThrough(one.run, other.run, (both.left + both.right) / 2, (both.top + both.bottom) / 2))
    .map(([one, other, both]) => finding(`${describe(one.run.element, one.run.text)} and ${describe(other.run.element, other.run.text)}`, `${size(both)} in common`, 'no text over text'));
}

/** Where an element lies in a stack; a text that runs out of its element lies there where what holds both is. */
function placeIn(stack, element) {
  for (let up = element; up; up = up.parentElement) if (stack.includes(up)) return stack.indexOf(up);
  return -1;
}

/** Whether two texts that share a point are both seen there: nothing solid lies between them or over them. */
function shinesThrough(one, other, x, y) {
  const stack = document.elementsFromPoint(x, y);
  const places = [placeIn(stack, one.element), placeIn(stack, other.element)];
  if (Math.min(...places) < 0) return false;
  return composed(stack.slice(0, Math.max(...places)), null).a < 0.99;
}

/** 7. A name has a letter or a digit in it: signs are read in as many ways as there are readers. */
function names() {
  return targets.filter(({ element }) => !/[\p{L}\p{N}]/u.test(nameOf(element)))
    .map(({ element }) => finding(describe(element), `“${nameOf(element)}”`, 'a name'));
}

function nameOf(element) {
  const by = (element.getAttribute('aria-labelledby') ?? '').split(/\s+/).filter(Boolean).map((id) => document.getElementById(id)?.textContent ?? '');
  const labels = [...(element.labels ?? [])].map((label) => label.textContent);
  return [by.join(' '), element.getAttribute('aria-label'), labels.join(' '), contentOf(element), element.title].find((each) => each?.trim())?.trim() ?? '';
}

function contentOf(element) {
  if (element.getAttribute('aria-hidden') === 'true') return '';
  const own = element.getAttribute('aria-label') ?? element.getAttribute('alt');
  if (own) return own;
  return [...element.childNodes].map((node) => (node.nodeType === Node.TEXT_NODE ? node.data : node.nodeType === Node.ELEMENT_NODE ? contentOf(node) : '')).join('');
}

/** 8. Those that run, and those that ran already: a style still names them. */
function motion({ period, total }) {
  const named = [...document.querySelectorAll('*')].filter((each) => style(each).animationName !== 'none').flatMap((element) => {
    const its = style(element);
    const list = (key) => its[key].split(',').map((each) => each.trim());
    const seconds = list('animationDuration').map(Number.parseFloat);
    return list('animationName').map((name, index) => ({
      element, name, duration: seconds[index % seconds.length] * 1000,
      iterations: Number.parseFloat(list('animationIterationCount').map((each) => (each === 'infinite' ? 'Infinity' : each))[index % list('animationIterationCount').length]),
    }));
  });
  const running = document.getAnimations().filter(({ effect }) => effect?.target).map((animation) => {
    const { duration, iterations } = animation.effect.getComputedTiming();
    const flashes = Math.max(1, Math.floor((animation.effect.getKeyframes().length - 1) / 2));
    return { element: animation.effect.target, name: animation.animationName ?? animation.transitionProperty ?? animation.id, duration, iterations, flashes };
  });
  const judged = [...running, ...named.filter((each) => !running.some((one) => one.element === each.element && one.name === each.name))];
  return judged.flatMap(({ element, name, duration, iterations, flashes = 1 }) => {
    const what = `${describe(element, '')} ${name}`;
    const slow = iterations * flashes <= 1 || duration / flashes >= period;
    return [...(slow ? [] : [finding(what, `a period of ${round(duration / flashes)} ms`, `at least ${period} ms`)]),
      ...(duration * iterations <= total ? [] : [finding(what, `moves for ${round(duration * iterations)} ms`, `at most ${total} ms`)])];
  });
}

/** 9. */
function reach({ reachFrom }) {
  return targets.map(({ element, whole }) => [element, px(whole.top - frame.box.top)])
    .filter(([, top]) => top < reachFrom * frame.height - SLACK)
    .map(([element, top]) => finding(describe(element), `top at ${round(100 * top / frame.height)} % of the height`, `at least ${100 * reachFrom} %`));
}

const HAN = /\p{Script=Han}/u;
const WORD = /\p{Script=Latin}*\p{Lowercase}{3}/u; // what is no abbreviation and no unit
const CODE = /^\S*[\d@/]\S*$/; // a ticket's number, a clerk's id, an address

/** Why a text is not of a language, judged by its letters; null when it may be. */
function foreign(text, tag) {
  if (tag.startsWith('zh')) return !HAN.test(text) && WORD.test(text) && !CODE.test(text) ? 'Latin words' : null;
  return HAN.test(text) ? 'Han characters' : null;
}

/** 10. */
function language({ language: wanted }) {
  const root = document.documentElement.lang;
  const found = root === wanted ? [] : [finding('html', `lang="${root}"`, `lang="${wanted}"`)];
  const isSign = (element, text) => text.length === 1 && element.closest('[aria-hidden=true]');
  const shown = runs.filter(({ element, text }) => !element.closest('kbd') && !isSign(element, text));
  const spoken = [...document.body.querySelectorAll('[aria-label], [alt], [title], [placeholder]')].filter((each) => !isUnseen(each))
    .flatMap((element) => ['aria-label', 'alt', 'title', 'placeholder'].map((key) => element.getAttribute(key)).filter(Boolean).map((text) => ({ element, text })));
  for (const each of [...shown, ...spoken]) {
    const tag = each.element.closest('[lang]')?.lang ?? '';
    const letters = foreign(each.text, tag);
    if (letters) found.push(textFinding(each, `${letters} in lang="${tag}"`, 'the lang of the text'));
  }
  return found;
}

/** 11. */
function roles({ hero, timeout }) {
  const found = [];
  if (timeout) {
    const asks = [...document.querySelectorAll('[role=alertdialog]')].filter((each) => each.checkVisibility());
    if (asks.length === 0) found.push(finding('the time-out', 'no role=alertdialog', 'role=alertdialog'));
    else if (!nameOf(asks[0])) found.push(finding(describe(asks[0]), 'no name', 'a name'));
  }
  if (hero) {
    const calls = [...document.querySelectorAll(hero)];
    if (calls.length === 0) found.push(finding(hero, 'not there', 'the call'));
    for (const call of calls) {
      const live = call.closest('[aria-live]')?.getAttribute('aria-live') ?? 'none';
      if (live !== 'assertive') found.push(finding(describe(call), `aria-live=${live}`, 'aria-live=assertive'));
    }
  }
  return found;
}

const CHECKS = { contrast, font, sight, touch, fit, overlap, names, motion, reach, language, roles };

/** Looks at layers that do not take the pointer, too. */
function seeingEverything(look) {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('* { pointer-events: auto !important; }');
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  still.forEach((each) => { each.inert = false; });
  try {
    return look();
  } finally {
    still.forEach((each) => { each.inert = true; });
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet);
  }
}

const checkAll = (limits) => seeingEverything(() => {
  const findings = Object.entries(CHECKS).flatMap(([check, look]) => look(limits).map((each) => ({ check, ...each })));
  return { findings, pictured };
});
