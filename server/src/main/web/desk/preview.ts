// The page in which administrators see the widget as it would be: the real loader and the real
// panel, in a look that is not saved yet. The page around tells it which.

import { readLook, type InboxLook } from "../widget/look.ts";

export interface Draft {
  look: InboxLook;
  language: string;
}

/** How the widget is shown, as the page's address says. */
export type Shown = "opened" | "closed" | "invited";

const asked = new URLSearchParams(location.search);
const inbox = asked.get("inbox") ?? "";
const shown = (asked.get("shown") ?? "opened") as Shown;
const OPEN = "tellonce.open";
let wear: ((look: InboxLook) => void) | undefined;
let draft: Draft | undefined;

/** What a visitor's browser would remember of this: it never was. */
function forget(): void {
  localStorage.removeItem(`tellonce.look.${inbox}`);
  localStorage.removeItem(`tellonce.invited.${inbox}`);
  sessionStorage.removeItem(OPEN);
}

function guarded(act: () => void): void {
  try {
    act();
  } catch {
    // Without storage there is nothing to forget.
  }
}

function show(): void {
  if (draft === undefined) {
    return;
  }
  const { invitation, ...rest } = draft.look;
  window.Tellonce?.("setLocale", draft.language);
  wear?.(
    shown === "invited" && invitation !== undefined
      ? { ...rest, invitation: { ...invitation, seconds: 1, exit_intent: false, paths: [] } }
      : rest,
  );
}

window.tellonceDraft = (wears) => {
  wear = wears;
  show();
};

addEventListener("message", (event: MessageEvent<Partial<Draft> | undefined>) => {
  const look = readLook(event.data?.look);
  if (event.source === parent && event.origin === location.origin && look !== undefined) {
    draft = { look, language: event.data?.language ?? "en" };
    show();
  }
});

// Nothing here may take the keys away from the form beside it.
HTMLElement.prototype.focus = () => undefined;
guarded(forget);
addEventListener("pagehide", () => guarded(forget));
// A panel that was open on the page before opens without asking for the focus.
guarded(() => sessionStorage.setItem(OPEN, inbox));
window.Tellonce?.("boot", { inbox });
guarded(() => sessionStorage.removeItem(OPEN));
if (shown !== "opened") {
  // The look comes to the launcher by way of the panel, which is on its way by now.
  window.Tellonce?.("close");
}
