// A message's text cut into plain pieces, links and known facts, so that nothing is ever parsed as
// HTML. Pure.

import type { Fact } from "../../wire/frames.ts";

export type Segment =
  | { readonly is: "text"; readonly text: string }
  | { readonly is: "link"; readonly text: string; readonly url: string }
  | { readonly is: "fact"; readonly text: string; readonly fact: Fact };

/** Only http and https become links; what usually ends a sentence does not belong to one. */
const LINK = /https?:\/\/[^\s<>"'`]+[^\s<>"'`.,;:!?)\]}]/giu;

interface Found {
  readonly from: number;
  readonly to: number;
  readonly segment: Segment;
}

function links(text: string): Found[] {
  return [...text.matchAll(LINK)].flatMap((match) => {
    const found = match[0];
    const url = safeUrl(found);
    return url === undefined
      ? []
      : [
          {
            from: match.index,
            to: match.index + found.length,
            segment: { is: "link", text: found, url } as const,
          },
        ];
  });
}

/** The address when it is one a person may be sent to. */
export function safeUrl(address: string): string | undefined {
  try {
    const url = new URL(address);
    return url.protocol === "https:" || url.protocol === "http:" ? url.href : undefined;
  } catch {
    return undefined;
  }
}

function told(text: string, facts: readonly Fact[]): Found[] {
  return facts.flatMap((fact) => {
    const said = fact.as_said === "" ? fact.value : fact.as_said;
    const from = text.toLowerCase().indexOf(said.toLowerCase());
    if (said === "" || from < 0) {
      return [];
    }
    const to = from + said.length;
    return [{ from, to, segment: { is: "fact", text: text.slice(from, to), fact } as const }];
  });
}

/** @param facts those whose source is this text */
export function segmentsOf(text: string, facts: readonly Fact[]): readonly Segment[] {
  const found = [...links(text), ...told(text, facts)].sort((a, b) => a.from - b.from);
  const segments: Segment[] = [];
  let at = 0;
  for (const { from, to, segment } of found) {
    if (from < at) {
      continue;
    }
    if (from > at) {
      segments.push({ is: "text", text: text.slice(at, from) });
    }
    segments.push(segment);
    at = to;
  }
  if (at < text.length) {
    segments.push({ is: "text", text: text.slice(at) });
  }
  return segments;
}
