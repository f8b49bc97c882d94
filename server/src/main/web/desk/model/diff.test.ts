import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { changesOf, type Change } from "./diff.ts";

const shown = (changes: readonly Change[]): string =>
  changes
    .map(({ is, text }) => (is === "same" ? text : is === "out" ? `[-${text}-]` : `[+${text}+]`))
    .join("");

const before = (changes: readonly Change[]): string =>
  changes.map((change) => (change.is === "in" ? "" : change.text)).join("");
const after = (changes: readonly Change[]): string =>
  changes.map((change) => (change.is === "out" ? "" : change.text)).join("");

describe("what a rewriting changed", () => {
  test("nothing changed is one piece", () => {
    assert.deepEqual(changesOf("Good morning.", "Good morning."), [
      { is: "same", text: "Good morning." },
    ]);
    assert.deepEqual(changesOf("", ""), []);
  });

  test("changed words stand side by side as one change", () => {
    const changes = changesOf(
      "Unfortunately we can't ship your order before Monday. You must wait.",
      "We can ship your order from Monday.",
    );
    assert.equal(
      shown(changes),
      "[-Unfortunately we can't-][+We can+] ship your order [-before-][+from+] Monday.[- You must wait.-]",
    );
  });

  test("both texts can be read back out of every comparison", () => {
    const pairs = [
      ["배송은 월요일 전에는 안 됩니다.", "월요일부터 배송해 드립니다."],
      ["Det er ikke muligt.", "Det kan vi sagtens!"],
      ["a  b\n\nc", "a b\nc d"],
      ["", "Hei"],
      ["Hei", ""],
      ["https://a.example/x 48213", "48213: https://a.example/x"],
    ] as const;
    for (const [from, to] of pairs) {
      const changes = changesOf(from, to);
      assert.equal(before(changes), from);
      assert.equal(after(changes), to);
      assert.ok(changes.every((change) => change.text !== ""));
    }
  });

  test("very long texts are compared as a whole", () => {
    const long = "word ".repeat(400);
    const changes = changesOf(long, `${long}more`);
    assert.equal(changes.length, 2);
    assert.equal(before(changes), long);
    assert.equal(after(changes), `${long}more`);
  });
});
