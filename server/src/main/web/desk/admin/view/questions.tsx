// Questions without an answer: what visitors asked that went to a person, by meaning.

import type { JSX } from "preact";
import { useRef, useState } from "preact/hooks";
import { pathOf, type Questions, reasonsOf } from "../model/questions.ts";
import { CollectPart } from "./collect.tsx";
import { useLoaded, useWords } from "./context.ts";
import { dateOf, languageName, SelectField, Show } from "./fields.tsx";
import { GroupPart } from "./question.tsx";

export function QuestionsPage(): JSX.Element {
  const t = useWords();
  const [inbox, setInbox] = useState("");
  const [language, setLanguage] = useState("");
  const [loaded, again] = useLoaded<Questions>(pathOf(inbox, language));
  return (
    <>
      <p class="soft">{t.questions.text}</p>
      <Show loaded={loaded} again={again}>
        {(found) => (
          <>
            <div class="tools">
              <SelectField
                name="inbox"
                label={t.questions.inbox}
                value={inbox}
                options={[
                  ["", t.questions.allInboxes],
                  ...found.inboxes.map(({ id, name }) => [id, name] as const),
                ]}
                onValue={setInbox}
              />
              <SelectField
                name="language"
                label={t.faq.language}
                value={language}
                options={[
                  ["", t.questions.allLanguages],
                  ...found.languages.map((code) => [code, languageName(code, t.locale)] as const),
                ]}
                onValue={setLanguage}
              />
            </div>
            <List found={found} again={again} />
            <Switches found={found} again={again} />
          </>
        )}
      </Show>
    </>
  );
}

function Switches({ found, again }: { found: Questions; again(): void }): JSX.Element {
  const t = useWords().questions;
  return (
    <section aria-labelledby="collecting">
      <h3 id="collecting">{t.where}</h3>
      <p class="soft">{t.whereText}</p>
      {found.inboxes.map(({ id, name, on }) => (
        <CollectPart key={`${id}${on}`} inbox={id} label={name} on={on} onChanged={again} />
      ))}
    </section>
  );
}

function List({ found, again }: { found: Questions; again(): void }): JSX.Element {
  const t = useWords();
  const [open, setOpen] = useState<string>();
  const [said, setSaid] = useState("");
  const status = useRef<HTMLParagraphElement>(null);
  const settled = (say: string): void => {
    setOpen(undefined);
    setSaid(say);
    again();
    // The button that was used goes with its group.
    requestAnimationFrame(() => status.current?.focus());
  };
  const off = found.inboxes.every(({ on }) => !on);
  return (
    <>
      <p ref={status} tabIndex={-1} class={said === "" ? "soft" : "said good"} role="status">
        {said === "" && found.groups.length > 0
          ? t.questions.count(found.groups.length + found.more)
          : said}
      </p>
      {found.groups.length === 0 && (
        <p class="empty">{off ? t.questions.off : t.questions.none}</p>
      )}
      <ul class="cards">
        {found.groups.map((group) => {
          const key = group.questions[0] ?? group.question;
          return (
            <li key={key} class="card">
              <button
                type="button"
                class="card-head"
                aria-expanded={open === key}
                onClick={() => {
                  setOpen(open === key ? undefined : key);
                  setSaid("");
                }}
              >
                <span class="card-name" lang={group.language}>
                  {group.question}
                </span>
                <span class="chips">
                  <span class="chip">{t.questions.times(group.count)}</span>
                  <span class="chip quiet">{languageName(group.language, t.locale)}</span>
                  {reasonsOf(group).map(([reason]) => (
                    <span key={reason} class="chip quiet">
                      {reason === "did_not_help" ? t.questions.didNotHelp : t.questions.notCovered}
                    </span>
                  ))}
                </span>
                <span class="soft clip">{t.questions.last(dateOf(group.last, t.locale))}</span>
              </button>
              {open === key && <GroupPart group={group} onSettled={settled} />}
            </li>
          );
        })}
      </ul>
      {found.more > 0 && <p class="soft">{t.questions.more(found.more)}</p>}
    </>
  );
}
