import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { Entry } from "../../wire/frames.ts";
import { personOf } from "./person.ts";

let seq = 0;
function entry(type: string, body: object): Entry {
  seq += 1;
  return { seq, t: `2026-11-20T09:0${seq % 10}:00Z`, type, from: { kind: "system" }, body } as unknown as Entry;
}
const text = (said: string) => ({ content: { type: "text", text: said } });
const agent = (name: string) => ({ agent: { id: name, name, title: "", languages: [] } });

describe("the person in a conversation", () => {
  seq = 0;
  const entries = [
    entry("Opened", { inbox: "shop", channel: "web", language: "en", automated: true, page: { url: "https://s/", title: "Lamps" } }),
    entry("VisitorSaid", text("Where is it?")),
    entry("FactLearned", { fact: { kind: "phone", value: "+4512345678", as_said: "12 34", source: 2, confidence: 1 } }),
    entry("Understood", { through: 2, understanding: { language: "da", hits: [], wants_person: false, mood: {} } }),
    entry("Identified", { subject: "", name: "Anna", email: "", verified: false }),
    entry("Assigned", agent("Mikko")),
    entry("Resolved", {}),
    entry("FeedbackGiven", { rating: 5, comment: "" }),
    entry("VisitorSaid", text("One more thing")),
    entry("Reopened", { episode: 2 }),
    entry("VisitorSaid", text("and another")),
  ];
  const person = personOf(entries);

  test("is known by what was told and where it was told", () => {
    assert.deepEqual([person.name, person.phone, person.verified], ["Anna", "+4512345678", false]);
    assert.deepEqual(person.languages, ["da", "en"]);
    assert.equal(person.pages[0]?.seq, 1);
    assert.equal(person.facts[0]?.source, 2);
  });

  test("has its matters in a line, the latest first, each from its first words", () => {
    const [later, first] = person.episodes;
    assert.deepEqual([later?.number, later?.about, later?.seq], [2, "One more thing", 9]);
    assert.equal(later?.settled, undefined);
    assert.deepEqual([first?.about, first?.agents, first?.rating], ["Where is it?", ["Mikko"], 5]);
    assert.ok(first?.settled);
  });
});
