// Small things kept in the browser. In another site's frame any access may be refused, so each is
// guarded. What is refused lives in memory as long as the page does, and, where the host site
// offered it, with the host page.

import type { KeyValues } from "../wire/store.ts";

export type Kind = "local" | "session";

/** What the host page keeps for a panel that may keep nothing itself. */
export type Lent = Readonly<Record<Kind, Readonly<Record<string, string>>>>;

/** Memory, which the host page may hold a copy of. */
class Borrowed implements KeyValues {
  readonly #held = new Map<string, string>();
  readonly #kind: Kind;
  #tell: (kind: Kind, key: string, value: string) => void = () => {};

  constructor(kind: Kind) {
    this.#kind = kind;
  }

  /** Takes what the host page kept and tells it of every change from now on. */
  borrow(lent: Lent, tell: (kind: Kind, key: string, value: string) => void): void {
    for (const [key, value] of Object.entries(lent[this.#kind])) {
      this.#held.set(key, value);
    }
    this.#tell = tell;
  }

  get length(): number {
    return this.#held.size;
  }

  key(index: number): string | null {
    return [...this.#held.keys()][index] ?? null;
  }

  getItem(key: string): string | null {
    return this.#held.get(key) ?? null;
  }

  setItem(key: string, value: string): void {
    this.#held.set(key, value);
    this.#tell(this.#kind, key, value);
  }

  removeItem(key: string): void {
    if (this.#held.delete(key)) {
      this.#tell(this.#kind, key, "");
    }
  }
}

const borrowed: Readonly<Record<Kind, Borrowed>> = {
  local: new Borrowed("local"),
  session: new Borrowed("session"),
};

/** The host page keeps what this frame may not. */
export function borrow(lent: Lent, tell: (kind: Kind, key: string, value: string) => void): void {
  borrowed.local.borrow(lent, tell);
  borrowed.session.borrow(lent, tell);
}

/** Where the outbox goes when this frame may keep nothing. */
export function lastResort(): KeyValues {
  return borrowed.session;
}

function storage(kind: Kind): Storage {
  return kind === "local" ? window.localStorage : window.sessionStorage;
}

export function kept(kind: Kind, key: string): string | undefined {
  try {
    const value = storage(kind).getItem(key);
    if (value !== null) {
      return value;
    }
  } catch {
    // Refused: what was borrowed, then.
  }
  return borrowed[kind].getItem(key) ?? undefined;
}

/** Keeps a value; an empty one is forgotten. */
export function keep(kind: Kind, key: string, value: string): void {
  try {
    if (value === "") {
      storage(kind).removeItem(key);
    } else {
      storage(kind).setItem(key, value);
    }
    borrowed[kind].removeItem(key);
  } catch {
    if (value === "") {
      borrowed[kind].removeItem(key);
    } else {
      borrowed[kind].setItem(key, value);
    }
  }
}

/** Runs alone among the tabs of this browser, as far as it can tell. */
export async function alone<T>(name: string, work: () => Promise<T>): Promise<T> {
  const locks = navigator.locks as LockManager | undefined;
  let started = false;
  const once = (): Promise<T> => {
    started = true;
    return work();
  };
  try {
    return await (locks === undefined ? once() : locks.request(name, once));
  } catch (error) {
    if (started) {
      throw error;
    }
    return once();
  }
}
