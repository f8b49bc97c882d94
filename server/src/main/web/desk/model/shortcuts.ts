// Single keys outside of inputs, as the desk understands them. Pure.

export type Act =
  | "next"
  | "previous"
  | "accept"
  | "reply"
  | "note"
  | "transfer"
  | "resolve"
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

export const KEYS: readonly { readonly key: string; readonly act: Act }[] = [
  { key: "j", act: "next" },
  { key: "k", act: "previous" },
  { key: "a", act: "accept" },
  { key: "r", act: "reply" },
  { key: "n", act: "note" },
  { key: "t", act: "transfer" },
  { key: "e", act: "resolve" },
  { key: "1", act: "queue" },
  { key: "2", act: "mine" },
  { key: "3", act: "team" },
  { key: "/", act: "list" },
  { key: "?", act: "help" },
];

const ACTS: ReadonlyMap<string, Act> = new Map(KEYS.map(({ key, act }) => [key, act]));

/**
 * The act of a key press, if it is one. A Korean layout gives a Hangul letter, or "Process" while
 * its input method is on: then the place of the key counts. Elsewhere the letter itself does.
 */
export function actOf(press: Press): Act | undefined {
  if (press.ctrlKey || press.metaKey || press.altKey) {
    return undefined;
  }
  const direct = ACTS.get(press.key.toLowerCase());
  if (direct !== undefined) {
    return direct;
  }
  const foreign = press.key === "Process" || /^[^\p{ASCII}]$/u.test(press.key);
  const letter = /^Key([A-Z])$/.exec(press.code)?.[1];
  const latin = /^\p{Script=Latin}$/u.test(press.key);
  return foreign && !latin && letter !== undefined ? ACTS.get(letter.toLowerCase()) : undefined;
}

/** What a key press in the composer means; a composition never sends. */
export function sends(
  press: Press & { readonly shiftKey: boolean; readonly keyCode: number },
  enterSends: boolean,
): boolean {
  // 229 is what a browser reports for a key that an input method took (UI Events, section 7.3.1).
  if (press.key !== "Enter" || press.isComposing || press.keyCode === 229) {
    return false;
  }
  return press.ctrlKey || press.metaKey || (enterSends && !press.shiftKey && !press.altKey);
}

/** Mod and full stop: keep the own words, or take the friendlier ones again. */
export function togglesOwnWords(press: Press): boolean {
  return (press.ctrlKey || press.metaKey) && !press.altKey && press.key === ".";
}
