// Holds a visitor's wish for a person until the operator's questions are answered or left out.

import { browserClock } from "../wire/clock.ts";
import type { AskFrame, ServerFrame } from "../wire/frames.ts";
import { isText, listOf } from "../wire/shapes.ts";
import { keep, kept } from "./keep.ts";
import type { Question } from "./look.ts";
import { PreChat } from "./pre-chat.ts";
import type { Visitor } from "./visitor.ts";

/** Without an answer of the server's by then nothing is asked: a person comes first. */
const ANSWER_MS = 2_000;
const NAME = "open_questions";

export interface QuestionsOptions {
  inbox: string;
  questions(): readonly Question[];
  onChange(): void;
}

export class Questions {
  readonly #options: QuestionsOptions;
  #chat: PreChat | undefined;
  #visitor: Visitor | undefined;
  #count = 0;
  #answered: ((keys: readonly string[]) => void) | undefined;
  #go: (() => void) | undefined;

  constructor(options: QuestionsOptions) {
    this.#options = options;
  }

  get chat(): PreChat | undefined {
    return this.#chat;
  }

  /** Whose questions these are; made once storage can be read. */
  follow(visitor: Visitor): void {
    const { inbox, questions, onChange } = this.#options;
    const key = `tellonce.asked.${inbox}`;
    this.#visitor = visitor;
    this.#chat = new PreChat({
      questions,
      open: () => this.#open(visitor),
      answer: (asked, text) => visitor.tell(asked, text),
      done: () => {
        const go = this.#go;
        this.#go = undefined;
        if (go === undefined) {
          // After a reload nobody waits any more: the wish is told anew.
          this.#after = true;
          void visitor.person();
        } else {
          go();
        }
      },
      onChange,
      kept: () => kept("session", key) ?? "",
      keep: (value) => keep("session", key, value),
    });
  }

  /** Resolves when nothing is left to ask. */
  async before(): Promise<void> {
    const chat = this.#chat;
    if (chat === undefined || this.#options.questions().length === 0 || this.#after) {
      this.#after = false;
      return;
    }
    this.#visitor?.start();
    await new Promise<void>((resolve) => {
      this.#go = resolve;
      void chat.begin();
    });
  }

  /** The wish that is told anew after a reload is not asked about again. */
  #after = false;

  onFrame(frame: ServerFrame): void {
    if (frame.type === "answer" && frame.rid === this.#rid()) {
      const keys = (frame as unknown as Record<string, unknown>)["questions"];
      this.#answered?.(listOf(isText)(keys) ? (keys as string[]) : []);
    }
  }

  #rid(): string {
    return `open${this.#count}`;
  }

  #open(visitor: Visitor): Promise<readonly string[]> {
    this.#count += 1;
    const conv = visitor.conversation;
    const ask = { type: "ask", rid: this.#rid(), name: NAME, args: {} };
    return new Promise((resolve) => {
      const cancel = browserClock.after(ANSWER_MS, () => resolve([]));
      this.#answered = (keys) => {
        cancel();
        resolve(keys);
      };
      if (!visitor.pass({ ...ask, ...(conv === undefined ? {} : { conv }) } as AskFrame)) {
        this.#answered([]);
      }
    });
  }
}
