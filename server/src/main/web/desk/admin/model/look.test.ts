import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { InboxLook } from "../../../widget/look.ts";
import { draftOf, languageOfFault, lookOf } from "./look.ts";

const WHOLE: InboxLook = {
  color: "#7a1f5c",
  position: "left",
  offset: { x: 8, y: 40 },
  theme: "dark",
  launcher: { en: "Ask us", da: "Spørg os" },
  texts: { en: { placeholder: "Tell us" } },
  questions: [
    { key: "order_number", label: { en: "Your order?" } },
    { key: "size", label: { en: "Your size?" } },
  ],
  invitation: { seconds: 5, exit_intent: true, paths: ["/cart"], text: { en: "Need a hand?" } },
  sound: false,
  call_back: false,
};

describe("the form of a look", () => {
  test("a look that nobody changes stays as it is", () => {
    assert.deepEqual(lookOf(draftOf(WHOLE)), WHOLE);
    const { invitation: _, ...without } = WHOLE;
    assert.deepEqual(lookOf(draftOf(without)), without);
  });

  test("words that were taken out are gone, and with the last its language", () => {
    const draft = draftOf(WHOLE);
    const look = lookOf({ ...draft, launcher: { en: " ", da: "Spørg" }, texts: { en: { a: "" } } });
    assert.deepEqual(look.launcher, { da: "Spørg" });
    assert.deepEqual(look.texts, {});
  });

  test("what is no number is left for the server to name", () => {
    assert.equal(lookOf({ ...draftOf(WHOLE), x: "8px" }).offset.x, -1);
    assert.equal(lookOf({ ...draftOf(WHOLE), seconds: "" }).invitation?.seconds, -1);
  });

  test("a fault's field tells its language", () => {
    assert.equal(languageOfFault("launcher_da"), "da");
    assert.equal(languageOfFault("texts_ko_greeting"), "ko");
    assert.equal(languageOfFault("question_order_number_fi"), "fi");
    assert.equal(languageOfFault("invitation_text_nb"), "nb");
    assert.equal(languageOfFault("offset_x"), undefined);
  });
});
