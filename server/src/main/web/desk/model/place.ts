// Where the agent was on the page, so that a reload comes back to it. It lasts as long as the tab.

import type { ListName } from "../../wire/frames.ts";
import type { KeyValues } from "../../wire/store.ts";
import { LIST_NAMES } from "./lists.ts";

export interface Place {
  readonly list: ListName;
  readonly conv?: string;
}

const KEY = "tellonce.desk.place";

/** The tab's storage, or nothing where it is refused. */
export function tabStorage(): KeyValues | undefined {
  try {
    return window.sessionStorage;
  } catch {
    return undefined;
  }
}

/** @param agent whose place: another agent at the same browser begins at the queue */
export function readPlace(storage: KeyValues | undefined, agent: string): Place {
  try {
    const kept = JSON.parse(storage?.getItem(KEY) ?? "{}") as Readonly<Record<string, unknown>>;
    const list = LIST_NAMES.find((name) => name === kept["list"]);
    const conv = kept["conv"];
    if (kept["agent"] === agent && list !== undefined) {
      return { list, ...(typeof conv === "string" ? { conv } : {}) };
    }
  } catch {
    // Refused, or not what this page wrote: begin at the queue.
  }
  return { list: "queue" };
}

export function keepPlace(storage: KeyValues | undefined, agent: string, place: Place): void {
  try {
    storage?.setItem(KEY, JSON.stringify({ agent, ...place }));
  } catch {
    // A reload begins at the queue, then.
  }
}
