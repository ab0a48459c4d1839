// What a page of the board knows: the hall's picture, its names, and what the supervisor is doing with the page.

import { text } from '/kit/text.js';
import { boardTexts } from './board-texts.js';
import { openPage } from './page.js';
import { get, withHall } from './session.js';
import { followHall } from './stream.js';

const MESSAGE_MILLIS = 6_000;

export const store = {
  view: null, // of page.js: person, hall, language
  board: null, // the newest picture
  catalogue: null, // names that go with it
  dialog: null, // {name, …} of the open dialog
  message: null, // {text, until}: what was done
};

let fetching = null; // the plan whose catalogue is on its way

export const language = () => store.view.language;
export const t = () => boardTexts[language()];
export const redraw = () => store.view.draw();
export const isConnected = () => store.view.connected === true;

/** The hall's time; without a connection it stands still, as all that is shown does. */
export const now = () => (isConnected() ? Date.now() : store.view.connected.asOf) + (store.view.hall?.aheadMillis ?? 0);
export const secondsSince = (time) => Math.max(0, (now() - Date.parse(time)) / 1000);
export const minutesSince = (time) => Math.floor(secondsSince(time) / 60);

export function change(values) {
  Object.assign(store, values);
  redraw();
}

/** Says what was done, for some seconds. */
export const say = (words) => change({ message: { text: words, until: Date.now() + MESSAGE_MILLIS } });

const find = (list, id) => store.catalogue?.[list].find((each) => each.id === id);
const named = (list) => (id) => text(find(list, id)?.name, language()) || id;
export const queueName = named('queues');
export const matterName = named('matters');
export const zoneName = named('zones');
export const reasonName = named('pauseReasons');
export const prefixOf = (queue) => find('queues', queue)?.prefix ?? '';
export const labelOf = (window) => find('windows', window)?.label ?? window;
export const windowPlan = (window) => find('windows', window);
export const cardOf = (window) => store.board.windows.find((each) => each.id === window);

/** Of the one who is signed in; of others the id, which is all that the log has. */
export const personName = (id) => (id === store.view.person?.id ? store.view.person.name : id);

/** The windows that may serve a queue: always, or only in need. */
export const servers = (queue) => (store.catalogue?.windows ?? []).filter(({ serves }) => serves.some((each) => each.queue === queue));

/** Opens a page that shows the hall live; content() gives what stands below the header. */
export async function openBoard({ page, title, content }) {
  const draw = (view) => {
    store.view = view;
    return content();
  };
  const view = await openPage({ page, title, content: draw });
  if (view.person) followHall(withHall('/live/state'), { onState: show, onLost: lost });
}

const DRIFT_MILLIS = 1_500; // what a picture may take on its way

/** The server's clock counts, and either may have been set meanwhile. */
function setClock(time) {
  const { hall } = store.view;
  const ahead = Date.parse(time) - Date.now();
  if (hall && Math.abs(ahead - hall.aheadMillis) > DRIFT_MILLIS) hall.aheadMillis = ahead;
}

function show(board) {
  store.view.connected = true;
  setClock(board.time);
  store.board = board;
  fetchCatalogue(board.plan);
  redraw();
}

function lost(since) {
  store.view.connected = { since, asOf: since };
  redraw();
}

async function fetchCatalogue(plan) {
  if (plan === store.catalogue?.plan || plan === fetching) return;
  fetching = plan;
  const { ok, body } = await get(withHall('/live/hall'));
  fetching = null;
  if (ok) change({ catalogue: body });
}
