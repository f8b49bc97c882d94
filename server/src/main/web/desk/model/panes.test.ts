import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { fitted, keepPanes, RANGES, readPanes, sizeAfterKey, USUAL_PANES } from "./panes.ts";

function storage(first?: string) {
  let kept = first ?? null;
  return {
    getItem: () => kept,
    setItem: (_: string, value: string) => {
      kept = value;
    },
    removeItem: () => undefined,
    length: 0,
    key: () => null,
  };
}

describe("the panes", () => {
  test("a size stays within what a pane may be", () => {
    assert.equal(fitted("list", 2), RANGES.list.min);
    assert.equal(fitted("panel", 400), RANGES.panel.max);
    assert.equal(fitted("list", 18.44), 18.4);
    assert.equal(fitted("list", Number.NaN), RANGES.list.usual);
  });

  test("arrows move the border the way they point, whichever side the pane lies on", () => {
    assert.equal(sizeAfterKey("list", 19, "ArrowRight"), 20);
    assert.equal(sizeAfterKey("panel", 19, "ArrowRight"), 18);
    assert.equal(sizeAfterKey("list", 19, "Home"), RANGES.list.min);
    assert.equal(sizeAfterKey("list", 19, "End"), RANGES.list.max);
    assert.equal(sizeAfterKey("list", 30, "Enter"), RANGES.list.usual);
    assert.equal(sizeAfterKey("list", 19, "x"), undefined);
  });

  test("sizes are kept, and what is kept badly is as if nothing was", () => {
    const box = storage();
    keepPanes(box, { list: 22, panel: 17, panelShown: false });
    assert.deepEqual(readPanes(box), { list: 22, panel: 17, panelShown: false });
    assert.deepEqual(readPanes(storage("{")), USUAL_PANES);
    assert.deepEqual(readPanes(storage('{"list":"wide","panel":900}')), {
      ...USUAL_PANES,
      panel: RANGES.panel.max,
    });
    assert.deepEqual(readPanes(undefined), USUAL_PANES);
  });
});
