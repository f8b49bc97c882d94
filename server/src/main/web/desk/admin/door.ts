// The door to the administrators' pages: #admin opens them over the desk, #invite= opens the page of
// an invitation. Their script is fetched only then.

import type { AgentAccount } from "../../wire/frames.ts";
import type {} from "./admin.tsx";

export class AdminDoor {
  #agent: AgentAccount | undefined;
  #place: HTMLElement | undefined;
  #stop: (() => void) | undefined;

  constructor() {
    // After the pages themselves: they stay when there is something that is not saved.
    addEventListener("hashchange", () => setTimeout(() => void this.#look()));
    // The desk's single keys must not act on what lies beneath.
    addEventListener(
      "keydown",
      (event) => {
        if (this.#place !== undefined && !this.#place.contains(event.target as Node)) {
          event.stopImmediatePropagation();
        }
      },
      { capture: true },
    );
    void this.#look();
  }

  /** Somebody is signed in. */
  signedIn(agent: AgentAccount): void {
    this.#agent = agent;
    void this.#look();
  }

  #isWanted(): boolean {
    return (
      location.hash.startsWith("#invite=") ||
      (/^#admin(\/|$)/u.test(location.hash) && this.#agent?.role === "admin")
    );
  }

  async #look(): Promise<void> {
    if (!this.#isWanted()) {
      this.#close();
      return;
    }
    if (this.#place !== undefined) {
      return;
    }
    const place = document.createElement("div");
    place.id = "admin";
    place.addEventListener("keydown", (event) => event.stopPropagation());
    document.body.append(place);
    this.#deskIsHidden(true);
    this.#place = place;
    if (window.tellonceAdmin === undefined) {
      try {
        await import(new URL("admin.js", document.baseURI).href);
      } catch {
        this.#close();
        return;
      }
    }
    if (this.#place === place && this.#isWanted()) {
      this.#stop = window.tellonceAdmin?.(place, {
        language: document.documentElement.lang,
        onSignedOut: () => {
          this.#close();
          history.replaceState(null, "", location.pathname);
        },
      });
    }
  }

  #deskIsHidden(is: boolean): void {
    const desk = document.getElementById("desk");
    if (desk !== null) {
      desk.hidden = is;
    }
  }

  #close(): void {
    if (this.#place !== undefined) {
      this.#stop?.();
      this.#stop = undefined;
      this.#place.remove();
      this.#place = undefined;
      this.#deskIsHidden(false);
    }
  }
}
