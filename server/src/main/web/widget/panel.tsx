// The panel's page: finds out who shows it, in which language, and draws one visitor's state.

import "../theme/tokens.css";
import "../theme/base.css";
import "../theme/panel.css";
import "../theme/conversation.css";
import "../theme/feedback.css";
import "../theme/files.css";
import { render } from "preact";
import { isKnock, type HostSettings, type ToHost, type ToPanel } from "./host.ts";
import { subjectOf } from "./identity.ts";
import { borrow } from "./keep.ts";
import { pickLanguage } from "./language.ts";
import { loadTexts } from "./locales/load.ts";
import type { Texts } from "./locales/texts.ts";
import { App } from "./ui/app.tsx";
import { ring } from "./sound.ts";
import { wasHere } from "./ticket.ts";
import { Visitor, type VisitorState } from "./visitor.ts";

const asked = new URLSearchParams(window.location.search);
const inbox = asked.get("inbox") ?? "";
/** The page that may show this frame; the server's frame-ancestors has the last word on it. */
const hostOrigin = asked.get("host") ?? "";
const framed = window.parent !== window;

let port: MessagePort | undefined;
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

function speak(locales: readonly string[]): void {
  const wish = pickLanguage([...locales, ...navigator.languages]);
  wished = wish;
  void loadTexts(wish).then((loaded) => {
    if (wished === wish) {
      language = wish;
      texts = loaded;
      document.documentElement.lang = wish;
      draw();
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
  const props = { visitor, state: visitor.state, texts, language, region, inbox };
  render(
    <App
      {...props}
      pageUrl={page.url}
      opened={opened}
      focus={focus}
      prefill={prefill}
      onClose={framed ? close : undefined}
    />,
    root,
  );
}

function onChange(state: VisitorState): void {
  if (state.unread !== lastUnread) {
    lastUnread = state.unread;
    tell({ is: "unread", count: lastUnread });
  }
  if (state.connection.is !== lastStatus) {
    lastStatus = state.connection.is;
    tell({ is: "status", status: lastStatus });
  }
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
        tell({ is: "message", from, seq });
        if (!opened || document.visibilityState !== "visible") {
          ring(visitor?.conversation ?? "", seq);
        }
      },
      onRefused: (code) => tell({ is: "error", code }),
    },
    identity,
  );
  // Who was here before may have news; everybody else costs nothing until the panel opens.
  if (opened || wasHere(inbox, subjectOf(identity))) {
    visitor.start();
  }
  draw();
}

function hear(message: ToPanel): void {
  switch (message.is) {
    case "open":
      page = message.page;
      opened = true;
      focus += message.focus ? 1 : 0;
      visitor?.start();
      break;
    case "close":
      opened = false;
      break;
    case "locales":
      speak(message.locales);
      break;
    case "identity":
      visitor?.identify(message.identity);
      break;
    case "prefill":
      prefill = { text: message.text, count: prefill.count + 1 };
      break;
  }
  draw();
}

function meet(settings: HostSettings, given: MessagePort): void {
  port = given;
  page = settings.page;
  opened = settings.opened;
  focus = settings.opened && settings.focus ? 1 : 0;
  prefill = { text: settings.prefill, count: settings.prefill === "" ? 0 : 1 };
  if (settings.lent !== undefined) {
    borrow(settings.lent, (kind, key, value) => tell({ is: "keep", kind, key, value }));
  }
  speak(settings.locales);
  begin(settings.identity);
  port.onmessage = (message: MessageEvent<ToPanel>) => hear(message.data);
  tell({ is: "ready" });
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
}
