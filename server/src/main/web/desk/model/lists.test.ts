import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { ListFrame, ListRow } from "../../wire/frames.ts";
import { applyList, emptyLists, ordered, rowBeside, rowOf } from "./lists.ts";

function row(conv: string, more: Partial<ListRow> = {}): ListRow {
  return {
    conv,
    inbox: "shop",
    channel: "web",
    status: "queued",
    language: "en",
    last_seq: 3,
    updated: "2026-11-20T09:00:00Z",
    who: conv,
    about: "",
    ...more,
  };
}

function frame(more: Partial<ListFrame>): ListFrame {
  return { type: "list", list: "queue", rev: 1, set: [], del: [], ...more };
}

const names = (rows: readonly ListRow[]): string => rows.map((each) => each.conv).join(" ");

describe("the lists", () => {
  test("a full frame starts anew and chunks add to it", () => {
    let lists = applyList(emptyLists(), frame({ set: [row("old")] }));
    lists = applyList(lists, frame({ full: true, set: [row("a")] }));
    lists = applyList(lists, frame({ set: [row("b")] }));
    assert.equal([...lists.queue.keys()].join(" "), "a b");
  });

  test("a change replaces a row, takes others away and leaves other lists alone", () => {
    let lists = applyList(emptyLists(), frame({ full: true, set: [row("a"), row("b")] }));
    lists = applyList(lists, frame({ list: "mine", full: true, set: [row("m")] }));
    lists = applyList(lists, frame({ set: [row("a", { who: "Ida" })], del: ["b"] }));
    assert.equal(lists.queue.get("a")?.who, "Ida");
    assert.equal(lists.queue.size, 1);
    assert.equal(lists.mine.size, 1);
  });

  test("a row that left and came back in one frame is there", () => {
    const lists = applyList(emptyLists(), frame({ set: [row("a")], del: ["a"] }));
    assert.ok(lists.queue.has("a"));
  });

  test("who waits longest comes first, whatever way the time is written", () => {
    const lists = applyList(
      emptyLists(),
      frame({
        set: [
          row("late", { waiting_since: "2026-11-20T09:05:00.500Z" }),
          row("none"),
          row("early", { waiting_since: "2026-11-20T09:05:00Z" }),
          row("first", { waiting_since: "2026-11-20T09:04:59.999Z" }),
        ],
      }),
    );
    assert.equal(names(ordered("queue", lists.queue)), "first early late none");
  });

  test("of the own conversations the newest comes first", () => {
    const set = [row("a"), row("b", { updated: "2026-11-20T10:00:00Z" })];
    const lists = applyList(emptyLists(), frame({ list: "mine", set }));
    assert.equal(names(ordered("mine", lists.mine)), "b a");
  });

  test("steps stop at the ends and begin at either one", () => {
    const rows = [row("a"), row("b")];
    assert.equal(rowBeside(rows, undefined, 1)?.conv, "a");
    assert.equal(rowBeside(rows, undefined, -1)?.conv, "b");
    assert.equal(rowBeside(rows, "gone", 1)?.conv, "a");
    assert.equal(rowBeside(rows, "a", 1)?.conv, "b");
    assert.equal(rowBeside(rows, "b", 1), undefined);
    assert.equal(rowBeside(rows, "a", -1), undefined);
  });

  test("a row is found in whichever list has it, the own one first", () => {
    let lists = applyList(emptyLists(), frame({ list: "team", set: [row("a", { who: "team" })] }));
    assert.equal(rowOf(lists, "a")?.who, "team");
    lists = applyList(lists, frame({ list: "mine", set: [row("a", { who: "mine" })] }));
    assert.equal(rowOf(lists, "a")?.who, "mine");
    assert.equal(rowOf(lists, "b"), undefined);
  });
});
