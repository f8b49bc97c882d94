import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { isTooLong, sendable } from "./limits.ts";

const limits = { text_characters: 16_000, text_bytes: 49_152, frame_bytes: 65_536 };

describe("limits", () => {
  test("charactersAreCountedAsTheServerCountsThem", () => {
    assert.equal(isTooLong("x".repeat(16_000), limits), false);
    assert.equal(isTooLong("x".repeat(16_001), limits), true);
    assert.equal(isTooLong("한".repeat(16_000), limits), false);
    assert.equal(isTooLong("👍".repeat(8_001), limits), true);
  });

  test("aTextThatFitsButWhoseFrameDoesNotIsTooLong", () => {
    assert.equal(isTooLong("\u0001".repeat(12_000), limits), true);
  });

  test("whatNoTextCanHoldIsLeftOut", () => {
    assert.equal(sendable("  a\0b\n "), "ab");
    assert.equal(sendable(" \n\0 "), "");
  });
});
