// What stands in the transcript, in order: messages, notes, events and the marks of days. Pure.

import type { Entry, EntryOf, EntryType, Fact } from "../../wire/frames.ts";
import type { OutboxItem } from "../../wire/outbox.ts";
import type { ConversationView, EventLine, MessageLine } from "../../wire/view.ts";

/** Entries an agent reads as a line of their own. */
export type EventType =
  | "Opened"
  | "HandOffRequested"
  | "Queued"
  | "Assigned"
  | "Transferred"
  | "Tagged"
  | "Identified"
  | "Resolved"
  | "Reopened"
  | "FeedbackGiven"
  | "PromiseMade"
  | "RemarkMade"
  | "CallbackRequested";

const EVENTS: ReadonlySet<string> = new Set<EventType>([
  "Opened",
  "HandOffRequested",
  "Queued",
  "Assigned",
  "Transferred",
  "Tagged",
  "Identified",
  "Resolved",
  "Reopened",
  "FeedbackGiven",
  "PromiseMade",
  "RemarkMade",
  "CallbackRequested",
]);

export interface DayItem {
  readonly is: "day";
  readonly key: string;
  readonly t: string;
}

export interface MessageItem {
  readonly is: "message";
  readonly key: string;
  readonly line: MessageLine;
  /** Whether the one before is of the same person and not long ago. */
  readonly follows: boolean;
  /** What a platform last said of it. */
  readonly outcome?: EntryOf<"DeliveryChanged">["body"]["outcome"];
  readonly facts: readonly Fact[];
}

export interface NoteItem {
  readonly is: "note";
  readonly key: string;
  readonly seq?: number;
  readonly t: string;
  /** An agent's id; absent for the own one that is on its way. */
  readonly by?: string;
  readonly name?: string;
  readonly text: string;
}

export interface EventItem {
  readonly is: "event";
  readonly key: string;
  readonly entry: EntryOf<EventType>;
}

/** An entry of a later version than this page. */
export interface UnknownItem {
  readonly is: "unknown";
  readonly key: string;
  readonly entry: Extract<Entry, { type: "Unknown" }>;
}

export type Item = DayItem | MessageItem | NoteItem | EventItem | UnknownItem;

const TOGETHER_MS = 5 * 60_000;

interface Told {
  readonly outcomes: ReadonlyMap<number, EntryOf<"DeliveryChanged">["body"]["outcome"]>;
  readonly facts: ReadonlyMap<number, readonly Fact[]>;
}

/** What later entries tell of earlier ones. */
function toldOf(entries: readonly Entry[]): Told {
  const outcomes = new Map<number, EntryOf<"DeliveryChanged">["body"]["outcome"]>();
  const facts = new Map<number, Fact[]>();
  for (const entry of entries) {
    if (entry.type === "DeliveryChanged") {
      outcomes.set(entry.body.target, entry.body.outcome);
    } else if (entry.type === "FactLearned") {
      const { fact } = entry.body;
      facts.set(fact.source, [...(facts.get(fact.source) ?? []), fact]);
    }
  }
  return { outcomes, facts };
}

/** The calendar day of a time where the reader is. */
export function dayOf(t: string): string {
  const date = new Date(t);
  return `${date.getFullYear()}-${date.getMonth() + 1}-${date.getDate()}`;
}

function speaker(line: MessageLine): string {
  return `${line.by}:${line.agent?.id ?? line.name ?? ""}`;
}

function follows(before: Item | undefined, line: MessageLine): boolean {
  return (
    before?.is === "message" &&
    speaker(before.line) === speaker(line) &&
    Date.parse(line.t) - Date.parse(before.line.t) < TOGETHER_MS
  );
}

