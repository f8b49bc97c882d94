// The notes that call this agent by name and were not seen yet. The server keeps them; a frame
// tells of a new one.

import { isFields, isNumber, isText, listOf, shape } from "../../wire/shapes.ts";
import type { Calls } from "./calls.ts";

export interface Mention {
  conv: string;
  seq: number;
  /** The id of the agent who wrote the note. */
  by: string;
  text: string;
  t: string;
}

const isMention = shape<Mention>({
  conv: isText,
  seq: isNumber,
  by: isText,
  text: isText,
  t: isText,
});

export class Mentions {
  readonly #calls: Calls;
  readonly #onChange: () => void;
  #all: readonly Mention[] = [];
  /** Numbers of notes a frame told of, by conversation, until the conversation is looked at. */
  readonly #told = new Map<string, ReadonlySet<number>>();

  constructor(calls: Calls, onChange: () => void) {
    this.#calls = calls;
    this.#onChange = onChange;
  }

  /** Newest first. */
  get all(): readonly Mention[] {
    return this.#all;
  }

  /** How many notes called this agent while the desk was open and were not looked at. */
  get told(): ReadonlyMap<string, number> {
    return new Map([...this.#told].map(([conv, notes]) => [conv, notes.size]));
  }

  /** A frame tells of a note. */
  heard(conv: string, seq: number): void {
    this.#told.set(conv, new Set(this.#told.get(conv)).add(seq));
    this.#onChange();
  }

  async load(): Promise<void> {
    const reply = await this.#calls.get("/v1/desk/mentions");
    const found = isFields(reply.body) ? reply.body["mentions"] : undefined;
    if (reply.status === 200 && listOf(isMention)(found)) {
      this.#all = found as Mention[];
      this.#onChange();
    }
  }

  /** The agent looks at the conversation. */
  async seen(conv: string): Promise<void> {
    this.#told.delete(conv);
    if (this.#all.some((each) => each.conv === conv)) {
      this.#all = this.#all.filter((each) => each.conv !== conv);
      this.#onChange();
      await this.#calls.remove(`/v1/desk/mentions/${conv}`);
    }
  }
}
