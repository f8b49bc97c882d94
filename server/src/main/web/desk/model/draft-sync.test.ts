import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { HandClock, settled } from "../../wire/fakes.ts";
import type { KeyValues } from "../../wire/store.ts";
import type { CallReply, Calls } from "./calls.ts";
import { DraftSync, type KeptDraft } from "./draft-sync.ts";
import { Drafts } from "./drafts.ts";

class Cupboard extends Map<string, string> implements KeyValues {
  get length(): number {
    return this.size;
  }
  key(index: number): string | null {
    return [...this.keys()][index] ?? null;
  }
  getItem(key: string): string | null {
    return this.get(key) ?? null;
  }
  setItem(key: string, value: string): void {
    this.set(key, value);
  }
  removeItem(key: string): void {
    this.delete(key);
  }
}

/** A server that keeps drafts as the real one does, and can be away. */
class Server implements Calls {
  readonly kept = new Map<string, KeptDraft>();
  away = false;
  puts = 0;

  async get(path: string): Promise<CallReply> {
    if (this.away) {
      return { status: 0, body: {} };
    }
    const conv = /drafts\/(.+)$/u.exec(path)?.[1];
    const all = [...this.kept.values()];
    const drafts = all.filter((each) => (conv === undefined ? each.text : each.conv === conv));
    return { status: 200, body: { drafts } };
  }

  async put(path: string, body: object): Promise<CallReply> {
    this.puts += 1;
    if (this.away) {
      return { status: 0, body: {} };
    }
    const conv = path.split("/").at(-1) ?? "";
    const draft = { conv, ...body } as KeptDraft;
    const key = `${conv}.${draft.kind}`;
    const before = this.kept.get(key);
    if (before === undefined || draft.typed >= before.typed) {
      this.kept.set(key, draft);
    }
    return { status: 200, body: this.kept.get(key) };
  }

  remove(): Promise<CallReply> {
    return Promise.resolve({ status: 204, body: {} });
  }

  text(conv: string): string | undefined {
    return this.kept.get(`${conv}.reply`)?.text;
  }
}

function machine(server: Server, clock: HandClock, storage: KeyValues = new Cupboard()) {
  const drafts = new Drafts(storage, "mia");
  const sync = new DraftSync({
    drafts,
    storage,
    clock,
    calls: server,
    agent: "mia",
    now: () => clock.now(),
    onChange: () => undefined,
  });
  return { drafts, sync, storage };
}

describe("drafts on the server", () => {
  test("are told once after a pause, and found on another machine", async () => {
    const [server, clock] = [new Server(), new HandClock()];
    const office = machine(server, clock);
    for (const text of ["H", "He", "Hello"]) {
      office.drafts.set("c", "reply", text);
      await clock.move(100);
    }
    assert.equal(server.puts, 0);
    await clock.move(1_000);
    assert.equal(server.puts, 1);
    const home = machine(server, clock);
    await home.sync.onLive();
    assert.equal(home.drafts.get("c", "reply"), "Hello");
  });

  test("the newest keystroke wins, also over what comes later from the server", async () => {
    const [server, clock] = [new Server(), new HandClock()];
    const office = machine(server, clock);
    const home = machine(server, clock);
    office.drafts.set("c", "reply", "from the office");
    await clock.move(2_000);
    home.drafts.set("c", "reply", "from home");
    await home.sync.onOpen("c");
    assert.equal(home.drafts.get("c", "reply"), "from home");
    await clock.move(2_000);
    await office.sync.onOpen("c");
    assert.equal(office.drafts.get("c", "reply"), "from home");
  });

  test("what was sent is gone everywhere at once", async () => {
    const [server, clock] = [new Server(), new HandClock()];
    const office = machine(server, clock);
    const home = machine(server, clock);
    office.drafts.set("c", "reply", "Hello");
    await clock.move(1_000);
    await home.sync.onLive();
    office.drafts.set("c", "reply", "");
    await settled();
    assert.equal(server.text("c"), "");
    await home.sync.onOpen("c");
    assert.equal(home.drafts.get("c", "reply"), "");
  });

  test("typing goes on while the server is away, and a reload remembers what to tell", async () => {
    const [server, clock] = [new Server(), new HandClock()];
    const office = machine(server, clock);
    office.drafts.set("c", "reply", "old");
    await clock.move(1_000);
    server.away = true;
    office.drafts.set("c", "reply", "");
    await clock.move(1_000);
    office.sync.stop();
    server.away = false;
    const again = machine(server, clock, office.storage);
    await again.sync.onLive();
    assert.equal(again.drafts.get("c", "reply"), "");
    assert.equal(server.text("c"), "");
  });

  test("a call that failed is made again", async () => {
    const [server, clock] = [new Server(), new HandClock()];
    const office = machine(server, clock);
    server.away = true;
    office.drafts.set("c", "reply", "Hello");
    await clock.move(1_000);
    server.away = false;
    await clock.move(10_000);
    assert.equal(server.text("c"), "Hello");
  });

  test("storage that holds nonsense changes nothing", async () => {
    const [server, clock] = [new Server(), new HandClock()];
    const storage = new Cupboard();
    storage.setItem("tellonce.desk.drafts.mia", '[["x"],7]');
    const office = machine(server, clock, storage);
    office.drafts.set("c", "reply", "Hello");
    await clock.move(1_000);
    assert.equal(server.text("c"), "Hello");
  });
});
