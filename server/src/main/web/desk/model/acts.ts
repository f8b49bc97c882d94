// What an agent does to conversations. Everything goes by the outbox: it is kept, sent when that is
// possible, and done once.

import type { Clock } from "../../wire/clock.ts";
import type { TransferCause } from "../../wire/frames.ts";
import type { Answer, Outbox, Unsent } from "../../wire/outbox.ts";
import type { Drafts } from "./drafts.ts";
import type { Notices } from "./notices.ts";

/** A command about one conversation that is on its way. */
export type Doing = "accept" | "transfer" | "return" | "resolve";

export interface ActsOptions {
  outbox: Outbox;
  drafts: Drafts;
  notices: Notices;
  clock: Clock;
  onChange(): void;
  /** A command about this conversation was answered. */
  onAnswer(conv: string): void;
}

export class Acts {
  readonly #options: ActsOptions;
  readonly #doing = new Map<string, Doing>();

  constructor(options: ActsOptions) {
    this.#options = options;
  }

  doing(conv: string): Doing | undefined {
    return this.#doing.get(conv);
  }

  accept(conv: string): Promise<Answer> {
    return this.#do(conv, "accept", { type: "cmd", conv, name: "accept", args: {} });
  }

  /** The caller tells the agent when it is refused. */
  transfer(conv: string, to: string, cause: TransferCause, reason: string): Promise<Answer> {
    const args = { to, cause, reason };
    return this.#do(conv, "transfer", { type: "cmd", conv, name: "transfer", args });
  }

  giveBack(conv: string): Promise<Answer> {
    return this.#do(conv, "return", { type: "cmd", conv, name: "return", args: {} });
  }

  resolve(conv: string): Promise<Answer> {
    return this.#do(conv, "resolve", { type: "cmd", conv, name: "resolve", args: {} });
  }

  /** `allowHeld` is for those with the right to it: the server refuses it from others. */
  say(conv: string, text: string, ownWords: boolean, allowHeld = false): void {
    const { outbox, clock } = this.#options;
    void outbox.submit({
      type: "send",
      conv,
      body: { type: "text", text },
      ct: new Date(clock.now()).toISOString(),
      ...(ownWords ? { own_words: true } : {}),
      ...(allowHeld ? { allow_held: true } : {}),
    });
  }

  /** A refused note comes back as a draft. */
  async note(conv: string, text: string): Promise<void> {
    const { outbox, drafts, notices } = this.#options;
    const answer = await outbox.submit({ type: "cmd", conv, name: "note", args: { text } });
    if (answer.type === "no") {
      const typed = drafts.get(conv, "note");
      drafts.set(conv, "note", typed === "" ? text : `${text}\n${typed}`);
      notices.tell({ is: "note_kept", no: answer });
    }
  }

  /** Offers a refused message once more. */
  retry(cid: string): void {
    void this.#options.outbox.retry(cid);
  }

  /** Gives a refused message up. */
  discard(cid: string): void {
    this.#options.outbox.discard(cid);
  }

  /** Whether new conversations may come; true when the server agreed. */
  async setAvailable(available: boolean): Promise<boolean> {
    const { outbox, notices } = this.#options;
    const args = { available };
    const answer = await outbox.submit({ type: "cmd", name: "availability", args });
    if (answer.type === "no") {
      notices.tell({ is: "refused", no: answer });
    }
    return answer.type === "ok";
  }

  async #do(conv: string, doing: Doing, command: Unsent): Promise<Answer> {
    const { outbox, notices, onChange, onAnswer } = this.#options;
    this.#doing.set(conv, doing);
    onChange();
    const answer = await outbox.submit(command);
    this.#doing.delete(conv);
    if (answer.type === "no" && doing !== "transfer") {
      notices.tell({ is: "refused", no: answer });
    }
    onAnswer(conv);
    onChange();
    return answer;
  }
}
