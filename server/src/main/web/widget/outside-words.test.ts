import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { launcherTexts } from "./launcher-texts.ts";
import { moreWords } from "./more-texts.ts";

describe("words outside of the panel", () => {
  test("areOursWhereThePageHasNone", () => {
    assert.equal(launcherTexts(["da"]).news(1), "1 ny besked");
    assert.equal(launcherTexts(["da"]).news(12), "12 nye beskeder");
    assert.equal(moreWords(["da"]).open, "Ja tak");
  });

  test("areThePagesWhereItHasSome", () => {
    const own = { title: "Spørg Nordlys", oneNew: "Et svar", manyNew: "# svar", open: "Gerne" };
    assert.equal(launcherTexts(["da"], own).title, "Spørg Nordlys");
    assert.equal(launcherTexts(["da"], own).news(1), "Et svar");
    assert.equal(launcherTexts(["da"], own).news(3), "3 svar");
    assert.equal(moreWords(["da"], own).open, "Gerne");
    assert.equal(moreWords(["da"], own).dismiss, "Nej tak");
  });
});
