// States that take the whole screen.
import { h } from '/kit/preact.js';
import { icon } from '/kit/icons.js';
import { drawing } from './parts.js';

const both = (view, key) => [h('h2', null, view.t[key]), h('p', { lang: view.languages[1], class: 'second' }, view.u[key])];

export function idle(view) {
  const pictures = [drawing('ticket', 132), drawing('seat', 132), icon('bell', { size: 132 })];
  return h('main', { class: 'whole idle' }, h('h2', null, view.t.welcome), h('p', null, view.t.welcomeMore),
    h('ol', null, view.t.steps.map((step, i) => h('li', { key: i }, pictures[i], h('b', null, `${i + 1} ${step}`),
      h('span', { lang: view.languages[1] }, view.u.steps[i])))));
}

export function closed(view) {
  const now = view.clock.time(view.now);
  const next = view.hours.find((each) => each.from > now);
  const hours = view.hours.map((each) => `${each.from}–${each.to}`).join(' · ');
  return h('main', { class: 'whole closed' }, drawing('moon', 124), both(view, next ? 'closedNow' : hours ? 'closed' : 'closedToday'),
    h('p', { class: 'hours' }, hours && h('span', null, view.t.hoursToday), hours && h('b', null, hours)),
    next && h('p', null, view.t.opensAt(next.from)));
}

/** A closed night: nearly black, to spare the panel. */
export const night = (view) =>
  h('main', { class: 'night' }, h('p', null, `${view.t.closed} · ${view.clock.time(view.now)}`));

export const lost = (view) =>
  h('main', { class: 'whole lost' }, icon('voice', { size: 140 }), both(view, 'lost'), h('p', null, view.t.lostMore));

export const connecting = (view) =>
  h('main', { class: 'whole lost' }, icon('wifi', { size: 140 }), both(view, 'connecting'), h('p', null, view.t.connectingMore));

export const emergency = (view) =>
  h('main', { class: 'emergency', role: 'alert' }, h('h2', null, view.t.emergency), h('b', null, view.t.emergencyMore),
    h('p', { lang: view.languages[1] }, view.u.emergencyShort));
