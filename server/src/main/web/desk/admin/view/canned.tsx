// Canned replies: texts agents say often, by language.

import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { useGround, useLoaded, useWords } from "./context.ts";
import { FormFoot, languageName, SelectField, Show, TextField, useSaving } from "./fields.tsx";

interface Reply {
  readonly id: string;
  readonly language: string;
  readonly version: number;
  readonly shortcut: string;
  readonly title: string;
  readonly text: string;
}

const LANGUAGES = ["en", "da", "fi", "nb", "ko"] as const;

export function CannedPage(): JSX.Element {
  const t = useWords();
  const [language, setLanguage] = useState(t.locale.split("-")[0] ?? "en");
  const [loaded, again] = useLoaded<{ canned: readonly Reply[] }>(`canned?language=${language}`);
  return (
    <>
      <p class="soft">{t.canned.text}</p>
      <div class="tools">
        <SelectField
          name="language"
          label={t.faq.language}
          value={language}
          options={LANGUAGES.map((code) => [code, languageName(code, t.locale)])}
          onValue={setLanguage}
        />
      </div>
      <Show loaded={loaded} again={again}>
        {({ canned }) => <Replies key={language} replies={canned} language={language} again={again} />}
      </Show>
    </>
  );
}

function Replies(props: {
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
                key={reply.version}
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

/** An id of its own for a new reply, of the letters an id may have. */
function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(6));
  return `reply-${[...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("")}`;
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
  const [id] = useState(() => reply?.id ?? newId());
  const [title, setTitle] = useState(reply?.title ?? "");
  const [shortcut, setShortcut] = useState(reply?.shortcut ?? "");
  const [text, setText] = useState(reply?.text ?? "");
  const saving = useSaving<Reply>();
  const typed =
    (set: (value: string) => void) =>
    (value: string): void => {
      set(value);
      saving.touched();
    };
  return (
    <form
      class="form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void saving.run(
          () => api.send<Reply>("PUT", `canned/${id}`, { language, title, shortcut, text }),
          props.onSaved,
        );
      }}
    >
      <TextField
        name="title"
        label={t.canned.title}
        lang={language}
        value={title}
        onValue={typed(setTitle)}
      />
      <TextField
        name="shortcut"
        label={t.canned.shortcut}
        hint={t.canned.shortcutHint}
        value={shortcut}
        onValue={typed(setShortcut)}
      />
      <TextField
        name="text"
        label={t.canned.words}
        hint={t.canned.wordsHint}
        lang={language}
        lines={5}
        value={text}
        onValue={typed(setText)}
      />
      <FormFoot saving={saving} onCancel={props.onClose}>
        {reply !== undefined && (
          <button
            type="button"
            class="button"
            onClick={() =>
              void saving.run(
                () => api.send<Reply>("DELETE", `canned/${id}?language=${language}`),
                props.onSaved,
              )
            }
          >
            {t.act.remove}
          </button>
        )}
      </FormFoot>
    </form>
  );
}
