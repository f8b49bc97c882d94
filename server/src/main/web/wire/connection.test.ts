import assert from "node:assert/strict";
import { describe, test } from "node:test";
import {
  Connection,
  TicketRefused,
  backoff,
  endAfter,
  type ConnectionOptions,
} from "./connection.ts";
import { HandClock, fakeTransport, settled, welcome, type Opened } from "./fakes.ts";

function set(more: Partial<ConnectionOptions> = {}) {
  const clock = new HandClock();
  const socket = fakeTransport();
  const poll = fakeTransport();
  const states: string[] = [];
  const frames: string[] = [];
  let wake = (): void => {};
  const connection = new Connection({
    ticket: async () => "ticket",
    socket: socket.open,
    poll: poll.open,
    onState: (state) => states.push(state.is === "ended" ? state.why : state.is),
    onFrame: (frame) => frames.push(frame.type),
    random: () => 1,
    clock,
    wakeUps: (call) => {
      wake = call;
      return () => {};
    },
    client: "page",
    ...more,
  });
  const last = (): Opened => {
    const opened = socket.openings.at(-1);
    assert.ok(opened);
    return opened;
  };
  return {
    clock,
    connection,
    socket: socket.openings,
    poll: poll.openings,
    states,
    frames,
    last,
    wake: () => wake(),
  };
}

async function live(it: ReturnType<typeof set>): Promise<void> {
  it.connection.start();
  await settled();
  it.last().events.frame(JSON.stringify(welcome()));
}

