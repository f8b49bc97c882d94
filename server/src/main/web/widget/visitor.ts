// The visitor's side of one conversation: the connection, the outbox and the log, brought together
// into one state that the panel draws.

import { Attachments } from "../wire/attachments.ts";
import { browserClock } from "../wire/clock.ts";
import {
  Connection,
  TicketRefused,
  browserTransports,
  browserWakeUps,
  type ConnectionState,
} from "../wire/connection.ts";
import { Conversations } from "../wire/conversations.ts";
import type { FileAccess, FileContent } from "../wire/files.ts";
import { rest } from "./ui/later.tsx";
import type { ClientFrame, Limits, QueueFrame, ServerFrame } from "../wire/frames.ts";
import { emptyLog } from "../wire/log.ts";
import { Outbox, type Answer, type Unsent } from "../wire/outbox.ts";
import { browserStore } from "../wire/store.ts";
import { browserNeighbours, browserTab } from "../wire/tabs.ts";
import { emptyMarks, viewOf, type ConversationView } from "../wire/view.ts";
import { meantFor } from "./anew.ts";
import { subjectOf } from "./identity.ts";
import { keep, kept, lastResort } from "./keep.ts";
import { fetchTicket, wasHere, type Inbox } from "./ticket.ts";

export interface VisitorState {
  connection: ConnectionState;
  /** Whether there was a connection before, so that losing it is worth a word. */
  wasLive: boolean;
  inbox: Inbox | undefined;
  greeting: string;
  view: ConversationView;
  queue: QueueFrame | undefined;
  /** Who is writing; an empty name for somebody of ours. */
  typing: string | undefined;
  limits: Limits;
  unread: number;
  /** The past is there: what comes now is new. */
  caughtUp: boolean;
  /** The person was asked for and the server has not answered yet. */
  personAsked: boolean;
  /** The conversation that was here is not the visitor's any more: the session ended meanwhile. */
  anew: boolean;
  /** Told while our people are not at work. */
  hours: Hours | undefined;
  /** Whether the transcript can be sent by e-mail. */
  mails: boolean;
  /** The visitor's address, where the host site vouches for it; else empty. */
  email: string;
}

export interface Hours {
  readonly open: false;
  /** ISO 8601; absent when nobody knows. */
  readonly next_open?: string;
}

export interface VisitorOptions {
  inbox: string;
  locale(): string;
  page(): { url: string; title: string };
  onChange(state: VisitorState): void;
  /** Somebody of ours wrote. */
  onMessage(from: string, seq: number): void;
  /** The server refused this page, or did not believe who the visitor is said to be. */
  onRefused(code: "refused" | "bad_identity"): void;
  /** Done before a person is asked for. */
  beforePerson?(): Promise<void>;
  /** A frame that may answer what was passed on. */
  onAnswered?(frame: ServerFrame): void;
}

const LIMITS: Limits = { text_characters: 16_000, text_bytes: 48 * 1024, frame_bytes: 64 * 1024 };
const TYPING_SHOWN_MS = 8_000;
const TYPING_AGAIN_MS = 4_000;

export class Visitor {
  readonly #options: VisitorOptions;
  readonly #connection: Connection;
  readonly #conversations: Conversations;
  #outbox: Outbox;
  /** The host site's statement, until the server took it: each may be used once. */
  #identity: string;
  #subject: string;
  #conv: string | undefined;
  #state: VisitorState;
  #seen = 0;
  #toldUpTo = 0;
  #typingSince = 0;
  #stopTyping = (): void => {};

