// What the page that shows the widget and the panel inside the frame say to each other, over a
// port that each hands to the other only after looking at the origin.

import type { Kind, Lent } from "./keep.ts";

/** The first message, from the loader to the frame's window, with the port. */
export interface Knock {
  tellonce: 1;
  settings: HostSettings;
}

export interface HostSettings {
  /** Languages by preference: set by the page, the page's own. */
  locales: string[];
  page: { url: string; title: string };
  /** The host site's signed statement of who the visitor is; empty for nobody. */
  identity: string;
  opened: boolean;
  focus: boolean;
  /** Words the page puts into the composer; empty for none. */
  prefill: string;
  /** What the page keeps for a panel that may keep nothing itself; absent if it does not. */
  lent?: Lent;
}

/** From the loader to the panel. */
export type ToPanel =
  | { is: "open"; page: HostSettings["page"]; focus: boolean }
  | { is: "close" }
  | { is: "locales"; locales: string[] }
  | { is: "identity"; identity: string }
  | { is: "prefill"; text: string };

/** From the panel to the loader. */
export type ToHost =
  | { is: "ready" }
  | { is: "close" }
  | { is: "unread"; count: number }
  | { is: "message"; from: string; seq: number }
  | { is: "keep"; kind: Kind; key: string; value: string }
  | { is: "status"; status: string }
  | { is: "error"; code: string };

export function isKnock(value: unknown): value is Knock {
  return typeof value === "object" && value !== null && "tellonce" in value && value.tellonce === 1;
}
