// The rules of positive language as the page lists them. Pure.

export type State = "on" | "suspended" | "off" | "broken";

export interface Example {
  readonly before: string;
  readonly after: string;
}

export interface Rule {
  readonly id: string;
  /** As messages keep it. */
  readonly rule_version: number;
  /** Of the decisions about it; 0: nobody decided anything. */
  readonly version: number;
  readonly reason: string;
  readonly holds: boolean;
  /** The shipped file; empty for one of the operator's own. */
  readonly pack: string;
  readonly match: readonly string[];
  readonly replace: readonly string[];
  readonly examples: readonly Example[];
  readonly shown: number;
  readonly taken: number;
  readonly refused: number;
  readonly state: State;
}

export interface Packs {
  readonly language: string;
  readonly languages: readonly string[];
  readonly rules: readonly Rule[];
  readonly suspended: readonly { readonly language: string; readonly id: string }[];
}

export interface Reading {
  readonly verdict: "fine" | "rephrased" | "held";
  readonly after: string;
  readonly rules: readonly { readonly id?: string; readonly rule?: string; readonly reason: string }[];
  readonly kept: readonly string[];
}

export const FILTERS = ["all", "suspended", "refused", "off", "own"] as const;

export type Filter = (typeof FILTERS)[number];

/** The share of refusals, 0 to 1; 0 for a rule that was never shown. */
export function shareOf(rule: Rule): number {
  return rule.shown === 0 ? 0 : rule.refused / rule.shown;
}

/** The rules that are asked for; the most refused with the largest share first. */
export function listed(rules: readonly Rule[], search: string, filter: Filter): readonly Rule[] {
  const words = search.toLocaleLowerCase().split(/\s+/u).filter((word) => word !== "");
  const found = rules.filter(
    (rule) => fits(rule, filter) && words.every((word) => textOf(rule).includes(word)),
  );
  return filter === "refused"
    ? [...found].sort((a, b) => shareOf(b) - shareOf(a) || b.refused - a.refused)
    : found;
}

function fits(rule: Rule, filter: Filter): boolean {
  switch (filter) {
    case "all":
      return true;
    case "suspended":
      return rule.state === "suspended" || rule.state === "broken";
    case "refused":
      return rule.refused > 0;
    case "off":
      return rule.state === "off";
    case "own":
      return rule.pack === "";
  }
}

function textOf(rule: Rule): string {
  return [
    rule.id,
    rule.reason,
    rule.pack,
    ...rule.match,
    ...rule.replace,
    ...rule.examples.flatMap((example) => [example.before, example.after]),
  ]
    .join("\n")
    .toLocaleLowerCase();
}

/** What a new rule looks like, filled in, so that it can be changed into another. */
export const NEW_RULE = `id: my-rule
reason: Says what we have, not what is missing.
match: "we (don't|do not) have gift paper"
replace: "we wrap with ribbon"
examples:
  - before: "We don't have gift paper."
    after: "We wrap with ribbon."
  - before: "We do not have gift paper."
    after: "We wrap with ribbon."
  - before: "We have gift paper."
    same: true
`;
