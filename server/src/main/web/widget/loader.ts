// The one script a site adds. It draws the launcher and, when the visitor comes near it or the page
// has nothing else to do, fetches the panel into a frame of this script's own origin. It keeps to
// one shadow root, needs no inline style, never speaks to any origin but its own server's, and
// leans on as little as it can of what a page may have changed under it: no method of arrays or
// maps, no JSON.

import type { PageVisit, TrailStep } from "../wire/content.ts";
import type { Fetched } from "./frame.ts";
import type { HostSettings, LauncherLook, ToPanel } from "./host.ts";
import { drawLauncher, inkOn, type Drawn } from "./launcher.ts";
import { launcherTexts } from "./launcher-texts.ts";
import type { More } from "./more.ts";
import { remember, remembered, rememberOpen, wasOpen } from "./page-memory.ts";
import type { TellonceApi, TellonceSettings, TellonceTheme, TellonceVerbs } from "./tellonce.ts";

type Listener = (detail: unknown) => void;
type Act = (...values: unknown[]) => void;

const IDLE_MS = 4_000;
const LOOK_MS = 1_000;
const MOST_STEPS = 20;
const LOOK_KEY = "tellonce.look.";

const script =
  (document.currentScript as HTMLScriptElement | null) ??
  document.querySelector<HTMLScriptElement>("script[data-inbox][src*='/tellonce']");
const server = new URL(script?.src ?? location.href).origin;
const said: DOMStringMap = script?.dataset ?? {};
const remembers = said["remember"] !== undefined;

let inbox = "";
let settings: TellonceSettings = {};
let locale = said["locale"];
let identity = "";
let opened = false;
let unread = 0;
let prefill = "";
/** Whether the panel takes the focus when it opens: not when it only stays open on a new page. */
let focus = false;
let look: Partial<LauncherLook> = {};
let attributes: Record<string, string> = {};
let steps: TrailStep[] = [];
let drawn: Drawn | undefined;
let fetching = false;
let fetched: Fetched | undefined;
let watch = 0;
let told = "";
const listeners: [event: string, listener: Listener][] = [];

function emit(event: string, detail?: unknown): void {
  for (let i = 0; i < listeners.length; i++) {
    const [name, listener] = listeners[i] as [string, Listener];
    if (name === event) {
      try {
        listener(detail);
      } catch (error) {
        // The page's own mistake; the widget goes on.
        setTimeout(() => {
          throw error;
        });
      }
    }
  }
}

function fail(code: string): void {
  emit("error", { code });
}

function locales(): string[] {
  const all: string[] = [];
  const add = (tag: string | undefined): void => {
    if (tag) {
      all[all.length] = tag;
    }
  };
  add(locale);
  add(document.documentElement.lang);
  for (let i = 0; i < navigator.languages.length; i++) {
    add(navigator.languages[i]);
  }
  return all;
}

const page = (): PageVisit => ({
  // Without query and fragment, where sites put what is nobody else's business.
  url: (location.origin + location.pathname).slice(0, 2000),
  title: document.title.slice(0, 300),
});

const color = (): string => settings.color ?? said["color"] ?? look.color ?? "";
const ownTheme = (): TellonceTheme | undefined =>
  settings.theme ?? (said["theme"] as TellonceTheme | undefined);

/** Says and shows what is true now. */
function dress(): void {
  if (drawn === undefined) {
    return;
  }
  const { host, launch, label, count, panel } = drawn;
  const texts = launcherTexts(locales(), settings.words);
  const words = (label.textContent = look.label ?? "");
  const name = words || texts.title;
  launch.setAttribute("aria-label", unread === 0 ? name : `${name}, ${texts.news(unread)}`);
  launch.setAttribute("aria-expanded", String(opened));
  launch.classList.toggle("open", opened);
  count.textContent = unread === 0 || opened ? "" : unread > 9 ? "9+" : String(unread);
  panel.setAttribute("aria-label", texts.title);
  const { style } = host;
  const ground = /^#[\da-f]{6}$/i.test(color()) ? color() : "";
  style.setProperty("--c", ground);
  style.setProperty("--i", ground && inkOn(ground));
  if (look.x !== undefined) {
    style.setProperty("--x", `${look.x}px`);
    style.setProperty("--y", `${look.y}px`);
  }
  const side = settings.position ?? said["position"] ?? look.position;
  host.toggleAttribute("left", side === "left");
  const wish = ownTheme() ?? look.theme;
  panel.classList.toggle(
    "dark",
    wish === "dark" || (wish !== "light" && matchMedia("(prefers-color-scheme:dark)").matches),
  );
}

