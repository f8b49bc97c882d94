// The way from the desk into the administrators' pages, for administrators.

import type { JSX } from "preact";
import type { AgentAccount } from "../../wire/frames.ts";
import { RailLink } from "../view/rail.tsx";

const NAMES: Readonly<Record<string, string>> = {
  en: "Administration",
  da: "Administration",
  fi: "Hallinta",
  nb: "Administrasjon",
  ko: "관리",
};

export function AdminLink(props: {
  agent: AgentAccount;
  locale: string;
}): JSX.Element | null {
  if (props.agent.role !== "admin") {
    return null;
  }
  const name = NAMES[props.locale.slice(0, 2)] ?? "Administration";
  return (
    <RailLink href="#admin/agents" name={name}>
      <svg
        class="icon"
        viewBox="0 0 20 20"
        fill="none"
        stroke="currentColor"
        stroke-width="1.6"
        stroke-linecap="round"
        stroke-linejoin="round"
        aria-hidden="true"
      >
        <path d="M3.5 16.5h13M5 16.5V8l5-4 5 4v8.5M8.5 16.5v-4h3v4" />
      </svg>
    </RailLink>
  );
}
