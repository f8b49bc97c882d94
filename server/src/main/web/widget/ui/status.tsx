// One line about the connection, only when there is something to say.

import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { VisitorState } from "../visitor.ts";
import { usePanel } from "./context.ts";

/** A hiccup that is over before anybody notices is not worth a word. */
const PATIENCE_MS = 1_500;
/** A server that starts anew is back by then, and what was written meanwhile is sent. */
const RESTART_MS = 8_000;

export function Status({ state }: { state: VisitorState }): JSX.Element {
  const { texts, visitor } = usePanel();
  const { connection, wasLive, anew } = state;
  const away = connection.is === "offline" || connection.is === "connecting";
  const [shown, setShown] = useState(false);

  useEffect(() => {
    if (!away) {
      setShown(false);
      return undefined;
    }
    const patience = wasLive && navigator.onLine ? RESTART_MS : PATIENCE_MS;
    const timer = setTimeout(() => setShown(true), patience);
    return () => clearTimeout(timer);
  }, [away]);

  let line: JSX.Element | string | null = null;
  if (connection.is === "ended") {
    switch (connection.why) {
      case "replaced":
        line = (
          <>
            {texts.replaced}{" "}
            <button type="button" class="plain" onClick={() => visitor.start()}>
              {texts.useHere}
            </button>
          </>
        );
        break;
      case "protocol":
        line = (
          <>
            {texts.outdated}{" "}
            <button type="button" class="plain" onClick={() => window.location.reload()}>
              {texts.reload}
            </button>
          </>
        );
        break;
      case "forbidden":
      case "sign_in":
        line = texts.forbidden;
        break;
      case "stopped":
        break;
    }
  } else if (away && shown) {
    line = wasLive || connection.is === "offline" ? texts.reconnecting : texts.connecting;
  } else if (anew) {
    line = texts.anew;
  }
  return (
    <div class={line === null ? "status" : "status shown"} role="status">
      {line}
    </div>
  );
}
