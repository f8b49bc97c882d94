// A short, soft tone when an answer comes that the visitor does not see come. Made here, so that
// nothing is fetched for it; one tab plays it, and the visitor may switch it off.

import { keep, kept } from "./keep.ts";
import { rest } from "./ui/later.tsx";

const KEY = "tellonce.sound";
const ON = "on";
const OFF = "off";
const OTHER_TABS_MS = 2_000;

/** @param usual what holds until the visitor chose */
export function soundIsOn(usual: boolean): boolean {
  const chosen = kept("local", KEY);
  return chosen === undefined ? usual : chosen !== OFF;
}

export function switchSound(on: boolean): void {
  keep("local", KEY, on ? ON : OFF);
  if (on) {
    // The visitor hears what was switched on, and the browser learns that sound is wanted.
    playTone();
  }
}

/** Plays the tone for a message, in one of the tabs that show it, if the visitor lets it. */
export function ring(conversation: string, seq: number, usual: boolean): void {
  if (!soundIsOn(usual)) {
    return;
  }
  const locks = navigator.locks as LockManager | undefined;
  const name = `tellonce-ring:${conversation}:${seq}`;
  const once = async (lock: Lock | null): Promise<void> => {
    if (lock !== null) {
      playTone();
      await new Promise((done) => setTimeout(done, OTHER_TABS_MS));
    }
  };
  if (locks === undefined) {
    playTone();
  } else {
    locks.request(name, { ifAvailable: true }, once).catch(playTone);
  }
}

function playTone(): void {
  rest().then(
    (found) => found.play(),
    () => undefined,
  );
}
