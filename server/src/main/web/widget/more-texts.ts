// The few words of what comes after the launcher, in every language.

import { pickLanguage, type LanguageCode } from "./language.ts";

interface Words {
  readonly sorry: string;
  readonly region: string;
  readonly open: string;
  readonly dismiss: string;
}

const WORDS: Readonly<Record<LanguageCode, Words>> = {
  en: {
    sorry:
      "The chat cannot be shown on this page right now. We are sorry. Please try again later, or write to us in another way.",
    region: "Offer of help",
    open: "Yes, please",
    dismiss: "No, thanks",
  },
  da: {
    sorry:
      "Chatten kan ikke vises på denne side lige nu. Det beklager vi. Prøv igen senere, eller skriv til os på en anden måde.",
    region: "Tilbud om hjælp",
    open: "Ja tak",
    dismiss: "Nej tak",
  },
  fi: {
    sorry:
      "Chattia ei juuri nyt voi näyttää tällä sivulla. Pahoittelemme. Yritä myöhemmin uudelleen tai ota meihin yhteyttä toista kautta.",
    region: "Avuntarjous",
    open: "Kyllä kiitos",
    dismiss: "Ei kiitos",
  },
  nb: {
    sorry:
      "Chatten kan ikke vises på denne siden akkurat nå. Det beklager vi. Prøv igjen senere, eller skriv til oss på en annen måte.",
    region: "Tilbud om hjelp",
    open: "Ja takk",
    dismiss: "Nei takk",
  },
  ko: {
    sorry:
      "지금은 이 페이지에서 채팅을 열 수 없어요. 불편을 드려 죄송해요. 잠시 후 다시 시도하시거나 다른 방법으로 문의해 주세요.",
    region: "도움 안내",
    open: "네, 부탁드려요",
    dismiss: "괜찮아요",
  },
  sv: {
    sorry:
      "Chatten kan inte visas på den här sidan just nu. Det beklagar vi. Försök igen senare eller kontakta oss på ett annat sätt.",
    region: "Erbjudande om hjälp",
    open: "Ja tack",
    dismiss: "Nej tack",
  },
  de: {
    sorry:
      "Der Chat kann auf dieser Seite gerade nicht angezeigt werden. Das tut uns leid. Bitte versuchen Sie es später noch einmal, oder schreiben Sie uns auf einem anderen Weg.",
    region: "Hilfe im Chat",
    open: "Ja, gern",
    dismiss: "Nein, danke",
  },
};

/** The words of a language, and of the page where it has its own. */
export function moreWords(locales: readonly string[], own: Partial<Words> = {}): Words {
  return { ...WORDS[pickLanguage(locales)], ...own };
}
