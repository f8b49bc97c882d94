// The bar on top: who is at the desk, whether new conversations may come, and the way out.

import type { JSX } from "preact";
import type { Desk } from "../model/desk.ts";
import { useWords } from "./context.ts";
import { GearIcon, KeysIcon, OutIcon } from "./icons.tsx";

export interface TopBarProps {
  desk: Desk;
  onSettings(): void;
  onKeys(): void;
  onSignOut(): void;
}

export function TopBar({ desk, onSettings, onKeys, onSignOut }: TopBarProps): JSX.Element {
  const { top, product } = useWords();
  const { agent } = desk;
  return (
    <header class="bar">
      <h1 class="bar-brand">
        <img src="icon.svg" alt="" width="24" height="24" />
        <span>{product}</span>
      </h1>
      <button
        type="button"
        class="switch"
        role="switch"
        aria-checked={agent.available}
        aria-label={top.availability}
        title={top.availability}
        disabled={!desk.isLive}
        onClick={() => void desk.setAvailable(!agent.available)}
      >
        <span class="track" aria-hidden="true" />
        <span>{agent.available ? top.available : top.away}</span>
      </button>
      <div class="bar-who">
        <span class="bar-name">{agent.name}</span>
        <span class="bar-title">{agent.title}</span>
      </div>
      <button
        type="button"
        class="bar-button keys"
        title={top.shortcuts}
        aria-label={top.shortcuts}
        onClick={onKeys}
      >
        <KeysIcon />
      </button>
      <button
        type="button"
        class="bar-button"
        title={top.settings}
        aria-label={top.settings}
        onClick={onSettings}
      >
        <GearIcon />
      </button>
      <button
        type="button"
        class="bar-button"
        title={top.signOut}
        aria-label={top.signOut}
        onClick={onSignOut}
      >
        <OutIcon />
      </button>
    </header>
  );
}

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
