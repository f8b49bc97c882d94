import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { happened, mentionsIn, readAlertSettings, USUAL_ALERTS, type Watched } from "./alerts.ts";
import type { OpenConversation } from "./opened.ts";

function watched(more: Partial<Watched> = {}): Watched {
  return { queue: new Set(), own: new Set(), mine: new Map(), handed: new Set(), ...more };
}

const rules = (before: Partial<Watched>, now: Partial<Watched>): string =>
  happened(watched(before), watched(now))
    .map((alert) => `${alert.rule} ${alert.key} ${alert.count}`)
    .join(", ");

describe("what an agent is told of", () => {
  test("who comes to the queue, in one alert however many they are", () => {
    assert.equal(
      rules({ queue: new Set(["a"]) }, { queue: new Set(["a", "b", "c"]) }),
      "waiting queue 3",
    );
    assert.equal(rules({ queue: new Set(["a", "b"]) }, { queue: new Set(["a"]) }), "");
  });

  test("nothing of what the agent gave back", () => {
    assert.equal(rules({ own: new Set(["a"]) }, { queue: new Set(["a"]) }), "");
  });

  test("messages in own conversations, merged for each, once their log is here", () => {
    const two = new Map([["a", { unread: 2, mentions: 0 }]]);
    assert.equal(
      rules({ mine: new Map([["a", { unread: 1, mentions: 0 }]]) }, { mine: two }),
      "message a 2",
    );
    assert.equal(rules({}, { mine: two }), "");
    assert.equal(rules({ mine: two }, { mine: new Map([["a", { unread: 0, mentions: 0 }]]) }), "");
  });

  test("a mention rather than a message, and what is handed over", () => {
    assert.equal(
      rules(
        { mine: new Map([["a", { unread: 0, mentions: 0 }]]) },
        { mine: new Map([["a", { unread: 1, mentions: 1 }]]) },
      ),
      "mention a 1",
    );
    assert.equal(rules({}, { handed: new Set(["b"]) }), "handed b 1");
    assert.equal(rules({ handed: new Set(["b"]) }, { handed: new Set(["b"]) }), "");
  });

  test("a mention is a colleague's note with the name behind an at sign", () => {
    const note = (by: string | undefined, text: string) => ({
      is: "note",
      key: text,
      t: "2026-11-20T09:00:00Z",
      text,
      ...(by === undefined ? {} : { by }),
    });
    const items = [
      note("x", "Please look, @Sofie"),
      note("x", "sofie@shop.example wrote"),
      note("me", "@Sofie"),
      note(undefined, "@sofie on its way"),
    ] as OpenConversation["items"];
    assert.equal(mentionsIn({ items }, { id: "me", name: "Sofie", login: "sofie" }), 1);
  });

  test("settings that were kept badly are the usual ones", () => {
    const kept = (text: string) => ({
      getItem: () => text,
      setItem: () => undefined,
      removeItem: () => undefined,
      length: 0,
      key: () => null,
    });
    assert.deepEqual(readAlertSettings(kept("[")), USUAL_ALERTS);
    assert.deepEqual(readAlertSettings(kept('{"volume":7,"sound":{"message":false}}')), {
      ...USUAL_ALERTS,
      sound: { ...USUAL_ALERTS.sound, message: false },
    });
  });
});
