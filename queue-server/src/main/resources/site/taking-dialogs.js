// No more numbers, of some matters or of all; and numbers again.

import { h } from '/kit/preact.js';
import { Frame, hasReason, Reason } from './dialog.js';
import { Texts, writtenTexts } from './notice-dialogs.js';
import { confirmOrder } from './orders.js';
import { matterName, store, t } from './store.js';

const NAMES_SHOWN = 12;

/** Which matters it is about: empty for all. */
function chosenMatters() {
  const { matters } = store.dialog;
  const names = matters.slice(0, NAMES_SHOWN).map(matterName);
  const rest = matters.length - names.length;
  return h('p', { class: 'told' }, matters.length === 0 ? t().everything : [names.join('、'), rest > 0 && `+${rest}`].filter(Boolean).join(' '));
}

export function StopTaking() {
  const written = writtenTexts();
  const { matters } = store.dialog;
  return h(Frame, {
    title: t().stopTakingTitle, hint: t().stopTakingHint, kind: 'large',
    confirm: { word: t().acts['stop-taking'], danger: matters.length === 0, ready: !!written && hasReason(), act: () => confirmOrder('stop-taking', { matters, text: written }) },
  }, chosenMatters(), h(Texts, { templates: t().takingTexts }), h(Reason, { action: 'stop-taking' }));
}

export function ResumeTaking() {
  const { matters } = store.dialog;
  return h(Frame, {
    title: t().resumeTakingTitle, confirm: { word: t().acts['resume-taking'], ready: hasReason(), act: () => confirmOrder('resume-taking', { matters }) },
  }, chosenMatters(), h(Reason, { action: 'resume-taking' }));
}
