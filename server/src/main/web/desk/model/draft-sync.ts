// Takes drafts to the server, so that they are found on another machine: some time after the last
// key, never in the way of typing. The newest keystroke wins. docs/protocol.md, section 1.

import type { Clock } from "../../wire/clock.ts";
import { isFields, isNumber, isText, listOf, oneOf, shape } from "../../wire/shapes.ts";
import type { KeyValues } from "../../wire/store.ts";
import type { Drafts, Mode } from "./drafts.ts";
import type { Calls } from "./calls.ts";

export interface KeptDraft {
  conv: string;
  kind: Mode;
  text: string;
  /** Milliseconds since 1970, by the server's clock. */
  typed: number;
}

const isKept = shape<KeptDraft>({
  conv: isText,
  kind: oneOf("reply", "note"),
  text: isText,
  typed: isNumber,
});

/** Typing pauses so long before the server is told. */
const PAUSE_MS = 800;
/** The server could not be told: the next try. */
const AGAIN_MS = 10_000;
const MODES: readonly Mode[] = ["reply", "note"];

export interface DraftSyncOptions {
  drafts: Drafts;
  calls: Calls;
  storage: KeyValues | undefined;
  clock: Clock;
  agent: string;
  /** The server's time as far as the page knows it. */
  now(): number;
  onChange(): void;
}

export class DraftSync {
  readonly #options: DraftSyncOptions;
  /** What the server was not told yet, with its key's last time. */
  readonly #dirty = new Map<string, { conv: string; mode: Mode; typed: number }>();
  /** When each draft this page holds was typed. */
  readonly #typed = new Map<string, number>();
  #cancel: (() => void) | undefined;

  constructor(options: DraftSyncOptions) {
    this.#options = options;
    this.#recall();
    options.drafts.onWrite((conv, mode) => this.#written(conv, mode));
  }

  /** The connection is back: tells what was typed meanwhile, and looks what others typed. */
  async onLive(): Promise<void> {
    await this.flush();
    this.#take(await this.#options.calls.get("/v1/desk/drafts"));
  }

  /** A conversation was opened: looks whether it was written in elsewhere. */
  async onOpen(conv: string): Promise<void> {
    this.#take(await this.#options.calls.get(`/v1/desk/drafts/${conv}`));
  }

  /** Tells the server at once; also when the page goes away. */
  async flush(): Promise<void> {
    this.#cancel?.();
    this.#cancel = undefined;
    const told = await Promise.all([...this.#dirty.entries()].map((each) => this.#tell(...each)));
    if (told.includes(false)) {
      this.#later(AGAIN_MS);
    }
  }

  stop(): void {
    this.#cancel?.();
  }

  #written(conv: string, mode: Mode): void {
    const key = `${conv}.${mode}`;
    const typed = Math.round(this.#options.now());
    this.#typed.set(key, typed);
    this.#dirty.set(key, { conv, mode, typed });
    this.#remember();
    // What was sent or given up must not come back anywhere: that is told at once.
    if (this.#options.drafts.get(conv, mode) === "") {
      void this.flush();
    } else {
      this.#later(PAUSE_MS);
    }
  }

  #later(milliseconds: number): void {
    this.#cancel?.();
    this.#cancel = this.#options.clock.after(milliseconds, () => void this.flush());
  }

  /** True when there is nothing left to tell of it. */
  async #tell(
    key: string,
    { conv, mode, typed }: { conv: string; mode: Mode; typed: number },
  ): Promise<boolean> {
    const { calls, drafts } = this.#options;
    const body = { kind: mode, text: drafts.get(conv, mode), typed };
    const reply = await calls.put(`/v1/desk/drafts/${conv}`, body);
    if (reply.status === 401) {
      // Told after signing in again.
      return true;
    }
    if (reply.status === 0 || reply.status === 429 || reply.status >= 500) {
      return false;
    }
    // What was typed while the call was on its way stays to be told.
    if (this.#dirty.get(key)?.typed === typed) {
      this.#dirty.delete(key);
      this.#remember();
      if (isKept(reply.body)) {
        this.#put(reply.body as unknown as KeptDraft);
      }
    }
    return true;
  }

  #take(reply: { readonly status: number; readonly body: unknown }): void {
    const found = isFields(reply.body) ? reply.body["drafts"] : undefined;
    if (reply.status === 200 && listOf(isKept)(found)) {
      (found as KeptDraft[]).forEach((draft) => this.#put(draft));
    }
  }

  /** Puts a draft of the server in the place of an older one. */
  #put({ conv, kind, text, typed }: KeptDraft): void {
    const { drafts, onChange } = this.#options;
    const key = `${conv}.${kind}`;
    if (this.#dirty.has(key) || typed < (this.#typed.get(key) ?? 0)) {
      return;
    }
    this.#typed.set(key, typed);
    if (drafts.get(conv, kind) !== text) {
      drafts.replace(conv, kind, text);
      onChange();
    }
    this.#remember();
  }

  get #place(): string {
    return `tellonce.desk.drafts.${this.#options.agent}`;
  }

  /** Keeps the times, so that a reload knows what is newer. */
  #remember(): void {
    const times = [...this.#typed].filter(
      ([key]) => this.#dirty.has(key) || this.#textOf(key) !== "",
    );
    try {
      if (times.length === 0) {
        this.#options.storage?.removeItem(this.#place);
      } else {
        const rows = times.map(([key, typed]) => [key, typed, this.#dirty.has(key)]);
        this.#options.storage?.setItem(this.#place, JSON.stringify(rows));
      }
    } catch {
      // Full or refused: the page itself knows.
    }
  }

  #recall(): void {
    try {
      const rows: unknown = JSON.parse(this.#options.storage?.getItem(this.#place) ?? "[]");
      for (const [key, typed, dirty] of rows as [string, number, boolean][]) {
        const [conv, mode] = split(key);
        if (mode !== undefined && Number.isFinite(typed)) {
          this.#typed.set(key, typed);
          if (dirty) {
            this.#dirty.set(key, { conv, mode, typed });
          }
        }
      }
    } catch {
      // Refused, or not what this page wrote.
    }
  }

  #textOf(key: string): string {
    const [conv, mode] = split(key);
    return mode === undefined ? "" : this.#options.drafts.get(conv, mode);
  }
}

function split(key: string): [string, Mode | undefined] {
  const dot = key.lastIndexOf(".");
  return [key.slice(0, dot), MODES.find((mode) => mode === key.slice(dot + 1))];
}
