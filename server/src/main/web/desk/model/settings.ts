// What an agent chose for this browser. Storage may be refused at any moment; then the choice
// lasts as long as the page.

import type { KeyValues } from "../../wire/store.ts";

export interface Settings {
  /** A locale's code, or "auto": by the agent's languages. */
  readonly language: string;
  /** Enter sends and Shift+Enter starts a line; otherwise only Ctrl or Command with Enter sends. */
  readonly enterSends: boolean;
  /** Single keys outside of inputs do something. */
  readonly singleKeys: boolean;
}

export const USUAL: Settings = {
  language: "auto",
  enterSends: true,
  singleKeys: true,
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
  const { language, enterSends, singleKeys } = kept as Partial<Record<string, unknown>>;
  return {
    language: typeof language === "string" ? language : USUAL.language,
    enterSends: typeof enterSends === "boolean" ? enterSends : USUAL.enterSends,
    singleKeys: typeof singleKeys === "boolean" ? singleKeys : USUAL.singleKeys,
  };
}

export function keepSettings(storage: KeyValues | undefined, settings: Settings): void {
  try {
    storage?.setItem(KEY, JSON.stringify(settings));
  } catch {
    // It lasts as long as the page, then.
  }
}
