// What the host page tells of the visitor: labels nobody vouches for, and where the visitor went.
// It stays in this browser until there is a conversation, and then goes to the people who help.

import type { Clock } from "../wire/clock.ts";
import type { PageVisit, TrailStep } from "../wire/content.ts";
import type { ClientFrame, ServerFrame } from "../wire/frames.ts";
import { newId } from "../wire/ids.ts";

/** The most of each that the server takes; docs/protocol.md, section 3. */
const MOST_KEYS = 20;
const LONGEST_KEY = 40;
const LONGEST_VALUE = 200;
const MOST_STEPS = 20;
/** Several things at once, or pages in quick succession, become one frame. */
const TOGETHER_MS = 2_000;
const AGAIN_MS = 30_000;

export interface HostContextOptions {
  send(frame: ClientFrame): boolean;
  clock: Clock;
  /** Where steps wait for a conversation over reloads. */
  kept(): string;
  keep(value: string): void;
  newId?(): string;
}

interface Sent {
  readonly cid: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly steps: number;
}

/** Half of a pair at the cut is no character. */
function cut(text: string, most: number): string {
  return text.length <= most ? text : text.slice(0, most).replace(/[\uD800-\uDBFF]$/, "");
}

export class HostContext {
  readonly #options: HostContextOptions;
  #wanted: Record<string, string> = {};
  #told: Record<string, string> = {};
  #steps: TrailStep[];
  #lastUrl = "";
  #conv: string | undefined;
  #live = false;
  #sent: Sent | undefined;
  #stop = (): void => {};

  constructor(options: HostContextOptions) {
    this.#options = options;
    this.#steps = readSteps(options.kept());
    this.#lastUrl = this.#steps.at(-1)?.page.url ?? "";
  }

  /** Takes labels; false where some are too many or have a key that is none. */
  label(attributes: Readonly<Record<string, unknown>>): boolean {
    let sound = true;
    for (const [key, value] of Object.entries(attributes)) {
      const room = Object.keys(this.#wanted).length < MOST_KEYS || key in this.#wanted;
      if (key.trim() === "" || key.length > LONGEST_KEY || !room || key.includes("\0")) {
        sound = false;
      } else {
        this.#wanted[key] = cut(String(value).replaceAll("\0", ""), LONGEST_VALUE);
      }
    }
    this.#soon();
    return sound;
  }

  /** The visitor looks at a page. */
  visit(page: PageVisit): void {
    if (page.url !== this.#lastUrl) {
      this.#lastUrl = page.url;
      this.step({ event: "", page, at: new Date(this.#options.clock.now()).toISOString() });
    }
  }

  /** Something happened. */
  step(step: TrailStep): void {
    this.#steps = [...this.#steps, step].slice(-MOST_STEPS);
    this.#keep();
    this.#soon();
  }

  /** There is a connection, and perhaps a conversation, or neither. */
  at(live: boolean, conv: string | undefined): void {
    if (conv !== this.#conv) {
      this.#told = {};
    }
    if (!live || conv !== this.#conv) {
      this.#sent = undefined;
    }
    const ready = live && conv !== undefined && (!this.#live || conv !== this.#conv);
    this.#live = live;
    this.#conv = conv;
    if (ready) {
      this.#soon();
    }
  }

  /** Of another person nothing stays. */
  forget(): void {
    this.#wanted = {};
    this.#told = {};
    this.#steps = [];
    this.#sent = undefined;
    this.#keep();
  }

  onFrame(frame: ServerFrame): void {
    const sent = this.#sent;
    if (sent === undefined || (frame.type !== "ok" && frame.type !== "no")) {
      return;
    }
    if (frame.cid !== sent.cid) {
      return;
    }
    this.#sent = undefined;
    if (frame.type === "no" && frame.retry) {
      this.#soon(frame.retry_after_ms ?? AGAIN_MS);
      return;
    }
    this.#told = { ...this.#told, ...sent.attributes };
    this.#steps = this.#steps.slice(sent.steps);
    this.#keep();
    this.#soon();
  }

  #keep(): void {
    this.#options.keep(this.#steps.length === 0 ? "" : JSON.stringify(this.#steps));
  }

  #soon(wait = TOGETHER_MS): void {
    this.#stop();
    this.#stop = this.#options.clock.after(wait, () => this.#flush());
  }

  #flush(): void {
    const conv = this.#conv;
    if (!this.#live || conv === undefined || this.#sent !== undefined) {
      return;
    }
    const attributes: Record<string, string> = {};
    for (const [key, value] of Object.entries(this.#wanted)) {
      if ((this.#told[key] ?? "") !== value) {
        attributes[key] = value;
      }
    }
    const trail = this.#steps;
    if (Object.keys(attributes).length === 0 && trail.length === 0) {
      return;
    }
    const cid = (this.#options.newId ?? newId)();
    const args = { attributes, trail };
    if (this.#options.send({ type: "cmd", cid, conv, name: "context", args })) {
      this.#sent = { cid, attributes, steps: trail.length };
    }
  }
}

function readSteps(kept: string): TrailStep[] {
  try {
    const steps: unknown = JSON.parse(kept === "" ? "[]" : kept);
    return Array.isArray(steps) ? (steps as TrailStep[]).slice(-MOST_STEPS) : [];
  } catch {
    return [];
  }
}
