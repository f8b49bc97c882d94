import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { HandClock, settled } from "./fakes.ts";
import type { HelloFrame } from "./frames.ts";
import { pollTransport } from "./transport.ts";

interface Call {
  body: Record<string, unknown>;
  answer(body: object, status?: number): Promise<void>;
  lose(): Promise<void>;
}

function set() {
  const clock = new HandClock();
  const calls: Call[] = [];
  const heard: unknown[] = [];
  const closed: number[] = [];
  const open = pollTransport("/v1/visitor/poll", clock, (_url, init) => {
    return new Promise((done, failed) => {
      calls.push({
        body: JSON.parse(String(init.body)) as Record<string, unknown>,
        answer: (body, status = 200) => {
          done({ status, json: async () => body } as Response);
          return settled();
        },
        lose: () => {
          failed(new TypeError("lost"));
          return settled();
        },
      });
    });
  });
  const hello: HelloFrame = { type: "hello", v: 1, ticket: "t", client: "c", caps: [] };
  const transport = open(hello, {
    frame: (frame) => heard.push(frame),
    closed: (code) => closed.push(code),
  });
  const call = (index: number): Call => {
    const found = calls[index];
    assert.ok(found);
    return found;
  };
  return { clock, calls, call, heard, closed, transport, hello };
}

describe("long poll", () => {
  test("opensWithHelloAndHoldsACall", async () => {
    const it = set();
    assert.deepEqual(it.call(0).body, { frames: [it.hello], wait: 25_000 });
    await it.call(0).answer({ poll: "p", batch: 1, frames: [{ type: "welcome" }] });
    assert.deepEqual(it.heard, [{ type: "welcome" }]);
    assert.deepEqual(it.call(1).body, { poll: "p", got: 1, frames: [], wait: 25_000 });
  });

  test("framesTravelBesideTheHeldCallOneCallAtATime", async () => {
    const it = set();
    await it.call(0).answer({ poll: "p", batch: 1, frames: [] });
    it.transport.send({ type: "pong", n: 1 });
    it.transport.send({ type: "pong", n: 2 });
    await settled();
    const frames = [
      { type: "pong", n: 1 },
      { type: "pong", n: 2 },
    ];
    assert.deepEqual(it.call(2).body, { poll: "p", got: 1, frames, wait: 0 });
    it.transport.send({ type: "pong", n: 3 });
    await settled();
    assert.equal(it.calls.length, 3);
    await it.call(2).answer({ poll: "p", batch: 0, frames: [] });
    assert.deepEqual(it.call(3).body["frames"], [{ type: "pong", n: 3 }]);
  });

  test("aBatchAnsweredTwiceIsHeardOnce", async () => {
    const it = set();
    await it.call(0).answer({ poll: "p", batch: 1, frames: ["a"] });
    await it.call(1).answer({ poll: "p", batch: 2, frames: ["b"] });
    await it.call(2).answer({ poll: "p", batch: 2, frames: ["b"] });
    assert.deepEqual(it.heard, ["a", "b"]);
    assert.equal(it.call(3).body["got"], 2);
  });

  test("aLostAnswerIsAskedForAgain", async () => {
    const it = set();
    await it.call(0).answer({ poll: "p", batch: 1, frames: [] });
    await it.call(1).lose();
    await it.clock.move(1_000);
    assert.deepEqual(it.call(2).body, it.call(1).body);
    await it.call(2).lose();
    await it.clock.move(1_000);
    await it.call(3).lose();
    assert.deepEqual(it.closed, [1006]);
  });

  test("theServersCloseCodeIsPassedOn", async () => {
    const it = set();
    await it.call(0).answer({ poll: "p", batch: 1, frames: [] });
    await it.call(1).answer({ closed: { code: 4409, reason: "replaced" } });
    assert.deepEqual(it.closed, [4409]);
    assert.equal(it.calls.length, 2);
  });

  test("aForgottenPollIsALostConnection", async () => {
    const it = set();
    await it.call(0).answer({ poll: "p", batch: 1, frames: [] });
    await it.call(1).answer({ code: "poll_gone" }, 404);
    assert.deepEqual(it.closed, [1006]);
  });
});
