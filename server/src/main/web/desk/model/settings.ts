// What an agent chose for this browser. Storage may be refused at any moment; then the choice
// lasts as long as the page.

import type { KeyValues } from "../../wire/store.ts";
import { isKey, KEYS, type Act, type OwnKeys } from "./shortcuts.ts";

export interface Settings {
  /** A locale's code, or "auto": by the agent's languages. */
  readonly language: string;
  /** Enter sends and Shift+Enter starts a line; otherwise only Ctrl or Command with Enter sends. */
  readonly enterSends: boolean;
  /** Single keys outside of inputs do something. */
  readonly singleKeys: boolean;
  /** A message waits five seconds, so that it can be taken back. */
  readonly undo: boolean;
  /** A message is stopped when the customer wrote after what was read. */
  readonly askFirst: boolean;
  /** Keys in place of the usual ones. */
  readonly keys: OwnKeys;
}

export const USUAL: Settings = {
  language: "auto",
  enterSends: true,
  singleKeys: true,
  undo: true,
  askFirst: false,
  keys: {},
};

const KEY = "tellonce.desk.settings";

/** The browser's lasting storage, or nothing where it is refused. */
export function lastingStorage(): KeyValues | undefined {
  try {
    return window.localStorage;
  } catch {
    return undefined;
  }
}

export function readSettings(storage: KeyValues | undefined): Settings {
  try {
    const kept: unknown = JSON.parse(storage?.getItem(KEY) ?? "{}");
    return typeof kept === "object" && kept !== null ? checked(kept) : USUAL;
  } catch {
    return USUAL;
  }
}

function checked(kept: object): Settings {
  const { language, enterSends, singleKeys, undo, askFirst, keys } = kept as Partial<Record<string, unknown>>;
  return {
    language: typeof language === "string" ? language : USUAL.language,
    enterSends: typeof enterSends === "boolean" ? enterSends : USUAL.enterSends,
    singleKeys: typeof singleKeys === "boolean" ? singleKeys : USUAL.singleKeys,
    undo: typeof undo === "boolean" ? undo : USUAL.undo,
    askFirst: typeof askFirst === "boolean" ? askFirst : USUAL.askFirst,
    keys: ownKeys(keys),
  };
}

/** Keys that this page can read; another version may have kept others. */
function ownKeys(kept: unknown): OwnKeys {
  const found = typeof kept === "object" && kept !== null ? (kept as Record<string, unknown>) : {};
  const own: Partial<Record<Act, string>> = {};
  for (const { act } of KEYS) {
    const key = Object.hasOwn(found, act) ? found[act] : undefined;
    if (typeof key === "string" && isKey(key)) {
      own[act] = key;
    }
  }
  return own;
}

export function keepSettings(storage: KeyValues | undefined, settings: Settings): void {
  try {
    storage?.setItem(KEY, JSON.stringify(settings));
  } catch {
    // It lasts as long as the page, then.
  }
}
