// The files a person has picked and not sent yet. Each is brought to the server at once, with its
// progress; what failed may be tried again, and nothing here touches the text beside it.

import { FileRefused } from "./file-refused.ts";
import type { FileContent } from "./files.ts";

export interface Attachment {
  readonly key: number;
  readonly name: string;
  readonly size: number;
  /** From 0 to 1. */
  readonly progress: number;
  readonly state: "uploading" | "ready" | "failed";
  /** Send was pressed while it was still on its way. */
  readonly wanted: boolean;
  /** Why it failed; empty when only the line did. */
  readonly code: string;
  readonly retryAfterMs: number | undefined;
}

export interface AttachmentsOptions {
  bring(
    file: File,
    onProgress: (share: number) => void,
    signal: AbortSignal,
  ): Promise<FileContent>;
  /** The most bytes of one file; 0: none is taken. */
  most(): number;
  send(content: FileContent): void;
}

interface Held {
  attachment: Attachment;
  file: File;
  content: FileContent | undefined;
  abort: AbortController;
}

export class Attachments {
  readonly #options: AttachmentsOptions;
  readonly #listeners = new Set<() => void>();
  #held: Held[] = [];
  #next = 1;

  constructor(options: AttachmentsOptions) {
    this.#options = options;
  }

  /** Calls whenever something changed; returns the way to stop. */
  listen(hear: () => void): () => void {
    this.#listeners.add(hear);
    return () => this.#listeners.delete(hear);
  }

  get items(): readonly Attachment[] {
    return this.#held.map((held) => held.attachment);
  }

  get most(): number {
    return this.#options.most();
  }

  /** Whether pressing Send would send one of these, now or when it has arrived. */
  get waits(): boolean {
    return this.items.some(({ state, wanted }) => state !== "failed" && !wanted);
  }

  add(files: Iterable<File>): void {
    for (const file of files) {
      const attachment: Attachment = {
        key: this.#next,
        name: file.name,
        size: file.size,
        progress: 0,
        state: "uploading",
        wanted: false,
        code: "",
        retryAfterMs: undefined,
      };
      this.#next += 1;
      this.#held = [
        ...this.#held,
        { attachment, file, content: undefined, abort: new AbortController() },
      ];
      void this.#bring(attachment.key);
    }
    this.#tell();
  }

  /** Gives one up, however far it has come. */
  remove(key: number): void {
    this.#find(key)?.abort.abort();
    this.#held = this.#held.filter((held) => held.attachment.key !== key);
    this.#tell();
  }

  retry(key: number): void {
    const held = this.#find(key);
    if (held?.attachment.state === "failed") {
      held.abort = new AbortController();
      this.#change(key, { state: "uploading", progress: 0, code: "", retryAfterMs: undefined });
      void this.#bring(key);
    }
  }

  /** Sends what has arrived, and the rest as soon as it has. */
  send(): void {
    for (const { attachment } of this.#held) {
      if (attachment.state !== "failed") {
        this.#change(attachment.key, { wanted: true });
      }
    }
    this.#flush();
  }

  async #bring(key: number): Promise<void> {
    const held = this.#find(key);
    if (held === undefined) {
      return;
    }
    const { file, abort } = held;
    try {
      if (file.size === 0) {
        throw new FileRefused("empty_file");
      }
      if (file.size > this.#options.most()) {
        throw new FileRefused("too_large");
      }
      held.content = await this.#options.bring(
        file,
        (progress) => this.#change(key, { progress }),
        abort.signal,
      );
      this.#change(key, { state: "ready", progress: 1 });
    } catch (error) {
      const refused = error instanceof FileRefused ? error : new FileRefused("");
      this.#change(key, {
        state: "failed",
        wanted: false,
        code: refused.code,
        retryAfterMs: refused.retryAfterMs,
      });
    }
    this.#flush();
  }

  /** In the order they were picked: a later one does not pass an earlier one that is on its way. */
  #flush(): void {
    const going: FileContent[] = [];
    for (const { attachment, content } of this.#held) {
      if (!attachment.wanted) {
        continue;
      }
      if (content === undefined) {
        break;
      }
      going.push(content);
    }
    if (going.length > 0) {
      this.#held = this.#held.filter((held) => !going.some((each) => each === held.content));
      this.#tell();
      going.forEach((content) => this.#options.send(content));
    }
  }

  #find(key: number): Held | undefined {
    return this.#held.find((held) => held.attachment.key === key);
  }

  #change(key: number, change: Partial<Attachment>): void {
    const held = this.#find(key);
    if (held !== undefined) {
      held.attachment = { ...held.attachment, ...change };
      this.#tell();
    }
  }

  #tell(): void {
    this.#listeners.forEach((hear) => hear());
  }
}
