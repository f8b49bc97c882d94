// A client's copy of one conversation's log: apply the next number, drop what is held, ask again
// on a hole. Pure; docs/protocol.md, section 6.

import type { Entry, EvFrame, ResetFrame, SubFrame } from "./frames.ts";

export interface ConversationLog {
  readonly conv: string;
  /** Unknown until the first page. */
  readonly epoch?: string;
  /** Numbers 1, 2, 3 and on, without holes. */
  readonly entries: readonly Entry[];
  /** The server's check value of the last entry. */
  readonly h?: string;
  /** The highest number the server spoke of. */
  readonly head: number;
  /** Whether the backlog is done. */
  readonly caughtUp: boolean;
}

/** The log afterwards, and whether to send `subFrame` again. */
export interface Step {
  readonly log: ConversationLog;
  readonly ask: boolean;
}

export function emptyLog(conv: string): ConversationLog {
  return { conv, entries: [], head: 0, caughtUp: false };
}

/** The number of the last entry that is held; 0 when there is none. */
export function lastOf(log: ConversationLog): number {
  return log.entries.at(-1)?.seq ?? 0;
}

/** Asks for what follows. */
export function subFrame(log: ConversationLog): SubFrame {
  const after = lastOf(log);
  return after > 0 && log.epoch !== undefined && log.h !== undefined
    ? { type: "sub", conv: log.conv, epoch: log.epoch, after, h: log.h }
    : { type: "sub", conv: log.conv };
}

export function applyEv(log: ConversationLog, ev: EvFrame): Step {
  if (log.epoch !== undefined && log.epoch !== ev.epoch) {
    return { log, ask: true };
  }
  const last = lastOf(log);
  const fresh: Entry[] = [];
  for (const entry of ev.entries) {
    const next = last + fresh.length + 1;
    if (entry.seq > next) {
      // A hole: `h` belongs to what cannot be applied, so nothing of this page is.
      return { log, ask: true };
    }
    if (entry.seq === next) {
      fresh.push(entry);
    }
  }
  if (fresh.length === 0) {
    return { log: log.epoch === undefined ? { ...log, epoch: ev.epoch } : log, ask: false };
  }
  const entries = [...log.entries, ...fresh];
  const head = Math.max(log.head, last + fresh.length);
  return { log: { ...log, epoch: ev.epoch, entries, h: ev.h, head }, ask: false };
}

/** The copy is thrown away; what follows comes from the top. */
export function applyReset(log: ConversationLog, reset: ResetFrame): ConversationLog {
  return { ...emptyLog(log.conv), epoch: reset.epoch, head: reset.head };
}

/** The backlog is done: what the server has is held, or something was lost on the way. */
export function applyLive(log: ConversationLog, head: number): Step {
  const behind = head > lastOf(log);
  return { log: { ...log, head: Math.max(log.head, head), caughtUp: !behind }, ask: behind };
}

/** A ping names the server's last number. While pages are still coming it says nothing new. */
export function applyHead(log: ConversationLog, head: number): Step {
  if (head <= log.head) {
    return { log, ask: log.caughtUp && head > lastOf(log) };
  }
  return { log: { ...log, head }, ask: log.caughtUp };
}

/** A new connection has to catch up first. */
export function behind(log: ConversationLog): ConversationLog {
  return log.caughtUp ? { ...log, caughtUp: false } : log;
}
