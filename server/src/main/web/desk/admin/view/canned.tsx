// Canned replies: texts agents say often, by language.

import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { useGround, useLoaded, useWords } from "./context.ts";
import {
  dateOf,
  Form,
  FormFoot,
  languageName,
  NewerNote,
  SelectField,
  Show,
  TextField,
  useSaving,
} from "./fields.tsx";

interface Reply {
  readonly id: string;
  readonly language: string;
  readonly version: number;
  readonly shortcut: string;
  readonly title: string;
  readonly text: string;
}

interface Old extends Reply {
  readonly saved: string;
  readonly saved_by: string;
}

interface Draft {
  title: string;
  shortcut: string;
  text: string;
}

function draftOf(reply: Reply | undefined): Draft {
  return {
    title: reply?.title ?? "",
    shortcut: reply?.shortcut ?? "",
    text: reply?.text ?? "",
  };
}

interface Replies {
  readonly languages: readonly string[];
  readonly canned: readonly Reply[];
}

export function CannedPage(): JSX.Element {
  const t = useWords();
  const [language, setLanguage] = useState(t.locale.split("-")[0] ?? "en");
  const [loaded, again] = useLoaded<Replies>(`admin/canned?language=${language}`);
  return (
    <>
      <p class="soft">{t.canned.text}</p>
      <Show loaded={loaded} again={again}>
        {({ canned, languages }) => (
          <>
            <div class="tools">
              <SelectField
                name="language"
                label={t.faq.language}
                value={language}
                options={[...new Set([...languages, language])].map((code) => [
                  code,
                  languageName(code, t.locale),
                ])}
                onValue={setLanguage}
              />
            </div>
            <List key={language} replies={canned} language={language} again={again} />
          </>
        )}
      </Show>
    </>
  );
}

function List(props: {
  replies: readonly Reply[];
  language: string;
  again(): void;
}): JSX.Element {
  const t = useWords();
  const [open, setOpen] = useState<string>();
  return (
    <>
      <div class="strip">
        <button type="button" class="button main" onClick={() => setOpen("")}>
          {t.canned.add}
        </button>
      </div>
      {open === "" && (
        <ReplyForm
          language={props.language}
          onClose={() => setOpen(undefined)}
          onSaved={() => {
            setOpen(undefined);
            props.again();
          }}
        />
      )}
      {props.replies.length === 0 && <p class="empty">{t.canned.none}</p>}
      <ul class="cards">
        {props.replies.map((reply) => (
          <li key={reply.id} class="card">
            <button
              type="button"
              class="card-head"
              lang={props.language}
              aria-expanded={open === reply.id}
              onClick={() => setOpen(open === reply.id ? undefined : reply.id)}
            >
              <span class="card-name">{reply.title}</span>
              <kbd>/{reply.shortcut}</kbd>
              <span class="soft clip">{reply.text}</span>
            </button>
            {open === reply.id && (
              <ReplyForm
                reply={reply}
                language={props.language}
                onClose={() => setOpen(undefined)}
                onSaved={props.again}
              />
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

function ReplyForm(props: {
  reply?: Reply;
  language: string;
  onClose(): void;
  onSaved(): void;
}): JSX.Element {
  const t = useWords();
  const { api } = useGround();
  const { reply, language } = props;
  const [draft, setDraft] = useState(() => draftOf(reply));
  const [version, setVersion] = useState(reply?.version ?? 0);
  const saving = useSaving<Reply>();
  const set = (part: Partial<Draft>): void => {
    setDraft({ ...draft, ...part });
    saving.touched();
  };
  const save = (over: number): Promise<void> =>
    saving.run(
      () => {
        const body = { ...draft, language, version: over };
        return reply === undefined
          ? api.send<Reply>("POST", "admin/canned", body)
          : api.send<Reply>("PUT", `admin/canned/${reply.id}`, body);
      },
      (saved) => {
        setVersion(saved.version);
        props.onSaved();
      },
    );
  const newer = saving.newer;
  return (
    <Form onSend={() => void save(version)}>
      <TextField
        name="title"
        label={t.canned.title}
        lang={language}
        value={draft.title}
        faults={saving.faults}
        onValue={(title) => set({ title })}
      />
      <TextField
        name="shortcut"
        label={t.canned.shortcut}
        hint={t.canned.shortcutHint}
        value={draft.shortcut}
        faults={saving.faults}
        onValue={(shortcut) => set({ shortcut })}
      />
      <TextField
        name="text"
        label={t.canned.words}
        hint={t.canned.wordsHint}
        lang={language}
        lines={5}
        value={draft.text}
        faults={saving.faults}
        onValue={(text) => set({ text })}
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
          <p lang={language}>
            {newer.title}, /{newer.shortcut}
          </p>
          <p lang={language}>{newer.text}</p>
        </NewerNote>
      )}
      <FormFoot saving={saving} onCancel={props.onClose}>
        {reply !== undefined && (
          <button
            type="button"
            class="button"
            onClick={() =>
              void saving.run(
                () =>
                  api.send<Reply>(
                    "DELETE",
                    `admin/canned/${reply.id}?language=${language}&version=${version}`,
                  ),
                props.onSaved,
              )
            }
          >
            {t.act.remove}
          </button>
        )}
      </FormFoot>
      {reply !== undefined && (
        <Past
          key={version}
          reply={reply}
          onTake={({ title, shortcut, text }) => set({ title, shortcut, text })}
        />
      )}
    </Form>
  );
}

/** Earlier versions, to be put into the form again. */
function Past({ reply, onTake }: { reply: Reply; onTake(old: Reply): void }): JSX.Element {
  const t = useWords();
  const [loaded, again] = useLoaded<{ versions: readonly Old[] }>(
    `admin/canned-history?id=${reply.id}&language=${reply.language}`,
  );
  return (
    <details>
      <summary>{t.faq.history}</summary>
      <Show loaded={loaded} again={again}>
        {({ versions }) => (
          <ul class="cards">
            {versions.map((old) => (
              <li key={old.version} class="card card-head">
                <span class="card-name">{t.faq.version(old.version)}</span>
                <span class="soft">
                  {t.faq.savedBy(dateOf(old.saved, t.locale), old.saved_by)}
                </span>
                <button type="button" class="button small" onClick={() => onTake(old)}>
                  {t.faq.restore}
                </button>
                <span class="soft clip" lang={old.language}>
                  {old.text}
                </span>
              </li>
            ))}
          </ul>
        )}
      </Show>
    </details>
  );
}
