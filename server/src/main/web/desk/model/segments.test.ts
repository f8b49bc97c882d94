import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { Fact } from "../../wire/frames.ts";
import { safeUrl, segmentsOf, type Segment } from "./segments.ts";

const fact = (asSaid: string): Fact => ({
  kind: "order_number",
  value: "48213",
  as_said: asSaid,
  source: 2,
  confidence: 1,
});

const shown = (segments: readonly Segment[]): string =>
  segments.map(({ is, text }) => (is === "text" ? text : `<${is} ${text}>`)).join("");

describe("a message's text", () => {
  test("known facts are found as they were said", () => {
    const text = "Where is my parcel? Order 48213, please";
    assert.equal(
      shown(segmentsOf(text, [fact("order 48213")])),
      "Where is my parcel? <fact Order 48213>, please",
    );
  });

  test("a fact that is not in the text marks nothing", () => {
    assert.equal(shown(segmentsOf("Hello", [fact("48213")])), "Hello");
  });

  test("only http and https become links, without the sentence's end", () => {
    assert.equal(
      shown(segmentsOf("See https://shop.example/a?b=1. And (http://x.example)!", [])),
      "See <link https://shop.example/a?b=1>. And (<link http://x.example>)!",
    );
    assert.equal(shown(segmentsOf("javascript:alert(1)", [])), "javascript:alert(1)");
  });

  test("a fact inside a link stays part of the link", () => {
    assert.equal(
      shown(segmentsOf("https://shop.example/48213 x", [fact("48213")])),
      "<link https://shop.example/48213> x",
    );
  });

  test("nothing of the text is lost or doubled", () => {
    const text = "<b>48213</b> https://a.example/<script> 48213 &amp;";
    const segments = segmentsOf(text, [fact("48213")]);
    assert.equal(segments.map((each) => each.text).join(""), text);
  });

  test("addresses that could run something are refused", () => {
    assert.equal(safeUrl("javascript:alert(1)"), undefined);
    assert.equal(safeUrl("data:text/html,x"), undefined);
    assert.equal(safeUrl("not an address"), undefined);
    assert.equal(safeUrl("https://shop.example"), "https://shop.example/");
  });
});
