// The desk of one signed-in agent: its connection, lists, conversations and what is on its way.
// Everything runs on the page's one thread; `listen` tells when something changed.

import {
  readColleagues,
  readPreview,
  type Brief,
  type Colleague,
  type Earlier,
  type PreviewAnswer,
} from "../../wire/answers.ts";
import type { Clock } from "../../wire/clock.ts";
import { Connection, type ConnectionOptions, type ConnectionState } from "../../wire/connection.ts";
import { Conversations } from "../../wire/conversations.ts";
import type {
  AgentAccount,
  ClientFrame,
  Limits,
  ListFrame,
  ListName,
  ServerFrame,
  TypingFrame,
  WelcomeFrame,
} from "../../wire/frames.ts";
import { lastOf } from "../../wire/log.ts";
import { Outbox, type OutboxOptions } from "../../wire/outbox.ts";
import type { KeyValues } from "../../wire/store.ts";
import { Acts } from "./acts.ts";
import { Asks } from "./asks.ts";
import { Briefs } from "./briefs.ts";
import { noCalls, type Calls } from "./calls.ts";
import { Drafts } from "./drafts.ts";
import { applyList, emptyLists, LIST_NAMES, rowOf, type Lists } from "./lists.ts";
import { Notices } from "./notices.ts";
import { Opened, type OpenConversation } from "./opened.ts";
import { People } from "./people.ts";
import { unreadOf } from "./timeline.ts";
import { supervision } from "./supervised.ts";
import { Typists } from "./typists.ts";
import { Writing } from "./writing.ts";

export interface DeskOptions {
  agent: AgentAccount;
  connection: Pick<
    ConnectionOptions,
    "ticket" | "socket" | "poll" | "wakeUps" | "locale" | "random"
  >;
  outbox: Pick<OutboxOptions, "store" | "tab" | "neighbours">;
  storage: KeyValues | undefined;
  /** The plain calls; without them drafts and canned replies stay on this page. */
  calls?: Calls;
  clock: Clock;
}

/**
 * Conversations that were looked at stay followed, so that going back to one is instant. A
 * connection follows at most 200; an agent has at most 50 of them.
 */
const MOST_RECENT = 60;
/** What stands until the server's `welcome` says otherwise. */
const USUAL_LIMITS: Limits = { text_characters: 16_000, text_bytes: 49_152, frame_bytes: 65_536 };

export class Desk {
  readonly acts: Acts;
  readonly drafts: Drafts;
  readonly notices: Notices;
  readonly writing: Writing;
  readonly #clock: Clock;
  readonly #connection: Connection;
  readonly #outbox: Outbox;
  readonly #conversations: Conversations;
  readonly #asks: Asks;
  readonly #opened: Opened;
  readonly #briefs: Briefs;
  readonly #people: People;
  readonly #typists: Typists;
  readonly #listeners = new Set<() => void>();
  readonly #seen = new Map<string, number>();
  readonly #handed = new Set<string>();
  /** Up to which number this agent's own conversations were read while they were its own. */
  readonly #own = new Map<string, number>();
  readonly #names = new Map<string, string>();
  #recent: string[] = [];
  #agent: AgentAccount;
  #state: ConnectionState = { is: "connecting" };
  #wasLive = false;
  #limits = USUAL_LIMITS;
  #clockAhead = 0;
  #lists: Lists = emptyLists();
  #listed = new Set<ListName>();
  #selected: string | undefined;

