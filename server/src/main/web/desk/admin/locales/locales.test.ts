import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { LOCALES, stringsFor } from "./index.ts";

type Leaf = string | ((...args: never[]) => string);

function leaves(value: object, path = ""): [string, Leaf][] {
  return Object.entries(value).flatMap(([name, each]: [string, Leaf | object]) =>
    typeof each === "object" ? leaves(each, `${path}${name}.`) : [[path + name, each]],
  );
}

const english = new Map(leaves(stringsFor("en")));
/** Words that are right though they are the English ones. */
const SAME_ON_PURPOSE = new Set(["title", "look.invitation", "agents.team", "agents.teams", "pages.tone", "toneRules.parts.0.0", "toneRules.parts.1.0", "toneRules.parts.2.0", "toneRules.parts.3.0", "toneRules.parts.4.0", "toneRules.parts.5.0", "toneRules.parts.6.0"]);

describe("the administrators' languages", () => {
  for (const [code, strings] of Object.entries(LOCALES)) {
    test(`${code}: no sentence is empty, lost or left in English`, () => {
      const own = new Map(leaves(strings));
      assert.deepEqual([...own.keys()].sort(), [...english.keys()].sort());
      for (const [path, leaf] of own) {
        if (typeof leaf === "function") {
          const marks = ["⟦1⟧", "⟦2⟧"].slice(0, leaf.length);
          const text = leaf(...(marks as never[]));
          for (const mark of marks) {
            // Names of days may be put in lower case inside a sentence.
            assert.ok(text.includes(mark), `${path} loses ${mark}: ${text}`);
          }
        } else {
          assert.ok(leaf.trim() !== "", `${path} is empty`);
          const same = code !== "en" && leaf === english.get(path);
          assert.ok(!same || SAME_ON_PURPOSE.has(path), `${path} is English: ${leaf}`);
        }
      }
    });
  }

  test("Bokmål is taken for other Norwegian, English for what is not there", () => {
    assert.equal(stringsFor("no-NO").locale, "nb");
    assert.equal(stringsFor("sv").locale, "en-GB");
  });
});
