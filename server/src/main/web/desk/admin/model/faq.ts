// The particulars of an FAQ entry: what a form makes of them, and which entries a list shows.

import type { FaqEntry, FaqVariant } from "./shapes.ts";

/** A variant while it is written. */
export interface VariantDraft {
  readonly inboxes: readonly string[];
  readonly answer: string;
  readonly link_url: string;
  readonly link_label: string;
}

/** The particulars while they are written. */
export interface MoreDraft {
  readonly tags: string;
  readonly owner: string;
  readonly valid_from: string;
  readonly valid_until: string;
  readonly variants: readonly VariantDraft[];
}

export function moreOf(entry: FaqEntry | undefined): MoreDraft {
  return {
    tags: (entry?.tags ?? []).join(", "),
    owner: entry?.owner ?? "",
    valid_from: entry?.valid_from ?? "",
    valid_until: entry?.valid_until ?? "",
    variants: (entry?.variants ?? []).map((variant) => ({
      inboxes: variant.inboxes,
      answer: variant.answer,
      link_url: variant.link?.url ?? "",
      link_label: variant.link?.label ?? "",
    })),
  };
}

/** Whether anything is filled in. */
export function hasMore(draft: MoreDraft): boolean {
  return (
    `${draft.tags}${draft.owner}${draft.valid_from}${draft.valid_until}`.trim() !== "" ||
    draft.variants.length > 0
  );
}

/** The tags in a line, with commas of any script between them. */
export function tagsOf(line: string): string[] {
  return line
    .split(/[,،、，]/u)
    .map((tag) => tag.trim())
    .filter((tag) => tag !== "");
}

/** How a day lies to the days on which an entry is right; days are like 2026-12-31. */
export function stateOf(
  entry: Pick<FaqEntry, "valid_from" | "valid_until">,
  today: string,
): "now" | "not_yet" | "over" {
  if (entry.valid_from !== undefined && today < entry.valid_from) {
    return "not_yet";
  }
  return entry.valid_until !== undefined && today > entry.valid_until ? "over" : "now";
}

/** The variant that an inbox was or is given. */
export function variantIn(entry: FaqEntry, inbox: string): FaqVariant | undefined {
  return entry.variants?.find((variant) => variant.inboxes.includes(inbox));
}

/** What a list is narrowed down to. */
export interface Filter {
  readonly words: string;
  readonly tag: string;
  readonly only: "all" | "mine" | "over" | "not_yet";
}

/** Every tag of some entries, each once whatever its case, in the order of the alphabet. */
export function allTags(entries: readonly FaqEntry[], locale: string): string[] {
  const tags = new Map<string, string>();
  for (const tag of entries.flatMap((entry) => entry.tags ?? [])) {
    tags.set(tag.toLowerCase(), tags.get(tag.toLowerCase()) ?? tag);
  }
  return [...tags.values()].sort((a, b) => a.localeCompare(b, locale));
}

export function passes(entry: FaqEntry, filter: Filter, me: string, today: string): boolean {
  const words = filter.words.toLowerCase().trim();
  const tag = filter.tag.toLowerCase();
  const tags = entry.tags ?? [];
  const texts = [
    entry.question,
    entry.answer,
    entry.topic,
    ...entry.phrasings,
    ...tags,
    ...(entry.variants ?? []).map((variant) => variant.answer),
  ];
  return (
    texts.some((text) => text.toLowerCase().includes(words)) &&
    (tag === "" || tags.some((each) => each.toLowerCase() === tag)) &&
    (filter.only === "all" ||
      (filter.only === "mine" ? entry.owner === me : stateOf(entry, today) === filter.only))
  );
}
