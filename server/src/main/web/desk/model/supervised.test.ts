import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { Entry } from "../../wire/frames.ts";
import { supervision } from "./supervised.ts";

const ANNA = { id: "anna", name: "Anna", title: "Lead", languages: ["en"] };
const entry = (seq: number, type: string, by: string, body: object): Entry =>
  ({ seq, t: "2026-11-20T09:00:00Z", type, from: { kind: "agent", id: by }, body }) as Entry;
const note = (seq: number, by: string): Entry =>
  entry(seq, "NoteAdded", by, { agent: by, text: "Offer the refund" });
const change = (seq: number, by: string): Entry =>
  entry(seq, "Transferred", by, { from: "mia", to: ANNA, cause: "authority", reason: "Over the limit" });

describe("what a supervisor does to one's own conversation", () => {
  test("a take-over is told with the reason, and only the new one", () => {
    const log = [note(1, "mia"), change(2, "anna")];
    assert.deepEqual(supervision("c", log, 1, "mia", false), [
      { is: "taken", conv: "c", by: "Anna", reason: "Over the limit" },
    ]);
    assert.deepEqual(supervision("c", log, 2, "mia", false), []);
  });

  test("what one gave away oneself needs no telling", () => {
    assert.deepEqual(supervision("c", [change(1, "mia")], 0, "mia", true), []);
  });

  test("a colleague's note is told to the one who has the conversation", () => {
    const log = [note(1, "anna"), note(2, "mia")];
    assert.deepEqual(supervision("c", log, 0, "mia", true), [{ is: "noted", conv: "c", by: "anna" }]);
    assert.deepEqual(supervision("c", log, 0, "mia", false), []);
  });
});
