// The few words of the launcher, small enough to travel with it in every language.

import { pickLanguage, type LanguageCode } from "./language.ts";
import type { TellonceWords } from "./tellonce.ts";

interface LauncherTexts {
  title: string;
  news(unread: number): string;
}

const TEXTS: Readonly<Record<LanguageCode, readonly [string, string, string]>> = {
  // title, one unread message, several
  en: ["Chat with us", "1 new message", "# new messages"],
  da: ["Chat med os", "1 ny besked", "# nye beskeder"],
  fi: ["Juttele kanssamme", "1 uusi viesti", "# uutta viestiä"],
  nb: ["Chat med oss", "1 ny melding", "# nye meldinger"],
  ko: ["채팅 상담", "새 메시지 1개", "새 메시지 #개"],
  sv: ["Chatta med oss", "1 nytt meddelande", "# nya meddelanden"],
  de: ["Chatten Sie mit uns", "1 neue Nachricht", "# neue Nachrichten"],
};

/** The words of a language, and of the page where it has its own. */
export function launcherTexts(locales: readonly string[], own: TellonceWords = {}): LauncherTexts {
  const [title, one, more] = TEXTS[pickLanguage(locales)];
  return {
    title: own.title ?? title,
    news: (unread) =>
      unread === 1 ? (own.oneNew ?? one) : (own.manyNew ?? more).replace("#", String(unread)),
  };
}
