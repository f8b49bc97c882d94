import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { ClientFrame } from "../wire/frames.ts";
import { meantFor } from "./anew.ts";

const CID = "b7Qm2Xv9RkT4yLs0Wd8eHg";

function said(conv: string | undefined): ClientFrame {
  return {
    type: "send",
    cid: CID,
    body: { type: "text", text: "Hello" },
    reply_to: 7,
    ...(conv === undefined ? {} : { conv }),
  };
}

describe("anew", () => {
  test("wordsForTheConversationThereIsStayAsTheyAre", () => {
    assert.deepEqual(meantFor(said("now"), "now"), said("now"));
    assert.deepEqual(meantFor(said(undefined), "now"), said(undefined));
    assert.deepEqual(meantFor(said(undefined), undefined), said(undefined));
  });

  test("wordsForOneThatIsOverGoOnInTheOneThereIs", () => {
    const words = { type: "send", cid: CID, body: { type: "text", text: "Hello" } };
    assert.deepEqual(meantFor(said("old"), "now"), { ...words, conv: "now" });
    assert.deepEqual(meantFor(said("old"), undefined), words);
  });

  test("tapOnAChoiceOfAnOldLogIsSaidInWords", () => {
    const tap: ClientFrame = {
      type: "send",
      cid: CID,
      conv: "old",
      body: { type: "chosen", option: "helped", label: "Yes", of: 4 },
    };
    assert.deepEqual(meantFor(tap, undefined), {
      type: "send",
      cid: CID,
      body: { type: "text", text: "Yes" },
    });
  });

  test("wishForAPersonGoesAlong", () => {
    const person: ClientFrame = { type: "cmd", cid: CID, conv: "old", name: "person", args: {} };
    const { conv: _old, ...anywhere } = person;
    assert.deepEqual(meantFor(person, undefined), anywhere);
    assert.deepEqual(meantFor(person, "now"), { ...person, conv: "now" });
  });

  test("otherFramesAreLeftAlone", () => {
    const rate: ClientFrame = {
      type: "cmd",
      cid: CID,
      conv: "old",
      name: "rate",
      args: { rating: 5, comment: "" },
    };
    assert.equal(meantFor(rate, "now"), rate);
  });
});