/** What there is to know for a panel that was just fetched. */
function forPanel(): HostSettings {
  const all: HostSettings = {
    ...{ locales: locales(), page: page(), identity, attributes, steps, opened, focus, prefill },
    ...{ color: color(), theme: ownTheme() },
  };
  prefill = "";
  steps = [];
  return all;
}

/** What can wait comes in a second script: a module, which pages with Trusted Types let pass. */
function fetchPanel(): void {
  if (fetching || drawn === undefined) {
    return;
  }
  fetching = true;
  const mine = drawn;
  const blocked = (): void => fail("panel_blocked");
  import(`${server}/tellonce-more.js`).then((more: More) => {
    if (drawn === mine) {
      const { words } = settings;
      const me = { server, inbox, drawn, remembers, locales, words, open, look: dressed };
      fetched = more.panel({
        ...me,
        settings: forPanel,
        opened: () => opened,
        close: () => close(true),
        happened,
      });
      if (opened && focus) {
        fetched.focus();
      }
    }
  }, blocked);
}

const tell = (change: ToPanel): boolean => fetched?.tell(change) ?? false;

function happened(name: string, detail?: unknown): void {
  if (name === "unread") {
    unread = (detail as { count: number }).count;
    dress();
  }
  emit(name, detail);
}

/** The next page of this site begins in the operator's colour and place. */
function dressed(wished: LauncherLook): void {
  look = wished;
  const { color, position, x, y } = wished;
  remember("local", LOOK_KEY + inbox, `${color} ${position} ${x} ${y}`);
  dress();
}

function wornBefore(): void {
  const worn = remembered("local", LOOK_KEY + inbox).split(" ");
  if (worn[3]) {
    look = { color: worn[0] as string, x: +(worn[2] as string), y: +worn[3] };
    look.position = worn[1] === "left" ? "left" : "right";
  }
}

/** A page that changes its address, its title or its body without being loaded anew. */
function moved(): void {
  if (drawn !== undefined && !drawn.host.isConnected) {
    document.documentElement.append(drawn.host);
  }
  const now = page();
  if (told !== now.url + now.title) {
    told = now.url + now.title;
    tell({ page: now });
  }
}

function open(takeFocus = true): void {
  if (drawn === undefined || opened) {
    return;
  }
  focus = takeFocus;
  opened = true;
  drawn.panel.hidden = false;
  fetchPanel();
  rememberOpen(inbox, true);
  dress();
  if (focus) {
    fetched?.focus();
  }
  tell({ opened, page: page(), focus });
  emit("open");
}

function close(giveFocusBack: boolean): void {
  if (drawn === undefined || !opened) {
    return;
  }
  opened = false;
  drawn.panel.hidden = true;
  rememberOpen(inbox, false);
  dress();
  tell({ opened });
  if (giveFocusBack) {
    drawn.launch.focus();
  }
  emit("close");
}

function draw(): void {
  drawn = drawLauncher();
  const { host, root, launch } = drawn;
  launch.onclick = () => (opened ? close(true) : open());
  launch.onpointerenter = launch.onfocus = fetchPanel;
  root.addEventListener("keydown", (event) => {
    if ((event as KeyboardEvent).key === "Escape") {
      close(true);
    }
  });
  // Beside the body: pages that swap their body while navigating keep the conversation.
  document.documentElement.append(host);
  dress();
}

