import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { linkify, safeUrl } from "./links.ts";

const links = (text: string): string[] =>
  linkify(text).flatMap((piece) => (piece.is === "link" ? [piece.text] : []));

describe("linkify", () => {
  test("findsAddressesAndLeavesTheRestAsItWas", () => {
    const text = "See https://shop.example/help, or http://a.example/b?c=d#e!";
    assert.deepEqual(links(text), ["https://shop.example/help", "http://a.example/b?c=d#e"]);
    assert.equal(
      linkify(text)
        .map((piece) => piece.text)
        .join(""),
      text,
    );
  });

  test("bracketsBelongToTheAddressOnlyWhenOpenedInIt", () => {
    assert.deepEqual(links("(https://a.example/x)"), ["https://a.example/x"]);
    assert.deepEqual(links("https://a.example/x_(y)."), ["https://a.example/x_(y)"]);
  });

  test("aKoreanParticleIsNotPartOfTheAddress", () => {
    assert.deepEqual(links("https://shop.example/help에서 볼 수 있어요"), [
      "https://shop.example/help",
    ]);
  });

  test("onlyHttpAndHttpsBecomeLinks", () => {
    const bad = [
      "javascript:alert(1)",
      "data:text/html,x",
      "ftp://a.example",
      "//a.example",
      "www.a",
    ];
    for (const text of bad) {
      assert.deepEqual(links(text), []);
      assert.equal(safeUrl(text), undefined);
    }
    assert.equal(safeUrl("javascript:alert(1)", "https://shop.example"), undefined);
    assert.equal(
      safeUrl("/help/delivery", "https://shop.example/x"),
      "https://shop.example/help/delivery",
    );
    assert.deepEqual(links("https://"), []);
  });

  test("hostileTextStaysText", () => {
    const text = '<img src=x onerror=alert(1)> <a href="https://a.example">x</a>';
    assert.deepEqual(links(text), ["https://a.example"]);
  });
});
