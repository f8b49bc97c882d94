// The panel's page: finds out who shows it, in which language, and draws one visitor's state.

import "../theme/tokens.css";
import "../theme/base.css";
import "../theme/panel.css";
import "../theme/face.css";
import "../theme/menu.css";
import "../theme/composer.css";
import "../theme/conversation.css";
import "../theme/markup.css";
import { render } from "preact";
import { browserClock } from "../wire/clock.ts";
import type { HostContext } from "./host-context.ts";
import { isKnock, type HostSettings, type PageLook, type ToHost, type ToPanel } from "./host.ts";
import { subjectOf } from "./identity.ts";
import { borrow, keep, kept } from "./keep.ts";
import { pickLanguage } from "./language.ts";
import { loadTexts } from "./locales/load.ts";
import type { Texts } from "./locales/texts.ts";
import { fetchLook, launcherLook, type InboxLook } from "./look.ts";
import { App } from "./ui/app.tsx";
import { rest, whenIdle, type Rest } from "./ui/later.tsx";
import { ring } from "./sound.ts";
import type { TellonceEvent, TellonceEvents, TellonceTheme } from "./tellonce.ts";
import type { Theme } from "./theme.ts";
import { Questions } from "./questions.ts";
import { wasHere } from "./ticket.ts";
import { Visitor, type VisitorState } from "./visitor.ts";

const asked = new URLSearchParams(window.location.search);
const inbox = asked.get("inbox") ?? "";
/** The page that may show this frame; the server's frame-ancestors has the last word on it. */
const hostOrigin = asked.get("host") ?? "";
const framed = window.parent !== window;

let isDrawn = false;

/** There once the panel shall look otherwise than it is. */
let theme: Promise<Theme> | undefined;

let port: MessagePort | undefined;
let pageLook: PageLook = {};
let look: InboxLook | undefined;
/** Puts the operator's words in the place of ours; there once there are some. */
let textsWith: Rest["textsWith"] | undefined;
let context: HostContext | undefined;
/** What is to be told of the page once the rest is there. */
let untold: ((context: HostContext) => void)[] = [];
const questions = new Questions({ inbox, questions: () => look?.questions ?? [], onChange: draw });
let page = { url: window.location.href, title: document.title };
/** The language that is shown, once its words are there. */
let language = pickLanguage(navigator.languages);
let texts: Texts | undefined;
let wished = language;
let opened = !framed;
let focus = 0;
let prefill = { text: "", count: 0 };
let visitor: Visitor | undefined;
let lastUnread = 0;
let lastStatus = "";

function tell(message: ToHost): void {
  port?.postMessage(message);
}

function happened<E extends TellonceEvent>(name: E, detail: TellonceEvents[E]): void {
  tell({ is: "event", name, detail } as ToHost);
}

/** What the page tells of the visitor. */
function tellOfPage(act: (context: HostContext) => void): void {
  if (context === undefined) {
    untold.push(act);
  } else {
    act(context);
  }
}

/** Fetched with the rest; at once when there is a conversation, for a person may help soon. */
async function beginContext(): Promise<void> {
  const key = `tellonce.trail.${inbox}`;
  const found = await rest().catch(() => undefined);
  if (found !== undefined && context === undefined) {
    context = new found.HostContext({
      send: (frame) => visitor?.pass(frame) ?? false,
      clock: browserClock,
      kept: () => kept("session", key) ?? "",
      keep: (value) => keep("session", key, value),
    });
    untold.splice(0).forEach(tellOfPage);
    atNow();
  }
}

/** Whether there is a connection, and a conversation. */
function atNow(): void {
  if (context === undefined && visitor?.conversation !== undefined) {
    void beginContext();
  }
  context?.at(visitor?.state.connection.is === "live", visitor?.conversation);
}

function speak(locales: readonly string[]): void {
  const wish = pickLanguage([...locales, ...navigator.languages]);
  wished = wish;
  void loadTexts(wish).then((loaded) => {
    if (wished === wish) {
      language = wish;
      texts = loaded;
      document.documentElement.lang = wish;
      document.documentElement.dir = loaded.dir ?? "ltr";
      draw();
      invite();
    }
  });
}

function close(): void {
  if (framed) {
    tell({ is: "close" });
  }
}

let planned = false;

/** Draws soon: once for many changes, and never in the middle of another drawing. */
function draw(): void {
  if (!planned) {
    planned = true;
    queueMicrotask(() => {
      planned = false;
      drawNow();
    });
  }
}

function drawNow(): void {
  const root = document.getElementById("app");
  if (root === null || visitor === undefined || texts === undefined) {
    return;
  }
  const region = navigator.languages.find((each) => each.startsWith(`${language}-`)) ?? language;
  const own = look?.texts[language];
  const words = own === undefined || textsWith === undefined ? texts : textsWith(texts, own);
  const state = { ...visitor.state, ...(own?.["greeting"] && { greeting: own["greeting"] }) };
  const props = { visitor, state, texts: words, language, region, inbox, look };
  render(
    <App
      {...props}
      pageUrl={page.url}
      opened={opened}
      focus={focus}
      prefill={prefill}
      onClose={framed ? close : undefined}
      preChat={questions.chat}
    />,
    root,
  );
  if (!isDrawn) {
    isDrawn = true;
    whenIdle(() => void beginContext());
  }
}

