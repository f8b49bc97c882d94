// How long something lasts, in the words of a language. Pure.

import type { ListRow } from "../../wire/frames.ts";
import type { OpenConversation } from "./opened.ts";

/** Whole minutes from a time of the wire to now; never less than none. */
export function minutesSince(since: string, now: number): number {
  return Math.max(0, Math.floor((now - Date.parse(since)) / 60_000));
}

type Display = "short" | "long";

function unit(
  locale: string,
  name: "minute" | "hour" | "day",
  value: number,
  unitDisplay: Display,
): string {
  const format = new Intl.NumberFormat(locale, { style: "unit", unit: name, unitDisplay });
  return format.format(value);
}

/** "3 min", "1 hr 5 min", "2 days": as exact as helps. */
export function lengthOf(minutes: number, locale: string, display: Display = "short"): string {
  if (minutes < 1) {
    return `<\u00a0${unit(locale, "minute", 1, display)}`;
  }
  if (minutes < 60) {
    return unit(locale, "minute", minutes, display);
  }
  const hours = Math.floor(minutes / 60);
  if (hours < 24) {
    const rest = minutes % 60;
    return rest === 0
      ? unit(locale, "hour", hours, display)
      : `${unit(locale, "hour", hours, display)} ${unit(locale, "minute", rest, display)}`;
  }
  return unit(locale, "day", Math.floor(hours / 24), display);
}

/** From when on a waiting time is shown with more weight. */
export function urgencyOf(minutes: number): "calm" | "warm" | "long" {
  return minutes >= 10 ? "long" : minutes >= 4 ? "warm" : "calm";
}

/**
 * Since when an answer is owed. Where the log is on the page it is ahead of the lists: what the
 * agent has just said is an answer, also while it is on its way.
 */
export function waitingSince(
  row: Pick<ListRow, "waiting_since">,
  open: Pick<OpenConversation, "caughtUp" | "view"> | undefined,
): string | undefined {
  if (row.waiting_since === undefined || open === undefined || !open.caughtUp) {
    return row.waiting_since;
  }
  for (let i = open.view.lines.length - 1; i >= 0; i -= 1) {
    const line = open.view.lines[i];
    if (line?.is === "message" && line.by !== "bot" && line.delivery !== "failed") {
      return line.by === "agent" ? undefined : row.waiting_since;
    }
  }
  return row.waiting_since;
}
