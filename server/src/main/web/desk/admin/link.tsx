// The way from the desk into the administrators' pages, for administrators.

import type { JSX } from "preact";
import type { AgentAccount } from "../../wire/frames.ts";
import { AdminIcon } from "../view/icons.tsx";
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
      <AdminIcon />
    </RailLink>
  );
}
