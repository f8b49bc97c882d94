// Every frame of the wire protocol, both ways. See docs/protocol.md.

import type { AgentAccount, Content, HeldReason, PageVisit, TrailStep } from "./content.ts";
import type { Entry, TransferCause } from "./entries.ts";

export * from "./content.ts";
export * from "./entries.ts";
export { readServerFrame } from "./read.ts";

export const PROTOCOL_VERSION = 1;

// Client to server.

export interface HelloFrame {
  type: "hello";
  v: number;
  ticket: string;
  client: string;
  caps: string[];
  locale?: string;
  page?: PageVisit;
}

export interface SubFrame {
  type: "sub";
  conv: string;
  epoch?: string;
  after?: number;
  h?: string;
}

export interface SendFrame {
  type: "send";
  cid: string;
  conv?: string;
  body: Content;
  reply_to?: number;
  /** The client's time, ISO 8601: a label. */
  ct?: string;
  /** Desk: keep the text as it was written. */
  own_words?: boolean;
  /** Desk, with the right `held.allow`: let words leave that the tone step holds. */
  allow_held?: boolean;
  /** Desk: not to be said when the visitor wrote past this number. */
  after?: number;
}

/** The arguments of each command. */
export interface Commands {
  person: Record<string, never>;
  rate: { rating: number; comment: string };
  edit: { target: number; text: string };
  delete: { target: number };
  /** Visitor: something to tell us, with the page it is about. */
  remark: { text: string; page: string; language: string };
  /** Visitor: please call. */
  callback: { phone: string; when: string; text: string };
  /** Visitor: the transcript, to an e-mail address. */
  transcript_mail: { email: string };
  answer: { key: string; text: string };
  context: { attributes?: Record<string, string>; trail?: TrailStep[] };
  accept: Record<string, never>;
  transfer: { to: string; cause: TransferCause; reason: string };
  take_over: { from: string; reason: string };
  return: Record<string, never>;
  note: { text: string };
  resolve: Record<string, never>;
  tag: { tag: string; on: boolean };
  availability: { available: boolean };
}

export type CommandName = keyof Commands;

export type CmdFrame = {
  [N in CommandName]: { type: "cmd"; cid: string; conv?: string; name: N; args: Commands[N] };
}[CommandName];

/** The arguments of each question. */
export interface Questions {
  preview: { text: string };
  brief: Record<string, never>;
  open_questions: Record<string, never>;
  agents: Record<string, never>;
  history: { before: number; limit: number };
  person: Record<string, never>;
}

export type QuestionName = keyof Questions;

export type AskFrame = {
  [N in QuestionName]: { type: "ask"; rid: string; conv?: string; name: N; args: Questions[N] };
}[QuestionName];

export type ListName = "queue" | "mine" | "team";

export type ClientFrame =
  | HelloFrame
  | SubFrame
  | { type: "unsub"; conv: string }
  | SendFrame
  | CmdFrame
  | AskFrame
  | { type: "watch"; list: ListName }
  | { type: "ack"; conv: string; delivered: number; read: number }
  | { type: "typing"; conv: string; on: boolean }
  | { type: "pong"; n: number };

// Server to client.

export interface Limits {
  text_characters: number;
  text_bytes: number;
  frame_bytes: number;
  /** The largest file; absent or 0 where none is taken. */
  file_bytes?: number;
}

export interface WelcomeFrame {
  type: "welcome";
  session: string;
  epoch: string;
  server_time: string;
  limits: Limits;
  /** Visitor: whether transcripts can be sent by e-mail. */
  transcript_mail?: boolean;
  conv?: string;
  agent?: AgentAccount;
}

export interface OkFrame {
  type: "ok";
  cid: string;
  conv?: string;
  epoch: string;
  seq: number;
  t: string;
}

export interface NoFrame {
  type: "no";
  cid?: string;
  code: string;
  retry: boolean;
  retry_after_ms?: number;
  say: string;
  reasons?: HeldReason[];
  better?: string;
}

export interface EvFrame {
  type: "ev";
  conv: string;
  epoch: string;
  from: number;
  entries: Entry[];
  h: string;
}

export interface ResetFrame {
  type: "reset";
  conv: string;
  epoch: string;
  head: number;
  why: string;
}

/** The rest of the fields is the answer itself; see answers.ts. */
export interface AnswerFrame {
  type: "answer";
  rid: string;
  code?: string;
  say?: string;
}

export type ConversationStatus = "bot" | "queued" | "assigned" | "snoozed" | "resolved";

export interface ListRow {
  conv: string;
  inbox: string;
  channel: string;
  status: ConversationStatus;
  agent?: string;
  waiting_since?: string;
  language: string;
  last_seq: number;
  updated: string;
  who: string;
  about: string;
}

export interface ListFrame {
  type: "list";
  list: ListName;
  rev: number;
  set: ListRow[];
  del: string[];
  full?: boolean;
}

export interface QueueFrame {
  type: "queue";
  conv: string;
  /** 0 when not waiting. */
  place: number;
  /** Minutes. */
  min?: number;
  max?: number;
  busy: boolean;
  agents: number;
  /** False while it is closed; absent while it is open. */
  open?: boolean;
  /** When people are back, an ISO time. */
  next_open?: string;
}

export type Side = "visitor" | "agent" | "bot";

export interface TypingFrame {
  type: "typing";
  conv: string;
  who: Side;
  name?: string;
  on: boolean;
}

/** A private note calls this agent. */
export interface MentionFrame {
  type: "mention";
  conv: string;
  seq: number;
  by: string;
}

export interface MarksFrame {
  type: "marks";
  conv: string;
  who: Side;
  delivered: number;
  read: number;
}

export interface PingFrame {
  type: "ping";
  n: number;
  heads: Record<string, number>;
}

export interface ByeFrame {
  type: "bye";
  code: number;
  retry_after_ms?: number;
}

export type ServerFrame =
  | WelcomeFrame
  | OkFrame
  | NoFrame
  | EvFrame
  | { type: "live"; conv: string; head: number }
  | ResetFrame
  | AnswerFrame
  | ListFrame
  | QueueFrame
  | TypingFrame
  | MentionFrame
  | MarksFrame
  | PingFrame
  | ByeFrame;

/** A frame of one type, for instance FrameOf<"live">. */
export type FrameOf<T extends ServerFrame["type"]> = Extract<ServerFrame, { type: T }>;
