// What the visitor told already, so that no form asks for it a second time. It is kept by
// conversation: somebody else at the same browser has another one.

import type { Line } from "../wire/view.ts";
import { keep, kept } from "./keep.ts";

export type Told = "phone" | "email";

interface Teller {
  readonly conversation: string | undefined;
  readonly state: { readonly email: string; readonly view: { readonly lines: readonly Line[] } };
}

const EMAIL = /[^\s@<>,;:()]+@[^\s@<>,;:()]+\.\p{L}{2,}/gu;
const PHONE = /\+?\(?\d[\d ().\/-]{5,}\d/gu;
const FEWEST_DIGITS = 8;
const MOST_DIGITS = 15;

/** Digits alone may be the number of an order: a sign, a space or a 0 in front tells a telephone. */
function isLikelyPhone(text: string): boolean {
  const digits = text.replace(/\D/gu, "").length;
  return digits >= FEWEST_DIGITS && digits <= MOST_DIGITS && /^[+0(]|[ ().\/-]/u.test(text);
}

function inText(kind: Told, text: string): string | undefined {
  return kind === "email"
    ? text.match(EMAIL)?.at(-1)
    : text.match(PHONE)?.filter(isLikelyPhone).at(-1);
}

/** The last one of a kind that stands in what the visitor said. */
export function lastTold(kind: Told, lines: readonly Line[]): string | undefined {
  return lines
    .map((line) => {
      if (line.is === "event") {
        const { entry } = line;
        return kind === "phone" && entry.type === "CallbackRequested" ? entry.body.phone : undefined;
      }
      const own = line.by === "visitor" && line.content?.type === "text";
      return own ? inText(kind, line.content.text) : undefined;
    })
    .filter((found) => found !== undefined)
    .at(-1);
}

function keyOf(conv: string, kind: string): string {
  return `tellonce.told.${conv}.${kind}`;
}

/** An answer to one of the operator's questions. */
export function remember({ conversation: conv }: Teller, kind: string, answer: string): void {
  if (conv !== undefined && (kind === "phone" || kind === "email")) {
    keep("session", keyOf(conv, kind), answer.trim());
  }
}

/** What a form begins with; empty where nothing is known. */
export function told(kind: Told, teller: Teller): string {
  const { conversation: conv, state } = teller;
  const answered = conv === undefined ? undefined : kept("session", keyOf(conv, kind));
  const signed = kind === "email" ? state.email : "";
  return signed || answered || lastTold(kind, state.view.lines) || "";
}
