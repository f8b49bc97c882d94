// The two roads of a connection: WebSocket, and long poll where a network has none. Same frames.

import type { Clock } from "./clock.ts";
import type { ClientFrame, HelloFrame } from "./frames.ts";
import { isFields, isNumber, isText } from "./shapes.ts";

/** What a transport says. After `closed` it says nothing more. */
export interface TransportEvents {
  /** A frame as JSON text or as parsed JSON. */
  frame(source: unknown): void;
  closed(code: number): void;
}

export interface Transport {
  send(frame: ClientFrame): void;
  /** Ends it; `closed` is not called for this. */
  close(code: number): void;
}

export type OpenTransport = (hello: HelloFrame, events: TransportEvents) => Transport;

/** The code for an end that nobody gave a code to, as in RFC 6455, 7.1.5. */
export const LOST = 1006;

export function socketTransport(
  url: string,
  open: (url: string) => WebSocket = (address) => new WebSocket(address),
): OpenTransport {
  return (hello, events) => {
    const socket = open(url);
    let over = false;
    const end = (code: number): void => {
      if (!over) {
        over = true;
        events.closed(code);
      }
    };
    socket.onopen = () => socket.send(JSON.stringify(hello));
    socket.onmessage = (message: MessageEvent<unknown>) => {
      if (!over) {
        events.frame(message.data);
      }
    };
    socket.onclose = (event) => end(event.code);
    return {
      send(frame) {
        if (!over && socket.readyState === 1) {
          socket.send(JSON.stringify(frame));
        }
      },
      close(code) {
        over = true;
        // A page may only give 1000 and 3000 to 4999.
        socket.close(code >= 3000 ? code : 1000);
      },
    };
  };
}

/** How long the server may hold a call when it has nothing to say. */
const HOLD_MS = 25_000;
/** An answer later than this is not coming any more. */
const CALL_MS = 40_000;
/** How many frames one call brings; the server takes 64. */
const MOST_FRAMES = 32;
const TRIES = 3;
const BETWEEN_TRIES_MS = 1_000;

type Fetch = (url: string, init: RequestInit) => Promise<Response>;

interface PollAnswer {
  status: number;
  body: Readonly<Record<string, unknown>>;
}

export function pollTransport(
  url: string,
  clock: Clock,
  call: Fetch = (address, init) => fetch(address, init),
): OpenTransport {
  return (hello, events) => new Poll(url, clock, call, hello, events);
}

class Poll implements Transport {
  readonly #url: string;
  readonly #clock: Clock;
  readonly #fetch: Fetch;
  readonly #events: TransportEvents;
  readonly #abort = new AbortController();
  #poll = "";
  #got = 0;
  #over = false;
  readonly #waiting: ClientFrame[] = [];
  #bringing = false;

  constructor(url: string, clock: Clock, call: Fetch, hello: HelloFrame, events: TransportEvents) {
    this.#url = url;
    this.#clock = clock;
    this.#fetch = call;
    this.#events = events;
    void this.#open(hello);
  }

  send(frame: ClientFrame): void {
    this.#waiting.push(frame);
    void this.#bring();
  }

  close(): void {
    this.#over = true;
    this.#abort.abort();
  }

  async #open(hello: HelloFrame): Promise<void> {
    const answer = await this.#call({ frames: [hello], wait: HOLD_MS }, 1);
    if (!this.#take(answer)) {
      return;
    }
    const poll = answer?.body["poll"];
    if (!isText(poll)) {
      this.#end(LOST);
      return;
    }
    this.#poll = poll as string;
    void this.#bring();
    while (!this.#over) {
      const held = { poll: this.#poll, got: this.#got, frames: [], wait: HOLD_MS };
      this.#take(await this.#call(held, TRIES));
    }
  }

  /** Frames travel beside the held call, one call at a time, so that their order is kept. */
  async #bring(): Promise<void> {
    if (this.#bringing || this.#poll === "") {
      return;
    }
    this.#bringing = true;
    // A promise's turn lets frames that are sent together travel together.
    await Promise.resolve();
    while (this.#waiting.length > 0 && !this.#over) {
      const frames = this.#waiting.splice(0, MOST_FRAMES);
      const body = { poll: this.#poll, got: this.#got, frames, wait: 0 };
      // Whether a lost call arrived is unknown, so it is not repeated: after the next opening
      // the outbox offers again what was not answered.
      this.#take(await this.#call(body, 1));
    }
    this.#bringing = false;
  }

  /** Hands an answer's frames on; false when the connection is over. */
  #take(answer: PollAnswer | undefined): boolean {
    if (this.#over) {
      return false;
    }
    if (answer === undefined || answer.status !== 200) {
      this.#end(codeOf(answer?.status));
      return false;
    }
    const { batch, frames, closed } = answer.body;
    // A batch that was taken before is answered again when "got" crossed it on the way.
    if (isNumber(batch) && (batch as number) > this.#got && Array.isArray(frames)) {
      this.#got = batch as number;
      for (const frame of frames) {
        if (!this.#over) {
          this.#events.frame(frame);
        }
      }
    }
    if (isFields(closed)) {
      this.#end(isNumber(closed["code"]) ? (closed["code"] as number) : LOST);
    }
    return !this.#over;
  }

  #end(code: number): void {
    if (!this.#over) {
      this.close();
      this.#events.closed(code);
    }
  }

  async #call(body: object, tries: number): Promise<PollAnswer | undefined> {
    for (let left = tries; left > 0 && !this.#over; left -= 1) {
      try {
        return await this.#once(body);
      } catch {
        if (left > 1) {
          await new Promise<void>((wake) => this.#clock.after(BETWEEN_TRIES_MS, wake));
        }
      }
    }
    return undefined;
  }

  async #once(body: object): Promise<PollAnswer> {
    const abort = new AbortController();
    const giveUp = (): void => abort.abort();
    this.#abort.signal.addEventListener("abort", giveUp);
    const cancel = this.#clock.after(CALL_MS, giveUp);
    try {
      const response = await this.#fetch(this.#url, {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify(body),
        cache: "no-store",
        signal: abort.signal,
      });
      const json: unknown = await response.json();
      return { status: response.status, body: isFields(json) ? json : {} };
    } finally {
      cancel();
      this.#abort.signal.removeEventListener("abort", giveUp);
    }
  }
}

/** The close code that says the same as a status of the poll's answer. */
function codeOf(status: number | undefined): number {
  switch (status) {
    case 400:
      return 4400;
    case 401:
      return 4401;
    case 403:
      return 4403;
    case 429:
      return 4029;
    case 503:
      return 1013;
    default:
      return LOST;
  }
}