function onChange(state: VisitorState): void {
  if (state.unread !== lastUnread) {
    lastUnread = state.unread;
    happened("unread", { count: lastUnread });
  }
  if (state.view.status !== lastStatus && state.caughtUp) {
    lastStatus = state.view.status;
    happened("status", { status: lastStatus });
  }
  atNow();
  draw();
}

function begin(identity: string): void {
  visitor = new Visitor(
    {
      inbox,
      locale: () => wished,
      page: () => page,
      onChange,
      onMessage: (from, seq) => {
        happened("message", { from, seq });
        if (!opened || document.visibilityState !== "visible") {
          ring(visitor?.conversation ?? "", seq, look?.sound !== false);
        }
      },
      onRefused: (code) => happened("error", { code }),
      onAnswered: (frame) => {
        context?.onFrame(frame);
        questions.onFrame(frame);
      },
      beforePerson: () => questions.before(),
    },
    identity,
  );
  questions.follow(visitor);
  // Who was here before may have news; everybody else costs nothing until the panel opens.
  if (opened || wasHere(inbox, subjectOf(identity))) {
    visitor.start();
  }
  draw();
}

function hear(change: ToPanel): void {
  if (change.page !== undefined) {
    page = change.page;
    const seen = page;
    tellOfPage((each) => each.visit(seen));
  }
  if (change.opened !== undefined) {
    opened = change.opened;
    focus += opened && change.focus === true ? 1 : 0;
    if (opened) {
      visitor?.start();
    }
  }
  if (change.locales !== undefined) {
    speak(change.locales);
    dress();
  }
  if (change.theme !== undefined) {
    pageLook = { ...pageLook, theme: change.theme };
    dress();
  }
  if (change.identity !== undefined) {
    if (visitor?.identify(change.identity) === "another") {
      untold = [];
      context?.forget();
    }
  }
  const { attributes, step } = change;
  if (attributes !== undefined) {
    tellOfPage((each) => {
      if (!each.label(attributes)) {
        happened("error", { code: "bad_attributes" });
      }
    });
  }
  if (step !== undefined) {
    tellOfPage((each) => each.step(step));
  }
  if (change.remark !== undefined) {
    void visitor?.remark(change.remark);
  }
  if (change.person) {
    void visitor?.person();
  }
  if (change.prefill !== undefined) {
    prefill = { text: change.prefill, count: prefill.count + 1 };
  }
  draw();
}

/** Light or dark and the colour; as the system says and in ours nothing has to be fetched. */
function colour(wish: TellonceTheme, color: string): void {
  if (theme === undefined && wish === "auto" && color === "") {
    return;
  }
  theme ??= rest().then((found) => new found.Theme());
  theme.then(
    (worn) => worn.set(wish, color),
    () => {
      theme = undefined;
    },
  );
}

/** The page's own word wins over the operator's, and the operator's over ours. */
function dress(): void {
  colour(pageLook.theme ?? look?.theme ?? "auto", pageLook.color || (look?.color ?? ""));
  if (look !== undefined) {
    tell({ is: "look", look: launcherLook(look, language) });
  }
}

/** Tells the loader of the operator's invitation, once it can be said in the visitor's language. */
function invite(): void {
  if (look?.invitation !== undefined && texts !== undefined) {
    const told = [look, language, texts] as const;
    rest().then(
      (found) => tell({ is: "invite", invitation: found.invitationIn(...told) }),
      () => undefined,
    );
  }
}

function wear(worn: InboxLook | undefined): void {
  if (worn !== undefined) {
    look = worn;
    dress();
    draw();
    invite();
    if (Object.keys(worn.texts).length > 0) {
      void rest().then(
        (found) => {
          textsWith = found.textsWith;
          draw();
        },
        () => undefined,
      );
    }
  }
}

function meet(settings: HostSettings, given: MessagePort): void {
  port = given;
  page = settings.page;
  pageLook = { color: settings.color, theme: settings.theme };
  opened = settings.opened;
  focus = settings.opened && settings.focus ? 1 : 0;
  prefill = { text: settings.prefill, count: settings.prefill === "" ? 0 : 1 };
  if (settings.lent !== undefined) {
    borrow(settings.lent, (kind, key, value) => tell({ is: "keep", kind, key, value }));
  }
  speak(settings.locales);
  dress();
  begin(settings.identity);
  const { attributes, steps } = settings;
  steps.forEach((step) => tellOfPage((each) => each.step(step)));
  hear({ page, attributes });
  port.onmessage = (message: MessageEvent<ToPanel>) => hear(message.data);
  happened("ready", undefined);
  // Only a page of the server itself can be asked for a look that is not saved.
  const draft = hostOrigin === window.origin && window.parent.tellonceDraft;
  if (draft) {
    draft(wear);
  } else {
    void fetchLook(inbox).then(wear);
  }
}

function onKnock(event: MessageEvent<unknown>): void {
  const given = event.ports[0];
  const fromHost = event.source === window.parent && event.origin === hostOrigin;
  if (fromHost && isKnock(event.data) && given !== undefined && port === undefined) {
    window.removeEventListener("message", onKnock);
    meet(event.data.settings, given);
  }
}

if (framed) {
  window.addEventListener("message", onKnock);
} else {
  speak([]);
  begin("");
  void fetchLook(inbox).then(wear);
}
