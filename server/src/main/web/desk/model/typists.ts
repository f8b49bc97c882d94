// Who is typing where, until it is taken back or nothing more is heard.

import type { Clock } from "../../wire/clock.ts";
import type { TypingFrame } from "../../wire/frames.ts";

const LAST_MS = 8_000;

export class Typists {
  readonly #clock: Clock;
  readonly #onChange: () => void;
  readonly #held = new Map<string, { frame: TypingFrame; cancel(): void }>();

  constructor(clock: Clock, onChange: () => void) {
    this.#clock = clock;
    this.#onChange = onChange;
  }

  find(conv: string): TypingFrame | undefined {
    return this.#held.get(conv)?.frame;
  }

  onFrame(frame: TypingFrame): void {
    this.#held.get(frame.conv)?.cancel();
    this.#held.delete(frame.conv);
    if (frame.on) {
      const cancel = this.#clock.after(LAST_MS, () => {
        this.#held.delete(frame.conv);
        this.#onChange();
      });
      this.#held.set(frame.conv, { frame, cancel });
    }
    this.#onChange();
  }
}
