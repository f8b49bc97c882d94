// What a conversation looks like: its log with edits and deletions applied, the marks of the
// other side, and what still waits in the outbox. Pure.

import type {
  AgentCard,
  BotPurpose,
  Content,
  ConversationStatus,
  Entry,
  EntryOf,
  LabelledLink,
  MarksFrame,
  NoFrame,
  Side,
} from "./frames.ts";
import { lastOf, type ConversationLog } from "./log.ts";
import type { OutboxItem } from "./outbox.ts";

export type Delivery = "sending" | "sent" | "delivered" | "read" | "failed";

/** How far each side has received and read. */
export type Marks = Readonly<Partial<Record<Side, { delivered: number; read: number }>>>;

export interface MessageLine {
  readonly is: "message";
  /** Stays the same from the first keystroke's send to the entry in the log. */
  readonly key: string;
  /** Absent while it waits. */
  readonly seq?: number;
  readonly cid?: string;
  /** ISO 8601, or the client's time while it waits. */
  readonly t: string;
  readonly by: Side;
  readonly name?: string;
  readonly agent?: AgentCard;
  /** Absent when deleted. */
  readonly content?: Content;
  readonly edited: boolean;
  readonly delivery: Delivery;
  readonly refused?: NoFrame;
  readonly purpose?: BotPurpose;
  readonly links: readonly LabelledLink[];
  readonly replyTo?: number;
  /** The option that was taken from the choice in this message. */
  readonly taken?: string;
  /** The entry itself, for what only staff reads. */
  readonly entry?: EntryOf<"VisitorSaid" | "BotSaid" | "AgentSaid">;
}

/** An entry that is not a message: the page decides whether and how it is shown. */
export interface EventLine {
  readonly is: "event";
  readonly key: string;
  readonly entry: Exclude<
    Entry,
    EntryOf<"VisitorSaid" | "BotSaid" | "AgentSaid" | "Edited" | "Deleted">
  >;
}

export type Line = MessageLine | EventLine;

export interface ConversationView {
  readonly lines: readonly Line[];
  readonly status: ConversationStatus;
  /** Who helps now, or who helped last. */
  readonly agent?: AgentCard;
  readonly waitingSince?: string;
  readonly episode: number;
  /** The rating of this episode, 1 to 5. */
  readonly rating?: number;
  /** The visitor wrote after the last word of ours. */
  readonly waits: boolean;
  readonly last: number;
}

export function emptyMarks(): Marks {
  return {};
}

/** Marks only ever grow. */
export function applyMarks(marks: Marks, frame: MarksFrame): Marks {
  const old = marks[frame.who] ?? { delivered: 0, read: 0 };
  const read = Math.max(old.read, frame.read);
  const delivered = Math.max(old.delivered, frame.delivered, read);
  return { ...marks, [frame.who]: { delivered, read } };
}

/** How far the people or the bot a message was written to have come. */
function deliveryOf(seq: number, by: Side, marks: Marks): Delivery {
  const others: readonly Side[] = by === "visitor" ? ["agent", "bot"] : ["visitor"];
  const far = (what: "delivered" | "read"): number =>
    Math.max(0, ...others.map((side) => marks[side]?.[what] ?? 0));
  if (far("read") >= seq) {
    return "read";
  }
  return far("delivered") >= seq ? "delivered" : "sent";
}

function messageOf(
  entry: EntryOf<"VisitorSaid" | "BotSaid" | "AgentSaid">,
  marks: Marks,
): MessageLine {
  const shared = {
    is: "message" as const,
    key: entry.cid ?? `#${entry.seq}`,
    seq: entry.seq,
    ...(entry.cid === undefined ? {} : { cid: entry.cid }),
    ...(entry.from.name === undefined ? {} : { name: entry.from.name }),
    t: entry.t,
    edited: false,
    links: [],
    content: entry.body.content,
    entry,
  };
  const replyTo = "reply_to" in entry.body ? entry.body.reply_to : undefined;
  const reply = replyTo === undefined ? {} : { replyTo };
  switch (entry.type) {
    case "VisitorSaid":
      return {
        ...shared,
        ...reply,
        by: "visitor",
        delivery: deliveryOf(entry.seq, "visitor", marks),
      };
    case "BotSaid":
      return {
        ...shared,
        by: "bot",
        purpose: entry.body.purpose,
        links: entry.body.links,
        delivery: deliveryOf(entry.seq, "bot", marks),
      };
    case "AgentSaid":
      return {
        ...shared,
        ...reply,
        by: "agent",
        agent: entry.body.agent,
        name: entry.body.agent.name,
        delivery: deliveryOf(entry.seq, "agent", marks),
      };
  }
}

