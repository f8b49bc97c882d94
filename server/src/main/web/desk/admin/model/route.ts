// Which page the address names: #admin/<page>/<rest>, or #invite=<secret>.

export const PAGES = [
  "start",
  "agents",
  "faq",
  "questions",
  "canned",
  "inboxes",
  "tone",
  "hours",
  "checks",
  "audit",
] as const;

export type Page = (typeof PAGES)[number];

export type Place =
  | { is: "page"; page: Page; rest: string }
  | { is: "invite"; secret: string }
  | { is: "none" };

export function placeOf(hash: string): Place {
  const invite = /^#invite=([A-Za-z0-9_-]{1,100})$/u.exec(hash);
  if (invite?.[1] !== undefined) {
    return { is: "invite", secret: invite[1] };
  }
  const found = /^#admin(?:\/([a-z]*))?(?:\/(.*))?$/u.exec(hash);
  if (found === null) {
    return { is: "none" };
  }
  const page = PAGES.find((name) => name === found[1]) ?? "agents";
  return { is: "page", page, rest: decoded(found[2] ?? "") };
}

export function addressOf(page: Page, rest = ""): string {
  return `#admin/${page}${rest === "" ? "" : `/${encodeURIComponent(rest)}`}`;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
