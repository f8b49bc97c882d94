// The apology for a wait in vain, ready for the composer; nothing is sent by itself.

import { stringsFor } from "../locales/index.ts";
import type { Desk } from "../model/desk.ts";
import { apologyFor } from "../model/missed.ts";

/** The words for this conversation's customer; undefined when nothing is to be sorry about. */
export function apologyOf(desk: Desk, conv: string): string | undefined {
  const localeOf = (language: string): string => stringsFor([language]).locale;
  return apologyFor(
    desk.brief(conv),
    desk.writing.canned.all,
    desk.agent,
    localeOf,
    desk.now(),
  );
}
