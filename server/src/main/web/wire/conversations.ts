// The logs a page follows over one connection: the desk has many, the panel one.

import type { Clock } from "./clock.ts";
import type { ClientFrame, ServerFrame } from "./frames.ts";
import {
  applyEv,
  applyHead,
  applyLive,
  applyReset,
  behind,
  emptyLog,
  lastOf,
  subFrame,
  type ConversationLog,
  type Step,
} from "./log.ts";
import { applyMarks, emptyMarks, type Marks } from "./view.ts";

export interface Followed {
  readonly log: ConversationLog;
  readonly marks: Marks;
}

export interface ConversationsOptions {
  send(frame: ClientFrame): boolean;
  clock: Clock;
  /** The log or the marks of this conversation changed. */
  onChange(conv: string): void;
}

interface State {
  log: ConversationLog;
  marks: Marks;
  seen: number;
  acked: { delivered: number; read: number };
  acking: boolean;
}

/** Marks go out at most so often. */
const ACK_MS = 250;

export class Conversations {
  readonly #options: ConversationsOptions;
  readonly #held = new Map<string, State>();

  constructor(options: ConversationsOptions) {
    this.#options = options;
  }

  find(conv: string): Followed | undefined {
    return this.#held.get(conv);
  }

  /** Follows a conversation from what is held of it, now and after every opening. */
  follow(conv: string): void {
    if (!this.#held.has(conv)) {
      const acked = { delivered: 0, read: 0 };
      const marks = emptyMarks();
      this.#held.set(conv, { log: emptyLog(conv), marks, seen: 0, acked, acking: false });
      this.#options.send(subFrame(emptyLog(conv)));
    }
  }

  unfollow(conv: string): void {
    if (this.#held.delete(conv)) {
      this.#options.send({ type: "unsub", conv });
    }
  }

  /** The person has the entries up to this number before the eyes. */
  seen(conv: string, seq: number): void {
    const state = this.#held.get(conv);
    if (state !== undefined && seq > state.seen) {
      state.seen = seq;
      this.#ackSoon(conv, state);
    }
  }

  /** The connection opened anew: ask for what was missed. */
  onLive(): void {
    for (const [conv, state] of this.#held) {
      state.acked = { delivered: 0, read: 0 };
      state.log = behind(state.log);
      this.#options.send(subFrame(state.log));
      this.#ackSoon(conv, state);
    }
  }

  /** Give it every frame that arrives. */
  onFrame(frame: ServerFrame): void {
    switch (frame.type) {
      case "ev":
        this.#step(frame.conv, (log) => applyEv(log, frame));
        break;
      case "reset":
        this.#step(frame.conv, (log) => ({ log: applyReset(log, frame), ask: false }));
        break;
      case "live":
        this.#step(frame.conv, (log) => applyLive(log, frame.head));
        break;
      case "ping":
        for (const [conv, head] of Object.entries(frame.heads)) {
          this.#step(conv, (log) => applyHead(log, head));
        }
        break;
      case "marks": {
        const state = this.#held.get(frame.conv);
        if (state !== undefined) {
          state.marks = applyMarks(state.marks, frame);
          this.#options.onChange(frame.conv);
        }
        break;
      }
      default:
        break;
    }
  }

  #step(conv: string, by: (log: ConversationLog) => Step): void {
    const state = this.#held.get(conv);
    if (state === undefined) {
      return;
    }
    const { log, ask } = by(state.log);
    const changed = log !== state.log;
    state.log = log;
    if (ask) {
      state.log = behind(log);
      this.#options.send(subFrame(log));
    }
    if (changed) {
      this.#ackSoon(conv, state);
      this.#options.onChange(conv);
    }
  }

  #ackSoon(conv: string, state: State): void {
    if (state.acking) {
      return;
    }
    state.acking = true;
    this.#options.clock.after(ACK_MS, () => {
      state.acking = false;
      const delivered = lastOf(state.log);
      const read = Math.min(state.seen, delivered);
      const news = delivered > state.acked.delivered || read > state.acked.read;
      if (news && this.#options.send({ type: "ack", conv, delivered, read })) {
        state.acked = { delivered, read };
      }
    });
  }
}
