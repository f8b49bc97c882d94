import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { Conversations } from "./conversations.ts";
import { HandClock } from "./fakes.ts";
import type { ClientFrame, Entry, EvFrame } from "./frames.ts";
import { applyEv, applyHead, applyLive, applyReset, emptyLog, lastOf, subFrame } from "./log.ts";

function hidden(seq: number): Entry {
  return { seq, t: "2026-11-20T09:14:02Z", type: "Hidden" };
}

function ev(from: number, to: number, epoch = "e"): EvFrame {
  const entries = Array.from({ length: to - from + 1 }, (_, i) => hidden(from + i));
  return { type: "ev", conv: "c", epoch, from, entries, h: `h${to}` };
}

describe("log", () => {
  test("appliesTheNextNumberAndDropsWhatItHas", () => {
    const one = applyEv(emptyLog("c"), ev(1, 3));
    const two = applyEv(one.log, ev(2, 5));
    assert.deepEqual(
      two.log.entries.map((entry) => entry.seq),
      [1, 2, 3, 4, 5],
    );
    assert.equal(two.ask, false);
    assert.deepEqual(subFrame(two.log), { type: "sub", conv: "c", epoch: "e", after: 5, h: "h5" });
  });

  test("anOldPageChangesNothing", () => {
    const { log } = applyEv(emptyLog("c"), ev(1, 3));
    assert.equal(applyEv(log, ev(1, 2)).log, log);
    assert.equal(log.h, "h3");
  });

  test("aHoleAsksAgainFromWhatIsHeld", () => {
    const { log } = applyEv(emptyLog("c"), ev(1, 3));
    const step = applyEv(log, ev(5, 6));
    assert.equal(step.ask, true);
    assert.equal(step.log, log);
  });

  test("anotherEpochAsksAgain", () => {
    const { log } = applyEv(emptyLog("c"), ev(1, 3));
    assert.equal(applyEv(log, ev(4, 4, "other")).ask, true);
  });

  test("resetStartsFromTheTopInTheNewEpoch", () => {
    const { log } = applyEv(emptyLog("c"), ev(1, 3));
    const reset = { type: "reset", conv: "c", epoch: "f", head: 2, why: "epoch" } as const;
    const fresh = applyReset(log, reset);
    assert.equal(lastOf(fresh), 0);
    assert.deepEqual(subFrame(fresh), { type: "sub", conv: "c" });
    assert.equal(lastOf(applyEv(fresh, ev(1, 2, "f")).log), 2);
  });

  test("aHeadBeyondTheCursorAsksOnlyAfterTheBacklogIsDone", () => {
    const { log } = applyEv(emptyLog("c"), ev(1, 3));
    assert.equal(applyHead(log, 9).ask, false);
    const caughtUp = applyLive(log, 3).log;
    assert.equal(applyHead(caughtUp, 3).ask, false);
    assert.equal(applyHead(caughtUp, 4).ask, true);
    assert.equal(applyLive(log, 4).ask, true);
  });
});

describe("conversations", () => {
  function set() {
    const clock = new HandClock();
    const sent: ClientFrame[] = [];
    const changed: string[] = [];
    const conversations = new Conversations({
      clock,
      send: (frame) => {
        sent.push(frame);
        return true;
      },
      onChange: (conv) => changed.push(conv),
    });
    return { clock, sent, changed, conversations };
  }

  test("followsFromWhatIsHeldAfterEveryOpening", () => {
    const { sent, conversations } = set();
    conversations.follow("c");
    conversations.onFrame(ev(1, 2));
    conversations.onFrame({ type: "live", conv: "c", head: 2 });
    conversations.onLive();
    assert.deepEqual(sent, [
      { type: "sub", conv: "c" },
      { type: "sub", conv: "c", epoch: "e", after: 2, h: "h2" },
    ]);
  });

  test("acksWhatArrivedAndWhatWasSeenTogether", async () => {
    const { clock, sent, conversations } = set();
    conversations.follow("c");
    conversations.onFrame(ev(1, 2));
    conversations.seen("c", 2);
    conversations.onFrame(ev(3, 3));
    await clock.move(250);
    assert.deepEqual(sent.slice(1), [{ type: "ack", conv: "c", delivered: 3, read: 2 }]);
    await clock.move(1_000);
    assert.equal(sent.length, 2);
  });

  test("aLostHintShowsWithTheNextPing", () => {
    const { sent, conversations } = set();
    conversations.follow("c");
    conversations.onFrame(ev(1, 2));
    conversations.onFrame({ type: "live", conv: "c", head: 2 });
    conversations.onFrame({ type: "ping", n: 1, heads: { c: 3, other: 9 } });
    assert.deepEqual(sent.at(-1), { type: "sub", conv: "c", epoch: "e", after: 2, h: "h2" });
    assert.equal(sent.length, 2);
  });

  test("whatIsNotFollowedIsIgnored", () => {
    const { changed, conversations } = set();
    conversations.onFrame(ev(1, 2));
    conversations.follow("c");
    conversations.unfollow("c");
    conversations.onFrame(ev(1, 2));
    assert.deepEqual(changed, []);
  });
});
