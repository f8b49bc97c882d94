import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { HandClock, settled } from "./fakes.ts";
import type { ClientFrame, NoFrame, OkFrame } from "./frames.ts";
import { Outbox, type Answer } from "./outbox.ts";
import { FallingStore, MemoryStore, SessionStore, type OutboxStore } from "./store.ts";
import type { Neighbours, TabNews } from "./tabs.ts";

const text = (words: string) => ({ type: "send", body: { type: "text", text: words } }) as const;
const ok = (cid: string, seq: number): OkFrame => ({
  type: "ok",
  cid,
  conv: "c",
  epoch: "e",
  seq,
  t: "2026-11-20T09:14:02Z",
});
const no = (cid: string, retry: boolean, more: Partial<NoFrame> = {}): NoFrame => ({
  type: "no",
  cid,
  code: "busy",
  retry,
  say: "…",
  ...more,
});

/** The tabs of one browser. */
class Street {
  readonly #ears = new Map<object, (news: TabNews) => void>();
  #keeper: object | undefined;
  readonly #waiting: { house: object; start: () => void }[] = [];

  house(): Neighbours {
    const house = {};
    return {
      tell: (news) => {
        this.#ears.forEach((hear, other) => other !== house && hear(news));
      },
      listen: (hear) => {
        this.#ears.set(house, hear);
        return () => this.#ears.delete(house);
      },
      keep: (start) => {
        this.#waiting.push({ house, start });
        this.#give();
        return () => {
          if (this.#keeper === house) {
            this.#keeper = undefined;
            this.#give();
          }
        };
      },
    };
  }

  #give(): void {
    const next = this.#keeper === undefined ? this.#waiting.shift() : undefined;
    if (next !== undefined) {
      this.#keeper = next.house;
      next.start();
    }
  }
}

let made = 0;

async function tab(
  store: OutboxStore = new MemoryStore(),
  { name = "tab", street = new Street(), clock = new HandClock() } = {},
) {
  const sent: ClientFrame[] = [];
  let online = true;
  const outbox = new Outbox({
    store,
    tab: name,
    clock,
    random: () => 1,
    neighbours: street.house(),
    newId: () => `cid${(made += 1)}`,
    send: (frame) => {
      if (online) {
        sent.push(frame);
      }
      return online;
    },
    onChange: () => {},
  });
  await outbox.open();
  await settled();
  const words = (): string[] =>
    sent.map((frame) =>
      frame.type === "send" && frame.body.type === "text" ? frame.body.text : frame.type,
    );
  const cid = (): string => {
    const last = sent.at(-1);
    assert.ok(last !== undefined && "cid" in last);
    return last.cid;
  };
  return {
    outbox,
    sent,
    words,
    cid,
    clock,
    goOffline: () => {
      online = false;
      outbox.setLive(false);
    },
    goOnline: () => {
      online = true;
      outbox.setLive(true);
    },
  };
}

