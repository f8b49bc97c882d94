import { describe, it } from "node:test";
import assert from "node:assert/strict";
import { fits } from "./paths.ts";

describe("paths of an invitation", () => {
  it("areEverywhereWhenThereAreNone", () => assert.equal(fits("/anything", []), true));
  it("areBeginnings", () => {
    assert.equal(fits("/cart/2", ["/cart"]), true);
    assert.equal(fits("/help/cart", ["/cart"]), false);
  });
  it("mayHoldStars", () => {
    assert.equal(fits("/en/products/lamp", ["/*/products/*"]), true);
    assert.equal(fits("/products/lamp", ["/*/products/*"]), false);
    assert.equal(fits("/a/checkout", ["*/checkout"]), true);
    assert.equal(fits("/a/checkout/b", ["*/checkout"]), false);
    assert.equal(fits("/ab", ["/ab*ab"]), false);
    assert.equal(fits("/a1b2c", ["/a*b*c"]), true);
    assert.equal(fits("/ac", ["/a*b*c"]), false);
  });
  it("neverTakeLong", () => assert.equal(fits("/" + "a".repeat(5_000), ["*a".repeat(200) + "b"]), false));
});
