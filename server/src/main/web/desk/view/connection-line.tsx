// The one line that says how the connection stands.

import type { JSX } from "preact";
import type { Desk } from "../model/desk.ts";
import { useWords } from "./context.ts";

/** One calm line when the connection is away; it says what happens to what is written meanwhile. */
export function ConnectionLine({ desk }: { desk: Desk }): JSX.Element {
  const t = useWords().connection;
  const state = desk.connection;
  let text = "";
  let reload = false;
  if (state.is === "ended") {
    reload = state.why === "replaced" || state.why === "protocol";
    text = state.why === "sign_in" || state.why === "stopped" ? "" : t[state.why];
  } else if (state.is !== "live") {
    text = desk.wasLive ? t.reconnecting : state.is === "offline" ? t.reconnecting : t.connecting;
  }
  return (
    <div class={text === "" ? "aside" : "connection"} role="status">
      {text !== "" && <span class={reload ? "" : "breathing"}>{text}</span>}
      {reload && (
        <button type="button" class="button small" onClick={() => window.location.reload()}>
          {t.reload}
        </button>
      )}
    </div>
  );
}
