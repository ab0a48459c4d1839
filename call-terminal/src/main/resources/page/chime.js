// Two soft notes when somebody comes to an empty queue. Silent until the browser allows sound.

let context = null;

export function chime() {
  try {
    context ??= new AudioContext();
    [[660, 0], [880, 0.18]].forEach(([pitch, delay]) => note(pitch, context.currentTime + delay));
  } catch {
    context = null; // this browser has no sound; the card still lights up
  }
}

/** A browser allows sound after a press: the first one of the clerk makes it ready. */
export function readySound() {
  try {
    context ??= new AudioContext();
    if (context.state === 'suspended') context.resume();
  } catch {
    context = null;
  }
}

function note(pitch, at) {
  const tone = context.createOscillator();
  const volume = context.createGain();
  tone.frequency.value = pitch;
  volume.gain.setValueAtTime(0.0001, at);
  volume.gain.exponentialRampToValueAtTime(0.2, at + 0.02);
  volume.gain.exponentialRampToValueAtTime(0.0001, at + 0.5);
  tone.connect(volume).connect(context.destination);
  tone.start(at);
  tone.stop(at + 0.55);
}
