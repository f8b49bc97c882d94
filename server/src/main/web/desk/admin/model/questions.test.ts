import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { entryNamed, linesOf, pathOf, reasonsOf, waysOf, type QuestionGroup } from "./questions.ts";
import type { FaqEntry } from "./shapes.ts";

function entry(id: string, question: string): FaqEntry {
  return {
    id,
    language: "en",
    version: 1,
    topic: "",
    question,
    phrasings: [],
    answer: "An answer.",
    automate: true,
  };
}

const ENTRIES = [
  entry("gift-card", "Do you sell gift cards?"),
  entry("parcel", "Where is my parcel?"),
  entry("parcel-lost", "My parcel is lost"),
];

const GROUP: QuestionGroup = {
  language: "en",
  question: "Do you gift wrap?",
  count: 3,
  reasons: { did_not_help: 1, not_covered: 2 },
  last: "2026-03-01T09:00:00Z",
  questions: ["a/3", "b/3", "c/9"],
  examples: ["Do you gift wrap?", "Is gift wrapping possible?"].map((text, i) => ({
    text,
    conversation: `c${i}`,
    at: "2026-03-01T09:00:00Z",
    inbox: "shop",
  })),
};

describe("questions without an answer", () => {
  test("are asked for with the filters that are set", () => {
    assert.equal(pathOf("", ""), "admin/questions");
    assert.equal(pathOf("the shop", ""), "admin/questions?inbox=the%20shop");
    assert.equal(pathOf("shop", "da"), "admin/questions?inbox=shop&language=da");
  });

  test("are offered as ways to ask once each", () => {
    assert.equal(waysOf(GROUP), "Do you gift wrap?\nIs gift wrapping possible?");
    assert.deepEqual(linesOf(" one \n\n two\n"), ["one", "two"]);
  });

  test("an entry is named by its question, its id or the one beginning that fits", () => {
    assert.equal(entryNamed(ENTRIES, "where is MY parcel? ")?.id, "parcel");
    assert.equal(entryNamed(ENTRIES, "gift")?.id, "gift-card");
    assert.equal(entryNamed(ENTRIES, "my parcel"), undefined);
    assert.equal(entryNamed(ENTRIES, "parcel-lost")?.id, "parcel-lost");
    assert.equal(entryNamed(ENTRIES, " "), undefined);
    assert.equal(entryNamed(ENTRIES, "dog food"), undefined);
  });

  test("the commonest reason comes first", () => {
    assert.deepEqual(reasonsOf(GROUP), [
      ["not_covered", 2],
      ["did_not_help", 1],
    ]);
  });
});
