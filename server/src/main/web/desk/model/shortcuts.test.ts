import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { actOf, KEYS, sends, togglesOwnWords, type Press } from "./shortcuts.ts";

function press(key: string, more: Partial<Press> = {}): Press {
  const code = /^[a-z]$/u.test(key) ? `Key${key.toUpperCase()}` : "";
  const none = { ctrlKey: false, metaKey: false, altKey: false, isComposing: false };
  return { key, code, ...none, ...more };
}

const typed = (more: Partial<Parameters<typeof sends>[0]>): Parameters<typeof sends>[0] => ({
  ...press("Enter", { code: "Enter" }),
  shiftKey: false,
  keyCode: 13,
  ...more,
});

describe("single keys", () => {
  test("each key of the map does what it says", () => {
    for (const { key, act } of KEYS) {
      assert.equal(actOf(press(key)), act);
    }
    assert.equal(new Set(KEYS.map(({ key }) => key)).size, KEYS.length);
  });

  test("a key with Control, Command or Alt is the browser's", () => {
    assert.equal(actOf(press("r", { ctrlKey: true })), undefined);
    assert.equal(actOf(press("r", { metaKey: true })), undefined);
    assert.equal(actOf(press("2", { altKey: true })), undefined);
  });

  test("a capital letter is the same key", () => {
    assert.equal(actOf(press("J", { code: "KeyJ" })), "next");
  });

  test("a Korean layout counts by the place of the key", () => {
    assert.equal(actOf(press("ㅓ", { code: "KeyJ" })), "next");
    assert.equal(actOf(press("Process", { code: "KeyK" })), "previous");
  });

  test("a Nordic letter is not the key at its place", () => {
    assert.equal(actOf(press("å", { code: "KeyA" })), undefined);
    assert.equal(actOf(press("ø", { code: "Semicolon" })), undefined);
  });

  test("slash and question mark are found where a Nordic layout has them", () => {
    assert.equal(actOf(press("/", { code: "Digit7" })), "list");
    assert.equal(actOf(press("?", { code: "Minus" })), "help");
  });

  test("other keys do nothing", () => {
    assert.equal(actOf(press("x")), undefined);
    assert.equal(actOf(press("Tab", { code: "Tab" })), undefined);
  });
});

describe("Enter in the composer", () => {
  test("sends, and with Shift starts a line", () => {
    assert.equal(sends(typed({}), true), true);
    assert.equal(sends(typed({ shiftKey: true }), true), false);
  });

  test("starts a line where only Control or Command sends", () => {
    assert.equal(sends(typed({}), false), false);
    assert.equal(sends(typed({ ctrlKey: true }), false), true);
    assert.equal(sends(typed({ metaKey: true }), false), true);
  });

  test("never sends while an input method composes", () => {
    assert.equal(sends(typed({ isComposing: true }), true), false);
    assert.equal(sends(typed({ keyCode: 229 }), true), false);
    assert.equal(sends(typed({ isComposing: true, ctrlKey: true }), true), false);
  });
});

test("Control or Command with a full stop keeps the own words", () => {
  assert.equal(togglesOwnWords(press(".", { ctrlKey: true })), true);
  assert.equal(togglesOwnWords(press(".", { metaKey: true })), true);
  assert.equal(togglesOwnWords(press(".")), false);
});