  constructor(options: DeskOptions) {
    const { clock } = options;
    const send = (frame: ClientFrame): boolean => this.#connection.send(frame);
    const onChange = (): void => this.#emit();
    this.#agent = options.agent;
    this.#clock = clock;
    this.#connection = new Connection({
      ...options.connection,
      clock,
      onState: (state) => this.#onState(state),
      onFrame: (frame) => this.#onFrame(frame),
    });
    this.#outbox = new Outbox({ ...options.outbox, clock, send, onChange });
    this.#conversations = new Conversations({ send, clock, onChange: (conv) => this.#onLog(conv) });
    this.#asks = new Asks(send, clock);
    this.#opened = new Opened(this.#conversations, this.#outbox, () => this.now());
    this.#briefs = new Briefs({
      asks: this.#asks,
      opened: this.#opened,
      clock,
      isLive: () => this.isLive,
      onChange,
      onGone: (conv) => this.#leave(conv),
    });
    this.#people = new People(this.#asks, onChange);
    this.#typists = new Typists(clock, onChange);
    this.notices = new Notices(clock, onChange);
    this.drafts = new Drafts(options.storage, options.agent.id);
    this.writing = new Writing({
      ...{ drafts: this.drafts, calls: options.calls ?? noCalls, storage: options.storage },
      ...{ clock, onChange, agent: options.agent.id, now: () => this.now() },
    });
    this.acts = new Acts({
      outbox: this.#outbox,
      drafts: this.drafts,
      notices: this.notices,
      clock,
      onChange,
      onAnswer: (conv) => this.#briefs.ask(conv),
    });
  }

  async start(): Promise<void> {
    await this.#outbox.open();
    this.#connection.start();
  }

  /** The page goes away: what waits is sent, what was typed is told. */
  leave(): void {
    this.#outbox.hurry();
    this.writing.leave();
  }

  stop(): void {
    this.#outbox.hurry();
    this.writing.stop();
    this.#connection.stop();
    this.#outbox.close();
    this.#asks.giveUp();
  }

  /** Goes on after signing in again; everything that was on the page is still there. */
  resume(agent: AgentAccount): void {
    this.#agent = agent;
    this.#connection.start();
  }

  /** Calls whenever something changed; returns the way to stop. */
  listen(hear: () => void): () => void {
    this.#listeners.add(hear);
    return () => this.#listeners.delete(hear);
  }

  get agent(): AgentAccount {
    return this.#agent;
  }

  get connection(): ConnectionState {
    return this.#state;
  }

  get isLive(): boolean {
    return this.#state.is === "live";
  }

  /** Whether a connection ever stood: before the first, "connecting" is no trouble. */
  get wasLive(): boolean {
    return this.#wasLive;
  }

  get limits(): Limits {
    return this.#limits;
  }

  get lists(): Lists {
    return this.#lists;
  }

  /** Whether the server sent this list yet. */
  hasList(name: ListName): boolean {
    return this.#listed.has(name);
  }

  get selected(): string | undefined {
    return this.#selected;
  }

  /** The server's time in milliseconds since 1970, as far as this page knows it. */
  now(): number {
    return this.#clock.now() + this.#clockAhead;
  }

  open(conv: string): OpenConversation | undefined {
    return this.#opened.find(conv);
  }

  brief(conv: string): Brief | undefined {
    return this.#briefs.find(conv);
  }

  /** The person's other conversations; undefined as long as no answer came. */
  earlier(conv: string): Earlier | undefined {
    return this.#people.find(conv);
  }

  typing(conv: string): TypingFrame | undefined {
    return this.#typists.find(conv);
  }

  /** The number of the last entry that was before the agent's eyes. */
  seenThrough(conv: string): number {
    return this.#seen.get(conv) ?? 0;
  }

  /** Messages of the visitor that this agent has not seen and nobody has answered. */
  unread(conv: string): number {
    const log = this.#conversations.find(conv)?.log;
    return log === undefined ? 0 : unreadOf(log.entries, this.#seen.get(conv) ?? 0);
  }

  /** Whether a colleague gave it to this agent and it was not opened since. */
  wasHanded(conv: string): boolean {
    return this.#handed.has(conv);
  }

  /** An agent's name, or the id as long as it is not known. */
  nameOf(agent: string): string {
    return this.#names.get(agent) ?? agent;
  }

  /** Opens a conversation for reading; with none, the list alone. */
  select(conv: string | undefined): void {
    this.#selected = conv;
    if (conv !== undefined) {
      this.#handed.delete(conv);
      this.notices.opened(conv);
      this.#recent = [conv, ...this.#recent.filter((each) => each !== conv)];
      this.#followThese();
      this.#briefs.ask(conv);
      void this.#people.ask(conv);
      this.writing.onOpen(conv);
    }
    this.#emit();
  }

  /** The agent has the entries up to this number before the eyes. */
  seen(conv: string, seq: number): void {
    if (seq > (this.#seen.get(conv) ?? 0)) {
      this.#seen.set(conv, seq);
      this.#conversations.seen(conv, seq);
      this.#emit();
    }
  }

  async setAvailable(available: boolean): Promise<void> {
    if (await this.acts.setAvailable(available)) {
      this.#agent = { ...this.#agent, available };
      this.#emit();
    }
  }

  sayTyping(conv: string, on: boolean): void {
    this.#connection.send({ type: "typing", conv, on });
  }

  /** What would be sent of a draft; undefined when no answer came. */
  async preview(conv: string, text: string): Promise<PreviewAnswer | undefined> {
    const answer = await this.#asks.ask("preview", { text }, conv);
    return answer === undefined ? undefined : readPreview(answer);
  }

  async colleagues(): Promise<Colleague[] | undefined> {
    const answer = await this.#asks.ask("agents", {});
    const found = answer === undefined ? undefined : readColleagues(answer);
    found?.forEach((one) => this.#names.set(one.id, one.name));
    this.writing.colleagues = found ?? this.writing.colleagues;
    return found;
  }

  #onState(state: ConnectionState): void {
    this.#state = state;
    if (state.is !== "live") {
      this.#outbox.setLive(false);
      this.#asks.giveUp();
    }
    this.#emit();
  }

  /** Tells of what colleagues did to the agent's own conversations since they were read. */
  #watchOver(conv: string): void {
    const log = this.#conversations.find(conv)?.log;
    const mine = this.#lists.mine.has(conv);
    if (log?.caughtUp !== true) {
      return;
    }
    const read = this.#own.get(conv);
    if (read !== undefined) {
      supervision(conv, log.entries, read, this.#agent.id, mine)
        .filter((news) => news.is === "taken" || conv !== this.#selected)
        .forEach((news) => this.notices.tell(news));
    }
    if (mine) {
      this.#own.set(conv, lastOf(log));
    } else {
      this.#own.delete(conv);
    }
  }

  #onFrame(frame: ServerFrame): void {
    this.#outbox.onFrame(frame);
    this.#conversations.onFrame(frame);
    switch (frame.type) {
      case "welcome":
        this.#onWelcome(frame);
        break;
      case "answer":
        this.#asks.onAnswer(frame);
        break;
      case "list":
        this.#onList(frame);
        break;
      case "typing":
        this.#typists.onFrame(frame);
        break;
      case "mention":
        void this.writing.onMention(frame.conv, frame.seq, this.#selected);
        break;
      default:
        break;
    }
  }

  #onWelcome(welcome: WelcomeFrame): void {
    this.#wasLive = true;
    this.#limits = welcome.limits;
    this.#clockAhead = Date.parse(welcome.server_time) - this.#clock.now();
    this.#agent = welcome.agent ?? this.#agent;
    this.#conversations.onLive();
    LIST_NAMES.forEach((list) => this.#connection.send({ type: "watch", list }));
    this.#outbox.setLive(true);
    void this.colleagues().then(() => this.#emit());
    this.writing.onLive();
    if (this.#selected !== undefined) {
      this.#briefs.ask(this.#selected);
      void this.#people.ask(this.#selected);
    }
    this.#emit();
  }

  #onList(frame: ListFrame): void {
    const before = this.#lists.mine;
    const known = this.#listed.has(frame.list);
    this.#lists = applyList(this.#lists, frame);
    this.#listed.add(frame.list);
    if (frame.list === "mine") {
      this.#followThese();
      frame.set.forEach((row) => this.#watchOver(row.conv));
      if (known && frame.full !== true) {
        frame.set
          .filter((row) => !before.has(row.conv) && this.#selected !== row.conv)
          .filter((row) => row.status === "assigned" && !["accept", "take_over"].includes(this.acts.doing(row.conv) ?? ""))
          .forEach((row) => {
            this.#handed.add(row.conv);
            this.notices.tell({ is: "arrived", conv: row.conv });
          });
      }
    }
    this.#emit();
  }

  #onLog(conv: string): void {
    const log = this.#conversations.find(conv)?.log;
    if (log !== undefined) {
      this.#outbox.settle(conv, lastOf(log));
      if (conv === this.#selected && log.caughtUp) {
        this.#briefs.refresh(conv);
      }
      this.#watchOver(conv);
    }
    this.#emit();
  }

  /** Follows the agent's own conversations and those looked at last. */
  #followThese(): void {
    const keep = new Set([...this.#lists.mine.keys(), ...this.#recent.slice(0, MOST_RECENT)]);
    keep.forEach((conv) => this.#conversations.follow(conv));
    this.#recent
      .slice(MOST_RECENT)
      .filter((conv) => !keep.has(conv))
      .forEach((conv) => this.#forget(conv));
    this.#recent = this.#recent.slice(0, MOST_RECENT);
  }

  /** The conversation is not there for this agent; a row that still names it stays readable. */
  #leave(conv: string): void {
    if (rowOf(this.#lists, conv) === undefined) {
      this.#recent = this.#recent.filter((each) => each !== conv);
      this.#forget(conv);
      if (this.#selected === conv) {
        this.select(undefined);
      }
    }
  }

  #forget(conv: string): void {
    this.#conversations.unfollow(conv);
    this.#opened.forget(conv);
    this.#briefs.forget(conv);
    this.#people.forget(conv);
  }

  #emit(): void {
    this.#listeners.forEach((hear) => hear());
  }
}
