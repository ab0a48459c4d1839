// Reads aloud with the voices of this PC, where it has any, and clicks under the finger.

const synthesis = window.speechSynthesis;

/** Whether this PC can speak that language. */
export function canSpeak(language) {
  const family = language.split('-')[0];
  return Boolean(synthesis?.getVoices().some((voice) => voice.lang.split(/[-_]/)[0] === family));
}

/** Says a text; what was being said before stops. */
export function speak(text, language) {
  if (!canSpeak(language)) return;
  synthesis.cancel();
  const utterance = new SpeechSynthesisUtterance(text);
  utterance.lang = language;
  synthesis.speak(utterance);
}

export function hush() {
  synthesis?.cancel();
}

let audio; // made at the first touch: browsers give no sound before

/** The click that tells a finger it was felt. */
export function click() {
  if (!window.AudioContext) return;
  audio ??= new AudioContext();
  const tone = audio.createOscillator();
  const volume = audio.createGain();
  tone.frequency.value = 1200;
  volume.gain.setValueAtTime(0.08, audio.currentTime);
  volume.gain.exponentialRampToValueAtTime(0.001, audio.currentTime + 0.04);
  tone.connect(volume).connect(audio.destination);
  tone.start();
  tone.stop(audio.currentTime + 0.05);
}
