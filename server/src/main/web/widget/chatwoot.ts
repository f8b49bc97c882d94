// For sites that move over from Chatwoot: the loader with Chatwoot's names in front of it, in one
// script, so that the page's own lines stay as they are and only the address changes.

import "./loader.ts";
import type { TellonceApi, TellonceEvents, TellonceSettings } from "./tellonce.ts";

interface ChatwootSettings {
  locale?: string;
  position?: string;
  darkMode?: string;
  hideMessageBubble?: boolean;
  useBrowserLanguage?: boolean;
}

type Labels = Record<string, string | number | boolean | null | undefined>;

interface ChatwootWindow {
  chatwootSettings?: ChatwootSettings;
  chatwootSDK?: { run(options: { websiteToken: string; baseUrl?: string }): void };
  $chatwoot?: unknown;
}

const page = window as unknown as ChatwootWindow;
const tellonce = window.Tellonce as TellonceApi;

function happened(name: string, detail?: unknown): void {
  dispatchEvent(new CustomEvent(name, { detail }));
}

function theme(scheme: unknown): "light" | "dark" | "auto" {
  return scheme === "light" || scheme === "dark" ? scheme : "auto";
}

const shim = {
  hasLoaded: false,
  isOpen: false,
  toggle(state?: "open" | "close"): void {
    tellonce(state ?? "toggle");
  },
  toggleBubbleVisibility(state: "show" | "hide"): void {
    tellonce(state);
  },
  /** `identifier_hash` may be a statement of docs/embedding.md; Chatwoot's own hash is none. */
  setUser(id: string | number, user: Record<string, unknown> = {}): void {
    const { identifier_hash: statement, name, email } = user;
    if (typeof statement === "string" && statement.split(".").length === 2) {
      tellonce("setUser", statement);
    } else {
      const label = (value: unknown): string => (typeof value === "string" ? value : "");
      tellonce("setAttributes", { user_id: String(id), name: label(name), email: label(email) });
    }
  },
  setCustomAttributes(labels: Labels = {}): void {
    tellonce("setAttributes", labels);
  },
  setConversationCustomAttributes(labels: Labels = {}): void {
    tellonce("setAttributes", labels);
  },
  deleteCustomAttribute(name: string): void {
    tellonce("setAttributes", { [name]: "" });
  },
  setLocale(tag: string): void {
    tellonce("setLocale", tag.replace("_", "-"));
  },
  setColorScheme(scheme: string): void {
    tellonce("setTheme", theme(scheme));
  },
  /** Nobody is logged in any more. */
  reset(): void {
    tellonce("setUser", "");
    tellonce("close");
  },
};

page.chatwootSDK ??= {
  run({ websiteToken }) {
    const { locale, position, darkMode, hideMessageBubble, useBrowserLanguage } =
      page.chatwootSettings ?? {};
    const settings: TellonceSettings = {
      inbox: websiteToken,
      position: position === "left" ? "left" : "right",
      theme: theme(darkMode ?? "light"),
      hidden: hideMessageBubble === true,
      ...(locale === undefined || useBrowserLanguage === true
        ? {}
        : { locale: locale.replace("_", "-") }),
    };
    page.$chatwoot = shim;
    tellonce("on", "ready", () => {
      if (!shim.hasLoaded) {
        shim.hasLoaded = true;
        happened("chatwoot:ready");
      }
    });
    tellonce("on", "error", (detail: TellonceEvents["error"]) => happened("chatwoot:error", detail));
    tellonce("on", "message", (detail: TellonceEvents["message"]) => happened("chatwoot:on-message", detail));
    tellonce("on", "open", () => {
      shim.isOpen = true;
    });
    tellonce("on", "close", () => {
      shim.isOpen = false;
    });
    tellonce("boot", settings);
  },
};