/** What waits is shown where it will stand: at the end, in the order it was made. */
function waitingOf(item: OutboxItem, by: Side, t: string): MessageLine | undefined {
  if (item.frame.type !== "send") {
    return undefined;
  }
  const { body, reply_to: replyTo, ct } = item.frame;
  const delivery =
    item.refused !== undefined ? "failed" : item.accepted !== undefined ? "sent" : "sending";
  return {
    is: "message",
    key: item.cid,
    cid: item.cid,
    t: item.accepted?.t ?? ct ?? t,
    by,
    content: body,
    edited: false,
    links: [],
    delivery,
    ...(item.refused === undefined ? {} : { refused: item.refused }),
    ...(replyTo === undefined ? {} : { replyTo }),
  };
}

interface Draft {
  lines: Line[];
  messages: Map<number, number>;
  status: ConversationStatus;
  agent?: AgentCard;
  waitingSince?: string;
  episode: number;
  rating?: number;
  waits: boolean;
}

function change(draft: Draft, seq: number, by: (line: MessageLine) => MessageLine): void {
  const at = draft.messages.get(seq);
  const line = at === undefined ? undefined : draft.lines[at];
  if (at !== undefined && line?.is === "message") {
    draft.lines[at] = by(line);
  }
}

function without<T extends object, K extends keyof T>(value: T, key: K): Omit<T, K> {
  const { [key]: _left, ...rest } = value;
  return rest;
}

function put(draft: Draft, entry: Entry, marks: Marks): void {
  switch (entry.type) {
    case "VisitorSaid":
    case "BotSaid":
    case "AgentSaid": {
      draft.messages.set(entry.seq, draft.lines.length);
      draft.lines.push(messageOf(entry, marks));
      draft.waits = entry.type === "VisitorSaid";
      const content = entry.body.content;
      if (content.type === "chosen") {
        change(draft, content.of, (line) => ({ ...line, taken: content.option }));
      }
      return;
    }
    case "Edited": {
      const content = entry.body.content;
      change(draft, entry.body.target, (line) => ({ ...line, content, edited: true }));
      return;
    }
    case "Deleted":
      change(draft, entry.body.target, (line) => without(line, "content"));
      return;
    case "Queued":
      draft.status = "queued";
      draft.waitingSince = entry.body.since;
      break;
    case "Assigned":
      draft.status = "assigned";
      draft.agent = entry.body.agent;
      delete draft.waitingSince;
      break;
    case "Transferred":
      draft.status = "assigned";
      draft.agent = entry.body.to;
      break;
    case "Resolved":
      draft.status = "resolved";
      draft.waits = false;
      delete draft.waitingSince;
      break;
    case "Reopened":
      draft.status = "bot";
      draft.episode = entry.body.episode;
      delete draft.rating;
      break;
    case "FeedbackGiven":
      draft.rating = entry.body.rating;
      break;
    default:
      break;
  }
  draft.lines.push({ is: "event", key: `#${entry.seq}`, entry });
}

/**
 * Derives the view.
 *
 * @param items the outbox's items of this conversation, in order
 * @param me the side whose outbox it is
 * @param now ISO 8601, for what has no time of its own yet
 */
export function viewOf(
  log: ConversationLog,
  items: readonly OutboxItem[],
  marks: Marks,
  me: "visitor" | "agent",
  now: string,
): ConversationView {
  const draft: Draft = { lines: [], messages: new Map(), status: "bot", episode: 1, waits: false };
  const cids = new Set<string>();
  for (const entry of log.entries) {
    put(draft, entry, marks);
    if ("cid" in entry && entry.cid !== undefined) {
      cids.add(entry.cid);
    }
  }
  const last = lastOf(log);
  for (const item of items) {
    const inLog = cids.has(item.cid) || (item.accepted !== undefined && item.accepted.seq <= last);
    if (inLog) {
      continue;
    }
    if (item.frame.type === "cmd") {
      pending(draft, item);
      continue;
    }
    const line = waitingOf(item, me, now);
    if (line !== undefined) {
      draft.lines.push(line);
      draft.waits = draft.waits || me === "visitor";
      const content = line.content;
      if (content?.type === "chosen" && item.refused === undefined) {
        change(draft, content.of, (of) => ({ ...of, taken: content.option }));
      }
    }
  }
  const { messages: _numbers, ...view } = draft;
  return { ...view, last };
}

/** A change that is on its way is shown at once. */
function pending(draft: Draft, item: OutboxItem): void {
  if (item.frame.type !== "cmd" || item.refused !== undefined) {
    return;
  }
  const command = item.frame;
  if (command.name === "edit") {
    const { target, text } = command.args;
    const delivery: Delivery = item.accepted === undefined ? "sending" : "sent";
    change(draft, target, (line) => ({
      ...line,
      content: { type: "text", text },
      edited: true,
      delivery,
    }));
  } else if (command.name === "delete") {
    change(draft, command.args.target, (line) => without(line, "content"));
  } else if (command.name === "rate") {
    draft.rating = command.args.rating;
  }
}
