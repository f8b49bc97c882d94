// One page's connection to the server: opens, answers pings, notices silence, comes back.
// docs/protocol.md, sections 2, 7 and 8.

import { browserClock, type Clock } from "./clock.ts";
import {
  PROTOCOL_VERSION,
  type ClientFrame,
  type HelloFrame,
  type PageVisit,
  type ServerFrame,
  type WelcomeFrame,
} from "./frames.ts";
import { newId } from "./ids.ts";
import { readServerFrame } from "./read.ts";
import {
  LOST,
  pollTransport,
  socketTransport,
  type OpenTransport,
  type Transport,
} from "./transport.ts";

export type EndReason =
  /** A newer connection of the same page took over. */
  | "replaced"
  | "forbidden"
  /** No ticket is to be had any more: sign in again. */
  | "sign_in"
  /** The server does not understand this page; it is too old or too new. */
  | "protocol"
  | "stopped";

export type ConnectionState =
  | { is: "connecting" }
  | { is: "live"; welcome: WelcomeFrame }
  /** `until` is when the next try is made, in milliseconds since 1970. */
  | { is: "offline"; until: number }
  | { is: "ended"; why: EndReason };

/** Thrown by the function that fetches tickets when trying again cannot help, or not yet. */
export class TicketRefused extends Error {
  /** Whether to stop; otherwise it is tried again. */
  readonly final: boolean;
  readonly retryAfterMs: number | undefined;

  constructor(message: string, final: boolean, retryAfterMs?: number) {
    super(message);
    this.name = "TicketRefused";
    this.final = final;
    this.retryAfterMs = retryAfterMs;
  }
}

export interface ConnectionOptions {
  /** A fresh ticket for one opening. Throws TicketRefused, or anything when the network is away. */
  ticket(): Promise<string>;
  socket: OpenTransport;
  poll: OpenTransport;
  onState(state: ConnectionState): void;
  /** Every frame the client knows, after the connection has done its own part with it. */
  onFrame(frame: ServerFrame): void;
  caps?: readonly string[];
  locale?(): string | undefined;
  page?(): PageVisit | undefined;
  /** 0 to 1; Math.random in a browser. */
  random?(): number;
  clock?: Clock;
  /** Calls its argument whenever it is worth trying at once; returns the way to stop. */
  wakeUps?(wake: () => void): () => void;
  /** The id of this page, kept in memory only. */
  client?: string;
}

const SILENCE_MS = 45_000;
/** Past a server's ping (20 s, give or take 2): reason for doubt when a page wakes up. */
const DOUBT_MS = 25_000;
const DOUBT_WAIT_MS = 1_500;
const WELCOME_MS = 10_000;
const FIRST_DELAY_MS = 500;
const MOST_DELAY_MS = 30_000;
/** A connection that lived this long starts the delays from the beginning. */
const STEADY_MS = 10_000;
const SOCKET_TRIES = 2;

const ENDS: ReadonlyMap<number, EndReason> = new Map<number, EndReason>([
  [1002, "protocol"],
  [1003, "protocol"],
  [1007, "protocol"],
  [1008, "protocol"],
  [1009, "protocol"],
  [4400, "protocol"],
  [4403, "forbidden"],
  [4409, "replaced"],
]);

/** Why a page with this close code stays away; undefined when it comes back. */
export function endAfter(code: number): EndReason | undefined {
  return ENDS.get(code);
}

/** Full jitter: anything from 0 up to 0.5 s doubled with every failure, at most 30 s. */
export function backoff(failures: number, random: number): number {
  return random * Math.min(MOST_DELAY_MS, FIRST_DELAY_MS * 2 ** failures);
}

export class Connection {
  readonly #options: ConnectionOptions;
  readonly #clock: Clock;
  readonly #client: string;
  #state: ConnectionState = { is: "ended", why: "stopped" };
  #transport: Transport | undefined;
  /** Counts openings, so that what an old one still says is not heard. */
  #opening = 0;
  #failures = 0;
  #socketFailures = 0;
  #byPoll = false;
  #lastHeard = 0;
  #liveSince = 0;
  #comeBackMs: number | undefined;
  #cancelRetry = (): void => {};
  #cancelWatch = (): void => {};
  #stopWaking = (): void => {};

  constructor(options: ConnectionOptions) {
    this.#options = options;
    this.#clock = options.clock ?? browserClock;
    this.#client = options.client ?? newId();
  }

  get state(): ConnectionState {
    return this.#state;
  }

  start(): void {
    if (this.#state.is === "ended") {
      this.#failures = 0;
      this.#stopWaking = this.#options.wakeUps?.(() => this.wake()) ?? (() => {});
      this.#open();
    }
  }

  /** Ends it; `start` begins anew. */
  stop(): void {
    if (this.#state.is !== "ended") {
      this.#end("stopped");
    }
  }

  /** Opens anew at once with a new ticket, for instance after the visitor's identity changed. */
  restart(): void {
    this.#drop(1000);
    this.#cancelRetry();
    if (this.#state.is === "ended") {
      this.start();
    } else {
      this.#open();
    }
  }

  /** Sends when live; false otherwise. Only the outbox may rely on an answer. */
  send(frame: ClientFrame): boolean {
    if (this.#state.is !== "live" || this.#transport === undefined) {
      return false;
    }
    this.#transport.send(frame);
    return true;
  }

