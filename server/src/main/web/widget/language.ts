// Which of our languages to speak.

export const LANGUAGES = ["en", "da", "fi", "nb", "ko", "sv", "de"] as const;

export type LanguageCode = (typeof LANGUAGES)[number];

/** The first wish we can meet: "da-DK" is Danish; every Norwegian is met with Bokmål. */
export function pickLanguage(wishes: readonly string[]): LanguageCode {
  // Runs in host pages as well, which may have changed what arrays can do.
  for (let i = 0; i < wishes.length; i++) {
    const [, code = ""] = /^([a-z]*)/.exec((wishes[i] as string).toLowerCase()) ?? [];
    const ours = code === "no" || code === "nn" ? "nb" : code;
    for (let j = 0; j < LANGUAGES.length; j++) {
      if (LANGUAGES[j] === ours) {
        return ours as LanguageCode;
      }
    }
  }
  return "en";
}
