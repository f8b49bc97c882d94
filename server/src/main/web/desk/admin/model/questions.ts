// Questions the FAQ had no answer for, in groups of the same meaning.

import type { FaqEntry } from "./shapes.ts";

export interface Example {
  readonly text: string;
  readonly conversation: string;
  readonly at: string;
  readonly inbox: string;
}

export interface QuestionGroup {
  readonly language: string;
  /** The question that stands for all. */
  readonly question: string;
  readonly count: number;
  readonly reasons: Readonly<Record<string, number>>;
  readonly last: string;
  /** Where each stands: conversation/number. */
  readonly questions: readonly string[];
  readonly examples: readonly Example[];
  readonly nearest?: { readonly id: string; readonly question: string; readonly confidence: number };
  readonly unhelpful?: { readonly id: string; readonly question: string };
}

export interface CollectingInbox {
  readonly id: string;
  readonly name: string;
  readonly on: boolean;
}

export interface Questions {
  readonly inboxes: readonly CollectingInbox[];
  readonly languages: readonly string[];
  readonly days: number;
  readonly most: number;
  /** How many there are. */
  readonly questions: number;
  /** Groups that are not shown yet. */
  readonly more: number;
  readonly groups: readonly QuestionGroup[];
}

/** The address of the list; an empty text leaves a filter out. */
export function pathOf(inbox: string, language: string): string {
  const query = Object.entries({ inbox, language })
    .filter(([, value]) => value !== "")
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join("&");
  return `admin/questions${query === "" ? "" : `?${query}`}`;
}

/** The different ways it was asked, one on each line, the one that stands for all first. */
export function waysOf(group: QuestionGroup): string {
  return [...new Set([group.question, ...group.examples.map((each) => each.text)])].join("\n");
}

/** What is written one on each line, without blank lines. */
export function linesOf(text: string): string[] {
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

function bare(text: string): string {
  return text.toLowerCase().trim();
}

/** The entry somebody means who typed or chose a question; undefined while it is none. */
export function entryNamed(entries: readonly FaqEntry[], typed: string): FaqEntry | undefined {
  const wanted = bare(typed);
  if (wanted === "") {
    return undefined;
  }
  const found = entries.filter((entry) => bare(entry.question) === wanted);
  if (found.length > 0) {
    return found[0];
  }
  const begun = entries.filter(
    (entry) => entry.id === wanted || bare(entry.question).includes(wanted),
  );
  return begun.length === 1 ? begun[0] : undefined;
}

/** How often each reason came, the commonest first. */
export function reasonsOf(group: QuestionGroup): readonly (readonly [string, number])[] {
  return Object.entries(group.reasons).sort(([, one], [, other]) => other - one);
}