  /** The network is back or the page is shown again. */
  wake(): void {
    if (this.#state.is === "offline") {
      this.#cancelRetry();
      this.#open();
    } else if (this.#state.is === "live" && this.#silentFor() > DOUBT_MS) {
      // A page that was frozen gets what waited for it first; only then is silence a sign.
      const opening = this.#opening;
      this.#clock.after(DOUBT_WAIT_MS, () => {
        if (opening === this.#opening && this.#silentFor() > DOUBT_MS) {
          this.#drop(4408);
          this.#open();
        }
      });
    }
  }

  #silentFor(): number {
    return this.#clock.now() - this.#lastHeard;
  }

  #set(state: ConnectionState): void {
    this.#state = state;
    this.#options.onState(state);
  }

  #open(): void {
    this.#opening += 1;
    const opening = this.#opening;
    this.#comeBackMs = undefined;
    this.#set({ is: "connecting" });
    this.#options.ticket().then(
      (ticket) => {
        if (opening === this.#opening) {
          this.#openWith(ticket, opening);
        }
      },
      (error: unknown) => {
        if (opening !== this.#opening) {
          return;
        }
        if (error instanceof TicketRefused && error.final) {
          this.#end("sign_in");
          return;
        }
        this.#comeBackMs = error instanceof TicketRefused ? error.retryAfterMs : undefined;
        this.#retry();
      },
    );
  }

  #openWith(ticket: string, opening: number): void {
    const locale = this.#options.locale?.();
    const page = this.#options.page?.();
    const hello: HelloFrame = {
      type: "hello",
      v: PROTOCOL_VERSION,
      ticket,
      client: this.#client,
      caps: [...(this.#options.caps ?? [])],
      ...(locale === undefined ? {} : { locale }),
      ...(page === undefined ? {} : { page }),
    };
    this.#byPoll = this.#socketFailures >= SOCKET_TRIES;
    this.#lastHeard = this.#clock.now();
    this.#watch(WELCOME_MS);
    const open = this.#byPoll ? this.#options.poll : this.#options.socket;
    this.#transport = open(hello, {
      frame: (source) => {
        if (opening === this.#opening) {
          this.#heard(source);
        }
      },
      closed: (code) => {
        if (opening === this.#opening) {
          this.#closed(code);
        }
      },
    });
  }

  #heard(source: unknown): void {
    this.#lastHeard = this.#clock.now();
    const frame = readServerFrame(source);
    if (frame === undefined) {
      return;
    }
    switch (frame.type) {
      case "welcome":
        // After a poll that worked, the next opening gives the socket one more try.
        this.#socketFailures = this.#byPoll ? SOCKET_TRIES - 1 : 0;
        this.#liveSince = this.#lastHeard;
        this.#watch(SILENCE_MS);
        this.#set({ is: "live", welcome: frame });
        break;
      case "ping":
        this.send({ type: "pong", n: frame.n });
        break;
      case "bye":
        this.#comeBackMs = frame.retry_after_ms;
        break;
      default:
        break;
    }
    this.#options.onFrame(frame);
  }

  /** Gives up when nothing is heard for so long. */
  #watch(milliseconds: number): void {
    this.#cancelWatch();
    const opening = this.#opening;
    const wait = milliseconds - this.#silentFor();
    this.#cancelWatch = this.#clock.after(Math.max(0, wait), () => {
      if (opening !== this.#opening) {
        return;
      }
      if (this.#silentFor() >= milliseconds) {
        this.#drop(4408);
        this.#closed(LOST);
      } else {
        this.#watch(milliseconds);
      }
    });
  }

  #drop(code: number): void {
    this.#opening += 1;
    this.#cancelWatch();
    this.#transport?.close(code);
    this.#transport = undefined;
  }

  #closed(code: number): void {
    const wasLive = this.#state.is === "live";
    this.#cancelWatch();
    this.#transport = undefined;
    if (wasLive && this.#clock.now() - this.#liveSince >= STEADY_MS) {
      this.#failures = 0;
    }
    if (!wasLive && this.#byPoll) {
      this.#socketFailures = 0;
    } else if (!wasLive && code === LOST) {
      this.#socketFailures += 1;
    }
    const why = endAfter(code);
    if (why === undefined) {
      this.#retry();
    } else {
      this.#end(why);
    }
  }

  #retry(): void {
    const random = (this.#options.random ?? Math.random)();
    const wait = this.#comeBackMs ?? backoff(this.#failures, random);
    this.#failures += 1;
    this.#set({ is: "offline", until: this.#clock.now() + wait });
    this.#cancelRetry = this.#clock.after(wait, () => this.#open());
  }

  #end(why: EndReason): void {
    this.#drop(1000);
    this.#cancelRetry();
    this.#stopWaking();
    this.#set({ is: "ended", why });
  }
}

/** Wakes when the browser is online again and when the page is shown again. */
export function browserWakeUps(wake: () => void): () => void {
  const shown = (): void => {
    if (document.visibilityState === "visible") {
      wake();
    }
  };
  window.addEventListener("online", wake);
  window.addEventListener("pageshow", shown);
  document.addEventListener("visibilitychange", shown);
  return () => {
    window.removeEventListener("online", wake);
    window.removeEventListener("pageshow", shown);
    document.removeEventListener("visibilitychange", shown);
  };
}

/** Both transports to a path of this page's own server: "/v1/visitor" or "/v1/desk". */
export function browserTransports(path: string): { socket: OpenTransport; poll: OpenTransport } {
  const address = new URL(path, window.location.href);
  const poll = `${address.href}/poll`;
  address.protocol = address.protocol === "https:" ? "wss:" : "ws:";
  return { socket: socketTransport(address.href), poll: pollTransport(poll, browserClock) };
}
