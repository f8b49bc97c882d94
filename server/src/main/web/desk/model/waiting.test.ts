import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { lengthOf, minutesSince, urgencyOf } from "./waiting.ts";

describe("waiting times", () => {
  test("minutes are whole and never less than none", () => {
    const now = Date.parse("2026-11-20T09:10:59Z");
    assert.equal(minutesSince("2026-11-20T09:00:00Z", now), 10);
    assert.equal(minutesSince("2026-11-20T09:11:30Z", now), 0);
  });

  test("they are said in the desk's language, as exact as helps", () => {
    assert.equal(lengthOf(0, "nb"), "<\u00a01 min");
    assert.equal(lengthOf(3, "ko"), "3분");
    assert.match(lengthOf(65, "en-GB"), /^1\u00a0?\s?hr 5\u00a0?\s?mins$/u);
    assert.match(lengthOf(60 * 50, "da"), /^2\s?d/u);
  });

  test("long waits are told apart", () => {
    assert.deepEqual([0, 3, 4, 9, 10].map(urgencyOf), ["calm", "calm", "warm", "warm", "long"]);
  });
});
