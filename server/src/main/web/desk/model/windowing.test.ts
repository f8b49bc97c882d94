import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { drawn, placeAfterKey, scrolledTo } from "./windowing.ts";

const sight = { top: 0, height: 700, row: 70 };

describe("a long list", () => {
  test("draws what is in sight and a little more, whatever its length", () => {
    const places = drawn({ ...sight, top: 350_000 }, 10_000, []);
    assert.equal(places[0], 5_000 - 8);
    assert.equal(places.at(-1), 5_010 + 8);
    assert.ok(places.length < 40);
  });

  test("draws a short list whole and an empty one not at all", () => {
    assert.deepEqual(drawn(sight, 3, []), [0, 1, 2]);
    assert.deepEqual(drawn(sight, 0, []), []);
  });

  test("keeps the pinned rows, in their order, and ignores places that are not there", () => {
    const places = drawn({ ...sight, top: 350_000 }, 10_000, [9_999, 3, -1, 10_000]);
    assert.equal(places[0], 3);
    assert.equal(places.at(-1), 9_999);
    assert.equal(new Set(places).size, places.length);
  });

  test("scrolls no further than it has to", () => {
    assert.equal(scrolledTo(sight, 4), 0);
    assert.equal(scrolledTo(sight, 10), 70);
    assert.equal(scrolledTo({ ...sight, top: 500 }, 2), 140);
  });

  test("arrows, pages and ends stay inside", () => {
    assert.equal(placeAfterKey(0, "ArrowUp", 10, 5), 0);
    assert.equal(placeAfterKey(8, "PageDown", 10, 5), 9);
    assert.equal(placeAfterKey(4, "Home", 10, 5), 0);
    assert.equal(placeAfterKey(4, "End", 10, 5), 9);
    assert.equal(placeAfterKey(4, "a", 10, 5), undefined);
  });
});
