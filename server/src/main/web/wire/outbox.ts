// What was said and not yet answered. It is kept before the first try and offered again, with the
// same id, after every opening until the server says ok or a final no. docs/protocol.md, 6.

import { browserClock, type Clock } from "./clock.ts";
import { backoff } from "./connection.ts";
import type { ClientFrame, CmdFrame, NoFrame, OkFrame, SendFrame, ServerFrame } from "./frames.ts";
import { newId } from "./ids.ts";
import type { DurableFrame, OutboxStore, Waiting } from "./store.ts";
import { aloneInBrowser, type Neighbours, type TabNews } from "./tabs.ts";

/** A frame as the caller makes it: the outbox gives it its id. */
export type Unsent = Omit<SendFrame, "cid"> | DistributiveOmit<CmdFrame, "cid">;
type DistributiveOmit<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;

export type Answer = OkFrame | NoFrame;

/** A frame as it is shown: waiting, refused for good, or stored and soon in the log. */
export interface OutboxItem extends Waiting {
  readonly accepted?: OkFrame;
}

export interface OutboxOptions {
  store: OutboxStore;
  send(frame: ClientFrame): boolean;
  onChange(): void;
  /** This tab; the same after a reload where the browser allows it. */
  tab: string;
  neighbours?: Neighbours;
  /** Frames of one lane go one after the other; a lane is a conversation unless this says so. */
  laneOf?(frame: DurableFrame): string;
  clock?: Clock;
  random?(): number;
  newId?(): string;
}

/** A frame that got no answer for so long is offered again. */
const ANSWER_MS = 20_000;
/** Neighbours' frames are looked after when they are still there after so long. */
const NEIGHBOUR_MS = 10_000;

interface Lane {
  /** The frame that was sent and is not answered. */
  cid: string;
  cancel(): void;
}

export class Outbox {
  readonly #options: OutboxOptions;
  readonly #clock: Clock;
  readonly #neighbours: Neighbours;
  #items: OutboxItem[] = [];
  #stored = new Set<string>();
  #live = false;
  #keeper = false;
  /** One unanswered frame a lane, so that a refused first never lets a second pass it. */
  readonly #lanes = new Map<string, Lane>();
  readonly #tries = new Map<string, number>();
  readonly #callers = new Map<string, (answer: Answer) => void>();
  readonly #stops: (() => void)[] = [];

  constructor(options: OutboxOptions) {
    this.#options = options;
    this.#clock = options.clock ?? browserClock;
    this.#neighbours = options.neighbours ?? aloneInBrowser;
  }

