// What the desk's questions (`ask`) are answered with.

import {
  isFact,
  isPageVisit,
  isTexts,
  isTrailStep,
  isVerdict,
  type AgentCard,
  type Fact,
  type PageVisit,
  type TrailStep,
  type Verdict,
} from "./content.ts";
import { readEntry, type Entry, type HandOffReason } from "./entries.ts";
import type { AnswerFrame, ListRow } from "./frames.ts";
import { isRow } from "./read.ts";
import { isFields, isFlag, isNumber, isText, listOf, maybe, shape } from "./shapes.ts";

/** A part that an answer to a complaint lacks, and the like. */
export interface ShapeHint {
  kind: string;
  part?: string;
  /** The words that are offered, and the whole draft with them; empty where none are. */
  offer: string;
  draft: string;
}

/** What would be sent, and what the draft asks for although it is known. */
export interface PreviewAnswer {
  verdict: Verdict;
  sent: string;
  known: Fact[];
  /** What may be told of an answer to a complaint; absent where there is nothing to tell. */
  shape?: ShapeHint[];
  /** What the inbox does with texts: `on`, `suggest` or `off`; on where it is not said. */
  mode?: string;
}

export interface TriedAnswer {
  question: string;
  faq: string;
  seq: number;
  helped?: boolean;
}

/** What the agent reads before the first word. */
export interface Brief {
  who: { name?: string; email?: string; verified: boolean };
  about: string;
  inbox: string;
  channel: string;
  /** The most characters one text to this channel may have. */
  text_limit?: number;
  page?: PageVisit;
  language: string;
  waiting_since?: string;
  /** The last wait that ended without a person's word; nobody has spoken since then. */
  missed?: { since: string; until: string };
  /** The FAQ entry that may answer, where there is one only in another language. */
  elsewhere?: { language: string; id: string; version: number; question: string };
  episode: number;
  reason?: HandOffReason;
  through: number;
  count: number;
  tried: TriedAnswer[];
  facts: Fact[];
  notes: { by: string; text: string; seq: number }[];
  /** `by` decided it and, where `taken`, has it now; it was `from` who had it. */
  transfer?: { from: string; by?: string; taken?: boolean; reason: string; seq: number };
  /** What the host page says of the customer; nobody vouches for it. */
  attributes?: Record<string, string>;
  /** What the customer did on the host's pages, newest last. */
  trail?: TrailStep[];
}

export interface Colleague extends AgentCard {
  /** What stands after the at sign of a note that calls the colleague. */
  login?: string;
  online: boolean;
  available: boolean;
  load: number;
  capacity: number;
}

/** Other conversations of the same person. */
export interface Earlier {
  /** The latest first. */
  rows: ListRow[];
  /** Whether there are more than these. */
  more: boolean;
}

export interface HistoryAnswer {
  entries: Entry[];
  /** The number of the first entry there is. */
  first: number;
}

const isHint = shape<ShapeHint>({
  kind: isText,
  part: maybe(isText),
  offer: isText,
  draft: isText,
});

const isPreview = shape<PreviewAnswer>({
  verdict: isVerdict,
  sent: isText,
  known: listOf(isFact),
  mode: maybe(isText),
  shape: maybe(listOf(isHint)),
});

const isBrief = shape<Brief>({
  who: shape<Brief["who"]>({ name: maybe(isText), email: maybe(isText), verified: isFlag }),
  about: isText,
  inbox: isText,
  channel: isText,
  text_limit: maybe(isNumber),
  page: maybe(isPageVisit),
  language: isText,
  waiting_since: maybe(isText),
  missed: maybe(shape<NonNullable<Brief["missed"]>>({ since: isText, until: isText })),
  elsewhere: maybe(
    shape<NonNullable<Brief["elsewhere"]>>({ language: isText, id: isText, version: isNumber, question: isText }),
  ),
  episode: isNumber,
  reason: maybe(isText),
  through: isNumber,
  count: isNumber,
  tried: listOf(
    shape<TriedAnswer>({ question: isText, faq: isText, seq: isNumber, helped: maybe(isFlag) }),
  ),
  facts: listOf(isFact),
  notes: listOf(shape<Brief["notes"][number]>({ by: isText, text: isText, seq: isNumber })),
  transfer: maybe(
    shape<NonNullable<Brief["transfer"]>>({
      from: isText,
      by: maybe(isText),
      taken: maybe(isFlag),
      reason: isText,
      seq: isNumber,
    }),
  ),
  attributes: maybe(isTexts),
  trail: maybe(listOf(isTrailStep)),
});

const isColleague = shape<Colleague>({
  id: isText,
  login: maybe(isText),
  name: isText,
  title: isText,
  languages: listOf(isText),
  online: isFlag,
  available: isFlag,
  load: isNumber,
  capacity: isNumber,
});

/** The field of an answer, past what the frame's type names. */
function field(answer: AnswerFrame, name: string): unknown {
  return (answer as unknown as Readonly<Record<string, unknown>>)[name];
}

export function readPreview(answer: AnswerFrame): PreviewAnswer | undefined {
  return isPreview(answer) ? (answer as unknown as PreviewAnswer) : undefined;
}

export function readBrief(answer: AnswerFrame): Brief | undefined {
  const brief = field(answer, "brief");
  return isBrief(brief) ? (brief as Brief) : undefined;
}

export function readColleagues(answer: AnswerFrame): Colleague[] | undefined {
  const agents = field(answer, "agents");
  return listOf(isColleague)(agents) ? (agents as Colleague[]) : undefined;
}

export function readHistory(answer: AnswerFrame): HistoryAnswer | undefined {
  const entries = field(answer, "entries");
  const first = field(answer, "first");
  if (!Array.isArray(entries) || typeof first !== "number") {
    return undefined;
  }
  const read = entries.filter(isFields).map(readEntry);
  return read.length === entries.length && read.every((entry) => entry !== undefined)
    ? { entries: read as Entry[], first }
    : undefined;
}

export function readEarlier(answer: AnswerFrame): Earlier | undefined {
  const rows = field(answer, "rows");
  const more = field(answer, "more");
  return listOf(isRow)(rows) && isFlag(more)
    ? { rows: rows as ListRow[], more: more as boolean }
    : undefined;
}
