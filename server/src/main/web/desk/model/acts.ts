// What an agent does to conversations. Everything goes by the outbox: it is kept, sent when that is
// possible, and done once.

import type { Clock } from "../../wire/clock.ts";
import type { FileContent } from "../../wire/files.ts";
import type { TransferCause } from "../../wire/frames.ts";
import type { Answer, Outbox, Unsent } from "../../wire/outbox.ts";
import type { Drafts } from "./drafts.ts";
import type { Notices } from "./notices.ts";

/** A command about one conversation that is on its way. */
export type Doing = "accept" | "transfer" | "take_over" | "return" | "resolve";

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
  readonly #stopped = new Set<string>();

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

  /** From the colleague who has it; the caller tells the agent when it is refused. */
  takeOver(conv: string, from: string, reason: string): Promise<Answer> {
    const args = { from, reason };
    return this.#do(conv, "take_over", { type: "cmd", conv, name: "take_over", args });
  }

  giveBack(conv: string): Promise<Answer> {
    return this.#do(conv, "return", { type: "cmd", conv, name: "return", args: {} });
  }

  resolve(conv: string): Promise<Answer> {
    return this.#do(conv, "resolve", { type: "cmd", conv, name: "resolve", args: {} });
  }

  /**
   * @param ownWords undefined where the agent did not choose: the inbox decides
   * @param allowHeld for those with the right to it: the server refuses it from others
   * @param how how long it may be taken back, and the last number read, to be stopped by a newer one
   */
  say(
    conv: string,
    text: string,
    ownWords: boolean | undefined,
    allowHeld = false,
    how: { wait?: number; after?: number } = {},
  ): void {
    const { outbox, clock } = this.#options;
    const { wait = 0, after = 0 } = how;
    // Who goes on writing has made up the mind about what was written before.
    outbox.hurry();
    this.#stopped.delete(conv);
    const answer = outbox.submit(
      {
        type: "send",
        conv,
        body: { type: "text", text },
        ct: new Date(clock.now()).toISOString(),
        ...(ownWords === undefined ? {} : { own_words: ownWords }),
        ...(allowHeld ? { allow_held: true } : {}),
        ...(after > 0 ? { after } : {}),
      },
      wait,
    );
    void answer.then((told) => {
      if (told.type === "no" && told.code === "customer_wrote" && told.cid !== undefined) {
        outbox.discard(told.cid);
        this.#back(conv, text);
        this.#stopped.add(conv);
        this.#options.onChange();
      }
    });
  }

  /** The message of this conversation that can still be taken back. */
  waiting(conv: string): { cid: string; until: number } | undefined {
    const { outbox, clock } = this.#options;
    const item = outbox.items
      .filter(({ frame }) => frame.conv === conv)
      .filter(({ until = 0 }) => until > clock.now())
      .at(-1);
    return item?.until === undefined ? undefined : { cid: item.cid, until: item.until };
  }

  /** Takes a message back into the draft; false when it is on its way already. */
  undo(conv: string, cid: string): boolean {
    const { outbox } = this.#options;
    const frame = outbox.items.find((item) => item.cid === cid)?.frame;
    if (frame?.type !== "send" || frame.body.type !== "text" || !outbox.withdraw(cid)) {
      return false;
    }
    this.#back(conv, frame.body.text);
    return true;
  }

  /** Whether the customer wrote meanwhile, so that the answer is a draft again. */
  wasStopped(conv: string): boolean {
    return this.#stopped.has(conv);
  }

  #back(conv: string, text: string): void {
    const { drafts } = this.#options;
    const typed = drafts.get(conv, "reply");
    drafts.set(conv, "reply", typed === "" ? text : `${text}\n${typed}`);
  }

  /** Changes an own message; the caller tells the agent when it is refused. */
  edit(conv: string, target: number, text: string): Promise<Answer> {
    const args = { target, text };
    return this.#options.outbox.submit({ type: "cmd", conv, name: "edit", args });
  }

  /** Takes an own message away. */
  remove(conv: string, target: number): Promise<Answer> {
    return this.#told({ type: "cmd", conv, name: "delete", args: { target } });
  }

  tag(conv: string, tag: string, on: boolean): Promise<Answer> {
    return this.#told({ type: "cmd", conv, name: "tag", args: { tag, on } });
  }

  async #told(command: Unsent): Promise<Answer> {
    const answer = await this.#options.outbox.submit(command);
    if (answer.type === "no") {
      this.#options.notices.tell({ is: "refused", no: answer });
    }
    return answer;
  }

  /** Sends a file that was brought before. */
  sendFile(conv: string, body: FileContent): void {
    const { outbox, clock } = this.#options;
    outbox.hurry();
    const ct = new Date(clock.now()).toISOString();
    void outbox.submit({ type: "send", conv, body, ct });
  }

  /** A refused note comes back as a draft. */
  async note(conv: string, text: string): Promise<void> {
    const { outbox, drafts, notices } = this.#options;
    outbox.hurry();
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
    outbox.hurry();
    onChange();
    const answer = await outbox.submit(command);
    this.#doing.delete(conv);
    if (answer.type === "no" && doing !== "transfer" && doing !== "take_over") {
      notices.tell({ is: "refused", no: answer });
    }
    onAnswer(conv);
    onChange();
    return answer;
  }
}
