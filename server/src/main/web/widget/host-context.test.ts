import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { ClientFrame, CmdFrame } from "../wire/frames.ts";
import { HostContext } from "./host-context.ts";

const page = { url: "https://shop.example/cart", title: "Cart" };

class Bench {
  now = 0;
  kept = "";
  readonly frames: CmdFrame[] = [];
  #due: { at: number; call: () => void }[] = [];
  #ids = 0;

  context(): HostContext {
    return new HostContext({
      send: (frame: ClientFrame) => this.frames.push(frame as CmdFrame) > 0,
      clock: {
        now: () => this.now,
        after: (wait, call) => {
          const due = { at: this.now + wait, call };
          this.#due.push(due);
          return () => {
            this.#due = this.#due.filter((each) => each !== due);
          };
        },
      },
      kept: () => this.kept,
      keep: (value) => {
        this.kept = value;
      },
      newId: () => `c${(this.#ids += 1)}`,
    });
  }

  pass(milliseconds: number): void {
    this.now += milliseconds;
    const due = this.#due.filter((each) => each.at <= this.now);
    this.#due = this.#due.filter((each) => each.at > this.now);
    due.forEach((each) => each.call());
  }
}

describe("what the host page tells", () => {
  test("waitsForAConversationOverAReload", () => {
    const bench = new Bench();
    bench.context().visit(page);
    bench.pass(60_000);
    assert.equal(bench.frames.length, 0);

    const context = bench.context();
    context.visit(page);
    context.label({ plan: "gold" });
    context.at(true, undefined);
    bench.pass(60_000);
    assert.equal(bench.frames.length, 0);
    context.at(true, "conv");
    bench.pass(2_000);
    assert.deepEqual(bench.frames[0]?.args, {
      attributes: { plan: "gold" },
      trail: [{ event: "", page, at: "1970-01-01T00:00:00.000Z" }],
    });
  });

  test("isToldOnceAndAgainOnlyWhenItChanged", () => {
    const bench = new Bench();
    const context = bench.context();
    context.at(true, "conv");
    context.label({ plan: "gold" });
    bench.pass(2_000);
    context.onFrame({ type: "ok", cid: "c1", conv: "conv", epoch: "e", seq: 4, t: "t" });
    bench.pass(60_000);
    context.label({ plan: "gold" });
    bench.pass(60_000);
    assert.equal(bench.frames.length, 1);
    context.label({ plan: "" });
    bench.pass(2_000);
    assert.deepEqual(bench.frames[1]?.args, { attributes: { plan: "" }, trail: [] });
  });

  test("isOfferedAgainAfterTheServerAskedToWait", () => {
    const bench = new Bench();
    const context = bench.context();
    context.at(true, "conv");
    context.step({ event: "coupon", page, at: "t" });
    bench.pass(2_000);
    context.onFrame({ type: "no", cid: "c1", code: "rate", retry: true, retry_after_ms: 9_000, say: "" });
    bench.pass(8_000);
    assert.equal(bench.frames.length, 1);
    bench.pass(1_000);
    assert.equal(bench.frames.length, 2);
  });

  test("refusesTooManyKeysAndKeepsTheRest", () => {
    const bench = new Bench();
    const context = bench.context();
    const many = Object.fromEntries(Array.from({ length: 25 }, (_, i) => [`k${i}`, "v"]));
    assert.equal(context.label(many), false);
    assert.equal(context.label({ ["k".repeat(41)]: "v" }), false);
    assert.equal(context.label({ k1: "x".repeat(199) + "😀" }), true);
    context.at(true, "conv");
    bench.pass(2_000);
    const { attributes = {} } = bench.frames[0]?.args as { attributes?: Record<string, string> };
    assert.equal(Object.keys(attributes).length, 20);
    assert.equal(attributes["k1"], "x".repeat(199));
  });

  test("isForgottenWithThePerson", () => {
    const bench = new Bench();
    const context = bench.context();
    context.label({ plan: "gold" });
    context.visit(page);
    context.forget();
    context.at(true, "conv");
    bench.pass(60_000);
    assert.equal(bench.frames.length, 0);
    assert.equal(bench.kept, "");
  });
});
