// The one script a site adds. It draws the launcher and, when the visitor comes near it, fetches
// the panel into a frame of this script's own origin. It keeps to one shadow root, needs no inline
// style and never speaks to any origin but its own server's.

import type { Knock, ToHost, ToPanel } from "./host.ts";
import { LAUNCHER_CSS } from "./launcher.css.ts";
import { launcherTexts } from "./launcher-texts.ts";
import { lend, lent, rememberOpen, wasOpen } from "./page-memory.ts";
import { ownTitle, showUnread } from "./title.ts";

type Verb = string;
type Listener = (detail: unknown) => void;
type Api = ((verb: Verb, ...values: unknown[]) => void) & {
  /** What the page said before this script was there. */
  q?: IArguments[];
  /** This script is there. */
  loaded?: boolean;
};

interface Settings {
  inbox?: string;
  locale?: string;
  identity?: string;
  /** Draws no launcher: the page opens the panel itself. */
  hidden?: boolean;
}

declare global {
  interface Window {
    Tellonce?: Api;
  }
}

const READY_MS = 15_000;

const script =
  (document.currentScript as HTMLScriptElement | null) ??
  document.querySelector<HTMLScriptElement>("script[data-inbox][src*='/tellonce.js']");
const server = new URL(script?.src ?? window.location.href).origin;

const remembers = script?.dataset["remember"] !== undefined;

let inbox = "";
let locale: string | undefined = script?.dataset["locale"];
let identity = "";
let opened = false;
let unread = 0;
let prefill = "";
/** Whether the panel takes the focus when it opens: not when it only stays open on a new page. */
let focus = false;
let host: HTMLElement | undefined;
let launch: HTMLButtonElement;
let count: HTMLSpanElement;
let panel: HTMLDivElement;
let frame: HTMLIFrameElement | undefined;
let port: MessagePort | undefined;
const listeners = new Map<string, Set<Listener>>();

function emit(event: string, detail?: unknown): void {
  listeners.get(event)?.forEach((listener) => {
    try {
      listener(detail);
    } catch (error) {
      // The page's own mistake; the widget goes on.
      window.setTimeout(() => {
        throw error;
      });
    }
  });
}

function locales(): string[] {
  const wished = [locale, document.documentElement.lang, ...navigator.languages];
  return wished.filter((each): each is string => typeof each === "string" && each !== "");
}

const page = () => ({
  // Without query and fragment, where sites put what is nobody else's business.
  url: (window.location.origin + window.location.pathname).slice(0, 2000),
  title: ownTitle().slice(0, 300),
});

function icon(className: string, path: string): SVGElement {
  const names = "http://www.w3.org/2000/svg";
  const svg = document.createElementNS(names, "svg");
  svg.setAttribute("class", className);
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("aria-hidden", "true");
  const line = document.createElementNS(names, "path");
  line.setAttribute("d", path);
  svg.append(line);
  return svg;
}

function name(): void {
  const texts = launcherTexts(locales());
  launch.setAttribute("aria-label", opened ? texts.close : texts.open(unread));
  launch.setAttribute("aria-expanded", String(opened));
  launch.classList.toggle("open", opened);
  count.textContent = unread === 0 || opened ? "" : unread > 9 ? "9+" : String(unread);
  panel.setAttribute("aria-label", texts.title);
  if (frame !== undefined) {
    frame.title = texts.title;
  }
}

function draw(): void {
  host = document.createElement("tellonce-chat");
  const root = host.attachShadow({ mode: "closed" });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(LAUNCHER_CSS);
  root.adoptedStyleSheets = [sheet];
  panel = document.createElement("div");
  panel.className = "panel";
  panel.id = "panel";
  panel.hidden = true;
  panel.setAttribute("role", "dialog");
  launch = document.createElement("button");
  launch.type = "button";
  launch.className = "launch";
  launch.setAttribute("aria-haspopup", "dialog");
  launch.setAttribute("aria-controls", "panel");
  count = document.createElement("span");
  count.className = "count";
  count.setAttribute("aria-hidden", "true");
  launch.append(
    icon("talk", "M4 5.5h16v11h-8.5L7 20v-3.5H4zM8 9.5h8M8 12.5h5"),
    icon("shut", "M6 9l6 6 6-6"),
    count,
  );
  launch.addEventListener("click", () => (opened ? close(true) : open()));
  launch.addEventListener("pointerenter", fetchPanel);
  launch.addEventListener("focus", fetchPanel);
  root.addEventListener("keydown", (event) => {
    if ((event as KeyboardEvent).key === "Escape" && opened) {
      close(true);
    }
  });
  root.append(panel, launch);
  // Beside the body: pages that swap their body while navigating keep the conversation.
  document.documentElement.append(host);
  name();
}

function fetchPanel(): void {
  if (frame !== undefined || host === undefined) {
    return;
  }
  const made = document.createElement("iframe");
  frame = made;
  made.allow = "clipboard-write";
  const here = encodeURIComponent(window.location.origin);
  made.src = `${server}/widget/?inbox=${encodeURIComponent(inbox)}&host=${here}`;
  made.addEventListener("load", () => knock(made));
  panel.append(made);
  name();
}

