import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, test } from "node:test";
import { readEntry, type Entry } from "../../wire/frames.ts";
import { emptyLog } from "../../wire/log.ts";
import type { OutboxItem } from "../../wire/outbox.ts";
import { emptyMarks, viewOf } from "../../wire/view.ts";
import { changesBrief, namesOf, timelineOf, unreadOf, type Item } from "./timeline.ts";

interface Example {
  readonly entry: object;
}

/** The golden entries, numbered 1 and on. */
function golden(): Entry[] {
  const path = join(import.meta.dirname, "../../wire/examples/entries.json");
  const examples = JSON.parse(readFileSync(path, "utf8")) as Example[];
  return examples.map(({ entry }) => readEntry(entry) as Entry);
}

function items(entries: readonly Entry[], waiting: readonly OutboxItem[] = []): readonly Item[] {
  const log = { ...emptyLog("c"), entries, caughtUp: true };
  const view = viewOf(log, waiting, emptyMarks(), "agent", "2026-11-20T10:00:00Z");
  return timelineOf(view, entries, waiting);
}

function said(seq: number, t: string, text: string): Entry {
  const from = { kind: "visitor", id: "v" };
  return readEntry({
    seq,
    t,
    type: "VisitorSaid",
    from,
    body: { content: { type: "text", text } },
  }) as Entry;
}

function noteOf(cid: string, more: Partial<OutboxItem> = {}): OutboxItem {
  const frame = { type: "cmd", cid, conv: "c", name: "note", args: { text: "Called" } } as const;
  return { cid, order: Date.parse("2026-11-20T09:30:00Z"), tab: "t", frame, ...more };
}

describe("the transcript", () => {
  test("shows every golden entry an agent reads, in order and once", () => {
    const shown = items(golden());
    const seqs = shown.flatMap((item) =>
      item.is === "message" ? [item.line.seq] : "entry" in item ? [item.entry.seq] : [],
    );
    assert.deepEqual(
      seqs,
      [...seqs].sort((a, b) => Number(a) - Number(b)),
    );
    assert.equal(new Set(shown.map((item) => item.key)).size, shown.length);
    const kinds = new Set<string>(
      shown.map((item) => (item.is === "event" ? item.entry.type : item.is)),
    );
    for (const kind of ["day", "message", "note", "Opened", "HandOffRequested", "Transferred"]) {
      assert.ok(kinds.has(kind), `${kind} is not shown`);
    }
    for (const kind of ["Assigned", "Resolved", "Reopened", "FeedbackGiven", "PromiseMade"]) {
      assert.ok(kinds.has(kind), `${kind} is not shown`);
    }
  });

  test("facts and outcomes of delivery stand with the message they are about", () => {
    const shown = items(golden());
    const message = (seq: number): Extract<Item, { is: "message" }> | undefined =>
      shown.find(
        (item): item is Extract<Item, { is: "message" }> =>
          item.is === "message" && item.line.seq === seq,
      );
    assert.deepEqual(
      message(2)?.facts.map((fact) => fact.value),
      ["48213"],
    );
    assert.equal(message(14)?.outcome?.type, "sent");
  });

  test("an entry of a later version is named, not dropped", () => {
    const later = readEntry({
      seq: 1,
      t: "2026-11-20T09:00:00Z",
      type: "Sang",
      from: {},
      body: {},
    });
    const unknown = items([later as Entry]).find((item) => item.is === "unknown");
    assert.ok(unknown?.is === "unknown");
    assert.equal(unknown.entry.name, "Sang");
  });

  test("each day is marked once", () => {
    const shown = items([
      said(1, "2026-11-18T12:00:00Z", "a"),
      said(2, "2026-11-18T12:01:00Z", "b"),
      said(3, "2026-11-20T12:00:00Z", "c"),
    ]);
    assert.deepEqual(
      shown.map((item) => item.is),
      ["day", "message", "message", "day", "message"],
    );
  });

  test("quick messages of one person stand together", () => {
    const shown = items([
      said(1, "2026-11-20T12:00:00Z", "a"),
      said(2, "2026-11-20T12:04:00Z", "b"),
      said(3, "2026-11-20T12:20:00Z", "c"),
    ]);
    const follows = shown.flatMap((item) => (item.is === "message" ? [item.follows] : []));
    assert.deepEqual(follows, [false, true, false]);
  });

  test("a note on its way is shown until the log has it, and not when it is refused", () => {
    const entries = [said(1, "2026-11-20T09:00:00Z", "a")];
    const notes = (waiting: OutboxItem): number =>
      items(entries, [waiting]).filter((item) => item.is === "note").length;
    const ok = { type: "ok", cid: "n", conv: "c", epoch: "e", t: "2026-11-20T09:30:00Z" } as const;
    assert.equal(notes(noteOf("n")), 1);
    assert.equal(notes(noteOf("n", { accepted: { ...ok, seq: 2 } })), 1);
    assert.equal(notes(noteOf("n", { accepted: { ...ok, seq: 1 } })), 0);
    const refused = { type: "no", cid: "n", code: "not_found", retry: false, say: "" } as const;
    assert.equal(notes(noteOf("n", { refused })), 0);
  });
});

describe("what entries tell", () => {
  test("unread are the visitor's messages since the last answer or look", () => {
    const entries = golden();
    const last = entries.at(-1)?.seq ?? 0;
    const more = [
      said(last + 1, "2026-11-20T12:00:00Z", "a"),
      said(last + 2, "2026-11-20T12:00:00Z", "b"),
    ];
    assert.equal(unreadOf([...entries, ...more], last), 2);
    assert.equal(unreadOf([...entries, ...more], last + 1), 1);
    assert.equal(
      unreadOf(
        entries.filter((entry) => entry.seq <= 16),
        0,
      ),
      0,
    );
  });

  test("a brief is asked for again after what it tells of, not after marks and moods", () => {
    const entries = golden();
    const only = (type: string): Entry[] => entries.filter((entry) => entry.type === type);
    assert.ok(changesBrief(only("FactLearned"), 0));
    assert.ok(changesBrief(only("Transferred"), 0));
    assert.ok(changesBrief(only("AgentSaid"), 0));
    assert.ok(!changesBrief(only("Understood"), 0));
    assert.ok(!changesBrief(only("DeliveryChanged"), 0));
    assert.ok(!changesBrief(entries, entries.length));
  });

  test("agents' names are known from what they did", () => {
    const names = namesOf(golden());
    assert.equal(names.get("mia"), "Mia Holm");
    assert.equal(names.get("aino"), "Aino Laine");
  });
});
