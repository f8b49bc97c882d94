import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { Brief } from "../../wire/answers.ts";
import type { AgentAccount } from "../../wire/frames.ts";
import type { Canned } from "./canned.ts";
import { APOLOGY, apologyFor, waitedOf } from "./missed.ts";

const MONDAY = Date.parse("2026-11-16T12:00:00Z");
const DAY_MS = 86_400_000;
const MISSED = { since: "2026-11-16T12:00:00Z", until: "2026-11-16T12:09:30Z" };
const MIA: AgentAccount = {
  id: "mia",
  login: "mia",
  name: "Mia Holm",
  title: "Orders",
  languages: ["da", "en"],
  role: "agent",
  capacity: 4,
  available: true,
};
const reply = (language: string, text: string, id = APOLOGY): Canned => ({
  ...{ id, language, version: 1, shortcut: "s", title: "t", text },
});
const REPLIES = [
  reply("en", "Sorry: {{waited|a while}} ({{waited.day|recently}}). {{agent.name}}"),
  reply("da", "Beklager: {{waited|et stykke tid}} ({{waited.day|for nylig}})."),
  reply("ko", "hello", "hello"),
];
const brief = (language: string, missed?: Brief["missed"]): Brief =>
  ({
    ...{ who: { verified: false }, about: "", inbox: "shop", channel: "web", language },
    ...{ episode: 2, through: 1, count: 1, tried: [], facts: [], notes: [] },
    ...(missed === undefined ? {} : { missed }),
  }) as Brief;
const apology = (of: Brief | undefined): string | undefined =>
  apologyFor(of, REPLIES, MIA, (language) => (language === "en" ? "en-GB" : language), MONDAY);

describe("a wait in vain", () => {
  test("is told with its length and its day", () => {
    const waited = waitedOf(MISSED, "en-GB", MONDAY + 2 * DAY_MS);
    assert.match(waited?.length ?? "", /^9\smins?$/u);
    assert.equal(waited?.day, "Monday");
    assert.equal(waitedOf(MISSED, "ko-KR", MONDAY)?.day, "월요일");
    assert.equal(waitedOf(MISSED, "en-GB", MONDAY + 8 * DAY_MS)?.day, "16 November");
    assert.equal(waitedOf(undefined, "en-GB", MONDAY), undefined);
  });

  test("has an apology in the customer's language, else in one the agent writes", () => {
    assert.equal(apology(brief("en", MISSED)), "Sorry: 9 minutes (Monday). Mia Holm");
    assert.equal(apology(brief("da", MISSED)), "Beklager: 9 minutter (mandag).");
    assert.equal(apology(brief("fi", MISSED)), "Beklager: 9 minutter (mandag).");
  });

  test("without one there is nothing to be sorry about", () => {
    assert.equal(apology(brief("en")), undefined);
    assert.equal(apology(undefined), undefined);
  });
});
