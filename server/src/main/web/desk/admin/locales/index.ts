// The languages of the administrators' pages and the choice of one.

import { da } from "./da.ts";
import { en, type Strings } from "./en.ts";
import { fi } from "./fi.ts";
import { ko } from "./ko.ts";
import { nb } from "./nb.ts";

export type { Strings } from "./en.ts";

export const LOCALES: Readonly<Record<string, Strings>> = { en, da, fi, nb, ko };

/** The words of a language by its tag; English where it is not there. */
export function stringsFor(tag: string): Strings {
  const code = tag.toLowerCase().split("-")[0] ?? "";
  return LOCALES[code === "no" || code === "nn" ? "nb" : code] ?? en;
}
