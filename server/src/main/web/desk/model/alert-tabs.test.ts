import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { AlertTabs, type Channel, type Locks } from "./alert-tabs.ts";

/** One browser: tabs that share a channel and a lock. */
class Browser {
  readonly #heard = new Map<Channel, (data: unknown) => void>();
  readonly #waiting: (() => Promise<void>)[] = [];
  readonly due: (() => void)[] = [];
  #held = false;

  readonly locks: Locks = {
    request: async (_name, _options, held) => {
      this.#waiting.push(held);
      this.#next();
    },
  };

  #next(): void {
    const held = this.#held ? undefined : this.#waiting.shift();
    if (held !== undefined) {
      this.#held = true;
      void held().then(() => {
        this.#held = false;
        this.#next();
      });
    }
  }

  tab(view: { conv?: string }): AlertTabs {
    const channel: Channel = {
      listen: (hear) => this.#heard.set(channel, hear),
      postMessage: (data) =>
        this.#heard.forEach((hear, other) => {
          if (other !== channel) {
            hear(data);
          }
        }),
      close: () => undefined,
    };
    return new AlertTabs({
      scope: "sofie",
      locks: this.locks,
      channel,
      inView: (conv) => conv === view.conv,
      after: (_ms, act) => this.due.push(act),
    });
  }

  pass(): void {
    this.due.splice(0).forEach((act) => act());
  }
}

describe("several tabs of a desk", () => {
  test("one tells, and the next one when it is closed", async () => {
    const browser = new Browser();
    const first = browser.tab({});
    const second = browser.tab({});
    assert.deepEqual([first.isFirst, second.isFirst], [true, false]);
    const told: string[] = [];
    first.unlessInView("a", () => told.push("first"));
    second.unlessInView("a", () => told.push("second"));
    browser.pass();
    assert.deepEqual(told, ["first"]);
    first.close();
    await new Promise((resolve) => setTimeout(resolve, 0));
    assert.equal(second.isFirst, true);
  });

  test("nothing is told of what any of them has in view", () => {
    const browser = new Browser();
    const own: { conv?: string } = {};
    const first = browser.tab(own);
    browser.tab({ conv: "b" });
    const told: string[] = [];
    for (const conv of ["a", "b"]) {
      first.unlessInView(conv, () => told.push(conv));
    }
    own.conv = "c";
    first.unlessInView("c", () => told.push("c"));
    browser.pass();
    assert.deepEqual(told, ["a"]);
  });

  test("a browser without locks and channels tells in each tab", () => {
    const told: string[] = [];
    const tab = new AlertTabs({
      scope: "sofie",
      locks: undefined,
      channel: undefined,
      inView: () => false,
      after: () => undefined,
    });
    tab.unlessInView("a", () => told.push("a"));
    assert.deepEqual(told, ["a"]);
  });
});
