import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { pageHeaders } from "./page-headers.ts";

describe("page headers", () => {
  test("addressAndTitleAreTold", () => {
    const headers = pageHeaders({ url: "https://shop.example/tove lamp", title: "Tove: 램프" });
    assert.equal(decodeURIComponent(headers["X-Page-Url"] ?? ""), "https://shop.example/tove lamp");
    assert.equal(decodeURIComponent(headers["X-Page-Title"] ?? ""), "Tove: 램프");
  });

  test("queryAndFragmentStayWithThePage", () => {
    const headers = pageHeaders({ url: "https://shop.example/a?token=secret#b", title: "" });
    assert.equal(headers["X-Page-Url"], encodeURIComponent("https://shop.example/a"));
  });

  test("longAndBrokenTextsFitAHeaderAndAreCutBetweenCharacters", () => {
    const headers = pageHeaders({
      url: `https://shop.example/${"x".repeat(9_000)}`,
      title: `half \ud83d ${"한".repeat(500)}`,
    });
    for (const value of Object.values(headers)) {
      assert.match(value, /^[\x21-\x7e]*$/);
    }
    assert.equal(headers["X-Page-Url"]?.length, 2_400);
    assert.match(decodeURIComponent(headers["X-Page-Title"] ?? ""), /^half \ufffd 한{131}$/);
  });
});
