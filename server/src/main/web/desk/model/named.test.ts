import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { addressOfTalk, namedIn } from "./named.ts";

describe("the address of a conversation", () => {
  test("is read as it is written", () => {
    assert.equal(namedIn(addressOfTalk("AbC_d-0123456789abcdef")), "AbC_d-0123456789abcdef");
  });

  test("is nothing else", () => {
    for (const hash of ["", "#", "#talk/", "#talk/a b", "#talk/<b>", "#admin/faq", "#talks/a"]) {
      assert.equal(namedIn(hash), undefined, hash);
    }
  });
});
