import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { InboxLook } from "../../../widget/look.ts";
import { draftOf, languageOfFault, lookOf, numberOfReason, reasonsIn } from "./look.ts";

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
  invitation: {
    seconds: 5,
    exit_intent: true,
    paths: ["/cart"],
    text: { en: "Need a hand?" },
    reasons: [{ en: "Too dear", da: "For dyrt" }, { en: "No MobilePay" }],
  },
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

  test("a reason without words is none, and there is room for one more up to six", () => {
    const draft = draftOf(WHOLE);
    const reasons = [{ en: "Too dear" }, { en: " " }, { da: "Andet" }];
    assert.deepEqual(lookOf({ ...draft, reasons }).invitation?.reasons, [
      { en: "Too dear" },
      { da: "Andet" },
    ]);
    assert.equal(lookOf({ ...draft, reasons: [{ en: "" }] }).invitation?.reasons, undefined);
    assert.equal(reasonsIn(draft).length, 3);
    assert.equal(reasonsIn({ ...draft, reasons }).length, 3);
    const six = Array.from({ length: 6 }, () => ({ en: "Why" }));
    assert.equal(reasonsIn({ ...draft, reasons: six }).length, 6);
    assert.equal(numberOfReason(reasons, 2), 2);
  });

  test("a fault's field tells its language", () => {
    assert.equal(languageOfFault("launcher_da"), "da");
    assert.equal(languageOfFault("texts_ko_greeting"), "ko");
    assert.equal(languageOfFault("question_order_number_fi"), "fi");
    assert.equal(languageOfFault("invitation_text_nb"), "nb");
    assert.equal(languageOfFault("invitation_reason_2_da"), "da");
    assert.equal(languageOfFault("offset_x"), undefined);
  });
});
