// Where an agent stands with a conversation.

import type { ListRow } from "../../wire/frames.ts";
import type { Desk } from "./desk.ts";

export type Phase =
  /** In the queue: it can be accepted. */
  | "waiting"
  | "accepting"
  /** Accepted, and what was said before is not here yet: nothing can be answered before it is. */
  | "fetching"
  | "mine"
  | "colleague"
  | "bot"
  | "settled";

/** The log decides; the list's row stands in until the log is here. */
export function phaseOf(
  desk: Pick<Desk, "agent" | "acts" | "open" | "brief">,
  conv: string,
  row: ListRow | undefined,
): Phase {
  if (desk.acts.doing(conv) === "accept") {
    return "accepting";
  }
  const open = desk.open(conv);
  if (open === undefined || (!open.caughtUp && open.last === 0)) {
    return row?.status === "queued" ? "waiting" : "fetching";
  }
  switch (open.view.status) {
    case "queued":
      return "waiting";
    case "bot":
      return "bot";
    case "resolved":
      return "settled";
    case "snoozed":
    case "assigned": {
      if (open.view.agent?.id !== desk.agent.id) {
        return "colleague";
      }
      // "Accepted" is only said once everything up to the hand-off stands on the page.
      const through = desk.brief(conv)?.through;
      return through !== undefined && open.last >= through ? "mine" : "fetching";
    }
  }
}