function knock(made: HTMLIFrameElement): void {
  const channel = new MessageChannel();
  port?.close();
  port = channel.port1;
  let ready = false;
  channel.port1.onmessage = (message: MessageEvent<ToHost>) => {
    ready = ready || message.data.is === "ready";
    hear(message.data);
  };
  const settings = {
    ...{ locales: locales(), page: page(), identity, opened, focus, prefill },
    ...(remembers
      ? { lent: { local: lent(inbox, "local"), session: lent(inbox, "session") } }
      : {}),
  };
  prefill = "";
  const first: Knock = { tellonce: 1, settings };
  // Only a window of our own server's origin gets the port.
  made.contentWindow?.postMessage(first, server, [channel.port2]);
  window.setTimeout(() => {
    if (!ready && port === channel.port1) {
      emit("error", { code: "panel_blocked" });
    }
  }, READY_MS);
}

function tell(message: ToPanel): void {
  port?.postMessage(message);
}

function hear(message: ToHost): void {
  switch (message.is) {
    case "ready":
      emit("ready");
      break;
    case "close":
      close(true);
      break;
    case "unread":
      unread = message.count;
      showUnread(unread);
      name();
      emit("unread", { count: unread });
      break;
    case "message":
      emit("message", { from: message.from, seq: message.seq });
      break;
    case "keep":
      if (remembers) {
        lend(inbox, message.kind, message.key, message.value);
      }
      break;
    case "status":
      emit("status", { status: message.status });
      break;
    case "error":
      emit("error", { code: message.code });
      break;
  }
}

function open(takeFocus = true): void {
  if (host === undefined || opened) {
    return;
  }
  focus = takeFocus;
  opened = true;
  panel.hidden = false;
  fetchPanel();
  rememberOpen(inbox, true);
  name();
  if (focus) {
    frame?.focus();
  }
  tell({ is: "open", page: page(), focus });
  emit("open");
}

function close(giveFocusBack: boolean): void {
  if (!opened) {
    return;
  }
  opened = false;
  panel.hidden = true;
  rememberOpen(inbox, false);
  name();
  tell({ is: "close" });
  if (giveFocusBack) {
    launch.focus();
  }
  emit("close");
}

function boot(settings: Settings): void {
  if (host !== undefined) {
    return;
  }
  inbox = settings.inbox ?? script?.dataset["inbox"] ?? "";
  locale = settings.locale ?? locale;
  identity = settings.identity ?? identity;
  if (inbox === "") {
    emit("error", { code: "inbox_missing" });
    return;
  }
  draw();
  if (settings.hidden === true && host !== undefined) {
    launch.hidden = true;
  }
  // On a small screen the panel would hide the page the visitor just went to.
  if (wasOpen(inbox) && !window.matchMedia("(max-width:480px)").matches) {
    open(false);
  }
}

function shutdown(): void {
  close(false);
  showUnread((unread = 0));
  port?.close();
  port = undefined;
  frame = undefined;
  host?.remove();
  host = undefined;
  identity = "";
}

function text(value: unknown): string {
  return typeof value === "string" ? value : "";
}

const verbs: Readonly<Record<string, (...values: unknown[]) => void>> = {
  boot: (settings) => boot((settings ?? {}) as Settings),
  shutdown,
  open: () => open(),
  close: () => close(true),
  toggle: () => (opened ? close(true) : open()),
  show: () => {
    if (host !== undefined) {
      launch.hidden = false;
      host.hidden = false;
    }
  },
  hide: () => {
    if (host !== undefined) {
      host.hidden = true;
    }
  },
  setLocale: (value) => {
    locale = text(value);
    if (host !== undefined) {
      name();
    }
    tell({ is: "locales", locales: locales() });
  },
  setUser: (value) => {
    identity = text(value);
    tell({ is: "identity", identity });
  },
  sendMessage: (value) => {
    if (port === undefined) {
      prefill = text(value);
    }
    tell({ is: "prefill", text: text(value) });
    open();
  },
  on: (event, listener) => {
    const key = text(event);
    const heard = listeners.get(key) ?? new Set();
    listeners.set(key, heard.add(listener as Listener));
  },
  off: (event, listener) => {
    listeners.get(text(event))?.delete(listener as Listener);
  },
};

function start(): void {
  const before = window.Tellonce;
  if (before?.loaded === true) {
    // A second copy of this script on one page.
    return;
  }
  const api: Api = (verb, ...values) => {
    const act = Object.prototype.hasOwnProperty.call(verbs, verb) ? verbs[verb] : undefined;
    if (act === undefined) {
      emit("error", { code: "unknown_verb", verb });
    } else {
      act(...values);
    }
  };
  api.loaded = true;
  window.Tellonce = api;
  const waiting = Array.from(before?.q ?? [], (each) => Array.from(each) as [Verb, ...unknown[]]);
  // Listeners and an explicit boot first; the script tag alone is a boot too.
  waiting.filter(([verb]) => verb === "on" || verb === "boot").forEach((each) => api(...each));
  if (script?.dataset["inbox"] !== undefined) {
    boot({});
  }
  waiting.filter(([verb]) => verb !== "on" && verb !== "boot").forEach((each) => api(...each));
}

start();
