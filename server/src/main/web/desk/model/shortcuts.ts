// Keys outside of inputs, as the desk understands them: one letter, or "g" and a letter. Pure.

export type Act =
  | "next"
  | "previous"
  | "accept"
  | "reply"
  | "note"
  | "transfer"
  | "take_over"
  | "apologise"
  | "resolve"
  | "search"
  | "list"
  | "queue"
  | "mine"
  | "team"
  | "help";

/** The part of a keyboard event that decides. */
export interface Press {
  readonly key: string;
  /** The place on the keyboard, for layouts whose letters are not Latin. */
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly isComposing: boolean;
}

/** The key of each act, in the order of the map. */
export type Keys = readonly { readonly key: string; readonly act: Act }[];

/** The usual key of each act; a blank stands between keys that follow one another. */
export const KEYS: Keys = [
  { key: "j", act: "next" },
  { key: "k", act: "previous" },
  { key: "a", act: "accept" },
  { key: "r", act: "reply" },
  { key: "n", act: "note" },
  { key: "t", act: "transfer" },
  { key: "o", act: "take_over" },
  { key: "w", act: "apologise" },
  { key: "e", act: "resolve" },
  { key: "/", act: "search" },
  { key: "l", act: "list" },
  { key: "g q", act: "queue" },
  { key: "g m", act: "mine" },
  { key: "g t", act: "team" },
  { key: "?", act: "help" },
];

/** Keys that do the same and stay, unless somebody gave them away. */
const ALSO: ReadonlyMap<string, Act> = new Map([
  ["1", "queue"],
  ["2", "mine"],
  ["3", "team"],
]);

/** What an agent chose in place of the usual keys. */
export type OwnKeys = Readonly<Partial<Record<Act, string>>>;

/** Whether an agent with these rights may do it; who may not has no key for it either. */
export function isAllowed(act: Act, rights: readonly string[] = []): boolean {
  return act !== "take_over" || rights.includes("conversations.take_over");
}

/** The keys as they are now for an agent with these rights. */
export function keysOf(own: OwnKeys, rights?: readonly string[]): Keys {
  return KEYS.filter(({ act }) => isAllowed(act, rights)).map(({ key, act }) => ({
    key: own[act] ?? key,
    act,
  }));
}

/** The act that has this key, or whose keys would never be reached because of it. */
export function holderOf(key: string, keys: Keys, but: Act): Act | undefined {
  return keys.find(
    (each) =>
      each.act !== but &&
      (each.key === key || each.key.startsWith(`${key} `) || key.startsWith(`${each.key} `)),
  )?.act;
}

/** A key that may be given to an act: a letter, a digit or a sign, with no key held. */
export function isKey(key: string | undefined): key is string {
  return key !== undefined && /^[^\s\p{C}]$/u.test(key);
}

/** So long a first key waits for the second. */
const TOGETHER_MS = 1_500;

/**
 * What a press is called. A Korean layout gives a Hangul letter, or "Process" while its input
 * method is on: then the place of the key counts. Elsewhere the letter itself does, so that signs
 * are found where a Nordic layout has them.
 */
export function nameOf(press: Press): string | undefined {
  if (press.ctrlKey || press.metaKey || press.altKey) {
    return undefined;
  }
  const process = press.key === "Process" || press.key === "Unidentified";
  const foreign = process || (/^[^\p{ASCII}]$/u.test(press.key) && !latin(press.key));
  if (!foreign) {
    return isKey(press.key) ? press.key.toLowerCase() : undefined;
  }
  const letter = /^Key([A-Z])$/u.exec(press.code)?.[1];
  return letter?.toLowerCase() ?? (process && press.code === "Slash" ? "/" : undefined);
}

function latin(key: string): boolean {
  return /^\p{Script=Latin}$/u.test(key);
}

/** Reads presses one after the other and says which act they mean. */
export class KeyReader {
  #first = "";
  #at = Number.NEGATIVE_INFINITY;

  /** The act, or undefined; `waits` tells that a second key may follow. */
  read(press: Press, keys: Keys, now: number): { act?: Act; waits: boolean } {
    const name = nameOf(press);
    const first = now - this.#at <= TOGETHER_MS ? this.#first : "";
    this.#first = "";
    if (name === undefined) {
      // Shift alone, on the way to a capital letter, ends nothing.
      this.#first = press.key === "Shift" ? first : "";
      return { waits: this.#first !== "" };
    }
    const act =
      (first === "" ? undefined : keys.find(({ key }) => key === `${first} ${name}`)?.act) ??
      keys.find(({ key }) => key === name)?.act ??
      ALSO.get(name);
    if (act !== undefined) {
      return { act, waits: false };
    }
    const waits = keys.some(({ key }) => key.startsWith(`${name} `));
    this.#first = waits ? name : "";
    this.#at = now;
    return { waits };
  }
}

/** What a key press in the composer means; a composition never sends. */
export function sends(
  press: Press & { readonly shiftKey: boolean; readonly keyCode: number },
  enterSends: boolean,
): boolean {
  if (press.key !== "Enter" || composes(press)) {
    return false;
  }
  return press.ctrlKey || press.metaKey || (enterSends && !press.shiftKey && !press.altKey);
}

/** Whether an input method has this key; it is never a command then. */
export function composes(press: Press & { readonly keyCode: number }): boolean {
  // 229 is what a browser reports for a key that an input method took (UI Events, section 7.3.1).
  return press.isComposing || press.keyCode === 229;
}

/** Mod and full stop: keep the own words, or take the friendlier ones again. */
export function togglesOwnWords(press: Press): boolean {
  return (press.ctrlKey || press.metaKey) && !press.altKey && press.key === ".";
}

/** Mod and K: everything there is, by its name. On a Korean layout the place of the key counts. */
export function opensPalette(press: Press & { readonly shiftKey: boolean }): boolean {
  return (
    (press.ctrlKey || press.metaKey) &&
    !press.altKey &&
    !press.shiftKey &&
    (press.key.toLowerCase() === "k" || (press.code === "KeyK" && !/^[a-z]$/iu.test(press.key)))
  );
}
