import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { allTags, hasMore, moreOf, passes, stateOf, tagsOf, variantIn, type Filter } from "./faq.ts";
import type { FaqEntry } from "./shapes.ts";

const entry: FaqEntry = {
  id: "gift-wrap",
  language: "en",
  version: 2,
  topic: "",
  question: "Do you wrap presents?",
  phrasings: [],
  answer: "Yes.",
  automate: true,
  tags: ["Christmas", "gift"],
  owner: "anna",
  valid_from: "2026-11-01",
  valid_until: "2026-12-24",
  variants: [{ inboxes: ["outlet"], answer: "Not here." }],
};
const bare: FaqEntry = {
  id: "parcel",
  language: "en",
  version: 1,
  topic: "",
  question: "Where is my parcel?",
  phrasings: [],
  answer: "On its way.",
  automate: true,
};
const all: Filter = { words: "", tag: "", only: "all" };

describe("the particulars of an entry", () => {
  test("both the first and the last day count", () => {
    const states = ["2026-10-31", "2026-11-01", "2026-12-24", "2026-12-25"].map((day) =>
      stateOf(entry, day),
    );
    assert.deepEqual(states, ["not_yet", "now", "now", "over"]);
    assert.equal(stateOf(bare, "2026-12-25"), "now");
  });

  test("tags stand between commas of any script", () => {
    assert.deepEqual(tagsOf(" gift ,, 선물、 wrap"), ["gift", "선물", "wrap"]);
    assert.deepEqual(tagsOf("  "), []);
  });

  test("a form is open only where something is said", () => {
    assert.equal(hasMore(moreOf(entry)), true);
    assert.equal(hasMore(moreOf(bare)), false);
    assert.equal(hasMore(moreOf(undefined)), false);
  });

  test("a list is narrowed down by words, tag, owner and days", () => {
    const found = (filter: Partial<Filter>, me = "anna", today = "2026-12-25"): string[] =>
      [entry, bare]
        .filter((each) => passes(each, { ...all, ...filter }, me, today))
        .map((each) => each.id);
    assert.deepEqual(found({}), ["gift-wrap", "parcel"]);
    assert.deepEqual(found({ words: "christ" }), ["gift-wrap"]);
    assert.deepEqual(found({ words: "not here" }), ["gift-wrap"]);
    assert.deepEqual(found({ tag: "christmas" }), ["gift-wrap"]);
    assert.deepEqual(found({ only: "mine" }), ["gift-wrap"]);
    assert.deepEqual(found({ only: "mine" }, "berit"), []);
    assert.deepEqual(found({ only: "over" }), ["gift-wrap"]);
    assert.deepEqual(found({ only: "not_yet" }), []);
    assert.deepEqual(found({ only: "not_yet" }, "anna", "2026-10-01"), ["gift-wrap"]);
  });

  test("a tag stands once whatever its case", () => {
    assert.deepEqual(allTags([entry, { ...bare, tags: ["Gift", "back"] }], "en"), [
      "back",
      "Christmas",
      "gift",
    ]);
  });

  test("an inbox has its variant, others the usual answer", () => {
    assert.equal(variantIn(entry, "outlet")?.answer, "Not here.");
    assert.equal(variantIn(entry, "shop"), undefined);
  });
});