function boot(given: TellonceSettings = {}): void {
  const wanted = given.inbox ?? (inbox || said["inbox"]) ?? "";
  if (drawn !== undefined && wanted !== inbox) {
    shutdown();
  }
  settings = { ...settings, ...given };
  if (given.locale !== undefined) {
    verbs.setLocale(given.locale);
  }
  if (given.identity !== undefined) {
    verbs.setUser(given.identity);
  }
  if (given.theme !== undefined) {
    verbs.setTheme(given.theme);
  }
  if (drawn !== undefined) {
    dress();
    return;
  }
  inbox = wanted;
  if (inbox === "") {
    fail("inbox_missing");
    return;
  }
  wornBefore();
  draw();
  drawn!.launch.hidden = settings.hidden === true;
  whenShown(() => {
    watch = setInterval(moved, LOOK_MS);
    // On a small screen the panel would hide the page the visitor just went to.
    if (wasOpen(inbox) && !matchMedia("(max-width:480px)").matches) {
      open(false);
    }
    setTimeout(() => (window.requestIdleCallback ?? setTimeout)(fetchPanel), IDLE_MS);
  });
}

/** A page the browser only prepares, in case the visitor goes there, fetches nothing. */
function whenShown(begin: () => void): void {
  if ((document as { prerendering?: boolean }).prerendering) {
    document.addEventListener("prerenderingchange", begin, { once: true });
  } else {
    begin();
  }
}

function shutdown(): void {
  close(false);
  clearInterval(watch);
  drawn?.host.remove();
  fetched?.end();
  fetched = drawn = undefined;
  fetching = false;
  settings = {};
  locale = said["locale"];
  look = {};
  attributes = {};
  steps = [];
  inbox = identity = prefill = told = "";
  unread = 0;
}

const text = (value: unknown): string => (typeof value === "string" ? value : "");

// Without a prototype: what a page put into that of all objects is no verb.
const verbs: { [V in keyof TellonceVerbs]: Act } & { __proto__: null } = {
  __proto__: null,
  boot: (given) => boot((given ?? {}) as TellonceSettings),
  shutdown,
  open: () => open(),
  close: () => close(true),
  toggle: () => (opened ? close(true) : open()),
  show: () => {
    if (drawn !== undefined) {
      drawn.launch.hidden = drawn.host.hidden = false;
    }
  },
  hide: () => {
    if (drawn !== undefined) {
      drawn.host.hidden = true;
    }
  },
  setLocale: (value) => {
    locale = text(value);
    dress();
    tell({ locales: locales() });
  },
  setTheme: (value) => {
    settings.theme = value === "dark" || value === "light" ? value : "auto";
    dress();
    tell({ theme: settings.theme });
  },
  setUser: (value) => {
    identity = text(value);
    tell({ identity });
  },
  setAttributes: (given) => {
    const all = Object(given) as Record<string, unknown>;
    const keys = Object.keys(all);
    for (let i = 0; i < keys.length; i++) {
      const key = keys[i] as string;
      attributes[key] = String(all[key] ?? "");
    }
    tell({ attributes });
  },
  track: (what) => {
    const step: TrailStep = { event: text(what).slice(0, 80), page: page(), at: new Date().toISOString() };
    if (!tell({ step }) && steps.length < MOST_STEPS) {
      steps[steps.length] = step;
    }
  },
  sendMessage: (value) => {
    if (!tell({ prefill: text(value) })) {
      prefill = text(value);
    }
    open();
  },
  on: (event, listener) => {
    listeners[listeners.length] = [text(event), listener as Listener];
  },
  off: (event, listener) => {
    for (let i = 0; i < listeners.length; i++) {
      const each = listeners[i] as [string, Listener];
      if (each[0] === event && each[1] === listener) {
        each[0] = "";
      }
    }
  },
};

function start(): void {
  const before = window.Tellonce;
  if (before?.loaded === true) {
    // A second copy of this script on one page.
    return;
  }
  const api = ((verb: keyof TellonceVerbs, first?: unknown, second?: unknown): void => {
    const act = verbs[verb] as Act | undefined;
    if (act === undefined) {
      fail("unknown_verb");
    } else {
      act(first, second);
    }
  }) as TellonceApi;
  api.loaded = true;
  window.Tellonce = api;
  const waiting = before?.q ?? [];
  // Listeners and an explicit boot first; the script tag alone is a boot too.
  const say = (early: boolean): void => {
    for (let i = 0; i < waiting.length; i++) {
      const each = waiting[i] as ArrayLike<unknown>;
      if ((each[0] === "on" || each[0] === "boot") === early) {
        (api as Act)(each[0], each[1], each[2]);
      }
    }
  };
  say(true);
  if (said["inbox"] !== undefined && drawn === undefined) {
    boot();
  }
  say(false);
}

start();
