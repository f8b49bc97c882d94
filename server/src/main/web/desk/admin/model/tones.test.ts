import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { listed, shareOf, type Rule } from "./tones.ts";

function rule(id: string, more: Partial<Rule> = {}): Rule {
  return {
    id,
    rule_version: 1,
    version: 0,
    reason: "Says what can be done.",
    holds: false,
    pack: "en/a.yaml",
    match: ["no problem"],
    replace: ["gladly"],
    examples: [{ before: "No problem!", after: "Gladly!" }],
    shown: 0,
    taken: 0,
    refused: 0,
    state: "on",
    ...more,
  };
}

const ids = (rules: readonly Rule[]): string[] => rules.map((each) => each.id);

describe("the list of rules", () => {
  const rules = [
    rule("calm", { shown: 10, refused: 1 }),
    rule("wished", { shown: 20, refused: 9, state: "suspended" }),
    rule("mine", { pack: "", match: ["전화 주세요"], examples: [] }),
    rule("quiet", { state: "off" }),
    rule("lost", { state: "broken", pack: "" }),
  ];

  test("is searched in ids, reasons, patterns and examples, by every word", () => {
    assert.deepEqual(ids(listed(rules, "전화", "all")), ["mine"]);
    assert.deepEqual(ids(listed(rules, "GLADLY wished", "all")), ["wished"]);
    assert.deepEqual(ids(listed(rules, "nothing like it", "all")), []);
    assert.equal(listed(rules, "  ", "all").length, rules.length);
  });

  test("shows the most refused by their share", () => {
    assert.deepEqual(ids(listed(rules, "", "refused")), ["wished", "calm"]);
  });

  test("shows what is suspended, off and one's own", () => {
    assert.deepEqual(ids(listed(rules, "", "suspended")), ["wished", "lost"]);
    assert.deepEqual(ids(listed(rules, "", "off")), ["quiet"]);
    assert.deepEqual(ids(listed(rules, "", "own")), ["mine", "lost"]);
  });

  test("knows no share of what was never shown", () => {
    assert.equal(shareOf(rule("new")), 0);
    assert.equal(shareOf(rule("half", { shown: 4, refused: 2 })), 0.5);
  });
});
