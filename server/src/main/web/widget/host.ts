// What the page that shows the widget and the panel inside the frame say to each other, over a
// port that each hands to the other only after looking at the origin.

import type { PageVisit, TrailStep } from "../wire/content.ts";
import type { Kind, Lent } from "./keep.ts";
import type { TellonceEvent, TellonceEvents, TelloncePosition, TellonceTheme } from "./tellonce.ts";

/** The first message, from the loader to the frame's window, with the port. */
export interface Knock {
  tellonce: 1;
  settings: HostSettings;
}

/** What the page itself says of the looks; it wins over what the operator set for the inbox. */
export interface PageLook {
  color?: string | undefined;
  theme?: TellonceTheme | undefined;
}

export interface HostSettings extends PageLook {
  /** Languages by preference: set by the page, the page's own. */
  locales: string[];
  page: PageVisit;
  /** The host site's signed statement of who the visitor is; empty for nobody. */
  identity: string;
  /** What the page said of the visitor; an empty value takes one back. */
  attributes: Record<string, string>;
  /** What the page tracked before the panel was there. */
  steps: TrailStep[];
  opened: boolean;
  focus: boolean;
  /** Words the page puts into the composer; empty for none. */
  prefill: string;
  /** What the page keeps for a panel that may keep nothing itself; absent if it does not. */
  lent?: Lent;
}

/** What the operator wishes the loader to look like, in the visitor's language. */
export interface LauncherLook {
  /** `#rrggbb`; empty for our own. */
  color: string;
  position: TelloncePosition;
  /** Pixels from the side and from below. */
  x: number;
  y: number;
  theme: TellonceTheme;
  /** Words beside the icon; empty for none. */
  label: string;
}

/** When to ask the visitor whether help is wanted, and in which words. */
export interface Invitation {
  text: string;
  /** Seconds on the page; 0 for no such rule. */
  seconds: number;
  /** Also when the pointer leaves the page at the top. */
  exit: boolean;
  /** Where: beginnings of paths, or patterns with `*`; everywhere when there are none. */
  paths: string[];
  /** With it the invitation is a question. */
  survey?: Survey;
}

/** What to choose from, and the words around it, in the visitor's language. */
export interface Survey {
  reasons: string[];
  /** The card's name, as screen readers say it. */
  region: string;
  /** Beside the line of the visitor's own words. */
  note: string;
  send: string;
  thanks: string;
  person: string;
  close: string;
}

/** From the loader to the panel, at any time: what is different now. */
export type ToPanel = Partial<HostSettings> & {
  /** Something that happened just now. */
  step?: TrailStep;
  /** What the visitor answered on the card: sent as feedback. */
  remark?: string;
  /** The visitor wants a person. */
  person?: true;
};

/** From the panel to the loader. */
export type ToHost =
  | { is: "close" }
  | { is: "look"; look: LauncherLook }
  | { is: "invite"; invitation: Invitation }
  | { is: "keep"; kind: Kind; key: string; value: string }
  | { [E in TellonceEvent]: { is: "event"; name: E; detail: TellonceEvents[E] } }[TellonceEvent];

export function isKnock(value: unknown): value is Knock {
  return typeof value === "object" && value !== null && "tellonce" in value && value.tellonce === 1;
}
