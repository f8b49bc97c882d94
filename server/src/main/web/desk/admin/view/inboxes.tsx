// Inboxes: what each says, the line to paste, and the way to how its widget looks.

import type { JSX } from "preact";
import { addressOf } from "../model/route.ts";
import { CollectPart } from "./collect.tsx";
import { useLoaded, useWords } from "./context.ts";
import { CopyBox, languageName, Show } from "./fields.tsx";
import { InboxTone } from "./inbox-tone.tsx";
import { LookPage } from "./look.tsx";
import { SurveyPart } from "./survey.tsx";

export interface Inbox {
  readonly id: string;
  readonly name: string;
  readonly channel: string;
  readonly languages: readonly string[];
  readonly automated: boolean;
  readonly origins: readonly string[];
  readonly signed: boolean;
  /** Whether questions without an answer are collected. */
  readonly collects: boolean;
  /** Where it is a widget on host pages. */
  readonly snippet?: string;
}

/** @param rest the inbox whose look is open; empty for the list */
export function InboxesPage({ rest }: { rest: string }): JSX.Element {
  const t = useWords();
  const [loaded, again] = useLoaded<{ inboxes: readonly Inbox[] }>("admin/inboxes");
  return (
    <Show loaded={loaded} again={again}>
      {({ inboxes }) => {
        const open = inboxes.find((inbox) => inbox.id === rest && inbox.snippet !== undefined);
        if (open !== undefined) {
          return <LookPage key={open.id} inbox={open} />;
        }
        return (
          <>
            <p class="soft">{t.inboxes.text}</p>
            <ul class="cards">
              {inboxes.map((inbox) => (
                <li key={inbox.id} class="card card-body">
                  <InboxCard inbox={inbox} />
                </li>
              ))}
            </ul>
          </>
        );
      }}
    </Show>
  );
}

function InboxCard({ inbox }: { inbox: Inbox }): JSX.Element {
  const t = useWords();
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
      <CollectPart inbox={inbox.id} label={t.questions.collect} on={inbox.collects} />
      <InboxTone inbox={inbox.id} />
      {inbox.snippet !== undefined && (
        <>
          <div class="strip">
            <a
              class="button main"
              href={addressOf("inboxes", inbox.id)}
              aria-label={`${t.look.change}: ${inbox.name}`}
            >
              {t.look.change}
            </a>
          </div>
          <CopyBox label={t.inboxes.snippet} text={inbox.snippet} />
          <SurveyPart inbox={inbox.id} />
        </>
      )}
    </>
  );
}
