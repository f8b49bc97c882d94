import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { OpenConversation } from "./opened.ts";
import { waitingSince } from "./waiting.ts";

const SINCE = "2026-11-20T09:00:00Z";

function open(...lines: readonly { by: string; delivery?: string }[]) {
  return {
    caughtUp: true,
    view: { lines: lines.map((line) => ({ is: "message", delivery: "sent", ...line })) },
  } as unknown as OpenConversation;
}

describe("an answer that is owed", () => {
  test("counts from the list as long as the log is not here", () => {
    assert.equal(waitingSince({ waiting_since: SINCE }, undefined), SINCE);
    assert.equal(waitingSince({}, open({ by: "visitor" })), undefined);
  });

  test("ends with the agent's words, also while they are on their way", () => {
    const row = { waiting_since: SINCE };
    assert.equal(waitingSince(row, open({ by: "visitor" }, { by: "bot" })), SINCE);
    assert.equal(waitingSince(row, open({ by: "visitor" }, { by: "agent" })), undefined);
    assert.equal(
      waitingSince(row, open({ by: "visitor" }, { by: "agent", delivery: "sending" })),
      undefined,
    );
    assert.equal(
      waitingSince(row, open({ by: "visitor" }, { by: "agent", delivery: "failed" })),
      SINCE,
    );
  });
});
