// The panel's words in the visitor's language. English is built in; a visitor loads at most one
// other language.

import type { LanguageCode } from "../language.ts";
import { en } from "./en.ts";
import type { Texts } from "./texts.ts";

/** Without an answer for so long the panel speaks English. */
const PATIENCE_MS = 5_000;

/** The words; English ones where the language cannot be had. */
export async function loadTexts(language: LanguageCode): Promise<Texts> {
  if (language === "en") {
    return en;
  }
  // Not a path esbuild could follow: the file stays one of its own.
  const file = `/widget/locales/${language}.js`;
  const late = new Promise<undefined>((done) => setTimeout(done, PATIENCE_MS, undefined));
  try {
    const loaded = (await Promise.race([import(file), late])) as
      Readonly<Record<string, Partial<Texts>>> | undefined;
    // A file of another version may lack a text.
    return { ...en, ...loaded?.[language] };
  } catch {
    return en;
  }
}
