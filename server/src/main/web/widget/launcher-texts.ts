// The few words of the launcher, small enough to travel with it in every language.

import { pickLanguage, type LanguageCode } from "./language.ts";

interface LauncherTexts {
  title: string;
  close: string;
  open(unread: number): string;
}

const TEXTS: Readonly<Record<LanguageCode, readonly [string, string, string, string, string]>> = {
  // title, close, open, open with one unread message, open with several
  en: ["Chat with us", "Close the chat", "Open the chat", "1 new message", "# new messages"],
  da: ["Chat med os", "Luk chatten", "Åbn chatten", "1 ny besked", "# nye beskeder"],
  fi: ["Juttele kanssamme", "Sulje chat", "Avaa chat", "1 uusi viesti", "# uutta viestiä"],
  nb: ["Chat med oss", "Lukk chatten", "Åpne chatten", "1 ny melding", "# nye meldinger"],
  ko: ["채팅 상담", "채팅 닫기", "채팅 열기", "새 메시지 1개", "새 메시지 #개"],
};

export function launcherTexts(locales: readonly string[]): LauncherTexts {
  const [title, close, open, one, more] = TEXTS[pickLanguage(locales)];
  return {
    title,
    close,
    open: (unread) => {
      const news = unread === 1 ? one : more.replace("#", String(unread));
      return unread === 0 ? open : `${open}, ${news}`;
    },
  };
}
