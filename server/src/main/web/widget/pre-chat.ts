// What the operator wants to know before the first person helps: one question at a time, each may
// be left out, none is asked for what is known. An answer half written survives a reload.

import type { Question } from "./look.ts";

export interface PreChatOptions {
  questions(): readonly Question[];
  /** Which of them nobody knows the answer to; none when that cannot be found out. */
  open(): Promise<readonly string[]>;
  answer(key: string, text: string): void;
  /** Nothing is left to ask. */
  done(): void;
  onChange(): void;
  /** What is kept over a reload. */
  kept(): string;
  keep(value: string): void;
}

/** The most characters of an answer; docs/protocol.md, section 3. */
export const LONGEST_ANSWER = 200;

interface Kept {
  keys: string[];
  draft: string;
}

function readKept(text: string): Kept {
  try {
    const { keys, draft } = JSON.parse(text) as Partial<Kept>;
    const sound = Array.isArray(keys) && keys.every((key) => typeof key === "string");
    return { keys: sound ? (keys as string[]) : [], draft: typeof draft === "string" ? draft : "" };
  } catch {
    return { keys: [], draft: "" };
  }
}

export class PreChat {
  readonly #options: PreChatOptions;
  #keys: readonly string[];
  #draft: string;
  #asking = false;

  constructor(options: PreChatOptions) {
    this.#options = options;
    const { keys, draft } = readKept(options.kept());
    this.#keys = keys;
    this.#draft = draft;
  }

  /** What is asked now; nothing while the words for it are not there. */
  get question(): Question | undefined {
    const key = this.#keys[0];
    return this.#options.questions().find((each) => each.key === key);
  }

  get draft(): string {
    return this.#draft;
  }

  /** Asks what is worth asking, then is done; at once where nothing is. */
  async begin(): Promise<void> {
    if (this.#asking || this.#keys.length > 0) {
      return;
    }
    this.#asking = true;
    const open = this.#options.questions().length === 0 ? [] : await this.#options.open();
    this.#asking = false;
    this.#go(open.filter((key) => this.#options.questions().some((each) => each.key === key)));
  }

  write(draft: string): void {
    this.#draft = draft.slice(0, LONGEST_ANSWER);
    this.#keep();
    this.#options.onChange();
  }

  /** Takes the answer that stands there; an empty one leaves the question out. */
  next(): void {
    const [key, ...rest] = this.#keys;
    const text = this.#draft.trim();
    if (key !== undefined && text !== "") {
      this.#options.answer(key, text);
    }
    this.#draft = "";
    this.#go(rest);
  }

  /** Leaves the question out, whatever stands there. */
  skip(): void {
    this.#draft = "";
    this.#go(this.#keys.slice(1));
  }

  #go(keys: readonly string[]): void {
    this.#keys = keys;
    this.#keep();
    if (keys.length === 0) {
      this.#options.done();
    }
    this.#options.onChange();
  }

  #keep(): void {
    const kept: Kept = { keys: [...this.#keys], draft: this.#draft };
    this.#options.keep(this.#keys.length === 0 ? "" : JSON.stringify(kept));
  }
}
