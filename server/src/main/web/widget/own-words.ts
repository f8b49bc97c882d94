// The operator's words in the place of ours. Any text of the panel has a key: "placeholder", and with a
// dot what is one of several: "files.attach", "ratings.1" to "ratings.5".

import type { Texts } from "./locales/texts.ts";
import type { Words } from "./look.ts";

/** The same kind of thing with other words; undefined where there is nothing to say otherwise. */
function reworded(ours: unknown, [key, ...within]: readonly string[], words: string): unknown {
  if (key === undefined) {
    return typeof ours === "string"
      ? words
      : typeof ours === "function"
        ? (...values: unknown[]) =>
            words.replace(/\{(\d)\}/g, (_, place: string) => String(values[Number(place)] ?? ""))
        : undefined;
  }
  if (typeof ours !== "object" || ours === null) {
    return undefined;
  }
  // People count from one.
  const place = Array.isArray(ours) ? String(Number(key) - 1) : key;
  if (!Object.hasOwn(ours, place) || place === "length") {
    return undefined;
  }
  const part = reworded(ours[place as keyof typeof ours], within, words);
  if (part === undefined) {
    return undefined;
  }
  return Array.isArray(ours)
    ? ours.map((each: unknown, index) => (String(index) === place ? part : each))
    : { ...ours, [place]: part };
}

/** The panel's words with the operator's own; {0} and {1} are what is filled in. */
export function textsWith(texts: Texts, own: Words): Texts {
  let all: unknown = texts;
  for (const [key, words] of Object.entries(own)) {
    all = reworded(all, key.split("."), words) ?? all;
  }
  return all as Texts;
}
