// The panel's frame on the host page: fetched, handed a port, listened to.

import type { HostSettings, Invitation, Knock, LauncherLook, ToHost, ToPanel } from "./host.ts";
import type { Drawn } from "./launcher.ts";
import { lend, lent } from "./lending.ts";
import type { TellonceWords } from "./tellonce.ts";
import { ownTitle, showUnread } from "./title.ts";

/** What the loader is, to what comes after it. */
export interface Loader {
  readonly server: string;
  readonly inbox: string;
  readonly drawn: Drawn;
  /** The page keeps for the panel what the panel may not. */
  readonly remembers: boolean;
  /** All there is to know for a panel that was just fetched. */
  settings(): HostSettings;
  locales(): readonly string[];
  /** The page's own words, where it has some. */
  readonly words: TellonceWords | undefined;
  opened(): boolean;
  open(): void;
  close(): void;
  /** Something happened in the panel that the page may want to hear of. */
  happened(name: string, detail: unknown): void;
  look(look: LauncherLook): void;
}

/** A panel that was fetched. */
export interface Fetched {
  /** False while the panel is still on its way: it will be handed everything then. */
  tell(change: ToPanel): boolean;
  focus(): void;
  /** The widget leaves the page: what was put into its title goes. */
  end(): void;
}

/** Those who wait for something the panel says. */
export interface Waiting {
  invited(invitation: Invitation): void;
  blocked(): void;
}

const READY_MS = 15_000;
const MOST_TITLE = 300;

/** With the page's own title, without the number of unread messages that stands before it. */
function own<P extends ToPanel>(change: P): P {
  return change.page === undefined
    ? change
    : { ...change, page: { ...change.page, title: ownTitle().slice(0, MOST_TITLE) } };
}

/** Puts the panel's frame into its place. */
export function fetchFrame(loader: Loader, waiting: Waiting): Fetched {
  const { server, inbox, drawn, remembers } = loader;
  const made = document.createElement("iframe");
  let port: MessagePort | undefined;
  let isBlocked = false;

  const blocked = (): void => {
    if (!isBlocked) {
      isBlocked = true;
      port = undefined;
      made.remove();
      loader.happened("error", { code: "panel_blocked" });
      waiting.blocked();
    }
  };

  const hear = (message: ToHost): void => {
    switch (message.is) {
      case "close":
        loader.close();
        break;
      case "look":
        loader.look(message.look);
        break;
      case "invite":
        waiting.invited(message.invitation);
        break;
      case "keep":
        if (remembers) {
          lend(inbox, message.kind, message.key, message.value);
        }
        break;
      case "event":
        if (message.name === "unread") {
          showUnread((message.detail as { count: number }).count);
        }
        loader.happened(message.name, message.detail);
        break;
    }
  };

  // A frame that was fetched, or fetched anew, is handed a port and all there is to know.
  made.onload = () => {
    const channel = new MessageChannel();
    port?.close();
    const mine = (port = channel.port1);
    let heard = false;
    mine.onmessage = (message: MessageEvent<ToHost>) => {
      heard = true;
      hear(message.data);
    };
    const settings = own(loader.settings());
    if (remembers) {
      settings.lent = { local: lent(inbox, "local"), session: lent(inbox, "session") };
    }
    // Only a window of our own server's origin gets the port.
    const knock: Knock = { tellonce: 1, settings };
    made.contentWindow?.postMessage(knock, server, [channel.port2]);
    setTimeout(() => {
      if (!heard && port === mine && drawn.host.isConnected) {
        blocked();
      }
    }, READY_MS);
  };
  document.addEventListener("securitypolicyviolation", (event) => {
    if (event.effectiveDirective === "frame-src" && event.blockedURI.startsWith(server)) {
      blocked();
    }
  });

  made.allow = "clipboard-write";
  made.title = drawn.panel.ariaLabel ?? "";
  const here = encodeURIComponent(location.origin);
  made.src = `${server}/widget/?inbox=${encodeURIComponent(inbox)}&host=${here}`;
  drawn.panel.append(made);
  return {
    tell(change) {
      made.title = drawn.panel.ariaLabel ?? "";
      port?.postMessage(own(change));
      return port !== undefined;
    },
    focus: () => made.focus(),
    end: () => showUnread(0),
  };
}
