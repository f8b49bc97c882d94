// What stands behind the composer of one desk: drafts on the server, canned replies, and the notes
// that call this agent.

import type { Colleague } from "../../wire/answers.ts";
import { CannedReplies } from "./canned.ts";
import { DraftSync, type DraftSyncOptions } from "./draft-sync.ts";
import { Mentions } from "./mentions.ts";

export class Writing {
  readonly canned: CannedReplies;
  readonly mentions: Mentions;
  /** The colleagues a note may call, as they were told last. */
  colleagues: readonly Colleague[] = [];
  readonly #sync: DraftSync;

  constructor(options: DraftSyncOptions) {
    this.canned = new CannedReplies(options.calls, options.onChange);
    this.mentions = new Mentions(options.calls, options.onChange);
    this.#sync = new DraftSync(options);
  }

  onLive(): void {
    void this.#sync.onLive();
    void this.canned.load();
    void this.mentions.load();
  }

  /** The agent opens a conversation. */
  onOpen(conv: string): void {
    void this.#sync.onOpen(conv);
    void this.mentions.seen(conv);
  }

  /** A note calls this agent; who looks at the conversation sees it there. */
  async onMention(conv: string, seq: number, selected: string | undefined): Promise<void> {
    this.mentions.heard(conv, seq);
    await this.mentions.load();
    if (conv === selected) {
      await this.mentions.seen(conv);
    }
  }

  /** The page goes away: what was typed is told. */
  leave(): void {
    void this.#sync.flush();
  }

  stop(): void {
    this.leave();
    this.#sync.stop();
  }
}