  constructor(options: VisitorOptions, identity: string) {
    this.#options = options;
    this.#identity = identity;
    this.#subject = subjectOf(identity);
    const send = (frame: Parameters<Connection["send"]>[0]): boolean =>
      this.#connection.send(frame);
    this.#connection = new Connection({
      ...browserTransports("/v1/visitor"),
      ticket: () => this.#ticket(),
      locale: () => options.locale(),
      page: () => options.page(),
      wakeUps: browserWakeUps,
      onState: (connection) => this.#onConnection(connection),
      onFrame: (frame) => this.#onFrame(frame),
    });
    this.#conversations = new Conversations({
      send,
      clock: browserClock,
      onChange: () => this.#draw(),
    });
    this.#outbox = this.#newOutbox();
    this.#state = {
      connection: this.#connection.state,
      wasLive: false,
      inbox: undefined,
      greeting: "",
      view: viewOf(emptyLog(""), [], emptyMarks(), "visitor", ""),
      queue: undefined,
      typing: undefined,
      limits: LIMITS,
      unread: 0,
      caughtUp: false,
      personAsked: false,
      anew: false,
      hours: undefined,
      mails: false,
      email: "",
    };
  }

  get state(): VisitorState {
    return this.#state;
  }

  get conversation(): string | undefined {
    return this.#conv;
  }

  /** Connects, if that was not done before. */
  start(): void {
    this.#connection.start();
  }

  /** The page says who the visitor is. Of another person nothing stays in sight. */
  identify(identity: string): "same" | "another" {
    const subject = subjectOf(identity);
    const { inbox } = this.#options;
    const other = subject !== this.#subject;
    // Who talked as nobody known and signs in for the first time here goes on talking.
    const goesOn = this.#subject === "" && !wasHere(inbox, subject);
    this.#identity = identity;
    this.#subject = subject;
    if (other && !goesOn) {
      this.#outbox.close();
      this.#leave();
      this.#outbox = this.#newOutbox();
    }
    if (this.#state.connection.is !== "ended" && (other || identity !== "")) {
      this.#connection.restart();
    }
    return other && !goesOn ? "another" : "same";
  }

  /** Sends a frame that nobody waits for, if there is a connection. */
  pass(frame: ClientFrame): boolean {
    return this.#connection.send(frame);
  }

  say(text: string, replyTo?: number): void {
    const reply = replyTo === undefined ? {} : { reply_to: replyTo };
    this.typing(false);
    void this.#submit({ type: "send", body: { type: "text", text }, ...reply });
  }

  /** Sends a file that was brought before. */
  sendFile(body: FileContent): void {
    void this.#submit({ type: "send", body });
  }

  choose(of: number, option: string, label: string): void {
    void this.#submit({ type: "send", body: { type: "chosen", option, label, of } });
  }

  /** Asks for a person, after the operator's questions; resolves with the server's answer. */
  async person(): Promise<Answer> {
    await this.#options.beforePerson?.();
    this.#set({ personAsked: true });
    const answer = await this.#submit({ type: "cmd", name: "person", args: {} });
    this.#set({ personAsked: false });
    return answer;
  }

  /** Answers one of the operator's questions. */
  tell(key: string, text: string): void {
    void this.#submit({ type: "cmd", name: "answer", args: { key, text } });
  }

  rate(rating: number, comment: string): Promise<Answer> {
    return this.#submit({ type: "cmd", name: "rate", args: { rating, comment } });
  }

  /** Changes one of the visitor's own messages, by its number. */
  edit(target: number, text: string): Promise<Answer> {
    return this.#submit({ type: "cmd", name: "edit", args: { target, text } });
  }

  takeBack(target: number): Promise<Answer> {
    return this.#submit({ type: "cmd", name: "delete", args: { target } });
  }

  /** Something to tell us, whether or not anything is talked about. */
  remark(text: string): Promise<Answer> {
    const { page, locale } = this.#options;
    const args = { text, page: page().url, language: locale() };
    return this.#submit({ type: "cmd", name: "remark", args });
  }

  callBack(phone: string, when: string, text: string): Promise<Answer> {
    return this.#submit({ type: "cmd", name: "callback", args: { phone, when, text } });
  }

  mailTranscript(email: string): Promise<Answer> {
    return this.#submit({ type: "cmd", name: "transcript_mail", args: { email } });
  }

  retry(cid: string): void {
    void this.#outbox.retry(cid);
  }

  discard(cid: string): void {
    this.#outbox.discard(cid);
  }

  /** The visitor has everything before the eyes. */
  seen(): void {
    const { last } = this.#state.view;
    if (this.#conv !== undefined && last > this.#seen) {
      this.#seen = last;
      keep("local", `tellonce.seen.${this.#conv}`, String(last));
      this.#conversations.seen(this.#conv, last);
      this.#draw();
    }
  }

  /** The visitor writes, or stopped. */
  typing(on: boolean): void {
    const now = browserClock.now();
    const again = on ? now - this.#typingSince >= TYPING_AGAIN_MS : this.#typingSince > 0;
    if (this.#conv !== undefined && again) {
      this.#typingSince = on ? now : 0;
      this.#connection.send({ type: "typing", conv: this.#conv, on });
    }
  }

  async #ticket(): Promise<string> {
    try {
      const { inbox, locale } = this.#options;
      const identity = this.#identity;
      const asking = { inbox, identity, subject: this.#subject, locale: locale() };
      const { ticket, believed } = await fetchTicket(asking);
      if (identity === this.#identity) {
        this.#identity = "";
      }
      if (!believed) {
        this.#options.onRefused("bad_identity");
      }
      this.#set({
        inbox: ticket.inbox,
        greeting: ticket.texts.greeting,
        email: ticket.identity?.email ?? "",
        ...hoursIn(ticket),
      });
      await this.#opened;
      return ticket.ticket;
    } catch (error) {
      if (error instanceof TicketRefused && error.final) {
        this.#options.onRefused("refused");
      }
      throw error;
    }
  }

  readonly files: FileAccess = {
    path: "/v1/visitor/files",
    headers: async () => ({ Authorization: `Ticket ${await this.#fileTicket()}` }),
    query: () => ({
      locale: this.#options.locale(),
      ...(this.#conv === undefined ? {} : { conv: this.#conv }),
    }),
    page: () => this.#options.page(),
  };

  /** Files that were picked and not sent. */
  readonly attachments = new Attachments({
    bring: async (file, onProgress, signal) =>
      (await rest()).bringFile(this.files, file, onProgress, signal),
    most: () => this.#state.limits.file_bytes ?? 0,
    send: (content) => this.sendFile(content),
  });

  /** The host site's statement is left to the connection: it may be used once. */
  async #fileTicket(): Promise<string> {
    const { inbox, locale } = this.#options;
    const asking = { inbox, identity: "", subject: this.#subject, locale: locale() };
    return (await fetchTicket(asking)).ticket.ticket;
  }

  #opened: Promise<void> = Promise.resolve();

  #newOutbox(): Outbox {
    const scope = `${this.#options.inbox}:${this.#subject}`;
    const outbox = new Outbox({
      store: browserStore(scope, lastResort),
      tab: browserTab(),
      neighbours: browserNeighbours(scope),
      send: (frame) => this.#connection.send(meantFor(frame, this.#conv)),
      onChange: () => this.#draw(),
      // A visitor has one conversation, whether or not its first message knew it already.
      laneOf: () => "",
    });
    this.#opened = outbox.open();
    return outbox;
  }

  #submit(unsent: Unsent): Promise<Answer> {
    this.start();
    if (this.#state.anew && this.#state.connection.is === "live") {
      this.#set({ anew: false });
    }
    const conv = this.#conv === undefined ? {} : { conv: this.#conv };
    return this.#outbox.submit({ ...unsent, ...conv, ...timeOf(unsent) });
  }

  #onConnection(connection: ConnectionState): void {
    const live = connection.is === "live";
    this.#set({ connection, ...(live ? { wasLive: true } : { typing: undefined }) });
    if (!live) {
      this.#outbox.setLive(false);
    }
  }

  #onFrame(frame: ServerFrame): void {
    switch (frame.type) {
      case "welcome":
        this.#set({
          limits: frame.limits,
          mails: frame.transcript_mail === true,
          anew: this.#conv === undefined ? this.#state.anew : frame.conv !== this.#conv,
        });
        if (frame.conv === undefined || frame.conv !== this.#conv) {
          this.#leave();
        }
        if (frame.conv !== undefined) {
          this.#join(frame.conv);
        }
        this.#conversations.onLive();
        this.#outbox.setLive(true);
        return;
      case "ok":
        if (frame.conv !== undefined && this.#conv === undefined) {
          this.#join(frame.conv);
        }
        break;
      case "queue":
        this.#set(
          frame.place > 0 ? { queue: frame, ...hoursIn(frame) } : { queue: undefined },
        );
        return;
      case "typing":
        this.#onTyping(frame.who !== "visitor" && frame.on ? (frame.name ?? "") : undefined);
        return;
      default:
        break;
    }
    this.#options.onAnswered?.(frame);
    this.#outbox.onFrame(frame);
    this.#conversations.onFrame(frame);
    if (frame.type === "ok") {
      this.#draw();
    }
  }

  #onTyping(who: string | undefined): void {
    this.#stopTyping();
    this.#set({ typing: who });
    if (who !== undefined) {
      this.#stopTyping = browserClock.after(TYPING_SHOWN_MS, () => {
        this.#set({ typing: undefined });
      });
    }
  }

  #join(conv: string): void {
    if (this.#conv !== conv) {
      this.#conv = conv;
      this.#seen = Number(kept("local", `tellonce.seen.${conv}`) ?? "0") || 0;
      this.#toldUpTo = 0;
      this.#set({ caughtUp: false });
      this.#conversations.follow(conv);
    }
  }

  #leave(): void {
    if (this.#conv !== undefined) {
      this.#conversations.unfollow(this.#conv);
      this.#conv = undefined;
      this.#set({ queue: undefined, typing: undefined });
      this.#draw();
    }
  }

  #draw(): void {
    const followed = this.#conv === undefined ? undefined : this.#conversations.find(this.#conv);
    const log = followed?.log ?? emptyLog("");
    const marks = followed?.marks ?? emptyMarks();
    const now = new Date(browserClock.now()).toISOString();
    const view = viewOf(log, this.#outbox.items, marks, "visitor", now);
    const waiting = view.status === "queued" || this.#state.view.status !== "queued";
    let unread = 0;
    for (const line of view.lines) {
      if (line.is === "message" && line.by !== "visitor" && (line.seq ?? 0) > this.#seen) {
        unread += 1;
      }
    }
    const caughtUp = this.#state.caughtUp || log.caughtUp;
    this.#set({ view, unread, caughtUp, ...(waiting ? {} : { queue: undefined }) });
    this.#tellNews(log.caughtUp);
    if (this.#conv !== undefined) {
      this.#outbox.settle(this.#conv, view.last);
    }
  }

  /** Tells the page about messages that came while it was there, not about the past. */
  #tellNews(caughtUp: boolean): void {
    const { lines, last } = this.#state.view;
    if (!caughtUp || last <= this.#toldUpTo) {
      return;
    }
    const first = this.#toldUpTo === 0;
    for (const line of lines) {
      const news = line.is === "message" && line.by !== "visitor" && line.seq !== undefined;
      if (news && !first && (line.seq ?? 0) > this.#toldUpTo) {
        this.#onTyping(undefined);
        this.#options.onMessage(line.by, line.seq ?? 0);
      }
    }
    this.#toldUpTo = last;
  }

  #set(change: Partial<VisitorState>): void {
    this.#state = { ...this.#state, ...change };
    this.#options.onChange(this.#state);
  }
}

/** The opening hours: only what is closed is told. */
function hoursIn(told: { open?: boolean; next_open?: string }): { hours: Hours | undefined } {
  const { open, next_open: next } = told;
  return {
    hours: open === false ? { open, ...(next === undefined ? {} : { next_open: next }) } : undefined,
  };
}

function timeOf(unsent: Unsent): { ct?: string } {
  return unsent.type === "send" ? { ct: new Date(browserClock.now()).toISOString() } : {};
}
