import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { AgentCard, Bodies, Entry, EntryType, Sender } from "./frames.ts";
import { emptyLog, type ConversationLog } from "./log.ts";
import type { OutboxItem } from "./outbox.ts";
import { applyMarks, emptyMarks, viewOf, type Line, type MessageLine } from "./view.ts";

const t = "2026-11-20T09:14:02Z";
const mia: AgentCard = { id: "mia", name: "Mia Holm", title: "Orders", languages: ["da"] };

type Told = { [K in EntryType]: [K, Sender["kind"], Bodies[K], (string | undefined)?] }[EntryType];

function logOf(...told: Told[]): ConversationLog {
  const entries = told.map(([type, kind, body, cid], index) => {
    return { seq: index + 1, t, type, from: { kind }, body, ...(cid && { cid }) } as Entry;
  });
  return { ...emptyLog("c"), epoch: "e", entries, head: entries.length };
}

const said = (text: string, cid?: string): Told => [
  "VisitorSaid",
  "visitor",
  { content: { type: "text", text } },
  cid,
];

function item(cid: string, text: string, more: Partial<OutboxItem> = {}): OutboxItem {
  const frame = { type: "send", cid, body: { type: "text", text }, ct: t } as const;
  return { cid, order: 1, tab: "t", frame, ...more };
}

const view = (log: ConversationLog, items: OutboxItem[] = [], marks = emptyMarks()) =>
  viewOf(log, items, marks, "visitor", t);

function message(lines: readonly Line[], index: number): MessageLine {
  const line = lines[index];
  assert.ok(line?.is === "message");
  return line;
}

describe("view", () => {
  test("editsAndDeletionsAreApplied", () => {
    const log = logOf(
      said("48213"),
      said("oops"),
      ["Edited", "visitor", { target: 1, content: { type: "text", text: "48214" } }],
      ["Deleted", "visitor", { target: 2 }],
    );
    const { lines } = view(log);
    assert.equal(lines.length, 2);
    assert.deepEqual(message(lines, 0).content, { type: "text", text: "48214" });
    assert.equal(message(lines, 0).edited, true);
    assert.equal(message(lines, 1).content, undefined);
  });

  test("aMessageKeepsItsKeyFromTheOutboxToTheLog", () => {
    const waiting = view(emptyLog("c"), [item("x", "hi")]).lines;
    const accepted = { type: "ok", cid: "x", conv: "c", epoch: "e", seq: 1, t } as const;
    const sent = view(emptyLog("c"), [item("x", "hi", { accepted })]).lines;
    const inLog = view(logOf(said("hi", "x")), [item("x", "hi", { accepted })]).lines;
    assert.deepEqual(
      [waiting, sent, inLog].map((lines) => [lines.length, message(lines, 0).key]),
      [
        [1, "x"],
        [1, "x"],
        [1, "x"],
      ],
    );
    assert.equal(message(waiting, 0).delivery, "sending");
    assert.equal(message(sent, 0).delivery, "sent");
  });

  test("marksTurnSentIntoDeliveredAndRead", () => {
    const log = logOf(said("a"), said("b"), said("c"));
    const marks = applyMarks(emptyMarks(), {
      type: "marks",
      conv: "c",
      who: "agent",
      delivered: 2,
      read: 1,
    });
    assert.deepEqual(
      view(log, [], marks).lines.map((line) => line.is === "message" && line.delivery),
      ["read", "delivered", "sent"],
    );
    const older = { type: "marks", conv: "c", who: "agent", delivered: 1, read: 0 } as const;
    assert.deepEqual(applyMarks(marks, older), marks);
  });

  test("aRefusedMessageIsFailedWithItsSentence", () => {
    const refused = { type: "no", code: "too_long", retry: false, say: "Too long." } as const;
    const line = message(view(emptyLog("c"), [item("x", "hi", { refused })]).lines, 0);
    assert.equal(line.delivery, "failed");
    assert.equal(line.refused?.say, "Too long.");
  });

  test("theOptionThatWasTakenIsMarkedOnItsQuestion", () => {
    const options = [{ id: "helped", label: "Yes" }];
    const ask: Told = [
      "BotSaid",
      "bot",
      { purpose: "answer", content: { type: "choice", text: "?", options }, links: [], through: 0 },
    ];
    const body = { type: "chosen", option: "helped", label: "Yes", of: 1 } as const;
    const waiting = item("x", "", { frame: { type: "send", cid: "x", body } });
    assert.equal(message(view(logOf(ask)).lines, 0).taken, undefined);
    assert.equal(message(view(logOf(ask), [waiting]).lines, 0).taken, "helped");
    const answer: Told = ["VisitorSaid", "visitor", { content: body }];
    assert.equal(message(view(logOf(ask, answer)).lines, 0).taken, "helped");
  });

  test("theStatusFollowsTheEntries", () => {
    const steps: Told[] = [
      ["Queued", "system", { since: t }],
      ["Assigned", "system", { agent: mia }],
      ["Resolved", "agent", { agent: "mia" }],
      ["FeedbackGiven", "visitor", { rating: 4, comment: "" }],
      ["Reopened", "system", { episode: 2 }],
    ];
    const at = (n: number) => view(logOf(...steps.slice(0, n)));
    assert.deepEqual(
      [0, 1, 2, 3, 5].map((n) => at(n).status),
      ["bot", "queued", "assigned", "resolved", "bot"],
    );
    assert.equal(at(2).agent?.name, "Mia Holm");
    assert.equal(at(1).waitingSince, t);
    assert.equal(at(2).waitingSince, undefined);
    assert.equal(at(4).rating, 4);
    assert.equal(at(5).rating, undefined);
    assert.equal(at(5).episode, 2);
  });

  test("aChangeOnItsWayIsShownAtOnce", () => {
    const edit = { type: "cmd", cid: "x", name: "edit", args: { target: 1, text: "b" } } as const;
    const waiting: OutboxItem = { cid: "x", order: 1, tab: "t", frame: edit };
    const line = message(view(logOf(said("a")), [waiting]).lines, 0);
    assert.deepEqual(line.content, { type: "text", text: "b" });
    assert.equal(line.delivery, "sending");
  });
});
