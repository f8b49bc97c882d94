import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { KeyValues } from "../../wire/store.ts";
import { Drafts } from "./drafts.ts";
import { keepPlace, readPlace } from "./place.ts";
import { keepSettings, readSettings, USUAL } from "./settings.ts";

class Cupboard implements KeyValues {
  readonly #held = new Map<string, string>();

  get length(): number {
    return this.#held.size;
  }

  key(index: number): string | null {
    return [...this.#held.keys()][index] ?? null;
  }

  getItem(key: string): string | null {
    return this.#held.get(key) ?? null;
  }

  setItem(key: string, value: string): void {
    this.#held.set(key, value);
  }

  removeItem(key: string): void {
    this.#held.delete(key);
  }
}

/** A storage as a strict browser has it: there, and refusing everything. */
const refusing: KeyValues = {
  length: 0,
  key: () => null,
  getItem: () => {
    throw new Error("refused");
  },
  setItem: () => {
    throw new Error("refused");
  },
  removeItem: () => {
    throw new Error("refused");
  },
};

describe("drafts", () => {
  test("every keystroke outlives the page, for each conversation and kind", () => {
    const storage = new Cupboard();
    const drafts = new Drafts(storage, "mia");
    drafts.set("a", "reply", "Hello");
    drafts.set("a", "note", "Called");
    const later = new Drafts(storage, "mia");
    assert.equal(later.get("a", "reply"), "Hello");
    assert.equal(later.get("a", "note"), "Called");
    assert.equal(later.get("b", "reply"), "");
    assert.ok(later.has("a") && !later.has("b"));
  });

  test("another agent at the same browser does not see them", () => {
    const storage = new Cupboard();
    new Drafts(storage, "mia").set("a", "reply", "Hello");
    assert.equal(new Drafts(storage, "aino").get("a", "reply"), "");
  });

  test("an empty draft leaves nothing behind", () => {
    const storage = new Cupboard();
    const drafts = new Drafts(storage, "mia");
    drafts.set("a", "reply", "Hello");
    drafts.set("a", "reply", "");
    assert.equal(storage.length, 0);
    assert.ok(!drafts.has("a"));
  });

  test("they last as long as the page where storage is refused", () => {
    for (const storage of [refusing, undefined]) {
      const drafts = new Drafts(storage, "mia");
      drafts.set("a", "reply", "Hello");
      assert.equal(drafts.get("a", "reply"), "Hello");
      assert.equal(drafts.get("b", "reply"), "");
    }
  });
});

describe("settings and place", () => {
  test("settings come back, and nonsense gives the usual ones", () => {
    const storage = new Cupboard();
    const keys = { next: "ø" };
    const own = { undo: false, askFirst: true, keys };
    keepSettings(storage, { language: "ko", enterSends: false, singleKeys: false, ...own });
    assert.deepEqual(readSettings(storage), {
      language: "ko",
      enterSends: false,
      singleKeys: false,
      ...own,
    });
    storage.setItem("tellonce.desk.settings", "{");
    assert.deepEqual(readSettings(storage), USUAL);
    storage.setItem("tellonce.desk.settings", '{"language":7,"enterSends":"x","keys":{"next":"gg","none":"x"}}');
    assert.deepEqual(readSettings(storage), USUAL);
  });

  test("the place comes back for the same agent only", () => {
    const storage = new Cupboard();
    keepPlace(storage, "mia", { list: "mine", conv: "a" });
    assert.deepEqual(readPlace(storage, "mia"), { list: "mine", conv: "a" });
    assert.deepEqual(readPlace(storage, "aino"), { list: "queue" });
  });

  test("a refusing storage changes nothing", () => {
    keepSettings(refusing, USUAL);
    keepPlace(refusing, "mia", { list: "team" });
    assert.deepEqual(readSettings(refusing), USUAL);
    assert.deepEqual(readPlace(refusing, "mia"), { list: "queue" });
  });
});
