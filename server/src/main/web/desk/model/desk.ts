// The desk of one signed-in agent: its connection, lists, conversations and what is on its way.
// Everything runs on the page's one thread; `listen` tells when something changed.

import type { Clock } from "../../wire/clock.ts";
import { Connection, type ConnectionOptions, type ConnectionState } from "../../wire/connection.ts";
import { Conversations } from "../../wire/conversations.ts";
import {
  readBrief,
  readColleagues,
  readPreview,
  type Brief,
  type Colleague,
  type PreviewAnswer,
} from "../../wire/answers.ts";
import type {
  AgentAccount,
  ClientFrame,
  Limits,
  ListFrame,
  NoFrame,
  ServerFrame,
  TransferCause,
  TypingFrame,
  WelcomeFrame,
} from "../../wire/frames.ts";
import { lastOf } from "../../wire/log.ts";
import { Outbox, type Answer, type OutboxOptions } from "../../wire/outbox.ts";
import { Asks } from "./asks.ts";
import { Drafts } from "./drafts.ts";
import { applyList, emptyLists, LIST_NAMES, type Lists } from "./lists.ts";
import { Opened, type OpenConversation } from "./opened.ts";
import { unreadOf } from "./timeline.ts";
import type { KeyValues } from "../../wire/store.ts";

/** Something to tell the agent beside the conversation. */
export type Notice =
  | { readonly is: "refused"; readonly id: number; readonly no: NoFrame }
  | { readonly is: "arrived"; readonly id: number; readonly conv: string }
  | { readonly is: "note_kept"; readonly id: number; readonly no: NoFrame }
  | { readonly is: "still_in"; readonly id: number };

export type Doing = "accept" | "transfer" | "return" | "resolve";

export interface DeskOptions {
  agent: AgentAccount;
  connection: Pick<ConnectionOptions, "ticket" | "socket" | "poll" | "wakeUps" | "locale">;
  outbox: Pick<OutboxOptions, "store" | "tab" | "neighbours">;
  storage: KeyValues | undefined;
  clock: Clock;
}

/** Conversations that were looked at stay followed, so that going back to one is instant. */
const MOST_RECENT = 12;
const TYPING_MS = 8_000;
const NOTICE_MS = 9_000;
const BRIEF_MS = 250;

export class Desk {
  readonly drafts: Drafts;
  readonly #clock: Clock;
  readonly #connection: Connection;
  readonly #outbox: Outbox;
  readonly #conversations: Conversations;
  readonly #asks: Asks;
  readonly #opened: Opened;
  readonly #listeners = new Set<() => void>();
  readonly #typing = new Map<string, { frame: TypingFrame; cancel(): void }>();
  readonly #doing = new Map<string, Doing>();
  readonly #briefs = new Map<string, { brief?: Brief; asking: boolean; again: boolean }>();
  readonly #seen = new Map<string, number>();
  readonly #fresh = new Set<string>();
  readonly #names = new Map<string, string>();
  #recent: string[] = [];
  #agent: AgentAccount;
  #state: ConnectionState = { is: "connecting" };
  #limits: Limits = { text_characters: 16_000, text_bytes: 49_152, frame_bytes: 65_536 };
  #lists: Lists = emptyLists();
  #listed = new Set<string>();
  #selected: string | undefined;
  #notices: readonly Notice[] = [];
  #noticeCount = 0;
  #clockAhead = 0;
  #everLive = false;

