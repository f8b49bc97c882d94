// Questions to the server over the connection (`ask`), each answered once or given up.

import type { Clock } from "../../wire/clock.ts";
import type { AnswerFrame, AskFrame, ClientFrame, Questions } from "../../wire/frames.ts";

type QuestionName = keyof Questions;

/** The answer, or undefined when none came: away, too slow, or it cannot be answered. */
export type Asked = AnswerFrame | undefined;

const ANSWER_MS = 8_000;

export class Asks {
  readonly #send: (frame: ClientFrame) => boolean;
  readonly #clock: Clock;
  readonly #open = new Map<string, (answer: Asked) => void>();
  #count = 0;

  constructor(send: (frame: ClientFrame) => boolean, clock: Clock) {
    this.#send = send;
    this.#clock = clock;
  }

  ask<N extends QuestionName>(name: N, args: Questions[N], conv?: string): Promise<Asked> {
    this.#count += 1;
    const rid = `q${this.#count}`;
    const frame = { type: "ask", rid, name, args, ...(conv === undefined ? {} : { conv }) };
    return new Promise((resolve) => {
      const cancel = this.#clock.after(ANSWER_MS, () => this.#settle(rid, undefined));
      this.#open.set(rid, (answer) => {
        cancel();
        resolve(answer);
      });
      if (!this.#send(frame as AskFrame)) {
        this.#settle(rid, undefined);
      }
    });
  }

  onAnswer(frame: AnswerFrame): void {
    this.#settle(frame.rid, frame);
  }

  /** The connection is gone: what is open stays unanswered. */
  giveUp(): void {
    [...this.#open.keys()].forEach((rid) => this.#settle(rid, undefined));
  }

  #settle(rid: string, answer: Asked): void {
    const resolve = this.#open.get(rid);
    this.#open.delete(rid);
    resolve?.(answer);
  }
}
