// The briefs of the conversations that are open, asked for anew when something they tell changed.

import { readBrief, type Brief } from "../../wire/answers.ts";
import type { Clock } from "../../wire/clock.ts";
import type { Asks } from "./asks.ts";
import type { Opened } from "./opened.ts";

interface Held {
  brief?: Brief;
  asking: boolean;
  /** Something changed while the question was open. */
  again: boolean;
}

export interface BriefsOptions {
  asks: Asks;
  opened: Opened;
  clock: Clock;
  isLive(): boolean;
  onChange(): void;
  /** There is no such conversation, or none for this agent. */
  onGone(conv: string): void;
}

/** Quick entries after one another are answered by one question. */
const TOGETHER_MS = 250;
/** No answer came: the next try. */
const AGAIN_MS = 2_000;

export class Briefs {
  readonly #options: BriefsOptions;
  readonly #held = new Map<string, Held>();

  constructor(options: BriefsOptions) {
    this.#options = options;
  }

  find(conv: string): Brief | undefined {
    return this.#held.get(conv)?.brief;
  }

  forget(conv: string): void {
    this.#held.delete(conv);
  }

  /** Asks when entries came since the last question that may have changed the brief. */
  refresh(conv: string): void {
    if (this.#options.opened.briefIsOld(conv)) {
      this.ask(conv);
    }
  }

  /** Asks; while a question is open, once more after its answer. */
  ask(conv: string): void {
    const held = this.#held.get(conv) ?? { asking: false, again: false };
    this.#held.set(conv, held);
    if (held.asking) {
      held.again = true;
      return;
    }
    held.asking = true;
    held.again = false;
    this.#options.opened.briefAsked(conv);
    void this.#answered(conv, held);
  }

  async #answered(conv: string, held: Held): Promise<void> {
    const answer = await this.#options.asks.ask("brief", {}, conv);
    const brief = answer === undefined ? undefined : readBrief(answer);
    held.asking = false;
    if (brief !== undefined) {
      held.brief = brief;
    }
    if (this.#held.get(conv) !== held) {
      return;
    }
    this.#options.onChange();
    if (answer?.code === "not_found") {
      this.#options.onGone(conv);
    } else if (this.#options.isLive() && (held.again || brief === undefined)) {
      this.#options.clock.after(held.again ? TOGETHER_MS : AGAIN_MS, () => {
        if (this.#held.get(conv) === held) {
          this.ask(conv);
        }
      });
    }
  }
}
