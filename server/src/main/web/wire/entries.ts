// The numbered entries of a conversation's log, as a client reads them.

import {
  isAgentCard,
  isContent,
  isFact,
  isFaqUse,
  isLabelledLink,
  isPageVisit,
  isTexts,
  isTrailStep,
  isVerdict,
  type AgentCard,
  type Content,
  type Fact,
  type FaqUse,
  type LabelledLink,
  type PageVisit,
  type TrailStep,
  type Verdict,
} from "./content.ts";
import {
  isFields,
  isFlag,
  isNumber,
  isText,
  listOf,
  maybe,
  oneOf,
  shape,
  type Check,
} from "./shapes.ts";

export type SenderKind = "visitor" | "bot" | "agent" | "system";

export interface Sender {
  kind: SenderKind;
  id?: string;
  name?: string;
}

export type BotPurpose = "answer" | "clarify" | "hand_off" | "notice" | "thanks";

export type HandOffReason =
  | "asked"
  | "not_covered"
  | "did_not_help"
  | "turn_limit"
  | "never_automate"
  | "feelings"
  | "unavailable"
  | "no_automation"
  | "callback";

export type TransferCause = "expertise" | "language" | "shift_end" | "authority";

export interface Understanding {
  language: string;
  hits: FaqUse[];
  wants_person: boolean;
  mood: { frustration: number; vulnerable: boolean };
}

/** The body of each type of entry; what only staff may read is optional. */
export interface Bodies {
  Opened: {
    inbox: string;
    channel: string;
    language: string;
    page?: PageVisit;
    automated: boolean;
  };
  VisitorSaid: { content: Content; reply_to?: number };
  BotSaid: {
    purpose: BotPurpose;
    content: Content;
    links: LabelledLink[];
    faq?: FaqUse;
    through: number;
    as_written?: string;
    tone?: Verdict;
  };
  AgentSaid: {
    agent: AgentCard;
    content: Content;
    as_written?: string;
    tone?: Verdict;
    own_words?: boolean;
    reply_to?: number;
  };
  Understood: { through: number; understanding: Understanding };
  FactLearned: { fact: Fact };
  HandOffRequested: { reason: HandOffReason; through: number; count: number };
  Queued: { since: string };
  Assigned: { agent: AgentCard };
  Transferred: { from: string; to: AgentCard; cause: TransferCause; reason?: string };
  NoteAdded: { agent: string; text: string };
  Edited: { target: number; content: Content };
  Deleted: { target: number };
  Tagged: { tag: string; on: boolean };
  DeliveryChanged: {
    target: number;
    endpoint: string;
    outcome: { readonly type: string } & Readonly<Record<string, unknown>>;
  };
  Identified: { subject: string; name: string; email: string; verified: boolean };
  ContextGiven: { attributes: Record<string, string>; trail: TrailStep[] };
  Resolved: { agent?: string };
  Reopened: { episode: number };
  FeedbackGiven: { rating: number; comment: string };
  PromiseMade: { owner: string; text: string; due: string };
  RemarkMade: { text: string; page: string; language: string };
  CallbackRequested: { phone: string; when: string; text: string };
}

export type EntryType = keyof Bodies;

interface Place {
  /** The number in the conversation's log, from 1. */
  seq: number;
  /** When the server stored it, ISO 8601. */
  t: string;
}

/** An entry whose type is known, for instance EntryOf<"BotSaid">. */
export type EntryOf<T extends EntryType> = {
  [K in T]: Place & { type: K; from: Sender; cid?: string; body: Bodies[K] };
}[T];

/** What this reader may not see; it keeps its number. */
export type HiddenEntry = Place & { type: "Hidden" };

/** An entry of a later version, or one whose body cannot be read. */
export type UnknownEntry = Place & { type: "Unknown"; name: string };

export type Entry = EntryOf<EntryType> | HiddenEntry | UnknownEntry;

const isSender = shape<Sender>({
  kind: oneOf("visitor", "bot", "agent", "system"),
  id: maybe(isText),
  name: maybe(isText),
});

const isUnderstanding = shape<Understanding>({
  language: isText,
  hits: listOf(isFaqUse),
  wants_person: isFlag,
  mood: shape<Understanding["mood"]>({ frustration: isNumber, vulnerable: isFlag }),
});

