// What the host page remembers for the widget. Every access is guarded: a page may be refused its
// storage too. Nothing is packed into JSON, which a page may have changed.

import type { Kind } from "./keep.ts";

const OPEN_KEY = "tellonce.open";

/** May throw: browsers refuse it to some. */
export function storage(kind: Kind): Storage {
  return kind === "local" ? localStorage : sessionStorage;
}

/** Remembers a value; an empty one is forgotten. */
export function remember(kind: Kind, key: string, value: string): void {
  try {
    if (value === "") {
      storage(kind).removeItem(key);
    } else {
      storage(kind).setItem(key, value);
    }
  } catch {
    // Full or refused: what needs it lives as long as the page.
  }
}

export function remembered(kind: Kind, key: string): string {
  try {
    return storage(kind).getItem(key) ?? "";
  } catch {
    return "";
  }
}

/** Notes whether the panel is open, for the next page of this visit. */
export function rememberOpen(inbox: string, open: boolean): void {
  remember("session", OPEN_KEY, open ? inbox : "");
}

export function wasOpen(inbox: string): boolean {
  return remembered("session", OPEN_KEY) === inbox;
}
