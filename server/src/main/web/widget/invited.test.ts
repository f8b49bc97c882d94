import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { invitationIn } from "./invited.ts";
import { da } from "./locales/da.ts";
import { en } from "./locales/en.ts";
import { readLook, type InboxLook } from "./look.ts";
import { remarkOf } from "./survey.ts";

const invitation = { seconds: 5, exit_intent: true, paths: ["/cart"], text: { en: "Why not?" } };
const look: InboxLook = {
  color: "",
  position: "right",
  offset: { x: 20, y: 20 },
  theme: "auto",
  launcher: {},
  texts: {},
  questions: [],
  invitation,
  sound: true,
  call_back: true,
};
const reasons = [{ en: "Too dear", da: "For dyrt" }, { en: "No MobilePay" }];

describe("the operator's invitation", () => {
  test("isToldInTheVisitorsLanguage", () => {
    const told = invitationIn(look, "da", { ...en, ...da });
    assert.deepEqual(told, { text: "Why not?", seconds: 5, exit: true, paths: ["/cart"] });
  });

  test("isAQuestionWhereThereAreReasons", () => {
    const asked = { ...look, invitation: { ...invitation, reasons } };
    assert.deepEqual(readLook(asked), asked);
    const { survey } = invitationIn(asked, "da", { ...en, ...da });
    assert.deepEqual(survey?.reasons, ["For dyrt", "No MobilePay"]);
    assert.equal(survey?.thanks, da.rated);
    assert.equal(survey?.close, "Luk");
  });

  test("hasTheOperatorsOwnWords", () => {
    const texts = { en: { rated: "We listen.", surveyClose: "Bye" } };
    const asked = { ...look, texts, invitation: { ...invitation, reasons } };
    const { survey } = invitationIn(asked, "en", en);
    assert.equal(survey?.thanks, "We listen.");
    assert.equal(survey?.close, "Bye");
    assert.equal(survey?.send, en.send);
  });

  test("isNoQuestionWithAnEmptyListAndNoLookWithoutWords", () => {
    const none = { ...look, invitation: { ...invitation, reasons: [] } };
    assert.equal(invitationIn(none, "en", en).survey, undefined);
    assert.equal(readLook({ ...look, invitation: { ...invitation, reasons: ["Dear"] } }), undefined);
  });

  test("isAnsweredWithTheReasonTheLineOrBoth", () => {
    assert.equal(remarkOf("Too dear", ""), "Too dear");
    assert.equal(remarkOf("", "I looked for blue"), "I looked for blue");
    assert.equal(remarkOf("Too dear", "by far"), "Too dear: by far");
    assert.equal(remarkOf("", ""), "");
  });
});
