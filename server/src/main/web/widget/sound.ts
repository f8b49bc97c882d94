// A short, soft tone when an answer comes that the visitor does not see come. Made here, so that
// nothing is fetched for it; one tab plays it, and the visitor may switch it off.

import { keep, kept } from "./keep.ts";

const KEY = "tellonce.sound";
const OFF = "off";
/** Two notes, a fifth apart. */
const NOTES = [
  { hertz: 587.33, at: 0 },
  { hertz: 880, at: 0.11 },
];
const LOUDNESS = 0.06;
const LENGTH_S = 0.35;
const OTHER_TABS_MS = 2_000;

let context: AudioContext | undefined;

export function soundIsOn(): boolean {
  return kept("local", KEY) !== OFF;
}

export function switchSound(on: boolean): void {
  keep("local", KEY, on ? "" : OFF);
  if (on) {
    // The visitor hears what was switched on, and the browser learns that sound is wanted.
    play();
  }
}

function play(): void {
  try {
    const audio = (context ??= new AudioContext());
    void audio.resume().then(
      () => {
        for (const { hertz, at } of NOTES) {
          const tone = audio.createOscillator();
          const volume = audio.createGain();
          const from = audio.currentTime + at;
          tone.frequency.value = hertz;
          volume.gain.setValueAtTime(0, from);
          volume.gain.linearRampToValueAtTime(LOUDNESS, from + 0.02);
          volume.gain.exponentialRampToValueAtTime(0.0001, from + LENGTH_S);
          tone.connect(volume).connect(audio.destination);
          tone.start(from);
          tone.stop(from + LENGTH_S);
        }
      },
      () => {},
    );
  } catch {
    // No sound here: the count says it.
  }
}

/** Plays the tone for a message, in one of the tabs that show it. */
export function ring(conversation: string, seq: number): void {
  if (!soundIsOn()) {
    return;
  }
  const locks = navigator.locks as LockManager | undefined;
  const name = `tellonce-ring:${conversation}:${seq}`;
  const once = async (lock: Lock | null): Promise<void> => {
    if (lock !== null) {
      play();
      await new Promise((done) => setTimeout(done, OTHER_TABS_MS));
    }
  };
  if (locks === undefined) {
    play();
  } else {
    locks.request(name, { ifAvailable: true }, once).catch(() => play());
  }
}
