// The emergency: what the screens say, asked once more before the whole hall stands still; and its end.

import { h } from '/kit/preact.js';
import { change, store, t } from './store.js';
import { Frame, hasReason, Reason } from './dialog.js';
import { Texts, writtenTexts } from './notice-dialogs.js';
import { confirmOrder } from './orders.js';

export function Stop() {
  const written = writtenTexts();
  const ask = () => change({ dialog: { ...store.dialog, name: 'sure', written } });
  return h(Frame, { title: t().stopTitle, hint: t().emergencyHint, kind: 'large', confirm: { word: t().goOn, danger: true, ready: !!written && hasReason(), act: ask } },
    h(Texts, { templates: t().stopTexts }), h(Reason, { action: 'stop' }));
}

export function Sure() {
  const { written } = store.dialog;
  return h(Frame, { title: t().sureTitle, role: 'alertdialog', kind: 'sure', confirm: { word: t().yesStop, danger: true, ready: true, act: () => confirmOrder('stop', { text: written }) } },
    h('p', null, t().sure), Object.entries(written).map(([tag, words]) => h('p', { key: tag, class: 'told', lang: tag }, words)));
}

export const Resume = () => h(Frame, { title: t().resumeTitle, hint: t().resumeHint, confirm: { word: t().acts.resume, ready: hasReason(), act: () => confirmOrder('resume', {}) } }, h(Reason, { action: 'resume' }));
