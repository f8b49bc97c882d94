// The card that asks a visitor whether help is wanted, or one question: by the operator's rule only, at most once,
// never over an open panel.

import type { Loader } from "./frame.ts";
import type { Invitation, ToPanel } from "./host.ts";
import { moreWords } from "./more-texts.ts";
import { remember, remembered } from "./page-memory.ts";
import { fits } from "./paths.ts";
import { drawSurvey } from "./survey.ts";

const AGAIN_MS = 1_000;

/** Waits for the operator's moment and asks, at most once in a visitor's life with this browser. */
export function invite(
  invitation: Invitation,
  loader: Loader,
  tell: (answer: ToPanel) => void,
): void {
  const { inbox, drawn } = loader;
  const key = `tellonce.invited.${inbox}`;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let watching = remembered("local", key) === "";
  const stop = (): void => {
    watching = false;
    clearTimeout(timer);
    document.removeEventListener("mouseout", leaving);
  };
  const now = (): void => {
    if (!drawn.host.isConnected || loader.opened() || remembered("local", key) !== "") {
      stop();
    } else if (!drawn.host.hidden && fits(location.pathname, invitation.paths)) {
      stop();
      remember("local", key, "1");
      show(invitation, loader, tell);
    }
  };
  // Out of the page by its upper edge is where tabs and the address are.
  const leaving = (event: MouseEvent): void => {
    if (event.relatedTarget === null && event.clientY <= 0) {
      now();
    }
  };
  // The visitor may come to a page of the rule without anything being loaded.
  const waiting = (): void => {
    now();
    if (watching) {
      timer = setTimeout(waiting, AGAIN_MS);
    }
  };
  if (watching && invitation.seconds > 0) {
    timer = setTimeout(waiting, invitation.seconds * 1000);
  }
  if (watching && invitation.exit) {
    document.addEventListener("mouseout", leaving);
  }
}

function show(
  { text, survey }: Invitation,
  loader: Loader,
  tell: (answer: ToPanel) => void,
): void {
  const { drawn } = loader;
  const locales = loader.locales();
  const words = moreWords(locales, loader.words);
  const card = document.createElement("section");
  card.className = "card";
  card.setAttribute("aria-label", survey?.region ?? words.region);
  const line = document.createElement("p");
  // Read out when there is silence, never over something else.
  line.setAttribute("role", "status");
  line.dir = "auto";
  const acts = document.createElement("div");
  const act = (name: string, then: () => void, to: HTMLElement = acts): void => {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = name;
    button.onclick = then;
    to.append(button);
  };
  // An open panel leaves no room for it.
  const panel = new MutationObserver(() => {
    if (!drawn.panel.hidden) {
      gone();
    }
  });
  const gone = (): void => {
    panel.disconnect();
    card.remove();
  };
  const dismiss = (): void => {
    gone();
    drawn.launch.focus();
  };
  card.append(line, acts);
  if (survey === undefined) {
    acts.className = "yes";
    act(words.open, () => loader.open());
  } else {
    drawSurvey(survey, { card, line, acts, act, dismiss }, tell, loader.open);
  }
  act(words.dismiss, dismiss);
  panel.observe(drawn.panel, { attributeFilter: ["hidden"] });
  card.onkeydown = card.onkeypress = (event) => {
    // The page's own keys are none of what is typed here.
    event.stopPropagation();
    if (event.key === "Escape" && !event.isComposing) {
      dismiss();
    }
  };
  // Before the launcher, so that Tab comes by it on the way there.
  drawn.root.insertBefore(card, drawn.launch);
  line.textContent = text;
}
