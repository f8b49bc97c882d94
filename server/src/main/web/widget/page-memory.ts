// What the host page remembers for the widget. Every access is guarded: a page may be refused its
// storage too.

import type { Kind } from "./keep.ts";

const OPEN_KEY = "tellonce.open";

function storage(kind: Kind): Storage {
  return kind === "local" ? localStorage : sessionStorage;
}

/** Notes whether the panel is open, for the next page of this visit. */
export function rememberOpen(inbox: string, open: boolean): void {
  try {
    if (open) {
      sessionStorage.setItem(OPEN_KEY, inbox);
    } else {
      sessionStorage.removeItem(OPEN_KEY);
    }
  } catch {
    // Without storage the panel is closed on the next page.
  }
}

export function wasOpen(inbox: string): boolean {
  try {
    return sessionStorage.getItem(OPEN_KEY) === inbox;
  } catch {
    return false;
  }
}

/**
 * What the panel may not keep itself, since browsers refuse storage to frames of other sites, the
 * page keeps for it if it was asked to by `data-remember`. The page can read it then.
 */
export function lent(inbox: string, kind: Kind): Record<string, string> {
  try {
    return JSON.parse(storage(kind).getItem(`tellonce.lent.${inbox}`) ?? "{}");
  } catch {
    return {};
  }
}

export function lend(inbox: string, kind: Kind, key: string, value: string): void {
  const { [key]: _old, ...rest } = lent(inbox, kind);
  try {
    const now = value === "" ? rest : { ...rest, [key]: value };
    storage(kind).setItem(`tellonce.lent.${inbox}`, JSON.stringify(now));
  } catch {
    // Full or refused: memory in the panel has it as long as this page lives.
  }
}
