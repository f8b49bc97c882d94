// The desk's languages and the choice of one.

import { da } from "./da.ts";
import { en, type Code, type Strings } from "./en.ts";
import { fi } from "./fi.ts";
import { ko } from "./ko.ts";
import { nb } from "./nb.ts";

export type { Strings } from "./en.ts";

const LOCALES: ReadonlyMap<string, Strings> = new Map([
  ["en", en],
  ["da", da],
  ["fi", fi],
  ["nb", nb],
  ["ko", ko],
]);

/** Each language by its code, in its own words. */
export const LANGUAGES: readonly { readonly code: string; readonly name: string }[] = [
  { code: "en", name: "English" },
  { code: "da", name: "Dansk" },
  { code: "fi", name: "Suomi" },
  { code: "nb", name: "Norsk (bokmål)" },
  { code: "ko", name: "한국어" },
];

/**
 * The words in the given language with the conventions of a region: an American reads times as in
 * the United States. The first of the browser's languages that is the same language with a region
 * decides.
 */
export function regional(strings: Strings, browser: readonly string[]): Strings {
  const language = strings.locale.split("-")[0] ?? "";
  const same = browser.find((tag) => {
    const [code, ...rest] = tag.split("-");
    return (code === "no" ? "nb" : code) === language && rest.some((part) => /^[A-Z]{2}$/u.test(part));
  });
  return same === undefined ? strings : { ...strings, locale: same.replace(/^no-/u, "nb-") };
}

/** The first of the wanted languages that the desk speaks; English otherwise. */
export function stringsFor(wanted: readonly string[]): Strings {
  for (const each of wanted) {
    const code = each.toLowerCase().split("-")[0] ?? "";
    const found = LOCALES.get(code === "no" || code === "nn" ? "nb" : code);
    if (found !== undefined) {
      return found;
    }
  }
  return en;
}

/** A refusal in the desk's language, or the server's sentence where the code is not known. */
export function refusalOf(
  strings: Strings,
  no: { readonly code: string; readonly say: string },
): string {
  return Object.hasOwn(strings.codes, no.code) ? strings.codes[no.code as Code] : no.say;
}
