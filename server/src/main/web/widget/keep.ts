// Small things kept in the browser. In another site's frame any access may be refused, so each is
// guarded, and what is refused lives in memory as long as the page does.

type Kind = "local" | "session";

const memory = new Map<string, string>();

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
    // Refused: what memory holds, then.
  }
  return memory.get(`${kind}.${key}`);
}

/** Keeps a value; an empty one is forgotten. */
export function keep(kind: Kind, key: string, value: string): void {
  memory.delete(`${kind}.${key}`);
  try {
    if (value === "") {
      storage(kind).removeItem(key);
    } else {
      storage(kind).setItem(key, value);
    }
  } catch {
    memory.set(`${kind}.${key}`, value);
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
