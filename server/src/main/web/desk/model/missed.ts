// A wait that ended without a person's word: how it is told to the agent, and the apology for it.
// Pure.

import type { Brief } from "../../wire/answers.ts";
import type { AgentAccount } from "../../wire/frames.ts";
import { filled, knownOf, type Canned } from "./canned.ts";
import { lengthOf } from "./waiting.ts";

/** The canned reply that apologises; administrators may change its words. */
export const APOLOGY = "waited";

const DAY_MS = 86_400_000;

export interface Waited {
  /** How long, such as "9 min". */
  readonly length: string;
  /** On which day: a weekday, and a date when that is a week ago or more. */
  readonly day: string;
}

/** The wait in vain in the words of a language; undefined when there was none. */
export function waitedOf(
  missed: Brief["missed"],
  locale: string,
  now: number,
  display: "short" | "long" = "short",
): Waited | undefined {
  if (missed === undefined) {
    return undefined;
  }
  const since = Date.parse(missed.since);
  const minutes = Math.floor((Date.parse(missed.until) - since) / 60_000);
  const day = new Intl.DateTimeFormat(
    locale,
    now - since < 6 * DAY_MS ? { weekday: "long" } : { day: "numeric", month: "long" },
  );
  return { length: lengthOf(minutes, locale, display), day: day.format(new Date(since)) };
}

/**
 * The apology in the customer's language, else in the agent's own; undefined when nothing is to be
 * sorry about, or there is no such reply.
 *
 * @param localeOf the conventions of a language
 */
export function apologyFor(
  brief: Brief | undefined,
  all: readonly Canned[],
  agent: AgentAccount,
  localeOf: (language: string) => string,
  now: number,
): string | undefined {
  if (brief?.missed === undefined) {
    return undefined;
  }
  const replies = all.filter(({ id }) => id === APOLOGY);
  const reply = [brief.language, ...agent.languages, "en"]
    .map((code) => replies.find(({ language }) => language === code.split("-")[0]))
    .find((found) => found !== undefined);
  if (reply === undefined) {
    return undefined;
  }
  const waited = waitedOf(brief.missed, localeOf(reply.language), now, "long");
  const known = knownOf(agent, brief);
  return filled(reply.text, {
    ...known,
    waited: waited?.length ?? "",
    "waited.day": waited?.day ?? "",
  });
}
