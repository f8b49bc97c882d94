// Which of our languages to speak.

export const LANGUAGES = ["en", "da", "fi", "nb", "ko"] as const;

export type LanguageCode = (typeof LANGUAGES)[number];

/** The first wish we can meet: "da-DK" is Danish; every Norwegian is met with Bokmål. */
export function pickLanguage(wishes: readonly string[]): LanguageCode {
  for (const wish of wishes) {
    const code = wish.toLowerCase().split(/[-_]/)[0] ?? "";
    const ours = code === "no" || code === "nn" ? "nb" : code;
    const found = LANGUAGES.find((language) => language === ours);
    if (found !== undefined) {
      return found;
    }
  }
  return "en";
}
