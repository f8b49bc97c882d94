// Inboxes: what each says, the line to paste, and the panel as customers see it.

import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { useLoaded, useWords } from "./context.ts";
import { CopyBox, languageName, Show } from "./fields.tsx";

export interface Inbox {
  readonly id: string;
  readonly name: string;
  readonly channel: string;
  readonly languages: readonly string[];
  readonly automated: boolean;
  readonly origins: readonly string[];
  readonly signed: boolean;
  readonly snippet?: string;
}

export function InboxesPage(): JSX.Element {
  const t = useWords();
  const [loaded, again] = useLoaded<{ inboxes: readonly Inbox[] }>("admin/inboxes");
  return (
    <>
      <p class="soft">{t.inboxes.text}</p>
      <Show loaded={loaded} again={again}>
        {({ inboxes }) => (
          <ul class="cards">
            {inboxes.map((inbox) => (
              <li key={inbox.id} class="card card-body">
                <InboxCard inbox={inbox} />
              </li>
            ))}
          </ul>
        )}
      </Show>
    </>
  );
}

function InboxCard({ inbox }: { inbox: Inbox }): JSX.Element {
  const t = useWords();
  const [shown, setShown] = useState(false);
  const onOff = (on: boolean): string => (on ? t.inboxes.on : t.inboxes.off);
  return (
    <>
      <h3>{inbox.name}</h3>
      <dl class="facts">
        <dt>{t.inboxes.channel}</dt>
        <dd>{inbox.channel}</dd>
        <dt>{t.faq.language}</dt>
        <dd>{inbox.languages.map((code) => languageName(code, t.locale)).join(", ")}</dd>
        <dt>{t.inboxes.automated}</dt>
        <dd>{onOff(inbox.automated)}</dd>
        <dt>{t.inboxes.signed}</dt>
        <dd>{onOff(inbox.signed)}</dd>
        {inbox.snippet !== undefined && (
          <>
            <dt>{t.inboxes.origins}</dt>
            <dd>{inbox.origins.length === 0 ? t.inboxes.noOrigins : inbox.origins.join(", ")}</dd>
          </>
        )}
      </dl>
      {inbox.snippet !== undefined && (
        <>
          <CopyBox label={t.inboxes.snippet} text={inbox.snippet} />
          {shown ? (
            <iframe
              class="preview"
              title={`${t.inboxes.preview}: ${inbox.name}`}
              src={`/widget/?inbox=${encodeURIComponent(inbox.id)}`}
            />
          ) : (
            <div class="strip">
              <button type="button" class="button" onClick={() => setShown(true)}>
                {t.inboxes.showPreview}
              </button>
            </div>
          )}
        </>
      )}
    </>
  );
}
