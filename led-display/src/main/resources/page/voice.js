// The hall page as the loudspeaker: plays what its program says is to be heard now, and tells when it is over.
import { act, follow } from '/kit/live.js';

const UNBLOCK = '点一下，打开声音 · Touch to turn the sound on';

const player = new Audio();
let current = ''; // the id of the step that is heard now
let finished = ''; // of the last one; the state still names it until the program has been told

function over(id, problem = '') {
  if (current !== id) return;
  current = '';
  finished = id;
  act('heard', { id, problem });
}

/** A browser that was not started for a hall plays nothing before somebody has touched the page. */
function askForTouch() {
  if (document.getElementById('unmute')) return;
  const button = document.createElement('button');
  button.id = 'unmute';
  button.className = 'unmute';
  button.textContent = UNBLOCK;
  button.addEventListener('click', () => button.remove()); // from then on the browser plays
  document.body.append(button);
}

function play(sound) {
  player.src = sound.src;
  player.onended = () => over(sound.id);
  player.onerror = () => over(sound.id, 'the browser could not read the sound');
  player.play().catch((error) => {
    if (error.name === 'AbortError') return; // something more urgent took its place
    if (error.name === 'NotAllowedError') askForTouch();
    over(sound.id, error.name === 'NotAllowedError' ? 'the browser waits for a touch' : String(error));
  });
}

/** The browser's own speech, for what no engine of the program could say. */
function say(sound) {
  if (!window.speechSynthesis) {
    over(sound.id, 'this browser has no speech of its own');
    return;
  }
  sound.say.forEach(({ language, text }, i) => {
    const words = new SpeechSynthesisUtterance(text);
    words.lang = language;
    if (i === sound.say.length - 1) words.onend = () => over(sound.id);
    words.onerror = (event) => over(sound.id, event.error);
    speechSynthesis.speak(words);
  });
}

function hush() {
  player.pause();
  window.speechSynthesis?.cancel();
}

function hear(sound) {
  current = sound.id;
  hush();
  if (sound.src) play(sound);
  else say(sound);
}

follow(
  (state) => {
    const sound = state.sound ?? null;
    if (sound === null) {
      if (current) hush();
      current = '';
    } else if (sound.id !== current && sound.id !== finished) hear(sound);
  },
  () => {},
);
