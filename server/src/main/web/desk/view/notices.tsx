// What is told beside the conversation: refusals, and conversations that were handed over.

import type { JSX } from "preact";
import { refusalOf } from "../locales/index.ts";
import type { Desk } from "../model/desk.ts";
import { rowOf } from "../model/lists.ts";
import type { Notice } from "../model/notices.ts";
import { useWords } from "./context.ts";
import { CloseIcon } from "./icons.tsx";
import { visitorName } from "./parts.tsx";

export function Notices({ desk, onOpen }: { desk: Desk; onOpen(conv: string): void }): JSX.Element {
  const words = useWords();
  const t = words.notices;
  const whoOf = (conv: string): string =>
    rowOf(desk.lists, conv)?.who || visitorName(words.conversation.visitor, conv);
  const textOf = (notice: Notice): string => {
    switch (notice.is) {
      case "refused":
        return refusalOf(words, notice.no);
      case "arrived":
        return t.arrived(whoOf(notice.conv));
      case "taken":
        return `${words.takeOver.told(notice.by, whoOf(notice.conv))} ${words.transcript.because(notice.reason)}`;
      case "noted":
        return words.takeOver.noted(desk.nameOf(notice.by), whoOf(notice.conv));
      case "note_kept":
        return `${t.noteKept} ${refusalOf(words, notice.no)}`;
      case "still_in":
        return words.top.signOutFailed;
    }
  };
  return (
    <div class="notices" role="status">
      {desk.notices.all.map((notice) => (
        <div key={notice.id} class={"conv" in notice ? "notice" : "notice refused"}>
          <span>{textOf(notice)}</span>
          <div class="notice-acts">
            {"conv" in notice && (
              <button type="button" class="button small" onClick={() => onOpen(notice.conv)}>
                {t.open}
              </button>
            )}
            <button
              type="button"
              class="icon-button"
              aria-label={t.dismiss}
              onClick={() => desk.notices.dismiss(notice.id)}
            >
              <CloseIcon />
            </button>
          </div>
        </div>
      ))}
    </div>
  );
}
