// What is on screen of each followed conversation, derived again only when something it is made of
// changed.

import type { Conversations, Followed } from "../../wire/conversations.ts";
import { lastOf } from "../../wire/log.ts";
import type { Outbox, OutboxItem } from "../../wire/outbox.ts";
import { viewOf, type ConversationView } from "../../wire/view.ts";
import { personOf, type Person } from "./person.ts";
import { changesBrief, namesOf, timelineOf, type Item } from "./timeline.ts";

export interface OpenConversation {
  readonly view: ConversationView;
  readonly items: readonly Item[];
  /** Names of agents by id. */
  readonly names: ReadonlyMap<string, string>;
  readonly tags: readonly string[];
  readonly person: Person;
  /** Whether the backlog is done. */
  readonly caughtUp: boolean;
  readonly last: number;
}

interface Held {
  readonly log: Followed["log"];
  readonly marks: Followed["marks"];
  readonly waiting: readonly OutboxItem[];
  readonly open: OpenConversation;
}

export class Opened {
  readonly #conversations: Conversations;
  readonly #outbox: Outbox;
  readonly #now: () => number;
  readonly #held = new Map<string, Held>();
  /** The last number that was there when the brief was asked for. */
  readonly #briefed = new Map<string, number>();

  constructor(conversations: Conversations, outbox: Outbox, now: () => number) {
    this.#conversations = conversations;
    this.#outbox = outbox;
    this.#now = now;
  }

  find(conv: string): OpenConversation | undefined {
    const followed = this.#conversations.find(conv);
    if (followed === undefined) {
      return undefined;
    }
    const waiting = this.#outbox.items.filter((item) => item.frame.conv === conv);
    const held = this.#held.get(conv);
    if (
      held?.log === followed.log &&
      held.marks === followed.marks &&
      same(held.waiting, waiting)
    ) {
      return held.open;
    }
    const open = derive(followed, waiting, new Date(this.#now()).toISOString());
    this.#held.set(conv, { log: followed.log, marks: followed.marks, waiting, open });
    return open;
  }

  briefAsked(conv: string): void {
    const log = this.#conversations.find(conv)?.log;
    this.#briefed.set(conv, log === undefined ? 0 : lastOf(log));
  }

  /** Whether entries came that may have changed the brief since it was asked for. */
  briefIsOld(conv: string): boolean {
    const log = this.#conversations.find(conv)?.log;
    return log !== undefined && changesBrief(log.entries, this.#briefed.get(conv) ?? 0);
  }

  forget(conv: string): void {
    this.#held.delete(conv);
    this.#briefed.delete(conv);
  }
}

function same(a: readonly OutboxItem[], b: readonly OutboxItem[]): boolean {
  return a.length === b.length && a.every((item, index) => item === b[index]);
}

function derive(
  { log, marks }: Followed,
  waiting: readonly OutboxItem[],
  now: string,
): OpenConversation {
  const view = viewOf(log, waiting, marks, "agent", now);
  const tags = new Set<string>();
  for (const entry of log.entries) {
    if (entry.type === "Tagged") {
      if (entry.body.on) {
        tags.add(entry.body.tag);
      } else {
        tags.delete(entry.body.tag);
      }
    }
  }
  return {
    view,
    items: timelineOf(view, log.entries, waiting),
    names: namesOf(log.entries),
    tags: [...tags],
    person: personOf(log.entries),
    caughtUp: log.caughtUp,
    last: lastOf(log),
  };
}
