// Canned replies: what the server keeps, which of them fit what was typed after a slash, and the
// words with their places filled in.

import type { Brief } from "../../wire/answers.ts";
import type { AgentAccount, FactKind } from "../../wire/frames.ts";
import { isFields, isNumber, isText, listOf, shape } from "../../wire/shapes.ts";
import type { Calls } from "./calls.ts";

export interface Canned {
  id: string;
  language: string;
  version: number;
  shortcut: string;
  title: string;
  text: string;
}

const isCanned = shape<Canned>({
  id: isText,
  language: isText,
  version: isNumber,
  shortcut: isText,
  title: isText,
  text: isText,
});

/** More are not shown at once: one more letter is quicker than reading them. */
const MOST = 8;

export class CannedReplies {
  readonly #calls: Calls;
  readonly #onChange: () => void;
  #all: readonly Canned[] = [];

  constructor(calls: Calls, onChange: () => void) {
    this.#calls = calls;
    this.#onChange = onChange;
  }

  get all(): readonly Canned[] {
    return this.#all;
  }

  /** Asks the server; what was known stays when it does not answer. */
  async load(): Promise<void> {
    const reply = await this.#calls.get("/v1/desk/canned");
    const found = isFields(reply.body) ? reply.body["canned"] : undefined;
    if (reply.status === 200 && listOf(isCanned)(found)) {
      this.#all = found as Canned[];
      this.#onChange();
    }
  }
}

const plain = (text: string): string => text.normalize("NFC").toLowerCase();

/**
 * The replies that fit what was typed, best first: by shortcut, then by words of the title, then by
 * words of the text, each in the order of the languages.
 */
export function fitting(
  all: readonly Canned[],
  typed: string,
  languages: readonly string[],
  most = MOST,
): readonly Canned[] {
  const words = plain(typed).split(/\s+/u).filter(Boolean);
  const place = (code: string): number => {
    const at = languages.findIndex((each) => each.split("-")[0] === code);
    return at < 0 ? languages.length : at;
  };
  return all
    .map((reply) => ({ reply, rank: rankOf(reply, words), place: place(reply.language) }))
    .filter(({ rank }) => rank < Number.POSITIVE_INFINITY)
    .sort(
      (a, b) =>
        a.place - b.place || a.rank - b.rank || a.reply.shortcut.localeCompare(b.reply.shortcut),
    )
    .slice(0, most)
    .map(({ reply }) => reply);
}

function rankOf(reply: Canned, words: readonly string[]): number {
  const shortcut = plain(reply.shortcut);
  const title = plain(reply.title).split(/\s+/u);
  const text = plain(reply.text);
  return words.reduce((rank, word) => {
    if (shortcut.startsWith(word)) {
      return rank;
    }
    if (title.some((each) => each.startsWith(word))) {
      return rank + 1;
    }
    return text.includes(word) ? rank + 2 : Number.POSITIVE_INFINITY;
  }, 0);
}

export interface Trigger {
  /** Where the sign stands. */
  readonly from: number;
  /** What stands between it and the cursor. */
  readonly typed: string;
}

const LONGEST = 40;

/** What was typed after a sign that begins the text or follows a blank, up to the cursor. */
export function triggerAt(text: string, caret: number, sign: "/" | "@"): Trigger | undefined {
  const from = text.lastIndexOf(sign, caret - 1);
  if (from < 0 || caret <= from) {
    return undefined;
  }
  const before = text.slice(0, from);
  const typed = text.slice(from + 1, caret);
  const begins = before === "" || /\s$/u.test(before);
  const goesOn = typed.length <= LONGEST && !/^\s|[\n\r]/u.test(typed);
  return begins && goesOn && (sign === "/" || !/\s/u.test(typed)) ? { from, typed } : undefined;
}

/** What may stand between the braces, and what is known of it here. */
export type Known = Readonly<Record<string, string>>;

const FACTS: Readonly<Record<string, FactKind>> = {
  order: "order_number",
  tracking: "tracking_number",
  date: "date",
  amount: "amount",
};

export function knownOf(
  agent: AgentAccount,
  brief: Brief | undefined,
  show: (fact: Brief["facts"][number]) => string = (fact) => fact.value,
): Known {
  const known: Record<string, string> = { "agent.name": agent.name, "agent.title": agent.title };
  const newest = (kind: FactKind): string => {
    const fact = brief?.facts.filter((each) => each.kind === kind).at(-1);
    return fact === undefined ? "" : show(fact);
  };
  known["customer.name"] = brief?.who.name || newest("name");
  known["customer.email"] = brief?.who.email || newest("email");
  for (const [name, kind] of Object.entries(FACTS)) {
    known[name] = newest(kind);
  }
  return known;
}

const PLACE = /\{\{\s*([^{}|]*?)\s*(?:\|([^{}]*))?\}\}/gu;

/** The text with every place filled: with what is known, else with the words after the bar. */
export function filled(text: string, known: Known): string {
  return text.replace(PLACE, (_all, name: string, other: string | undefined) => {
    const value = Object.hasOwn(known, name) ? (known[name] ?? "").trim() : "";
    return value === "" ? (other ?? "") : value;
  });
}
