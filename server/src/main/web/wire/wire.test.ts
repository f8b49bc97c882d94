// The golden frames, read as this client reads them. A Java test reads the same files.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, test } from "node:test";
import { readBrief, readColleagues, readHistory, readPreview } from "./answers.ts";
import { ENTRY_TYPES, readEntry, readServerFrame, type AnswerFrame } from "./frames.ts";
import { newId } from "./ids.ts";

type Fields = Record<string, unknown>;

function examples(name: string): Fields[] {
  const text = readFileSync(new URL(`./examples/${name}.json`, import.meta.url), "utf8");
  return JSON.parse(text) as Fields[];
}

const server = examples("server").map((each) => each["frame"] as Fields);
const client = examples("client").map((each) => each["frame"] as Fields);
const entries = examples("entries").map((each) => each["entry"] as Fields);

function answer(to: string): AnswerFrame {
  const found = examples("server").find((each) => each["name"] === `answer to ${to}`);
  const frame = readServerFrame(found?.["frame"]);
  assert.equal(frame?.type, "answer");
  return frame as AnswerFrame;
}

describe("frames from the server", () => {
  for (const frame of server) {
    test(`${JSON.stringify(frame).slice(0, 60)} is read`, () => {
      assert.ok(readServerFrame(JSON.stringify(frame)));
    });
  }

  test("unknownFieldsAreIgnored", () => {
    for (const frame of server) {
      assert.ok(readServerFrame({ ...frame, surprise: { nested: [1, 2] } }));
    }
  });

  test("aMissingOrWrongFieldMakesAFrameUnreadable", () => {
    assert.equal(readServerFrame('{"type":"ok","cid":"x"}'), undefined);
    assert.equal(readServerFrame('{"type":"ping","n":"4","heads":{}}'), undefined);
    assert.equal(readServerFrame('{"type":"later"}'), undefined);
    assert.equal(readServerFrame("[]"), undefined);
    assert.equal(readServerFrame("{"), undefined);
    assert.equal(readServerFrame(undefined), undefined);
  });

  test("answersAreRead", () => {
    assert.equal(readPreview(answer("preview"))?.sent, "We can ship your order from Monday.");
    assert.equal(readBrief(answer("brief"))?.facts[0]?.value, "48213");
    assert.equal(readColleagues(answer("agents"))?.[0]?.name, "Aino Laine");
    assert.equal(readHistory(answer("history"))?.entries.length, 2);
    assert.equal(readBrief(answer("agents")), undefined);
  });
});

describe("frames from the client", () => {
  test("everyTypeHasAnExample", () => {
    const types = new Set(client.map((frame) => frame["type"]));
    const expected = "ack ask cmd hello pong send sub typing unsub watch".split(" ");
    assert.deepEqual([...types].sort(), expected);
  });
});

describe("entries", () => {
  for (const entry of entries) {
    test(`${JSON.stringify(entry).slice(0, 60)} is read`, () => {
      const read = readEntry(entry);
      assert.equal(read?.type, entry["hidden"] === true ? "Hidden" : entry["type"]);
    });
  }

  test("everyTypeHasAnExample", () => {
    const seen = new Set(entries.map((entry) => entry["type"]));
    assert.deepEqual(
      ENTRY_TYPES.filter((type) => !seen.has(type)),
      [],
    );
  });

  test("anUnknownTypeKeepsItsNumber", () => {
    const later = { seq: 9, t: "2026-11-20T09:14:02Z", type: "Waved", from: {}, body: {} };
    assert.deepEqual(readEntry(later), {
      seq: 9,
      t: "2026-11-20T09:14:02Z",
      type: "Unknown",
      name: "Waved",
    });
    const broken = { ...later, type: "Deleted" };
    assert.equal(readEntry(broken)?.type, "Unknown");
    assert.equal(readEntry({ ...later, type: "constructor" })?.type, "Unknown");
  });

  test("withoutANumberThereIsNoEntry", () => {
    assert.equal(readEntry({ t: "2026-11-20T09:14:02Z", type: "Deleted" }), undefined);
  });
});

describe("ids", () => {
  test("areTwentyTwoCharactersOfTheGivenBytes", () => {
    assert.equal(
      newId((bytes) => bytes.fill(0)),
      "A".repeat(22),
    );
    assert.equal(
      newId((bytes) => bytes.fill(255)),
      `${"_".repeat(21)}w`,
    );
    assert.match(newId(), /^[\w-]{22}$/);
    assert.notEqual(newId(), newId());
  });
});
