// What an agent typed and did not send, for each conversation. Every keystroke is kept, in the
// browser's storage where it allows that and in memory always.

import type { KeyValues } from "../../wire/store.ts";

export type Mode = "reply" | "note";

export class Drafts {
  readonly #storage: KeyValues | undefined;
  readonly #prefix: string;
  readonly #memory = new Map<string, string>();
  #written: (conv: string, mode: Mode) => void = () => undefined;

  /** @param agent whose drafts: several agents may share a browser */
  constructor(storage: KeyValues | undefined, agent: string) {
    this.#storage = storage;
    this.#prefix = `tellonce.desk.draft.${agent}.`;
  }

  get(conv: string, mode: Mode): string {
    const key = this.#key(conv, mode);
    const held = this.#memory.get(key);
    if (held !== undefined) {
      return held;
    }
    const kept = this.#read(key);
    this.#memory.set(key, kept);
    return kept;
  }

  /** Calls whenever something is typed, sent or given up on this page. */
  onWrite(hear: (conv: string, mode: Mode) => void): void {
    this.#written = hear;
  }

  set(conv: string, mode: Mode, text: string): void {
    this.replace(conv, mode, text);
    this.#written(conv, mode);
  }

  /** Puts what was typed elsewhere in its place. */
  replace(conv: string, mode: Mode, text: string): void {
    const key = this.#key(conv, mode);
    this.#memory.set(key, text);
    try {
      if (text === "") {
        this.#storage?.removeItem(key);
      } else {
        this.#storage?.setItem(key, text);
      }
    } catch {
      // Full or refused: memory has it.
    }
  }

  has(conv: string): boolean {
    return this.get(conv, "reply") !== "" || this.get(conv, "note") !== "";
  }

  #read(key: string): string {
    try {
      return this.#storage?.getItem(key) ?? "";
    } catch {
      return "";
    }
  }

  #key(conv: string, mode: Mode): string {
    return `${this.#prefix}${conv}.${mode}`;
  }
}
