// What is told beside the conversation. A notice goes by itself after a while.

import type { Clock } from "../../wire/clock.ts";
import type { NoFrame } from "../../wire/frames.ts";

export type News =
  /** A command was refused. */
  | { readonly is: "refused"; readonly no: NoFrame }
  /** A colleague handed a conversation over. */
  | { readonly is: "arrived"; readonly conv: string }
  /** A supervisor took one of the agent's own conversations over. */
  | { readonly is: "taken"; readonly conv: string; readonly by: string; readonly reason: string }
  /** A colleague left a private note in one of the agent's own conversations; by the id. */
  | { readonly is: "noted"; readonly conv: string; readonly by: string }
  /** A note was refused and is a draft again. */
  | { readonly is: "note_kept"; readonly no: NoFrame }
  /** Signing out did not reach the server. */
  | { readonly is: "still_in" };

export type Notice = News & { readonly id: number };

const LAST_MS = 9_000;
const MOST = 4;

export class Notices {
  readonly #clock: Clock;
  readonly #onChange: () => void;
  #count = 0;
  #all: readonly Notice[] = [];

  constructor(clock: Clock, onChange: () => void) {
    this.#clock = clock;
    this.#onChange = onChange;
  }

  get all(): readonly Notice[] {
    return this.#all;
  }

  tell(news: News): void {
    this.#count += 1;
    const id = this.#count;
    this.#all = [...this.#all.slice(1 - MOST), { ...news, id }];
    this.#clock.after(LAST_MS, () => this.dismiss(id));
    this.#onChange();
  }

  dismiss(id: number): void {
    this.#all = this.#all.filter((notice) => notice.id !== id);
    this.#onChange();
  }

  /** The conversation is open now: that it came, or has a note, needs no telling. */
  opened(conv: string): void {
    this.#all = this.#all.filter(
      (notice) => (notice.is !== "arrived" && notice.is !== "noted") || notice.conv !== conv,
    );
  }
}
