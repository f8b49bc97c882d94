// The visitor's way in: the token that says who comes back is exchanged for a ticket that opens
// one connection. docs/protocol.md, section 1.

import { TicketRefused } from "../wire/connection.ts";
import { isFields, isFlag, isText, listOf, maybe, shape } from "../wire/shapes.ts";
import { alone, keep, kept } from "./keep.ts";

export interface Inbox {
  id: string;
  name: string;
  automated: boolean;
  languages: string[];
}

export interface Ticket {
  token: string;
  ticket: string;
  session: string;
  conv?: string;
  inbox: Inbox;
  texts: { greeting: string };
  /** The address only where the host site vouches for it. */
  identity?: { name?: string; email?: string; verified: boolean };
  /** Whether our people are at work, and when they are again. */
  open?: boolean;
  next_open?: string;
}

export interface Asking {
  inbox: string;
  /** The host site's signed statement, while the server has not taken it yet; else empty. */
  identity: string;
  /** Whom the host site says this is; empty for nobody. */
  subject: string;
  locale: string;
}

/** What became of a statement of who the visitor is. */
export interface Admitted {
  ticket: Ticket;
  /** False when the server did not believe it: the visitor came in without. */
  believed: boolean;
}

const isTicket = shape<Ticket>({
  token: isText,
  ticket: isText,
  session: isText,
  conv: maybe(isText),
  inbox: shape<Inbox>({ id: isText, name: isText, automated: isFlag, languages: listOf(isText) }),
  texts: shape<Ticket["texts"]>({ greeting: isText }),
  identity: maybe(
    shape<NonNullable<Ticket["identity"]>>({ name: maybe(isText), email: maybe(isText), verified: isFlag }),
  ),
  open: maybe(isFlag),
  next_open: maybe(isText),
});

const ANSWER_MS = 12_000;
const UNAUTHORIZED = 401;

/** Each person of a shared browser has a token of their own, and nobody known has one too. */
function tokenKey(inbox: string, subject: string): string {
  return subject === "" ? `tellonce.token.${inbox}` : `tellonce.token.${inbox}.${subject}`;
}

/** Whether this person talked here before. */
export function wasHere(inbox: string, subject: string): boolean {
  return kept("local", tokenKey(inbox, subject)) !== undefined;
}

/** One tab at a time: two without a token would become two visitors. */
export function fetchTicket(asking: Asking): Promise<Admitted> {
  const { inbox, subject } = asking;
  const nobody = tokenKey(inbox, "");
  const own = tokenKey(inbox, subject);
  return alone(nobody, async () => {
    const token = kept("local", own) ?? kept("local", nobody);
    let ticket = await exchange(asking, token);
    const believed = ticket !== undefined;
    ticket ??= await exchange({ ...asking, identity: "" }, kept("local", own));
    if (ticket === undefined) {
      throw new TicketRefused("The server asks for an identity that was not given.", true);
    }
    if (own !== nobody && kept("local", own) === undefined && token === ticket.token) {
      // Who talked before signing in goes on as the same person.
      keep("local", nobody, "");
    }
    keep("local", own, ticket.token);
    return { ticket, believed };
  });
}

/** Undefined when the server does not believe the statement of who the visitor is. */
async function exchange(asking: Asking, token: string | undefined): Promise<Ticket | undefined> {
  const { inbox, identity, locale } = asking;
  const body = {
    inbox,
    locale,
    ...(token === undefined ? {} : { token }),
    ...(identity === "" ? {} : { identity }),
  };
  const abort = new AbortController();
  const timer = setTimeout(() => abort.abort(), ANSWER_MS);
  try {
    const response = await fetch("/v1/visitor/ticket", {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(body),
      cache: "no-store",
      signal: abort.signal,
    });
    if (response.status === UNAUTHORIZED && identity !== "") {
      return undefined;
    }
    if (!response.ok) {
      throw await refusal(response);
    }
    const answer: unknown = await response.json();
    if (!isTicket(answer)) {
      throw new TicketRefused("The server's answer is of another version.", false);
    }
    return answer as unknown as Ticket;
  } finally {
    clearTimeout(timer);
  }
}

/** What the caller did wrong stays wrong; everything else may pass. */
async function refusal(response: Response): Promise<TicketRefused> {
  const { status } = response;
  const passing = status >= 500 || status === 408 || status === 425 || status === 429;
  const seconds = Number(response.headers.get("Retry-After") ?? "");
  const after = Number.isFinite(seconds) && seconds > 0 ? seconds * 1000 : undefined;
  const problem: unknown = await response.json().catch(() => undefined);
  const detail = isFields(problem) && typeof problem["detail"] === "string" && problem["detail"];
  return new TicketRefused(detail || `HTTP ${status}`, !passing, after);
}
