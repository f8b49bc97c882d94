// Says a matter back in the customer's language, with what is known: told once, heard once.

import type { Brief } from "../../wire/answers.ts";
import type { Fact } from "../../wire/frames.ts";
import type { Strings } from "../locales/index.ts";

/** From here on the customer's words are cut: the rest stands in the transcript. */
const LONGEST = 140;

/**
 * What the agent understood, to be sent or changed.
 *
 * @param strings the words of the customer's language
 * @param show a fact's value as a person says it
 */
export function restated(brief: Brief, strings: Strings, show: (fact: Fact) => string): string {
  const newest = new Map<string, Fact>();
  brief.facts.forEach((fact) => newest.set(fact.kind, fact));
  const told = [...newest.values()].map((fact) => `${strings.facts[fact.kind]} ${show(fact)}`);
  const words = [...brief.about.replace(/\s+/gu, " ").trim()];
  const about = words.length > LONGEST ? `${words.slice(0, LONGEST).join("")}…` : words.join("");
  const { writing: t, locale } = strings;
  if (told.length === 0) {
    return t.restatedOnly(about);
  }
  const list = new Intl.ListFormat(locale, { style: "long", type: "conjunction" }).format(told);
  return t.restated(about, list);
}
