// The page in which administrators see the widget as it would be: the real loader and the real
// panel, in a look that is not saved yet. The page around tells it which.

import { readLook, type InboxLook } from "../widget/look.ts";

export interface Draft {
  look: InboxLook;
  language: string;
  opened: boolean;
  /** Asks at once whether help is wanted. */
  invites: boolean;
}

const inbox = new URLSearchParams(location.search).get("inbox") ?? "";
let wear: ((look: InboxLook) => void) | undefined;
let draft: Draft | undefined;

/** What a visitor's browser would remember of this look: it was never worn. */
function forget(): void {
  try {
    localStorage.removeItem(`tellonce.look.${inbox}`);
    localStorage.removeItem(`tellonce.invited.${inbox}`);
  } catch {
    // Without storage there is nothing to forget.
  }
}

function show(): void {
  if (draft === undefined) {
    return;
  }
  const { look, language, opened, invites } = draft;
  const { invitation, ...rest } = look;
  window.Tellonce?.("setLocale", language);
  window.Tellonce?.(opened ? "open" : "close");
  wear?.(
    invites && invitation !== undefined
      ? { ...rest, invitation: { ...invitation, seconds: 1, exit_intent: false, paths: [] } }
      : rest,
  );
}

window.tellonceDraft = (wears) => {
  wear = wears;
  show();
};

addEventListener("message", (event: MessageEvent<Partial<Draft> | undefined>) => {
  const said = event.data;
  if (event.source !== parent || event.origin !== location.origin || said === undefined) {
    return;
  }
  const look = readLook(said.look);
  if (look !== undefined) {
    const { language = "en", opened = false, invites = false } = said;
    draft = { look, language, opened, invites };
    show();
  }
});

forget();
addEventListener("pagehide", forget);
window.Tellonce?.("boot", { inbox });
// The look comes to the launcher by way of the panel, so that is fetched at once.
window.Tellonce?.("open");
