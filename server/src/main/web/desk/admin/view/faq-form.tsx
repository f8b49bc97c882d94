// One entry: its texts, its versions, and who was given each.

import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { addressOfTalk } from "../../model/named.ts";
import { addressOf } from "../model/route.ts";
import { moreOf, tagsOf, variantIn, type MoreDraft } from "../model/faq.ts";
import type { FaqAround, FaqEntry, FaqUse } from "../model/shapes.ts";
import { useGround, useLoaded, useWords } from "./context.ts";
import { MorePart } from "./faq-more.tsx";
import { CheckField, dateOf, Form, FormFoot, NewerNote, Show, TextField, useSaving } from "./fields.tsx";

interface Draft extends MoreDraft {
  question: string;
  phrasings: string;
  answer: string;
  topic: string;
  link_url: string;
  link_label: string;
  automate: boolean;
}

function draftOf(entry: FaqEntry | undefined): Draft {
  return {
    question: entry?.question ?? "",
    phrasings: (entry?.phrasings ?? []).join("\n"),
    answer: entry?.answer ?? "",
    topic: entry?.topic ?? "",
    link_url: entry?.link?.url ?? "",
    link_label: entry?.link?.label ?? "",
    automate: entry?.automate ?? true,
    ...moreOf(entry),
  };
}

export function FaqForm(props: {
  language: string;
  entry?: FaqEntry;
  around: FaqAround;
  /** What a new entry begins with. */
  begin?: Partial<Draft>;
  onSaved(saved: FaqEntry): void;
}): JSX.Element {
  const t = useWords();
  const { api } = useGround();
  const { language, entry, around } = props;
  const [draft, setDraft] = useState(() => ({ ...draftOf(entry), ...props.begin }));
  const [version, setVersion] = useState(entry?.version ?? 0);
  const saving = useSaving<FaqEntry>();
  const set = (part: Partial<Draft>): void => {
    setDraft({ ...draft, ...part });
    saving.touched();
  };
  const save = (over: number): Promise<void> =>
    saving.run(
      () => {
        const body = {
          ...draft,
          phrasings: draft.phrasings.split("\n"),
          tags: tagsOf(draft.tags),
          language,
          version: over,
        };
        return entry === undefined
          ? api.send<FaqEntry>("POST", "admin/faq", body)
          : api.send<FaqEntry>("PUT", `admin/faq/${encodeURIComponent(entry.id)}`, body);
      },
      (saved) => {
        setVersion(saved.version);
        props.onSaved(saved);
        location.hash = addressOf("faq", `${language}/${saved.id}`);
      },
      t.faq.savedLive,
    );
  const newer = saving.newer;
  return (
    <>
      <Form onSend={() => void save(version)}>
        <TextField
          name="question"
          label={t.faq.question}
          lang={language}
          value={draft.question}
          faults={saving.faults}
          onValue={(question) => set({ question })}
        />
        <TextField
          name="phrasings"
          label={t.faq.phrasings}
          lang={language}
          lines={5}
          value={draft.phrasings}
          faults={saving.faults}
          onValue={(phrasings) => set({ phrasings })}
        />
        <TextField
          name="answer"
          label={t.faq.answer}
          hint={t.faq.answerHint}
          lang={language}
          lines={5}
          value={draft.answer}
          faults={saving.faults}
          onValue={(answer) => set({ answer })}
        />
        <TextField
          name="topic"
          label={t.faq.topic}
          value={draft.topic}
          faults={saving.faults}
          onValue={(topic) => set({ topic })}
        />
        <TextField
          name="link_url"
          label={t.faq.linkUrl}
          value={draft.link_url}
          faults={saving.faults}
          onValue={(link_url) => set({ link_url })}
        />
        <TextField
          name="link_label"
          label={t.faq.linkLabel}
          lang={language}
          value={draft.link_label}
          faults={saving.faults}
          onValue={(link_label) => set({ link_label })}
        />
        <CheckField
          label={t.faq.automate}
          value={draft.automate}
          onValue={(automate) => set({ automate })}
        />
        <MorePart
          draft={draft}
          around={around}
          language={language}
          faults={saving.faults}
          onChange={set}
        />
        {newer !== undefined && (
          <NewerNote
            onTake={() => {
              setDraft(draftOf(newer));
              setVersion(newer.version);
              saving.settle();
            }}
            onKeep={() => void save(newer.version)}
          >
            <p lang={language}>{newer.question}</p>
            <p lang={language}>{newer.answer}</p>
          </NewerNote>
        )}
        <FormFoot saving={saving} />
      </Form>
      {entry !== undefined && (
        <Past
          key={version}
          entry={entry}
          onTake={(old) => {
            set(draftOf(old));
          }}
        />
      )}
    </>
  );
}

function Past({ entry, onTake }: { entry: FaqEntry; onTake(old: FaqEntry): void }): JSX.Element {
  const t = useWords();
  const query = `id=${encodeURIComponent(entry.id)}&language=${entry.language}`;
  const [loaded, again] = useLoaded<{ versions: readonly FaqEntry[] }>(
    `admin/faq-history?${query}`,
  );
  const [open, setOpen] = useState<number>();
  return (
    <section aria-labelledby="versions">
      <h3 id="versions">{t.faq.history}</h3>
      <Show loaded={loaded} again={again}>
        {({ versions }) => (
          <ul class="cards">
            {versions.map((old) => (
              <li key={old.version} class="card">
                <button
                  type="button"
                  class="card-head"
                  aria-expanded={open === old.version}
                  onClick={() => setOpen(open === old.version ? undefined : old.version)}
                >
                  <span class="card-name">{t.faq.version(old.version)}</span>
                  <span class="soft">
                    {t.faq.savedBy(dateOf(old.saved ?? "", t.locale), old.saved_by ?? "")}
                  </span>
                </button>
                {open === old.version && (
                  <div class="card-body">
                    <p lang={entry.language}>
                      <strong>{old.question}</strong>
                    </p>
                    <p lang={entry.language}>{old.answer}</p>
                    {old.variants?.map((variant) => (
                      <p key={variant.inboxes.join()} lang={entry.language}>
                        <span class="soft">{variant.inboxes.join(", ")}: </span>
                        {variant.answer}
                      </p>
                    ))}
                    <button type="button" class="button small" onClick={() => onTake(old)}>
                      {t.faq.restore}
                    </button>
                    <Uses old={old} query={`${query}&version=${old.version}`} />
                  </div>
                )}
              </li>
            ))}
          </ul>
        )}
      </Show>
    </section>
  );
}

function Uses({ old, query }: { old: FaqEntry; query: string }): JSX.Element {
  const t = useWords();
  const [loaded, again] = useLoaded<{ uses: readonly FaqUse[] }>(`admin/faq-uses?${query}`);
  return (
    <>
      <h4>{t.faq.uses}</h4>
      <Show loaded={loaded} again={again}>
        {({ uses }) =>
          uses.length === 0 ? (
            <p class="soft">{t.faq.noUses}</p>
          ) : (
            <ul>
              {uses.map((use) => (
                <li key={use.conversation + use.at}>
                  <a href={addressOfTalk(use.conversation)}>
                    {use.who === "" ? `${t.faq.visitor} ${use.conversation.slice(0, 4)}` : use.who}
                  </a>
                  <span class="soft"> {dateOf(use.at, t.locale)}</span>
                  {variantIn(old, use.inbox) !== undefined && (
                    <span class="chip quiet">{use.inbox}</span>
                  )}
                </li>
              ))}
            </ul>
          )
        }
      </Show>
    </>
  );
}