describe("connection", () => {
  test("saysHelloWithATicketAndGoesLiveOnWelcome", async () => {
    const it = set({ locale: () => "fi", page: () => ({ url: "u", title: "t" }) });
    await live(it);
    assert.deepEqual(it.last().hello, {
      type: "hello",
      v: 1,
      ticket: "ticket",
      client: "page",
      caps: [],
      locale: "fi",
      page: { url: "u", title: "t" },
    });
    assert.deepEqual(it.states, ["connecting", "live"]);
    assert.deepEqual(it.frames, ["welcome"]);
  });

  test("answersAPingAtOnceAndPassesItOn", async () => {
    const it = set();
    await live(it);
    it.last().events.frame({ type: "ping", n: 7, heads: {} });
    assert.deepEqual(it.last().sent, [{ type: "pong", n: 7 }]);
    assert.deepEqual(it.frames, ["welcome", "ping"]);
  });

  test("sendsOnlyWhenLive", async () => {
    const it = set();
    assert.equal(it.connection.send({ type: "pong", n: 1 }), false);
    await live(it);
    assert.equal(it.connection.send({ type: "pong", n: 1 }), true);
  });

  test("givesUpAfter45SecondsOfSilenceAndComesBack", async () => {
    const it = set();
    await live(it);
    await it.clock.move(30_000);
    it.last().events.frame({ type: "ping", n: 1, heads: {} });
    await it.clock.move(44_999);
    assert.equal(it.connection.state.is, "live");
    await it.clock.move(1);
    assert.equal(it.socket[0]?.closedWith, 4408);
    assert.equal(it.connection.state.is, "offline");
    await it.clock.move(500);
    assert.equal(it.socket.length, 2);
  });

  test("whatAnOldOpeningSaysIsNotHeard", async () => {
    const it = set();
    await live(it);
    const old = it.last();
    old.events.closed(1012);
    await it.clock.move(500);
    old.events.frame({ type: "ping", n: 1, heads: {} });
    old.events.closed(1006);
    assert.equal(it.connection.state.is, "connecting");
    assert.equal(it.socket.length, 2);
  });

  test("delaysDoubleUpTo30SecondsAndJitterIsFull", () => {
    assert.deepEqual(
      [0, 1, 2, 6, 30].map((failures) => backoff(failures, 1)),
      [500, 1000, 2000, 30_000, 30_000],
    );
    assert.equal(backoff(3, 0), 0);
  });

  test("theServersOwnDelayWins", async () => {
    const it = set();
    await live(it);
    it.last().events.frame({ type: "bye", code: 1012, retry_after_ms: 7_000 });
    it.last().events.closed(1012);
    await it.clock.move(6_999);
    assert.equal(it.socket.length, 1);
    await it.clock.move(1);
    assert.equal(it.socket.length, 2);
  });

  test("aConnectionThatDiesYoungDoesNotStartTheDelaysAnew", async () => {
    const it = set();
    await live(it);
    it.last().events.closed(1011);
    await it.clock.move(500);
    it.last().events.frame(welcome());
    it.last().events.closed(1011);
    await it.clock.move(999);
    assert.equal(it.socket.length, 2);
    await it.clock.move(1);
    assert.equal(it.socket.length, 3);
  });

  test("wakesAtOnceWhenOnlineAgain", async () => {
    const it = set();
    await live(it);
    it.last().events.closed(1006);
    it.wake();
    await settled();
    assert.equal(it.socket.length, 2);
    await it.clock.move(60_000);
    assert.equal(it.socket.length > 2, true);
  });

  test("aPageThatWasFrozenOpensAnewUnlessSomethingWaited", async () => {
    const it = set();
    await live(it);
    await it.clock.move(26_000);
    it.wake();
    it.last().events.frame({ type: "ping", n: 1, heads: {} });
    await it.clock.move(2_000);
    assert.equal(it.socket.length, 1);
    await it.clock.move(26_000);
    it.wake();
    await it.clock.move(1_500);
    assert.equal(it.socket.length, 2);
  });

  test("theCloseCodeAloneSaysWhetherToComeBack", async () => {
    for (const code of [1000, 1001, 1006, 1011, 1012, 1013, 4008, 4029, 4401, 4408]) {
      assert.equal(endAfter(code), undefined);
    }
    assert.equal(endAfter(4403), "forbidden");
    assert.equal(endAfter(4400), "protocol");
    const it = set();
    await live(it);
    it.last().events.closed(4409);
    await it.clock.move(60_000);
    assert.deepEqual(it.states.at(-1), "replaced");
    assert.equal(it.socket.length, 1);
  });

  test("longPollAfterTwoFailedOpeningsAndTheSocketOnceMoreAfterIt", async () => {
    const it = set();
    it.connection.start();
    await settled();
    it.last().events.closed(1006);
    await it.clock.move(500);
    it.last().events.closed(1006);
    await it.clock.move(1_000);
    assert.equal(it.poll.length, 1);
    it.poll[0]?.events.frame(welcome());
    assert.equal(it.connection.state.is, "live");
    await it.clock.move(11_000);
    it.poll[0]?.events.closed(1006);
    await it.clock.move(500);
    assert.equal(it.socket.length, 3);
    it.last().events.closed(1006);
    await it.clock.move(1_000);
    assert.equal(it.poll.length, 2);
  });

  test("whenThePollFailsTooTheServerIsAwayAndTheSocketIsTriedAgain", async () => {
    const it = set();
    it.connection.start();
    await settled();
    it.last().events.closed(1006);
    await it.clock.move(500);
    it.last().events.closed(1006);
    await it.clock.move(1_000);
    it.poll[0]?.events.closed(1006);
    await it.clock.move(2_000);
    assert.equal(it.socket.length, 3);
  });

  test("anOpeningWithoutWelcomeCountsAsFailed", async () => {
    const it = set();
    it.connection.start();
    await settled();
    await it.clock.move(10_500);
    assert.equal(it.socket.length, 2);
    await it.clock.move(11_000);
    assert.equal(it.poll.length, 1);
  });

  test("aRefusedTicketEndsItAndALostOneIsFetchedAgain", async () => {
    let calls = 0;
    const it = set({
      ticket: async () => {
        calls += 1;
        if (calls === 1) {
          throw new TypeError("network");
        }
        throw new TicketRefused("signed out", true);
      },
    });
    it.connection.start();
    await settled();
    assert.equal(it.connection.state.is, "offline");
    await it.clock.move(500);
    assert.deepEqual(it.states.at(-1), "sign_in");
  });

  test("stopEndsItAndStartBeginsAnew", async () => {
    const it = set();
    await live(it);
    it.connection.stop();
    assert.equal(it.last().closedWith, 1000);
    await it.clock.move(60_000);
    assert.equal(it.socket.length, 1);
    it.connection.start();
    await settled();
    assert.equal(it.socket.length, 2);
  });
});
