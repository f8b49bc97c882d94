import assert from "node:assert/strict";
import { describe, test } from "node:test";
import {
  composes,
  holderOf,
  KeyReader,
  KEYS,
  keysOf,
  opensPalette,
  sends,
  togglesOwnWords,
  type Act,
  type OwnKeys,
  type Press,
} from "./shortcuts.ts";

/** The rights of who leads the team. */
const LEAD = ["conversations.take_over"];

function press(key: string, more: Partial<Press> = {}): Press {
  const code = /^[a-z]$/u.test(key) ? `Key${key.toUpperCase()}` : "";
  const none = { ctrlKey: false, metaKey: false, altKey: false, isComposing: false };
  return { key, code, ...none, ...more };
}

/** What the last of these presses does, each 100 ms after the one before. */
function actOf(presses: Press | readonly Press[], own: OwnKeys = {}): Act | undefined {
  const reader = new KeyReader();
  const all = Array.isArray(presses) ? (presses as readonly Press[]) : [presses as Press];
  return all.map((each, index) => reader.read(each, keysOf(own, LEAD), index * 100).act).at(-1);
}

const typed = (more: Partial<Parameters<typeof sends>[0]>): Parameters<typeof sends>[0] => ({
  ...press("Enter", { code: "Enter" }),
  shiftKey: false,
  keyCode: 13,
  ...more,
});

describe("keys outside of inputs", () => {
  test("each key of the map does what it says", () => {
    for (const { key, act } of KEYS) {
      assert.equal(actOf(key.split(" ").map((each) => press(each))), act);
    }
    assert.equal(new Set(KEYS.map(({ key }) => key)).size, KEYS.length);
    assert.equal(actOf(press("2")), "mine");
  });

  test("g waits for the second key, and not for ever", () => {
    const reader = new KeyReader();
    assert.deepEqual(reader.read(press("g"), KEYS, 0), { waits: true });
    assert.equal(reader.read(press("t"), KEYS, 1_000).act, "team");
    reader.read(press("g"), KEYS, 2_000);
    assert.equal(reader.read(press("t"), KEYS, 9_000).act, "transfer");
    assert.equal(reader.read(press("t"), KEYS, 9_100).act, "transfer");
    assert.equal(actOf([press("g"), press("j")]), "next");
  });

  test("a key with Control, Command or Alt is the browser's", () => {
    assert.equal(actOf(press("r", { ctrlKey: true })), undefined);
    assert.equal(actOf(press("r", { metaKey: true })), undefined);
    assert.equal(actOf(press("2", { altKey: true })), undefined);
  });

  test("a capital letter is the same key, also after the Shift on its way", () => {
    assert.equal(actOf(press("J", { code: "KeyJ" })), "next");
    assert.equal(actOf([press("g"), press("Shift"), press("M", { code: "KeyM" })]), "mine");
  });

  test("a Korean layout counts by the place of the key", () => {
    assert.equal(actOf(press("ㅓ", { code: "KeyJ" })), "next");
    assert.equal(actOf(press("Process", { code: "KeyK" })), "previous");
    assert.equal(actOf(press("Process", { code: "Slash" })), "search");
    assert.equal(
      actOf([press("ㅎ", { code: "KeyG" }), press("ㅅ", { code: "KeyT" })]),
      "team",
    );
  });

  test("a Nordic letter is not the key at its place", () => {
    assert.equal(actOf(press("å", { code: "KeyA" })), undefined);
    assert.equal(actOf(press("ø", { code: "Semicolon" })), undefined);
    assert.equal(actOf(press("Dead", { code: "BracketRight" })), undefined);
  });

  test("slash and question mark are found where a Nordic layout has them", () => {
    assert.equal(actOf(press("/", { code: "Digit7" })), "search");
    assert.equal(actOf(press("?", { code: "Minus" })), "help");
  });
});

describe("own keys", () => {
  test("an own key takes the place of the usual one", () => {
    assert.equal(actOf(press("å", { code: "BracketLeft" }), { next: "å" }), "next");
    assert.equal(actOf(press("j"), { next: "å" }), undefined);
    assert.equal(keysOf({ next: "x" }).find(({ act }) => act === "next")?.key, "x");
  });

  test("a key that somebody has is not given twice", () => {
    assert.equal(holderOf("k", KEYS, "next"), "previous");
    assert.equal(holderOf("j", KEYS, "next"), undefined);
    assert.equal(holderOf("g", KEYS, "next"), "queue");
    assert.equal(holderOf("k", keysOf({ previous: "p" }), "next"), undefined);
  });

  test("who may not take over has no key for it, and may give it another meaning", () => {
    assert.ok(!keysOf({}).some(({ act }) => act === "take_over"));
    assert.ok(keysOf({}, LEAD).some(({ key, act }) => key === "o" && act === "take_over"));
    assert.equal(new KeyReader().read(press("o"), keysOf({}), 0).act, undefined);
    assert.equal(holderOf("o", keysOf({}), "resolve"), undefined);
    assert.equal(holderOf("o", keysOf({}, LEAD), "resolve"), "take_over");
    assert.equal(new KeyReader().read(press("o"), keysOf({ resolve: "o" }), 0).act, "resolve");
  });

  test("a digit can be given away", () => {
    assert.equal(actOf(press("1"), { accept: "1" }), "accept");
  });
});

describe("keys in the composer", () => {
  test("Enter sends when that was chosen, with Shift it starts a line", () => {
    assert.ok(sends(typed({}), true));
    assert.ok(!sends(typed({ shiftKey: true }), true));
    assert.ok(!sends(typed({}), false));
  });

  test("Control or Command with Enter sends always", () => {
    assert.ok(sends(typed({ ctrlKey: true }), false));
    assert.ok(sends(typed({ metaKey: true }), false));
  });

  test("a composition never sends", () => {
    assert.ok(!sends(typed({ isComposing: true }), true));
    assert.ok(!sends(typed({ keyCode: 229, ctrlKey: true }), true));
    assert.ok(composes(typed({ keyCode: 229 })));
    assert.ok(!composes(typed({})));
  });

  test("Mod and full stop keep the own words", () => {
    assert.ok(togglesOwnWords(press(".", { ctrlKey: true })));
    assert.ok(togglesOwnWords(press(".", { metaKey: true })));
    assert.ok(!togglesOwnWords(press(".")));
  });

  test("Mod and K find everything, on every layout", () => {
    const held = { ...press("k", { ctrlKey: true }), shiftKey: false };
    assert.ok(opensPalette(held));
    assert.ok(opensPalette({ ...held, key: "ㅏ" }));
    assert.ok(opensPalette({ ...held, ctrlKey: false, metaKey: true }));
    assert.ok(!opensPalette({ ...held, shiftKey: true }));
    assert.ok(!opensPalette({ ...held, altKey: true }));
    assert.ok(!opensPalette({ ...held, key: "t", code: "KeyK" }));
  });
});
