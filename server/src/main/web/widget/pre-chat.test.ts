import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { PreChat } from "./pre-chat.ts";

const QUESTIONS = [
  { key: "order_number", label: { en: "Your order number?" } },
  { key: "name", label: { en: "Your name?" } },
];

class Bench {
  open: string[] = ["order_number", "name"];
  kept = "";
  readonly answers: string[] = [];
  done = 0;

  make(questions = QUESTIONS): PreChat {
    return new PreChat({
      questions: () => questions,
      open: () => Promise.resolve(this.open),
      answer: (key, text) => this.answers.push(`${key}=${text}`),
      done: () => (this.done += 1),
      onChange: () => {},
      kept: () => this.kept,
      keep: (value) => {
        this.kept = value;
      },
    });
  }
}

describe("questions before a person", () => {
  test("comeOneAtATime", async () => {
    const bench = new Bench();
    const chat = bench.make();
    await chat.begin();
    assert.equal(chat.question?.key, "order_number");
    chat.write(" 48213 ");
    chat.next();
    assert.equal(chat.question?.key, "name");
    assert.equal(bench.done, 0);
    chat.skip();
    assert.equal(chat.question, undefined);
    assert.deepEqual(bench.answers, ["order_number=48213"]);
    assert.equal(bench.done, 1);
  });

  test("areNotAskedForWhatIsKnown", async () => {
    const bench = new Bench();
    bench.open = [];
    await bench.make().begin();
    assert.equal(bench.done, 1);
  });

  test("loseNothingByAReload", async () => {
    const bench = new Bench();
    const chat = bench.make();
    await chat.begin();
    chat.skip();
    chat.write("Id");
    const again = bench.make();
    assert.equal(again.question?.key, "name");
    assert.equal(again.draft, "Id");
    again.next();
    assert.deepEqual(bench.answers, ["name=Id"]);
    assert.equal(bench.kept, "");
  });

  test("areDoneAtOnceWhereTheOperatorAsksNothing", async () => {
    const bench = new Bench();
    await bench.make([]).begin();
    assert.equal(bench.done, 1);
  });
});
