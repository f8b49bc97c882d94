// What a colleague does to a conversation that is this agent's own: takes it over, or leaves a
// private note in it. Pure.

import type { Entry } from "../../wire/frames.ts";
import type { News } from "./notices.ts";

/**
 * What to tell the agent of entries that came in.
 *
 * @param entries the whole log
 * @param after the last number that was held before
 * @param me the agent
 * @param isMine whether the agent still has the conversation
 */
export function supervision(
  conv: string,
  entries: readonly Entry[],
  after: number,
  me: string,
  isMine: boolean,
): readonly News[] {
  const news: News[] = [];
  for (let i = entries.length - 1; i >= 0; i -= 1) {
    const entry = entries[i];
    if (entry === undefined || entry.seq <= after) {
      break;
    }
    if (entry.type === "Transferred" && entry.body.from === me && entry.from.id !== me) {
      const { to, reason = "" } = entry.body;
      news.push({ is: "taken", conv, by: to.name, reason });
    } else if (entry.type === "NoteAdded" && isMine && entry.body.agent !== me) {
      news.push({ is: "noted", conv, by: entry.body.agent });
    }
  }
  return news.reverse();
}
