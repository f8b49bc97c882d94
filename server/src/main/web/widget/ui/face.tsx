// Who it is at a glance: the initials on a colour that is always the same for the same person.

import type { JSX } from "preact";

const HUES = 6;

export function initials(name: string): string {
  const words = name.trim().split(/\s+/);
  const letters = [words[0], words.length > 1 ? words.at(-1) : undefined].map((word) =>
    word === undefined ? "" : (Array.from(word)[0] ?? ""),
  );
  return letters.join("").toLocaleUpperCase();
}

function hueOf(id: string): number {
  let sum = 7;
  for (const character of id) {
    sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 1_000_003;
  }
  return sum % HUES;
}

/** @param id the person's; absent for the shop itself */
export function Face(props: { name: string; id?: string | undefined; size?: string }): JSX.Element {
  const { name, id, size = "" } = props;
  const hue = id === undefined ? "" : `hue-${hueOf(id)}`;
  return (
    <span class={`face ${size} ${hue}`} aria-hidden="true">
      {initials(name)}
    </span>
  );
}

/** The names of languages in the reader's own, as a list ready to read. */
export function languageNames(codes: readonly string[], language: string): string {
  const names = codes.map((code) => {
    try {
      return new Intl.DisplayNames([language], { type: "language" }).of(code) ?? code;
    } catch {
      return code;
    }
  });
  try {
    return new Intl.ListFormat(language, { type: "conjunction" }).format(names);
  } catch {
    return names.join(", ");
  }
}