const bodies: { readonly [K in EntryType]: Check } = {
  Opened: shape<Bodies["Opened"]>({
    inbox: isText,
    channel: isText,
    language: isText,
    page: maybe(isPageVisit),
    automated: isFlag,
  }),
  VisitorSaid: shape<Bodies["VisitorSaid"]>({ content: isContent, reply_to: maybe(isNumber) }),
  BotSaid: shape<Bodies["BotSaid"]>({
    purpose: oneOf("answer", "clarify", "hand_off", "notice", "thanks"),
    content: isContent,
    links: listOf(isLabelledLink),
    faq: maybe(isFaqUse),
    through: isNumber,
    as_written: maybe(isText),
    tone: maybe(isVerdict),
  }),
  AgentSaid: shape<Bodies["AgentSaid"]>({
    agent: isAgentCard,
    content: isContent,
    as_written: maybe(isText),
    tone: maybe(isVerdict),
    own_words: maybe(isFlag),
    reply_to: maybe(isNumber),
  }),
  Understood: shape<Bodies["Understood"]>({ through: isNumber, understanding: isUnderstanding }),
  FactLearned: shape<Bodies["FactLearned"]>({ fact: isFact }),
  HandOffRequested: shape<Bodies["HandOffRequested"]>({
    reason: isText,
    through: isNumber,
    count: isNumber,
  }),
  Queued: shape<Bodies["Queued"]>({ since: isText }),
  Assigned: shape<Bodies["Assigned"]>({ agent: isAgentCard }),
  Transferred: shape<Bodies["Transferred"]>({
    from: isText,
    to: isAgentCard,
    cause: oneOf("expertise", "language", "shift_end", "authority"),
    reason: maybe(isText),
  }),
  NoteAdded: shape<Bodies["NoteAdded"]>({ agent: isText, text: isText }),
  Edited: shape<Bodies["Edited"]>({ target: isNumber, content: isContent }),
  Deleted: shape<Bodies["Deleted"]>({ target: isNumber }),
  Tagged: shape<Bodies["Tagged"]>({ tag: isText, on: isFlag }),
  DeliveryChanged: shape<Bodies["DeliveryChanged"]>({
    target: isNumber,
    endpoint: isText,
    outcome: shape<{ type: string }>({ type: isText }),
  }),
  Identified: shape<Bodies["Identified"]>({
    subject: isText,
    name: isText,
    email: isText,
    verified: isFlag,
  }),
  ContextGiven: shape<Bodies["ContextGiven"]>({
    attributes: isTexts,
    trail: listOf(isTrailStep),
  }),
  Resolved: shape<Bodies["Resolved"]>({ agent: maybe(isText) }),
  Reopened: shape<Bodies["Reopened"]>({ episode: isNumber }),
  FeedbackGiven: shape<Bodies["FeedbackGiven"]>({ rating: isNumber, comment: isText }),
  PromiseMade: shape<Bodies["PromiseMade"]>({ owner: isText, text: isText, due: isText }),
  RemarkMade: shape<Bodies["RemarkMade"]>({ text: isText, page: isText, language: isText }),
  CallbackRequested: shape<Bodies["CallbackRequested"]>({
    phone: isText,
    when: isText,
    text: isText,
  }),
};

function checkOf(type: string): Check | undefined {
  return Object.hasOwn(bodies, type) ? bodies[type as EntryType] : undefined;
}

/** The names of all types of entries this client knows. */
export const ENTRY_TYPES = Object.keys(bodies) as readonly EntryType[];

/**
 * Reads one entry. Only its number and time must be right: what else cannot be read becomes an
 * Unknown, so that the numbers stay without holes.
 */
export function readEntry(value: unknown): Entry | undefined {
  if (!isFields(value) || !isNumber(value["seq"]) || !isText(value["t"])) {
    return undefined;
  }
  const place = { seq: value["seq"] as number, t: value["t"] as string };
  if (value["hidden"] === true) {
    return { ...place, type: "Hidden" };
  }
  const type = value["type"];
  if (typeof type !== "string") {
    return undefined;
  }
  const readable =
    checkOf(type)?.(value["body"]) && isSender(value["from"]) && maybe(isText)(value["cid"]);
  return readable ? (value as unknown as Entry) : { ...place, type: "Unknown", name: type };
}
