import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { LANGUAGES } from "./language.ts";
import { TEXTS } from "./locales/all.ts";
import { en } from "./locales/en.ts";
import { textsWith } from "./own-words.ts";

/** As the server takes them: WidgetLook. */
const KEY = /^[A-Za-z][A-Za-z0-9]{0,59}(\.[A-Za-z0-9]{1,59})?$/;
const MOST_KEYS = 200;

/** The keys of all texts, and how each is reached. */
function keysOf(texts: object): [string, (all: unknown) => unknown][] {
  return Object.entries(texts).flatMap(([key, ours]: [string, unknown]) => {
    const at = (all: unknown): unknown => (all as Record<string, unknown>)[key];
    return typeof ours !== "object" || ours === null
      ? [[key, at] as [string, (all: unknown) => unknown]]
      : keysOf(ours).map(([part, within]): [string, (all: unknown) => unknown] => [
          `${key}.${Array.isArray(ours) ? Number(part) + 1 : part}`,
          (all) => within(at(all)),
        ]);
  });
}

describe("the operator's own words", () => {
  test("standInThePlaceOfOurs", () => {
    const texts = textsWith(en, {
      placeholder: "Tell us",
      writing: "{0} types, {1}{0}",
      "files.attach": "Add a file",
      "ratings.5": "Splendid",
      ratings: "no",
      "ratings.0": "no",
      "ratings.6": "no",
      "ratings.length": "no",
      "files.toString": "no",
      "placeholder.0": "no",
      toString: "no",
      __proto__: "no",
      unknown: "no",
    });
    assert.equal(texts.placeholder, "Tell us");
    assert.equal(texts.writing("Mia"), "Mia types, Mia");
    assert.equal(texts.files.attach, "Add a file");
    assert.equal(texts.files.choose, en.files.choose);
    assert.deepEqual(texts.ratings, [...en.ratings.slice(0, 4), "Splendid"]);
    assert.equal(texts.send, en.send);
    assert.ok(!("unknown" in texts));
    assert.equal(en.files.attach, "Attach a file");
  });

  for (const language of LANGUAGES) {
    test(`reachEveryTextOfThePanel in ${language}`, () => {
      const keys = keysOf(TEXTS[language]);
      assert.ok(keys.length > 100 && keys.length <= MOST_KEYS, String(keys.length));
      const own = Object.fromEntries(keys.map(([key]) => [key, `own words of ${key}`]));
      const texts = textsWith(TEXTS[language], own);
      for (const [key, at] of keys) {
        assert.match(key, KEY);
        const now = at(texts);
        const said: unknown = typeof now === "function" ? (now as () => unknown)() : now;
        assert.equal(said, `own words of ${key}`);
      }
    });
  }
});
