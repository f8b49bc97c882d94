import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { launcherLook, readLook, wordsIn } from "./look.ts";

const look = {
  color: "#7a1f5c",
  position: "left",
  offset: { x: 8, y: 40 },
  theme: "dark",
  launcher: { en: "Ask us", da: "Spørg os" },
  texts: {},
  questions: [],
  invitation: { seconds: 5, exit_intent: true, paths: ["/cart"], text: { en: "Need a hand?" } },
  sound: true,
  call_back: false,
};

describe("the operator's look", () => {
  test("isReadWholeOrNotAtAll", () => {
    assert.equal(readLook(look)?.position, "left");
    assert.equal(readLook({ ...look, position: "top" }), undefined);
    assert.equal(readLook({ ...look, questions: [{ key: "x" }] }), undefined);
    assert.equal(readLook(undefined), undefined);
  });

  test("isToldToTheLoaderInTheVisitorsLanguage", () => {
    const told = launcherLook(readLook(look)!, "da");
    assert.equal(told.label, "Spørg os");
    assert.equal(launcherLook({ ...readLook(look)!, color: "red" }, "da").color, "");
  });

  test("fallsBackToEnglishAndThenToAnything", () => {
    assert.equal(wordsIn({ ko: "네" }, "da"), "네");
    assert.equal(wordsIn({}, "da"), "");
  });
});
