// The words of window.Tellonce, for pages written in TypeScript: served as /tellonce.d.ts, and the
// type the loader itself is held to. Types only; nothing of it reaches a browser.

/** What `boot` takes; everything may be left out where the script tag says it. */
export interface TellonceSettings {
  /** The id of the inbox. */
  inbox?: string;
  /** The language to prefer, a BCP 47 tag such as `da` or `nb-NO`. */
  locale?: string;
  /** Your server's signed statement of who is logged in; empty for nobody. */
  identity?: string;
  /** Draws no launcher: the page opens the panel itself. */
  hidden?: boolean;
  /** The launcher's colour, `#rrggbb`; words on it are black or white, whichever can be read. */
  color?: string;
  position?: TelloncePosition;
  theme?: TellonceTheme;
  /** Your own words for what stands on your page, in the page's language. */
  words?: TellonceWords;
}

/** What the widget says outside of its panel; what is left out is said as we say it. */
export interface TellonceWords {
  /** The launcher's name, as screen readers say it. */
  title?: string;
  /** One new message. */
  oneNew?: string;
  /** Several; `#` stands for how many. */
  manyNew?: string;
  /** What is said where a page lets no panel in. */
  sorry?: string;
  /** The name of the card that offers help, as screen readers say it. */
  region?: string;
  /** On the card: to begin. */
  open?: string;
  /** On the card: no, thanks. */
  dismiss?: string;
}

export type TellonceTheme = "light" | "dark" | "auto";

export type TelloncePosition = "left" | "right";

/**
 * What your site knows of the visitor. Agents see it marked as unverified. At most 20 keys of 40
 * characters; values are cut at 200; an empty one takes the key away.
 */
export type TellonceAttributes = Readonly<
  Record<string, string | number | boolean | null | undefined>
>;

/** The verbs, each with what it takes. */
export interface TellonceVerbs {
  boot: [settings?: TellonceSettings];
  shutdown: [];
  open: [];
  close: [];
  toggle: [];
  show: [];
  hide: [];
  /** Opens the panel with these words in the composer; the visitor sends them. */
  sendMessage: [text: string];
  setUser: [statement: string];
  setAttributes: [attributes: TellonceAttributes];
  setLocale: [tag: string];
  setTheme: [theme: TellonceTheme];
  /** Notes something that happened on the page, at most 80 characters, for agents to see. */
  track: [what: string];
  on: TellonceListening;
  off: TellonceListening;
}

/** The events, each with what a listener is given. */
export interface TellonceEvents {
  ready: undefined;
  open: undefined;
  close: undefined;
  /** Somebody of yours wrote; never the words. */
  message: { from: string; seq: number };
  unread: { count: number };
  /** `bot`, `queued`, `assigned` or `resolved`. */
  status: { status: string };
  error: { code: TellonceErrorCode };
}

export type TellonceErrorCode =
  | "inbox_missing"
  | "panel_blocked"
  | "refused"
  | "bad_identity"
  | "bad_attributes"
  | "unknown_verb";

export type TellonceEvent = keyof TellonceEvents;

export type TellonceListening = {
  [E in TellonceEvent]: [event: E, listener: (detail: TellonceEvents[E]) => void];
}[TellonceEvent];

/** What `window.Tellonce` is. */
export interface TellonceApi {
  <V extends keyof TellonceVerbs>(verb: V, ...values: TellonceVerbs[V]): void;
  /** What was said before the script was there. */
  q?: ArrayLike<ArrayLike<unknown>>;
  /** The script is there. */
  loaded?: boolean;
}

declare global {
  interface Window {
    Tellonce?: TellonceApi;
  }
}
