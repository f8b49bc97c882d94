// Reads frames that arrive. What this client does not know is ignored, what it needs is checked.

import { isAgentAccount, isHeldReason } from "./content.ts";
import { readEntry, type Entry } from "./entries.ts";
import type {
  AnswerFrame,
  ByeFrame,
  EvFrame,
  FrameOf,
  Limits,
  ListFrame,
  ListRow,
  MarksFrame,
  MentionFrame,
  NoFrame,
  OkFrame,
  PingFrame,
  QueueFrame,
  ResetFrame,
  ServerFrame,
  TypingFrame,
  WelcomeFrame,
} from "./frames.ts";
import {
  isFields,
  isFlag,
  isNumber,
  isText,
  listOf,
  maybe,
  oneOf,
  shape,
  tagged,
} from "./shapes.ts";

const isSide = oneOf("visitor", "agent", "bot");

export const isRow = shape<ListRow>({
  conv: isText,
  inbox: isText,
  channel: isText,
  status: oneOf("bot", "queued", "assigned", "snoozed", "resolved"),
  agent: maybe(isText),
  waiting_since: maybe(isText),
  language: isText,
  last_seq: isNumber,
  updated: isText,
  who: isText,
  about: isText,
});

const isServerFrame = tagged<ServerFrame>({
  welcome: shape<WelcomeFrame>({
    type: isText,
    session: isText,
    epoch: isText,
    server_time: isText,
    limits: shape<Limits>({
      text_characters: isNumber,
      text_bytes: isNumber,
      frame_bytes: isNumber,
      file_bytes: maybe(isNumber),
    }),
    transcript_mail: maybe(isFlag),
    conv: maybe(isText),
    agent: maybe(isAgentAccount),
  }),
  ok: shape<OkFrame>({
    type: isText,
    cid: isText,
    conv: maybe(isText),
    epoch: isText,
    seq: isNumber,
    t: isText,
  }),
  no: shape<NoFrame>({
    type: isText,
    cid: maybe(isText),
    code: isText,
    retry: isFlag,
    retry_after_ms: maybe(isNumber),
    say: isText,
    reasons: maybe(listOf(isHeldReason)),
    better: maybe(isText),
  }),
  ev: shape<EvFrame>({
    type: isText,
    conv: isText,
    epoch: isText,
    from: isNumber,
    entries: Array.isArray,
    h: isText,
  }),
  live: shape<FrameOf<"live">>({ type: isText, conv: isText, head: isNumber }),
  reset: shape<ResetFrame>({
    type: isText,
    conv: isText,
    epoch: isText,
    head: isNumber,
    why: isText,
  }),
  answer: shape<AnswerFrame>({
    type: isText,
    rid: isText,
    code: maybe(isText),
    say: maybe(isText),
  }),
  list: shape<ListFrame>({
    type: isText,
    list: oneOf("queue", "mine", "team"),
    rev: isNumber,
    set: listOf(isRow),
    del: listOf(isText),
    full: maybe(isFlag),
  }),
  queue: shape<QueueFrame>({
    type: isText,
    conv: isText,
    place: isNumber,
    min: maybe(isNumber),
    max: maybe(isNumber),
    busy: isFlag,
    agents: isNumber,
    open: maybe(isFlag),
    next_open: maybe(isText),
  }),
  typing: shape<TypingFrame>({
    type: isText,
    conv: isText,
    who: isSide,
    name: maybe(isText),
    on: isFlag,
  }),
  mention: shape<MentionFrame>({ type: isText, conv: isText, seq: isNumber, by: isText }),
  marks: shape<MarksFrame>({
    type: isText,
    conv: isText,
    who: isSide,
    delivered: isNumber,
    read: isNumber,
  }),
  ping: shape<PingFrame>({
    type: isText,
    n: isNumber,
    heads: (value) => isFields(value) && Object.values(value).every(isNumber),
  }),
  bye: shape<ByeFrame>({ type: isText, code: isNumber, retry_after_ms: maybe(isNumber) }),
});

/** Reads a frame from JSON text or from parsed JSON; undefined when this client cannot. */
export function readServerFrame(source: unknown): ServerFrame | undefined {
  const value = typeof source === "string" ? parse(source) : source;
  if (!isServerFrame(value)) {
    return undefined;
  }
  const frame = value as ServerFrame;
  if (frame.type !== "ev") {
    return frame;
  }
  const entries: Entry[] = [];
  for (const each of frame.entries as unknown[]) {
    const entry = readEntry(each);
    if (entry === undefined) {
      return undefined;
    }
    entries.push(entry);
  }
  return { ...frame, entries };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