  /** Reads what an earlier page left behind. Call it once, before the connection opens. */
  async open(): Promise<void> {
    await this.#read();
    this.#stops.push(
      this.#neighbours.listen((news) => this.#neighbourSays(news)),
      this.#neighbours.keep(() => {
        this.#keeper = true;
        void this.#read();
      }),
    );
  }

  close(): void {
    this.setLive(false);
    this.#stops.splice(0).forEach((stop) => stop());
  }

  /** In the order they were made. */
  get items(): readonly OutboxItem[] {
    return this.#items;
  }

  /**
   * Keeps the frame and sends it when it can. Resolves with ok or the final no.
   *
   * @param wait so many milliseconds it may still be withdrawn
   */
  submit(unsent: Unsent, wait = 0): Promise<Answer> {
    const cid = (this.#options.newId ?? newId)();
    const last = this.#items.at(-1)?.order ?? 0;
    const waiting: Waiting = {
      cid,
      order: Math.max(this.#clock.now(), last + 1),
      tab: this.#options.tab,
      frame: { ...unsent, cid } as DurableFrame,
      ...(wait > 0 ? { until: this.#clock.now() + wait } : {}),
    };
    if (wait > 0) {
      this.#clock.after(wait, () => this.#flush());
    }
    const answer = new Promise<Answer>((resolve) => this.#callers.set(cid, resolve));
    this.#items = [...this.#items, waiting];
    this.#options.onChange();
    void this.#keep(waiting);
    return answer;
  }

  /** Offers a refused frame once more, as a new one at the end of its conversation. */
  retry(cid: string): Promise<Answer> | undefined {
    const item = this.#items.find((each) => each.cid === cid);
    if (item?.refused === undefined) {
      return undefined;
    }
    this.discard(cid);
    const { cid: _refused, ...unsent } = item.frame;
    return this.submit(unsent as Unsent);
  }

  /** Gives a refused frame up. */
  discard(cid: string): void {
    this.#drop(cid);
    void this.#forget(cid);
  }

  /** Takes a frame back that still waits; false when it is on its way already. */
  withdraw(cid: string): boolean {
    const item = this.#items.find((each) => each.cid === cid);
    if (item === undefined || !this.#waits(item)) {
      return false;
    }
    this.#callers.delete(cid);
    this.discard(cid);
    return true;
  }

  /** Sends what waits at once: the page goes away, or the person goes on. */
  hurry(): void {
    this.#items = this.#items.map(({ until: _until, ...item }) => item);
    this.#flush();
  }

  #waits(item: OutboxItem): boolean {
    return item.until !== undefined && item.until > this.#clock.now();
  }

  /** The connection is live: offer everything that waits; or it is not any more. */
  setLive(live: boolean): void {
    this.#live = live;
    this.#lanes.forEach((lane) => lane.cancel());
    this.#lanes.clear();
    if (live) {
      this.#tries.clear();
      this.#flush();
    }
  }

  /** Give it every frame that arrives; it picks ok and no. */
  onFrame(frame: ServerFrame): void {
    if (frame.type === "ok") {
      this.#accepted(frame);
    } else if (frame.type === "no" && frame.cid !== undefined) {
      this.#refused(frame, frame.cid);
    }
  }

  /** The log holds the entries up to this number: what was accepted is shown from there. */
  settle(conv: string, last: number): void {
    const left = this.#items.filter(
      ({ accepted }) => accepted === undefined || accepted.conv !== conv || accepted.seq > last,
    );
    if (left.length < this.#items.length) {
      this.#items = left;
      this.#options.onChange();
    }
  }

  async #keep(waiting: Waiting): Promise<void> {
    try {
      await this.#options.store.put(waiting);
    } finally {
      this.#stored.add(waiting.cid);
      this.#neighbours.tell({ is: "added", cid: waiting.cid });
      this.#flush();
    }
  }

  async #forget(cid: string): Promise<void> {
    this.#stored.delete(cid);
    await this.#options.store.remove(cid);
    this.#neighbours.tell({ is: "removed", cid });
  }

  /** Brings in what the store holds and this page does not know of. */
  async #read(): Promise<void> {
    const all = await this.#options.store.all();
    const known = new Set(this.#items.map((item) => item.cid));
    const found = all.filter((waiting) => !known.has(waiting.cid));
    found.forEach((waiting) => this.#stored.add(waiting.cid));
    for (const { until } of found) {
      if (until !== undefined) {
        this.#clock.after(Math.max(0, until - this.#clock.now()), () => this.#flush());
      }
    }
    if (found.length > 0) {
      this.#items = [...this.#items, ...found].sort((a, b) => a.order - b.order);
      this.#options.onChange();
    }
    this.#flush();
  }

  #neighbourSays(news: TabNews): void {
    switch (news.is) {
      case "added":
        void this.#read();
        this.#clock.after(NEIGHBOUR_MS, () => this.#flush());
        break;
      case "accepted":
        this.#accepted(news.ok);
        break;
      case "removed":
        this.#drop(news.cid);
        break;
      case "refused":
        void this.#readAgain(news.cid);
        break;
    }
  }

  async #readAgain(cid: string): Promise<void> {
    const found = (await this.#options.store.all()).find((waiting) => waiting.cid === cid);
    if (found !== undefined) {
      this.#replace(found);
      this.#release(cid);
    }
  }

  /** Whether this tab is the one to send it: its own always, others' when they had their time. */
  #isOurs(item: OutboxItem): boolean {
    return (
      item.tab === this.#options.tab ||
      (this.#keeper && this.#clock.now() - item.order >= NEIGHBOUR_MS)
    );
  }

  #flush(): void {
    if (!this.#live) {
      return;
    }
    const waiting = new Set<string>();
    for (const item of this.#items) {
      const lane = this.#laneOf(item);
      const ready =
        item.accepted === undefined &&
        item.refused === undefined &&
        this.#stored.has(item.cid) &&
        this.#isOurs(item);
      if (ready && this.#waits(item)) {
        // What was said after it waits as well.
        waiting.add(lane);
      } else if (ready && !waiting.has(lane) && !this.#lanes.has(lane)) {
        this.#offer(item, lane);
      }
    }
  }

  #laneOf(item: OutboxItem): string {
    return this.#options.laneOf?.(item.frame) ?? item.frame.conv ?? "";
  }

  #offer(item: OutboxItem, lane: string): void {
    if (!this.#options.send(item.frame)) {
      return;
    }
    this.#hold(lane, item.cid, ANSWER_MS);
  }

  /** Keeps the lane for this frame and comes back to it. */
  #hold(lane: string, cid: string, milliseconds: number): void {
    const cancel = this.#clock.after(milliseconds, () => {
      this.#lanes.delete(lane);
      this.#flush();
    });
    this.#lanes.set(lane, { cid, cancel });
  }

  #release(cid: string): void {
    for (const [lane, held] of this.#lanes) {
      if (held.cid === cid) {
        held.cancel();
        this.#lanes.delete(lane);
      }
    }
    this.#flush();
  }

  #accepted(ok: OkFrame): void {
    const item = this.#items.find((each) => each.cid === ok.cid);
    if (item === undefined) {
      return;
    }
    const { refused: _refused, ...waiting } = item;
    // A command that stores nothing leaves no trace in the log either.
    if (ok.seq > 0) {
      this.#replace({ ...waiting, accepted: ok });
    } else {
      this.#drop(ok.cid);
    }
    this.#answer(ok.cid, ok);
    if (this.#stored.delete(ok.cid)) {
      this.#neighbours.tell({ is: "accepted", ok });
      void this.#options.store.remove(ok.cid);
    }
    this.#release(ok.cid);
  }

  #refused(no: NoFrame, cid: string): void {
    const item = this.#items.find((each) => each.cid === cid);
    if (item === undefined || item.accepted !== undefined) {
      return;
    }
    if (no.retry) {
      const tries = this.#tries.get(cid) ?? 0;
      this.#tries.set(cid, tries + 1);
      const wait = no.retry_after_ms ?? backoff(tries + 1, (this.#options.random ?? Math.random)());
      const lane = this.#laneOf(item);
      this.#lanes.get(lane)?.cancel();
      this.#hold(lane, cid, wait);
      return;
    }
    const refused = { ...item, refused: no };
    this.#replace(refused);
    this.#answer(cid, no);
    if (item.frame.type === "send") {
      void this.#options.store
        .put(refused)
        .then(() => this.#neighbours.tell({ is: "refused", cid }));
    } else {
      // Whoever gave the command was told; there are no words in it that could get lost.
      this.#drop(cid);
      void this.#forget(cid);
    }
    this.#release(cid);
  }

  #answer(cid: string, answer: Answer): void {
    this.#tries.delete(cid);
    this.#callers.get(cid)?.(answer);
    this.#callers.delete(cid);
  }

  #replace(item: OutboxItem): void {
    this.#items = this.#items.map((each) => (each.cid === item.cid ? item : each));
    this.#options.onChange();
  }

  #drop(cid: string): void {
    this.#items = this.#items.filter((each) => each.cid !== cid);
    this.#options.onChange();
  }
}
