import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { Line } from "../wire/view.ts";
import { lastTold } from "./told.ts";

function said(text: string, by: "visitor" | "agent" = "visitor"): Line {
  return {
    is: "message",
    key: text,
    t: "2026-01-05T09:00:00Z",
    by,
    content: { type: "text", text },
    edited: false,
    delivery: "sent",
    links: [],
  };
}

describe("what was told already", () => {
  test("is the last that the visitor said of it", () => {
    const lines = [
      said("Write to ida@example.com or call +45 12 34 56 78."),
      said("No, better (030) 901/820 22"),
      said("Call us on +45 99 99 99 99", "agent"),
    ];
    assert.equal(lastTold("phone", lines), "(030) 901/820 22");
    assert.equal(lastTold("email", lines), "ida@example.com");
  });

  test("is no order number, no price and no date", () => {
    const lines = [said("Order 48213, parcel 12345678 of 2026, 1 299 kr, ida at example")];
    assert.equal(lastTold("phone", lines), undefined);
    assert.equal(lastTold("email", lines), undefined);
  });
});
