// Which of an agent's tabs tells, and whether another one has the conversation before the eyes.

/** The part of the Web Locks API that is used. */
export interface Locks {
  request(
    name: string,
    options: { signal: AbortSignal },
    held: () => Promise<void>,
  ): Promise<unknown>;
}

/** A way to the agent's other tabs. */
export interface Channel {
  listen(hear: (data: unknown) => void): void;
  postMessage(message: unknown): void;
  close(): void;
}

export interface AlertTabsOptions {
  /** The agent: another one's tabs are none of ours. */
  scope: string;
  /** Absent in browsers without them: then every tab tells for itself. */
  locks: Locks | undefined;
  channel: Channel | undefined;
  /** Whether this tab has it before the eyes. */
  inView(conv: string): boolean;
  after(ms: number, act: () => void): void;
}

/** So long another tab has to say that it shows the conversation. */
const ANSWER_MS = 200;

interface Word {
  readonly is: "asked" | "seen";
  readonly conv: string;
}

export class AlertTabs {
  readonly #options: AlertTabsOptions;
  readonly #end = new AbortController();
  readonly #seen = new Set<string>();
  #first: boolean;

  constructor(options: AlertTabsOptions) {
    this.#options = options;
    const { locks, channel } = options;
    this.#first = locks === undefined;
    channel?.listen((data) => this.#heard(data as Partial<Word>));
    locks
      ?.request(`tellonce.alerts.${options.scope}`, { signal: this.#end.signal }, () => {
        this.#first = true;
        return new Promise((resolve) => {
          this.#end.signal.addEventListener("abort", () => resolve());
        });
      })
      .catch(() => undefined);
  }

  /** Whether this tab is the one that tells. */
  get isFirst(): boolean {
    return this.#first;
  }

  /** Tells unless this or another tab has the conversation in view. */
  unlessInView(conv: string, tell: () => void): void {
    const { channel, inView, after } = this.#options;
    if (!this.#first || inView(conv)) {
      return;
    }
    if (channel === undefined) {
      tell();
      return;
    }
    this.#seen.delete(conv);
    channel.postMessage({ is: "asked", conv } satisfies Word);
    after(ANSWER_MS, () => {
      if (!this.#seen.delete(conv) && !this.#end.signal.aborted) {
        tell();
      }
    });
  }

  close(): void {
    this.#end.abort();
    this.#options.channel?.close();
  }

  #heard({ is, conv }: Partial<Word>): void {
    if (is === "asked" && conv !== undefined && this.#options.inView(conv)) {
      this.#options.channel?.postMessage({ is: "seen", conv } satisfies Word);
    } else if (is === "seen" && conv !== undefined) {
      this.#seen.add(conv);
    }
  }
}
