// The notes that call this agent, while there are any.

import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { Desk } from "../model/desk.ts";
import { useWords } from "./context.ts";
import { timeOf } from "./message.tsx";
import { Dialog } from "./parts.tsx";

export function MentionBox({ desk }: { desk: Desk }): JSX.Element {
  const words = useWords();
  const t = words.writing;
  const [open, setOpen] = useState(false);
  const { all } = desk.writing.mentions;
  return (
    <>
      <span class="aside" role="status">
        {all.length > 0 && t.mentions(all.length)}
      </span>
      {all.length > 0 && (
        <button
          type="button"
          class="rail-button mentions"
          title={t.mentionsTitle}
          aria-label={t.mentions(all.length)}
          onClick={() => setOpen(true)}
        >
          @<span class="count strong">{all.length}</span>
        </button>
      )}
      {open && (
        <Dialog title={t.mentionsTitle} close={words.keys.close} onClose={() => setOpen(false)}>
          <ul class="mention-list">
            {all.map((mention) => (
              <li key={`${mention.conv}.${mention.seq}`}>
                <button
                  type="button"
                  onClick={() => {
                    setOpen(false);
                    desk.select(mention.conv);
                  }}
                >
                  <span>
                    {desk.nameOf(mention.by)}{" "}
                    <time dateTime={mention.t}>{timeOf(mention.t, words.locale)}</time>
                  </span>
                  <span dir="auto">{mention.text}</span>
                </button>
              </li>
            ))}
          </ul>
        </Dialog>
      )}
    </>
  );
}
