// Several tabs of one page share an outbox. They tell each other what happened to a frame, and
// one of them, the holder of a Web Lock, looks after what closed tabs left behind.

import type { OkFrame } from "./frames.ts";
import { newId } from "./ids.ts";
import type { KeyValues } from "./store.ts";

export type TabNews =
  | { is: "added"; cid: string }
  | { is: "accepted"; ok: OkFrame }
  | { is: "refused"; cid: string }
  | { is: "removed"; cid: string };

export interface Neighbours {
  tell(news: TabNews): void;
  /** Returns the way to stop. */
  listen(hear: (news: TabNews) => void): () => void;
  /** Calls once this tab is the keeper, which it may never be. Returns the way to stop. */
  keep(start: () => void): () => void;
}

/** A tab on its own, which is always the keeper. */
export const aloneInBrowser: Neighbours = {
  tell: () => {},
  listen: () => () => {},
  keep: (start) => {
    start();
    return () => {};
  },
};

/** The other tabs of this page in this browser, as far as it lets them know of each other. */
export function browserNeighbours(scope: string): Neighbours {
  const name = `tellonce-outbox:${scope}`;
  let channel: BroadcastChannel | undefined;
  try {
    channel = new BroadcastChannel(name);
  } catch {
    channel = undefined;
  }
  return {
    tell: (news) => channel?.postMessage(news),
    listen: (hear) => {
      const heard = (message: MessageEvent<TabNews>): void => hear(message.data);
      channel?.addEventListener("message", heard);
      return () => {
        channel?.removeEventListener("message", heard);
        channel?.close();
        channel = undefined;
      };
    },
    keep: (start) => {
      const abort = new AbortController();
      const held = new Promise<void>((release) => {
        abort.signal.addEventListener("abort", () => release());
      });
      // Where locks are refused every tab is a keeper: equal ids keep that harmless.
      const locks = navigator.locks as LockManager | undefined;
      if (locks === undefined) {
        start();
      } else {
        locks
          .request(name, { signal: abort.signal }, () => {
            start();
            return held;
          })
          .catch(() => {
            if (!abort.signal.aborted) {
              start();
            }
          });
      }
      return () => abort.abort();
    },
  };
}

/** This tab's id, kept over a reload where the browser allows it. */
export function browserTab(storage: () => KeyValues = () => window.sessionStorage): string {
  const key = "tellonce.tab";
  try {
    const kept = storage().getItem(key);
    if (kept !== null) {
      return kept;
    }
    const made = newId();
    storage().setItem(key, made);
    return made;
  } catch {
    return newId();
  }
}
