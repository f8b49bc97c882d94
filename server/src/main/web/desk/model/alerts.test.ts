import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { happened, readAlertSettings, USUAL_ALERTS, type Watched } from "./alerts.ts";
import { Mentions } from "./mentions.ts";

function watched(more: Partial<Watched> = {}): Watched {
  const none = { queue: new Set<string>(), own: new Set<string>(), handed: new Set<string>() };
  return { ...none, mine: new Map(), called: new Map(), ...more };
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
    const two = new Map([["a", 2]]);
    assert.equal(rules({ mine: new Map([["a", 1]]) }, { mine: two }), "message a 2");
    assert.equal(rules({}, { mine: two }), "");
    assert.equal(rules({ mine: two }, { mine: new Map([["a", 0]]) }), "");
  });

  test("a mention rather than a message, and what is handed over", () => {
    assert.equal(
      rules({ mine: new Map([["a", 0]]) }, { mine: new Map([["a", 1]]), called: new Map([["a", 1]]) }),
      "mention a 1",
    );
    assert.equal(rules({}, { handed: new Set(["b"]) }), "handed b 1");
    assert.equal(rules({ handed: new Set(["b"]) }, { handed: new Set(["b"]) }), "");
  });

  test("a mention is what the server says it is, in a colleague's conversation too", async () => {
    let changes = 0;
    const mentions = new Mentions(
      {
        get: () => Promise.resolve({ status: 200, body: { mentions: [] } }),
        put: () => Promise.resolve({ status: 200, body: {} }),
        remove: () => Promise.resolve({ status: 204, body: undefined }),
      } as unknown as ConstructorParameters<typeof Mentions>[0],
      () => (changes += 1),
    );
    const before = mentions.told;
    mentions.heard("other", 12);
    mentions.heard("other", 12);
    mentions.heard("other", 14);
    assert.equal(changes, 3);
    assert.equal(rules({ called: before }, { called: mentions.told }), "mention other 2");
    assert.equal(rules({ called: mentions.told }, { called: mentions.told }), "");
    await mentions.seen("other");
    assert.equal(mentions.told.size, 0);
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