describe("outbox", () => {
  test("isWrittenBeforeTheFirstTry", async () => {
    const steps: string[] = [];
    const store = new MemoryStore();
    const slow: OutboxStore = {
      shared: false,
      all: () => store.all(),
      remove: (cid) => store.remove(cid),
      put: async (waiting) => {
        steps.push("kept");
        await store.put(waiting);
      },
    };
    const it = await tab(slow);
    it.goOnline();
    void it.outbox.submit(text("a"));
    assert.deepEqual(it.words(), []);
    await settled();
    assert.deepEqual(steps, ["kept"]);
    assert.deepEqual(it.words(), ["a"]);
  });

  test("theSameIdIsOfferedAgainAfterEveryOpeningUntilOk", async () => {
    const store = new MemoryStore();
    const it = await tab(store);
    let answer: Answer | undefined;
    void it.outbox.submit(text("a")).then((it) => {
      answer = it;
    });
    await settled();
    it.goOnline();
    it.goOffline();
    it.goOnline();
    assert.deepEqual(it.words(), ["a", "a"]);
    assert.deepEqual(it.sent[0], it.sent[1]);
    it.outbox.onFrame(ok(it.cid(), 2));
    await settled();
    it.goOffline();
    it.goOnline();
    assert.equal(it.sent.length, 2);
    assert.equal(answer?.type, "ok");
    assert.deepEqual(await store.all(), []);
  });

  test("anAcceptedFrameIsShownUntilTheLogHoldsIt", async () => {
    const it = await tab();
    it.goOnline();
    void it.outbox.submit(text("a"));
    await settled();
    it.outbox.onFrame(ok(it.cid(), 4));
    assert.equal(it.outbox.items[0]?.accepted?.seq, 4);
    it.outbox.settle("c", 3);
    assert.equal(it.outbox.items.length, 1);
    it.outbox.settle("c", 4);
    assert.equal(it.outbox.items.length, 0);
  });

  test("orderIsKeptWhenTheFirstIsPutOff", async () => {
    const it = await tab();
    it.goOnline();
    void it.outbox.submit(text("a"));
    void it.outbox.submit(text("b"));
    await settled();
    assert.deepEqual(it.words(), ["a"]);
    it.outbox.onFrame(no(it.cid(), true, { retry_after_ms: 700 }));
    await it.clock.move(699);
    assert.deepEqual(it.words(), ["a"]);
    await it.clock.move(1);
    assert.deepEqual(it.words(), ["a", "a"]);
    it.outbox.onFrame(ok(it.cid(), 1));
    assert.deepEqual(it.words(), ["a", "a", "b"]);
  });

  test("conversationsDoNotWaitForEachOther", async () => {
    const it = await tab();
    it.goOnline();
    void it.outbox.submit({ ...text("a"), conv: "one" });
    void it.outbox.submit({ ...text("b"), conv: "two" });
    await settled();
    assert.deepEqual(it.words(), ["a", "b"]);
  });

  test("noAnswerFor20SecondsMeansOfferItAgain", async () => {
    const it = await tab();
    it.goOnline();
    void it.outbox.submit(text("a"));
    await settled();
    await it.clock.move(20_000);
    assert.deepEqual(it.words(), ["a", "a"]);
  });

  test("aFinalNoKeepsTheWordsUntilThePersonDecides", async () => {
    const store = new MemoryStore();
    const it = await tab(store);
    it.goOnline();
    const answer = it.outbox.submit(text("a"));
    void it.outbox.submit(text("b"));
    await settled();
    const refused = it.cid();
    it.outbox.onFrame(no(refused, false, { code: "held" }));
    await settled();
    assert.equal((await answer).type, "no");
    assert.deepEqual(it.words(), ["a", "b"]);
    assert.equal((await store.all())[0]?.refused?.code, "held");
    it.outbox.onFrame(ok(it.cid(), 1));
    void it.outbox.retry(refused);
    await settled();
    assert.deepEqual(it.words(), ["a", "b", "a"]);
    assert.notEqual(it.cid(), refused);
    assert.equal(it.outbox.retry("unknown"), undefined);
  });

  test("aReloadedTabOffersWhatItLeftBehind", async () => {
    const store = new MemoryStore();
    const before = await tab(store);
    void before.outbox.submit(text("a"));
    void before.outbox.submit(text("b"));
    await settled();
    before.outbox.close();
    const after = await tab(store);
    assert.equal(after.outbox.items.length, 2);
    after.goOnline();
    assert.deepEqual(after.words(), ["a"]);
    after.outbox.onFrame(ok(after.cid(), 1));
    assert.deepEqual(after.words(), ["a", "b"]);
  });

  test("theKeeperLooksAfterAClosedTabAndOnlyTheKeeper", async () => {
    const store = new MemoryStore();
    const street = new Street();
    const clock = new HandClock();
    const gone = await tab(store, { name: "gone", street, clock });
    const second = await tab(store, { name: "second", street, clock });
    const third = await tab(store, { name: "third", street, clock });
    second.goOnline();
    third.goOnline();
    void gone.outbox.submit(text("a"));
    await settled();
    gone.outbox.close();
    await settled();
    assert.deepEqual([...second.words(), ...third.words()], []);
    await clock.move(10_000);
    assert.deepEqual(second.words(), ["a"]);
    assert.deepEqual(third.words(), []);
    assert.equal(third.outbox.items.length, 1);
    second.outbox.onFrame(ok(second.cid(), 1));
    assert.equal(third.outbox.items[0]?.accepted?.seq, 1);
  });

  test("aRefusalIsSeenInEveryTab", async () => {
    const store = new MemoryStore();
    const street = new Street();
    const one = await tab(store, { name: "one", street });
    const two = await tab(store, { name: "two", street });
    one.goOnline();
    void one.outbox.submit(text("a"));
    await settled();
    one.outbox.onFrame(no(one.cid(), false));
    await settled();
    assert.equal(two.outbox.items[0]?.refused?.code, "busy");
    one.outbox.discard(one.cid());
    await settled();
    assert.equal(two.outbox.items.length, 0);
  });
});

describe("store", () => {
  class Values {
    readonly held = new Map<string, string>();
    full = false;
    get length(): number {
      return this.held.size;
    }
    key(index: number): string | null {
      return [...this.held.keys()][index] ?? null;
    }
    getItem(key: string): string | null {
      return this.held.get(key) ?? null;
    }
    setItem(key: string, value: string): void {
      if (this.full) {
        throw new Error("quota");
      }
      this.held.set(key, value);
    }
    removeItem(key: string): void {
      this.held.delete(key);
    }
  }

  const waiting = (cid: string) => ({ cid, order: 1, tab: "t", frame: { ...text("a"), cid } });

  test("aRefusedStoreIsReplacedByTheNext", async () => {
    const values = new Values();
    const store = new FallingStore([
      () => Promise.reject(new Error("SecurityError")),
      async () => new SessionStore(values, "shop"),
    ]);
    await store.put(waiting("x"));
    assert.deepEqual([...values.held.keys()], ["tellonce.outbox.shop.x"]);
  });

  test("aStoreThatFailsLaterHandsOverWhatItHeld", async () => {
    const values = new Values();
    const store = new FallingStore([async () => new SessionStore(values, "shop")]);
    await store.put(waiting("x"));
    values.full = true;
    await store.put(waiting("y"));
    assert.deepEqual(
      (await store.all()).map((each) => each.cid),
      ["x", "y"],
    );
  });

  test("scopesDoNotSeeEachOther", async () => {
    const values = new Values();
    await new SessionStore(values, "shop").put(waiting("x"));
    assert.deepEqual(await new SessionStore(values, "shop.de").all(), []);
    assert.equal((await new SessionStore(values, "shop").all()).length, 1);
  });
});
