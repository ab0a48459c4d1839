// What the hall is told: notices on the screens, whether numbers are given, and the emergency.

import { h } from '/kit/preact.js';
import { icon } from '/kit/icons.js';
import { text } from '/kit/text.js';
import { openBoardPage } from './board-page.js';
import { languageOf, open } from './dialog.js';
import { drawing } from './drawings.js';
import { orderList } from './order-list.js';
import { mayOrder } from './orders.js';
import { change, language, prefixOf, queueName, store, t, zoneName } from './store.js';
import { clockTime } from './window-cards.js';

const button = (name, action, more = {}) => h('button', { class: 'button', type: 'button', 'data-act': action, disabled: !mayOrder(action), title: mayOrder(action) ? undefined : t().noPermission(t().acts[action]), ...more }, name);

const named = (texts) => {
  const words = text(texts, language());
  return h('span', { lang: languageOf(words) }, words);
};

// ---- notices

function noticeEntry(notice) {
  const places = notice.zones.length === 0 ? t().wholeHall : notice.zones.map(zoneName).join('、');
  return h('li', { key: notice.id, 'data-notice': notice.id }, drawing('megaphone', 24),
    h('div', null, Object.entries(notice.text).map(([tag, words]) => h('p', { key: tag, lang: tag }, words)),
      h('p', { class: 'quiet' }, [clockTime(notice.from), places, notice.until ? t().untilTime(clockTime(notice.until)) : t().noEnd].join(' · '))),
    button(t().acts.withdraw, 'withdraw', { onClick: () => open({ name: 'withdraw', notice }) }));
}

function notices() {
  const { notices: shown } = store.board.watch;
  return h('section', { class: 'card notice-list' },
    h('div', { class: 'title' }, h('h2', null, t().notices), h('span', { class: 'quiet' }, t().noticesHint), h('span', { class: 'space' }), button(t().acts.publish, 'publish', { class: 'button best', onClick: () => open({ name: 'publish' }) })),
    h('div', { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': t().notices }, shown.length === 0 ? h('p', { class: 'nothing quiet' }, t().noNotices) : h('ul', null, shown.map(noticeEntry))));
}

// ---- numbers

const stopOf = (matter) => store.board.watch.stops.find((each) => each.matter === matter);
const chosen = () => store.chosen ?? [];

function toggle(matters) {
  const all = matters.every((each) => chosen().includes(each));
  change({ chosen: all ? chosen().filter((each) => !matters.includes(each)) : [...new Set([...chosen(), ...matters])] });
}

function matterRow(matter) {
  const stop = stopOf(matter.id);
  const picked = chosen().includes(matter.id);
  return h('label', { key: matter.id, class: picked ? 'matter chosen' : 'matter', 'data-matter': matter.id, 'data-numbers': stop ? 'off' : undefined },
    h('input', { type: 'checkbox', checked: picked, onChange: () => toggle([matter.id]) }), h('span', { class: 'name' }, named(matter.name)),
    stop ? h('span', { class: 'state off' }, icon('pause', { size: 16 }), t().stopped) : h('span', { class: 'state' }, icon('check', { size: 16 }), t().issuing));
}

function queueGroup(queue, matters) {
  const ids = matters.map((each) => each.id);
  return h('section', { key: queue.id, class: 'queue-group' },
    h('label', { class: 'queue-name' }, h('input', { type: 'checkbox', checked: ids.every((each) => chosen().includes(each)), onChange: () => toggle(ids) }), h('span', { class: 'prefix' }, prefixOf(queue.id)), h('b', null, queueName(queue.id))),
    h('div', { class: 'matters' }, matters.map(matterRow)));
}

function taking() {
  const wanted = (store.search ?? '').trim().toLowerCase();
  const matches = (matter) => text(matter.name, language()).toLowerCase().includes(wanted);
  const groups = store.catalogue.queues.map((queue) => [queue, store.catalogue.matters.filter((each) => each.queue === queue.id && matches(each))]).filter(([, matters]) => matters.length > 0);
  const stops = store.board.watch.stops.map((each) => each.matter);
  const isStopped = ([, matters]) => matters.some((each) => stops.includes(each.id));
  const inOrder = [...groups.filter(isStopped), ...groups.filter((each) => !isStopped(each))];
  const picked = chosen();
  const toStop = picked.filter((each) => !stops.includes(each));
  const toResume = picked.filter((each) => stops.includes(each));
  return h('section', { class: 'card taking' },
    h('div', { class: 'title' }, h('h2', null, t().matters), h('span', { class: 'quiet' }, stops.length > 0 ? t().stoppedCount(stops.length) : t().mattersHint), h('span', { class: 'space' }),
      h('input', { class: 'line short', type: 'search', name: 'search', placeholder: t().search, 'aria-label': t().search, value: store.search ?? '', onInput: (event) => change({ search: event.target.value }) })),
    h('div', { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': t().matters }, inOrder.map(([queue, matters]) => queueGroup(queue, matters))),
    h('footer', null, h('span', { class: 'quiet' }, t().chosenMatters(picked.length)), h('span', { class: 'space' }),
      picked.length === 0
        ? [button(t().resumeAll, 'resume-taking', { key: 'resume', disabled: stops.length === 0 || !mayOrder('resume-taking'), onClick: () => open({ name: 'resume-taking', matters: [] }) }), button(t().stopAll, 'stop-taking', { key: 'stop', onClick: () => open({ name: 'stop-taking', matters: [] }) })]
        : [button(t().acts['resume-taking'], 'resume-taking', { key: 'resume', disabled: toResume.length === 0 || !mayOrder('resume-taking'), onClick: () => open({ name: 'resume-taking', matters: toResume }) }),
          button(t().acts['stop-taking'], 'stop-taking', { key: 'stop', disabled: toStop.length === 0 || !mayOrder('stop-taking'), onClick: () => open({ name: 'stop-taking', matters: toStop }) })]));
}

// ---- the emergency

function emergency() {
  const { stopped, open: state } = store.board;
  const how = { open: t().hallOpen, closed: t().hallClosed, overtime: t().overtime, stopped: t().stoppedNow }[state];
  return h('section', { class: stopped ? 'card emergency on' : 'card emergency' },
    h('div', { class: 'title' }, h('h2', null, t().emergency), h('span', { class: 'quiet', 'data-hall-state': state }, how)),
    h('p', null, t().emergencyHint),
    h('div', { class: 'row' }, stopped
      ? button(t().acts.resume, 'resume', { class: 'button best', onClick: () => open({ name: 'resume' }) })
      : h('button', { class: 'button stop', type: 'button', 'data-act': 'stop', disabled: !mayOrder('stop'), onClick: () => open({ name: 'stop' }) }, drawing('stop', 24), t().acts.stop),
    !mayOrder('stop') && h('span', { class: 'quiet' }, t().noPermission(t().acts.stop))));
}

openBoardPage({
  page: 'notices',
  title: { 'zh-CN': '通知与大屏', en: 'Notices' },
  content: () => h('div', { class: 'three' }, h('div', { class: 'column' }, notices(), emergency()), taking(), orderList()),
});
