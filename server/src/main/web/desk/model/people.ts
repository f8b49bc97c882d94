// The other conversations of the people in the ones that are open, asked for when one is opened.

import { readEarlier, type Earlier } from "../../wire/answers.ts";
import type { Asks } from "./asks.ts";

export class People {
  readonly #asks: Asks;
  readonly #onChange: () => void;
  readonly #held = new Map<string, Earlier>();
  readonly #asking = new Set<string>();

  constructor(asks: Asks, onChange: () => void) {
    this.#asks = asks;
    this.#onChange = onChange;
  }

  find(conv: string): Earlier | undefined {
    return this.#held.get(conv);
  }

  forget(conv: string): void {
    this.#held.delete(conv);
  }

  /** What was answered before stands until the new answer is there, or when none comes. */
  async ask(conv: string): Promise<void> {
    if (this.#asking.has(conv)) {
      return;
    }
    this.#asking.add(conv);
    const answer = await this.#asks.ask("person", {}, conv);
    this.#asking.delete(conv);
    const earlier = answer === undefined ? undefined : readEarlier(answer);
    if (earlier !== undefined) {
      this.#held.set(conv, earlier);
      this.#onChange();
    }
  }
}
