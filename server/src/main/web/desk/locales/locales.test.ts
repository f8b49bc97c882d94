import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { LANGUAGES, refusalOf, regional, stringsFor, type Strings } from "./index.ts";

type Leaf = string | ((...args: never[]) => string);

function leaves(value: object, path = ""): [string, Leaf][] {
  return Object.entries(value).flatMap(([name, each]: [string, Leaf | object]) =>
    typeof each === "object" ? leaves(each, `${path}${name}.`) : [[path + name, each]],
  );
}

/** Calls a sentence with marks that must be found in it again. */
function filled(leaf: (...args: never[]) => string): { text: string; marks: string[] } {
  const marks = ["⟦1⟧", "⟦2⟧"].slice(0, leaf.length);
  return { text: leaf(...(marks as never[])), marks };
}

const english = new Map(leaves(stringsFor(["en"])));
/** Words that are right in Danish and Norwegian though they are the English ones. */
const SAME_ON_PURPOSE = new Set([
  "facts.email",
  "lists.mine",
  "lists.team",
  "keys.acts.mine",
  "keys.acts.team",
  "composer.send",
  "keys.send",
  "look.panes.admin",
  "look.person.open",
]);

describe("the desk's languages", () => {
  for (const { code } of LANGUAGES) {
    const strings: Strings = stringsFor([code]);

    test(`${code}: no sentence is empty or loses what is put into it`, () => {
      for (const [path, leaf] of leaves(strings)) {
        if (typeof leaf === "string") {
          assert.ok(leaf.trim() !== "", `${path} is empty`);
          continue;
        }
        const { text, marks } = filled(leaf);
        for (const mark of marks) {
          assert.ok(text.includes(mark), `${path} loses ${mark}: ${text}`);
        }
      }
    });

    if (code !== "en") {
      test(`${code}: nothing was left in English`, () => {
        for (const [path, leaf] of leaves(strings)) {
          const other = english.get(path);
          const same = typeof leaf === "string" && leaf === other;
          assert.ok(!same || SAME_ON_PURPOSE.has(path), `${path} is English: ${String(leaf)}`);
        }
      });
    }
  }

  test("times follow the region of the browser's language, in the language of the desk", () => {
    assert.equal(regional(stringsFor(["en"]), ["ko-KR", "en-US", "en-GB"]).locale, "en-US");
    assert.equal(regional(stringsFor(["nb"]), ["no-NO"]).locale, "nb-NO");
    assert.equal(regional(stringsFor(["fi"]), ["fi", "en-US"]).locale, "fi");
  });

  test("the first language that the desk speaks is taken, Bokmål for other Norwegian", () => {
    assert.equal(stringsFor(["sv-SE", "fi-FI", "en"]).locale, "fi");
    assert.equal(stringsFor(["nn-NO"]).locale, "nb");
    assert.equal(stringsFor(["no"]).locale, "nb");
    assert.equal(stringsFor(["xx"]).locale, "en-GB");
    assert.equal(stringsFor([]).locale, "en-GB");
  });

  test("a refusal is said in the desk's language, or as the server says it", () => {
    const ko = stringsFor(["ko"]);
    assert.equal(refusalOf(ko, { code: "at_capacity", say: "…" }), ko.codes.at_capacity);
    assert.equal(refusalOf(ko, { code: "toString", say: "As is." }), "As is.");
  });
});
