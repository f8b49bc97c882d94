// The page a visitor is on, for a call that has no frame to tell it in.

import type { PageVisit } from "./content.ts";

/** With these and the longest file name a request has fewer than the server's 8 KB of headers. */
const MOST_URL = 2_400;
const MOST_TITLE = 1_200;

/** UTF-8 with percent signs, cut between characters. */
function encoded(text: string, most: number): string {
  let whole = "";
  for (const character of text) {
    const next = encodeURIComponent(character.replace(/\p{Surrogate}/gu, "\ufffd"));
    if (whole.length + next.length > most) {
      break;
    }
    whole += next;
  }
  return whole;
}

/** Without query and fragment, which may hold secrets. */
export function pageHeaders({ url, title }: PageVisit): Record<string, string> {
  const address = url.split(/[?#]/)[0] ?? "";
  return { "X-Page-Url": encoded(address, MOST_URL), "X-Page-Title": encoded(title, MOST_TITLE) };
}
