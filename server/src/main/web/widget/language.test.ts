import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { LANGUAGES, pickLanguage } from "./language.ts";
import { launcherTexts } from "./launcher-texts.ts";
import { TEXTS } from "./locales/all.ts";

describe("language", () => {
  test("theFirstWishThatCanBeMetWins", () => {
    assert.equal(pickLanguage(["is-IS", "da-DK", "en"]), "da");
    assert.equal(pickLanguage(["ko_KR"]), "ko");
    assert.equal(pickLanguage(["sv-FI", "fi"]), "sv");
    assert.equal(pickLanguage(["de-CH", "en"]), "de");
    assert.equal(pickLanguage(["", "xx"]), "en");
    assert.equal(pickLanguage([]), "en");
  });

  test("everyNorwegianIsMetWithBokmål", () => {
    assert.deepEqual(
      ["no", "nn-NO", "nb"].map((wish) => pickLanguage([wish])),
      ["nb", "nb", "nb"],
    );
  });

  for (const language of LANGUAGES) {
    test(`wordsWithNumbersReadWell in ${language}`, () => {
      const texts = TEXTS[language];
      const one = texts.wait(1, 1);
      assert.match(one, /1/);
      assert.doesNotMatch(one, /1.*1/);
      assert.match(texts.wait(3, 6), /3.*6/);
      assert.match(texts.place(2), /2/);
      assert.match(texts.tooLong(16_000), /16.?000/);
      assert.equal(new Set(texts.ratings).size, 5);
      for (const text of Object.values(texts)) {
        assert.notEqual(text, "");
      }
    });

    test(`theLaunchersNameCountsWhatIsUnread in ${language}`, () => {
      const texts = launcherTexts([language]);
      assert.doesNotMatch(texts.title, /\d/);
      assert.match(texts.news(1), /1/);
      assert.match(texts.news(12), /12/);
    });
  }
});