  constructor(options: DeskOptions) {
    this.#agent = options.agent;
    this.#clock = options.clock;
    this.drafts = new Drafts(options.storage, options.agent.id);
    const send = (frame: ClientFrame): boolean => this.#connection.send(frame);
    this.#connection = new Connection({
      ...options.connection,
      clock: options.clock,
      onState: (state) => this.#onState(state),
      onFrame: (frame) => this.#onFrame(frame),
    });
    this.#outbox = new Outbox({
      ...options.outbox,
      clock: options.clock,
      send,
      onChange: () => this.#emit(),
    });
    this.#asks = new Asks(send, options.clock);
    this.#conversations = new Conversations({
      send,
      clock: options.clock,
      onChange: (conv) => this.#onLog(conv),
    });
    this.#opened = new Opened(this.#conversations, this.#outbox, () => this.now());
  }

  async start(): Promise<void> {
    await this.#outbox.open();
    this.#connection.start();
  }

  stop(): void {
    this.#connection.stop();
    this.#outbox.close();
    this.#asks.giveUp();
  }

  /** Goes on after signing in again; everything that was on the page is still there. */
  resume(agent: AgentAccount): void {
    this.#agent = agent;
    this.#connection.start();
  }

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

  /** Whether the first connection stood: before it "connecting" is no trouble. */
  get wasLive(): boolean {
    return this.#everLive;
  }

  get limits(): Limits {
    return this.#limits;
  }

  get lists(): Lists {
    return this.#lists;
  }

  /** Whether the server sent this list yet. */
  hasList(name: string): boolean {
    return this.#listed.has(name);
  }

  get selected(): string | undefined {
    return this.#selected;
  }

  get notices(): readonly Notice[] {
    return this.#notices;
  }

  /** The server's time in milliseconds since 1970, as far as this page knows it. */
  now(): number {
    return this.#clock.now() + this.#clockAhead;
  }

  open(conv: string): OpenConversation | undefined {
    return this.#opened.find(conv);
  }

  brief(conv: string): Brief | undefined {
    return this.#briefs.get(conv)?.brief;
  }

  typing(conv: string): TypingFrame | undefined {
    return this.#typing.get(conv)?.frame;
  }

  doing(conv: string): Doing | undefined {
    return this.#doing.get(conv);
  }

  /** Messages of the visitor that this agent has not seen and nobody has answered. */
  unread(conv: string): number {
    const log = this.#conversations.find(conv)?.log;
    return log === undefined ? 0 : unreadOf(log.entries, this.#seen.get(conv) ?? 0);
  }

  /** Whether a colleague gave it to this agent and it was not opened since. */
  isFresh(conv: string): boolean {
    return this.#fresh.has(conv);
  }

  /** Opens a conversation for reading; with none, the list alone. */
  select(conv: string | undefined): void {
    this.#selected = conv;
    if (conv !== undefined) {
      this.#fresh.delete(conv);
      this.#dismissWhere((notice) => notice.is === "arrived" && notice.conv === conv);
      this.#recent = [conv, ...this.#recent.filter((each) => each !== conv)];
      this.#followThese();
      this.#askBrief(conv);
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

  accept(conv: string): Promise<Answer> {
    this.select(conv);
    return this.#do(conv, "accept", this.#outbox.submit({ type: "cmd", conv, name: "accept", args: {} }));
  }

  transfer(conv: string, to: string, cause: TransferCause, reason: string): Promise<Answer> {
    const args = { to, cause, reason };
    const answer = this.#outbox.submit({ type: "cmd", conv, name: "transfer", args });
    return this.#do(conv, "transfer", answer, true);
  }

  giveBack(conv: string): Promise<Answer> {
    return this.#do(conv, "return", this.#outbox.submit({ type: "cmd", conv, name: "return", args: {} }));
  }

  resolve(conv: string): Promise<Answer> {
    return this.#do(conv, "resolve", this.#outbox.submit({ type: "cmd", conv, name: "resolve", args: {} }));
  }

  say(conv: string, text: string, ownWords: boolean): void {
    void this.#outbox.submit({
      type: "send",
      conv,
      body: { type: "text", text },
      ct: new Date(this.#clock.now()).toISOString(),
      ...(ownWords ? { own_words: true } : {}),
    });
  }

  /** A refused note comes back as a draft. */
  note(conv: string, text: string): void {
    void this.#outbox
      .submit({ type: "cmd", conv, name: "note", args: { text } })
      .then((answer) => {
        if (answer.type === "no") {
          const typed = this.drafts.get(conv, "note");
          this.drafts.set(conv, "note", typed === "" ? text : `${text}\n${typed}`);
          this.#tell({ is: "note_kept", id: 0, no: answer });
        }
      });
  }

  retry(cid: string): void {
    void this.#outbox.retry(cid);
  }

  discard(cid: string): void {
    this.#outbox.discard(cid);
  }

  async setAvailable(available: boolean): Promise<void> {
    const answer = await this.#outbox.submit({
      type: "cmd",
      name: "availability",
      args: { available },
    });
    if (answer.type === "ok") {
      this.#agent = { ...this.#agent, available };
      this.#emit();
    } else {
      this.#tell({ is: "refused", id: 0, no: answer });
    }
  }

  sayTyping(conv: string, on: boolean): void {
    this.#connection.send({ type: "typing", conv, on });
  }

  async preview(conv: string, text: string): Promise<PreviewAnswer | undefined> {
    const answer = await this.#asks.ask("preview", { text }, conv);
    return answer === undefined ? undefined : readPreview(answer);
  }

  async colleagues(): Promise<Colleague[] | undefined> {
    const answer = await this.#asks.ask("agents", {});
    const found = answer === undefined ? undefined : readColleagues(answer);
    found?.forEach((one) => this.#names.set(one.id, one.name));
    return found;
  }

  /** An agent's name, or the id as long as it is not known. */
  nameOf(agent: string): string {
    return this.#names.get(agent) ?? agent;
  }

  tellSignOutFailed(): void {
    this.#tell({ is: "still_in", id: 0 });
  }

  dismiss(id: number): void {
    this.#dismissWhere((notice) => notice.id === id);
    this.#emit();
  }

  #dismissWhere(is: (notice: Notice) => boolean): void {
    this.#notices = this.#notices.filter((notice) => !is(notice));
  }

  #tell(notice: Notice): void {
    this.#noticeCount += 1;
    const id = this.#noticeCount;
    this.#notices = [...this.#notices.slice(-3), { ...notice, id }];
    this.#clock.after(NOTICE_MS, () => this.dismiss(id));
    this.#emit();
  }

  async #do(conv: string, doing: Doing, asked: Promise<Answer>, quiet = false): Promise<Answer> {
    this.#doing.set(conv, doing);
    this.#emit();
    const answer = await asked;
    if (this.#doing.get(conv) === doing) {
      this.#doing.delete(conv);
    }
    if (answer.type === "no" && !quiet) {
      this.#tell({ is: "refused", id: 0, no: answer });
    }
    this.#askBrief(conv);
    this.#emit();
    return answer;
  }

  #onState(state: ConnectionState): void {
    this.#state = state;
    if (state.is !== "live") {
      this.#outbox.setLive(false);
      this.#asks.giveUp();
    }
    this.#emit();
  }

  #onFrame(frame: ServerFrame): void {
    if (frame.type === "welcome") {
      this.#onWelcome(frame);
      return;
    }
    this.#outbox.onFrame(frame);
    this.#conversations.onFrame(frame);
    if (frame.type === "answer") {
      this.#asks.onAnswer(frame);
    } else if (frame.type === "list") {
      this.#onList(frame);
    } else if (frame.type === "typing") {
      this.#onTyping(frame);
    }
  }

  #onWelcome(welcome: WelcomeFrame): void {
    this.#everLive = true;
    this.#limits = welcome.limits;
    this.#clockAhead = Date.parse(welcome.server_time) - this.#clock.now();
    this.#agent = welcome.agent ?? this.#agent;
    this.#conversations.onLive();
    LIST_NAMES.forEach((list) => this.#connection.send({ type: "watch", list }));
    this.#outbox.setLive(true);
    void this.colleagues().then(() => this.#emit());
    if (this.#selected !== undefined) {
      this.#askBrief(this.#selected);
    }
    this.#emit();
  }

  #onList(frame: ListFrame): void {
    const before = this.#lists.mine;
    this.#lists = applyList(this.#lists, frame);
    const known = this.#listed.has(frame.list);
    this.#listed.add(frame.list);
    if (frame.list === "mine") {
      this.#followThese();
      if (known && frame.full !== true) {
        frame.set
          .filter((row) => !before.has(row.conv) && this.#doing.get(row.conv) !== "accept")
          .filter((row) => row.status === "assigned" && this.#selected !== row.conv)
          .forEach((row) => {
            this.#fresh.add(row.conv);
            this.#tell({ is: "arrived", id: 0, conv: row.conv });
          });
      }
    }
    this.#emit();
  }

  #onTyping(frame: TypingFrame): void {
    this.#typing.get(frame.conv)?.cancel();
    this.#typing.delete(frame.conv);
    if (frame.on) {
      const cancel = this.#clock.after(TYPING_MS, () => {
        this.#typing.delete(frame.conv);
        this.#emit();
      });
      this.#typing.set(frame.conv, { frame, cancel });
    }
    this.#emit();
  }

  #onLog(conv: string): void {
    const log = this.#conversations.find(conv)?.log;
    if (log !== undefined) {
      const last = lastOf(log);
      this.#outbox.settle(conv, last);
      if (conv === this.#selected && log.caughtUp && this.#opened.briefIsOld(conv)) {
        this.#askBrief(conv);
      }
    }
    this.#emit();
  }

  /** Follows the agent's own conversations and those looked at last. */
  #followThese(): void {
    const keep = new Set([...this.#lists.mine.keys(), ...this.#recent.slice(0, MOST_RECENT)]);
    keep.forEach((conv) => this.#conversations.follow(conv));
    this.#recent.slice(MOST_RECENT).filter((conv) => !keep.has(conv)).forEach((conv) => {
      this.#conversations.unfollow(conv);
      this.#opened.forget(conv);
      this.#briefs.delete(conv);
    });
    this.#recent = this.#recent.slice(0, MOST_RECENT);
  }

  /** Asks anew; while a question is open, once more after its answer. */
  #askBrief(conv: string): void {
    const held = this.#briefs.get(conv);
    if (held?.asking === true) {
      held.again = true;
      return;
    }
    const state = held ?? { asking: false, again: false };
    state.asking = true;
    state.again = false;
    this.#briefs.set(conv, state);
    this.#opened.briefAsked(conv);
    void this.#asks.ask("brief", {}, conv).then((answer) => {
      const brief = answer === undefined ? undefined : readBrief(answer);
      state.asking = false;
      if (brief !== undefined) {
        state.brief = brief;
      }
      this.#emit();
      if (state.again && this.isLive) {
        this.#clock.after(BRIEF_MS, () => this.#askBrief(conv));
      }
    });
  }

  #emit(): void {
    this.#listeners.forEach((hear) => hear());
  }
}
