// Where the outbox is kept: IndexedDB, else session storage, else memory. A page in another
// site's frame may be refused any of them, at any moment, so each access is guarded.

import type { CmdFrame, NoFrame, SendFrame } from "./frames.ts";

export type DurableFrame = SendFrame | CmdFrame;

/** A frame that is not answered yet. */
export interface Waiting {
  readonly cid: string;
  /** Places it among the others: milliseconds since 1970, raised where two would be equal. */
  readonly order: number;
  /** The tab that made it. */
  readonly tab: string;
  readonly frame: DurableFrame;
  /** The final refusal, when there was one: kept until the person tries again or gives up. */
  readonly refused?: NoFrame;
  /** Not sent before this time, so that the person can take it back. */
  readonly until?: number;
}

export interface OutboxStore {
  /** Whether other tabs see the same. */
  readonly shared: boolean;
  all(): Promise<Waiting[]>;
  put(waiting: Waiting): Promise<void>;
  remove(cid: string): Promise<void>;
}

export class MemoryStore implements OutboxStore {
  readonly shared = false;
  readonly #held = new Map<string, Waiting>();

  all(): Promise<Waiting[]> {
    return Promise.resolve([...this.#held.values()]);
  }

  put(waiting: Waiting): Promise<void> {
    this.#held.set(waiting.cid, waiting);
    return Promise.resolve();
  }

  remove(cid: string): Promise<void> {
    this.#held.delete(cid);
    return Promise.resolve();
  }
}

/** The part of Storage that is used. */
export interface KeyValues {
  readonly length: number;
  key(index: number): string | null;
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
}

export class SessionStore implements OutboxStore {
  readonly shared = false;
  readonly #storage: KeyValues;
  readonly #prefix: string;

  constructor(storage: KeyValues, scope: string) {
    this.#storage = storage;
    this.#prefix = `tellonce.outbox.${scope}.`;
  }

  async all(): Promise<Waiting[]> {
    const found: Waiting[] = [];
    for (let i = 0; i < this.#storage.length; i += 1) {
      const key = this.#storage.key(i);
      if (key?.startsWith(this.#prefix) === true) {
        const text = this.#storage.getItem(key);
        if (text !== null) {
          found.push(JSON.parse(text) as Waiting);
        }
      }
    }
    return found;
  }

  async put(waiting: Waiting): Promise<void> {
    this.#storage.setItem(this.#prefix + waiting.cid, JSON.stringify(waiting));
  }

  async remove(cid: string): Promise<void> {
    this.#storage.removeItem(this.#prefix + cid);
  }
}

const TABLE = "waiting";

export class IndexedStore implements OutboxStore {
  readonly shared = true;
  readonly #database: IDBDatabase;
  readonly #scope: string;

  private constructor(database: IDBDatabase, scope: string) {
    this.#database = database;
    this.#scope = scope;
  }

  static async open(factory: IDBFactory, scope: string): Promise<IndexedStore> {
    const opening = factory.open("tellonce-outbox", 1);
    opening.onupgradeneeded = () => {
      opening.result.createObjectStore(TABLE, { keyPath: ["scope", "cid"] });
    };
    const database = await answered(opening);
    // Another version of this page may upgrade: this one must not stand in its way.
    database.onversionchange = () => database.close();
    return new IndexedStore(database, scope);
  }

  async all(): Promise<Waiting[]> {
    const range = IDBKeyRange.bound([this.#scope], [this.#scope, []]);
    const table = this.#database.transaction(TABLE, "readonly").objectStore(TABLE);
    const rows: { waiting: Waiting }[] = await answered(table.getAll(range));
    return rows.map((row) => row.waiting);
  }

  put(waiting: Waiting): Promise<void> {
    return this.#write((table) => {
      table.put({ scope: this.#scope, cid: waiting.cid, waiting });
    });
  }

  remove(cid: string): Promise<void> {
    return this.#write((table) => {
      table.delete([this.#scope, cid]);
    });
  }

  #write(change: (table: IDBObjectStore) => void): Promise<void> {
    return new Promise((done, failed) => {
      const transaction = this.#database.transaction(TABLE, "readwrite");
      transaction.oncomplete = () => done();
      transaction.onerror = () => failed(transaction.error);
      transaction.onabort = () => failed(transaction.error);
      change(transaction.objectStore(TABLE));
    });
  }
}

function answered<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((done, failed) => {
    request.onsuccess = () => done(request.result);
    request.onerror = () => failed(request.error);
    if (request instanceof IDBOpenDBRequest) {
      request.onblocked = () => failed(new Error("outbox: held by another version of this page"));
    }
  });
}

/** Some browsers neither open a database nor refuse it; a person is waiting. */
const ANSWER_MS = 2_000;

/** Tries one store after the other; goes on with the next when one fails in the middle. */
export class FallingStore implements OutboxStore {
  readonly #kinds: (() => Promise<OutboxStore>)[];
  readonly #within: <T>(work: Promise<T>) => Promise<T>;
  #current: Promise<OutboxStore>;
  #isShared = false;
  /** What is known to be held, to take along to the next store. */
  readonly #held = new Map<string, Waiting>();

  constructor(
    kinds: readonly (() => Promise<OutboxStore>)[],
    within: <T>(work: Promise<T>) => Promise<T> = (work) => work,
  ) {
    this.#kinds = [...kinds];
    this.#within = within;
    this.#current = this.#next();
  }

  get shared(): boolean {
    return this.#isShared;
  }

  async all(): Promise<Waiting[]> {
    const found = await this.#with((store) => store.all());
    for (const waiting of found) {
      this.#held.set(waiting.cid, waiting);
    }
    return found;
  }

  async put(waiting: Waiting): Promise<void> {
    this.#held.set(waiting.cid, waiting);
    await this.#with((store) => store.put(waiting));
  }

  async remove(cid: string): Promise<void> {
    this.#held.delete(cid);
    await this.#with((store) => store.remove(cid));
  }

  async #with<T>(work: (store: OutboxStore) => Promise<T>): Promise<T> {
    for (;;) {
      const current = this.#current;
      const store = await current;
      try {
        return await this.#within(work(store));
      } catch (error) {
        if (store instanceof MemoryStore) {
          throw error;
        }
        if (this.#current === current) {
          this.#current = this.#next();
        }
      }
    }
  }

  async #next(): Promise<OutboxStore> {
    for (let kind = this.#kinds.shift(); kind !== undefined; kind = this.#kinds.shift()) {
      try {
        const store = await this.#within(kind());
        for (const waiting of this.#held.values()) {
          await this.#within(store.put(waiting));
        }
        this.#isShared = store.shared;
        return store;
      } catch {
        // The next one, then.
      }
    }
    this.#isShared = false;
    const memory = new MemoryStore();
    for (const waiting of this.#held.values()) {
      await memory.put(waiting);
    }
    return memory;
  }
}

function within<T>(work: Promise<T>): Promise<T> {
  return new Promise((done, failed) => {
    const timer = setTimeout(() => failed(new Error("outbox: no answer in time")), ANSWER_MS);
    work.then(done, failed).finally(() => clearTimeout(timer));
  });
}

/**
 * The best store this browser allows.
 *
 * @param scope what belongs together: an inbox and who the visitor is, or an agent
 * @param lastResort where to keep it when the browser allows none
 */
export function browserStore(scope: string, lastResort?: () => KeyValues): OutboxStore {
  const kinds: (() => Promise<OutboxStore>)[] = [
    async () => IndexedStore.open(window.indexedDB, scope),
    async () => new SessionStore(window.sessionStorage, scope),
  ];
  if (lastResort !== undefined) {
    kinds.push(async () => new SessionStore(lastResort(), scope));
  }
  return new FallingStore(kinds, within);
}
