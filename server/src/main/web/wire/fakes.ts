// Stand-ins for tests: a clock that is moved by hand, a transport that is spoken for.

import type { Clock } from "./clock.ts";
import type { ClientFrame, HelloFrame } from "./frames.ts";
import type { OpenTransport, TransportEvents } from "./transport.ts";

export class HandClock implements Clock {
  #now = 1_000_000;
  #timers: { at: number; call: () => void }[] = [];

  now(): number {
    return this.#now;
  }

  after(milliseconds: number, call: () => void): () => void {
    const timer = { at: this.#now + milliseconds, call };
    this.#timers.push(timer);
    return () => {
      this.#timers = this.#timers.filter((each) => each !== timer);
    };
  }

  /** Moves the time and calls what is due, then lets promises run. */
  async move(milliseconds: number): Promise<void> {
    const end = this.#now + milliseconds;
    for (;;) {
      const next = this.#timers.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0];
      if (next === undefined) {
        break;
      }
      this.#now = Math.max(this.#now, next.at);
      this.#timers = this.#timers.filter((each) => each !== next);
      next.call();
      await settled();
    }
    this.#now = end;
    await settled();
  }
}

/** Lets everything that waits for a resolved promise run. */
export async function settled(): Promise<void> {
  for (let i = 0; i < 25; i += 1) {
    await Promise.resolve();
  }
}

export interface Opened {
  hello: HelloFrame;
  sent: ClientFrame[];
  closedWith: number | undefined;
  events: TransportEvents;
}

/** A transport whose openings a test reads and answers. */
export function fakeTransport(): { open: OpenTransport; openings: Opened[] } {
  const openings: Opened[] = [];
  const open: OpenTransport = (hello, events) => {
    const opened: Opened = { hello, sent: [], closedWith: undefined, events };
    openings.push(opened);
    return {
      send: (frame) => {
        opened.sent.push(frame);
      },
      close: (code) => {
        opened.closedWith = code;
      },
    };
  };
  return { open, openings };
}

export function welcome(): object {
  return {
    type: "welcome",
    session: "s",
    epoch: "e",
    server_time: "2026-11-20T09:14:02Z",
    limits: { text_characters: 16_000, text_bytes: 49_152, frame_bytes: 65_536 },
  };
}