function eventItem(line: EventLine): Item | undefined {
  const { entry, key } = line;
  if (entry.type === "Hidden") {
    return undefined;
  }
  if (entry.type === "Unknown") {
    return { is: "unknown", key, entry };
  }
  if (entry.type === "NoteAdded") {
    const { agent, text } = entry.body;
    const name = entry.from.name === undefined ? {} : { name: entry.from.name };
    return { is: "note", key, seq: entry.seq, t: entry.t, by: agent, text, ...name };
  }
  return EVENTS.has(entry.type)
    ? { is: "event", key, entry: entry as EntryOf<EventType> }
    : undefined;
}

function timeOf(item: Item): string {
  switch (item.is) {
    case "day":
    case "note":
      return item.t;
    case "message":
      return item.line.t;
    case "event":
    case "unknown":
      return item.entry.t;
  }
}

/**
 * Derives the items.
 *
 * @param waiting the outbox's items of this conversation: its notes are not in the view
 */
export function timelineOf(
  view: ConversationView,
  entries: readonly Entry[],
  waiting: readonly OutboxItem[],
): readonly Item[] {
  const { outcomes, facts } = toldOf(entries);
  const items: Item[] = [];
  let day = "";
  const add = (item: Item): void => {
    const next = dayOf(timeOf(item));
    if (next !== day) {
      day = next;
      items.push({ is: "day", key: `day-${timeOf(item)}`, t: timeOf(item) });
    }
    items.push(item);
  };
  for (const line of view.lines) {
    if (line.is === "event") {
      const item = eventItem(line);
      if (item !== undefined) {
        add(item);
      }
      continue;
    }
    const outcome = line.seq === undefined ? undefined : outcomes.get(line.seq);
    add({
      is: "message",
      key: line.key,
      line,
      follows: follows(items.at(-1), line),
      facts: (line.seq === undefined ? undefined : facts.get(line.seq)) ?? [],
      ...(outcome === undefined ? {} : { outcome }),
    });
  }
  for (const item of waiting) {
    if (item.frame.type === "cmd" && item.frame.name === "note" && !isIn(item, entries)) {
      const t = new Date(item.order).toISOString();
      add({ is: "note", key: item.cid, t, text: item.frame.args.text });
    }
  }
  return items;
}

function isIn(item: OutboxItem, entries: readonly Entry[]): boolean {
  const last = entries.at(-1)?.seq ?? 0;
  return item.refused !== undefined || (item.accepted !== undefined && item.accepted.seq <= last);
}

/** How many messages of the visitor nobody has read or answered. */
export function unreadOf(entries: readonly Entry[], seen: number): number {
  let count = 0;
  for (let i = entries.length - 1; i >= 0; i -= 1) {
    const entry = entries[i];
    if (entry === undefined || entry.seq <= seen || entry.type === "AgentSaid") {
      break;
    }
    count += entry.type === "VisitorSaid" ? 1 : 0;
  }
  return count;
}

/** Entries after which the brief may read differently. */
const TELLING: ReadonlySet<string> = new Set<EntryType>([
  "VisitorSaid",
  "BotSaid",
  // The first answer ends a wait in vain.
  "AgentSaid",
  "FactLearned",
  "HandOffRequested",
  "Queued",
  "Assigned",
  "Transferred",
  "NoteAdded",
  "Identified",
  "ContextGiven",
  "Reopened",
  "CallbackRequested",
  "Edited",
  "Deleted",
]);

export function changesBrief(entries: readonly Entry[], after: number): boolean {
  return entries.some((entry) => entry.seq > after && TELLING.has(entry.type));
}

/** Names of agents by id, as far as the entries tell them. */
export function namesOf(entries: readonly Entry[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const entry of entries) {
    if (entry.type === "Assigned" || entry.type === "AgentSaid") {
      names.set(entry.body.agent.id, entry.body.agent.name);
    } else if (entry.type === "Transferred") {
      names.set(entry.body.to.id, entry.body.to.name);
    }
    if ("from" in entry && entry.from.kind === "agent" && entry.from.id && entry.from.name) {
      names.set(entry.from.id, entry.from.name);
    }
  }
  return names;
}
