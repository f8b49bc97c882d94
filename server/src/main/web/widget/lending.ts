// What the panel may not keep itself, since browsers refuse storage to frames of other sites, the
// page keeps for it if it was asked to by `data-remember`. The page can read it then.

import type { Kind } from "./keep.ts";
import { remember, storage } from "./page-memory.ts";

function lentKey(inbox: string): string {
  return `tellonce.lent.${inbox}.`;
}

/** What was kept, by its key. */
export function lent(inbox: string, kind: Kind): Record<string, string> {
  const all: Record<string, string> = {};
  const start = lentKey(inbox);
  try {
    const held = storage(kind);
    for (let i = held.length - 1; i >= 0; i--) {
      const key = held.key(i) as string;
      if (key.startsWith(start)) {
        all[key.slice(start.length)] = held.getItem(key) as string;
      }
    }
  } catch {
    // Refused: nothing was kept.
  }
  return all;
}

/** Keeps a value for the panel; an empty one is forgotten. */
export function lend(inbox: string, kind: Kind, key: string, value: string): void {
  remember(kind, lentKey(inbox) + key, value);
}
