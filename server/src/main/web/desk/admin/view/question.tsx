// One group of questions: how it was asked and where, and what can be done with it.

import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { addressOfTalk } from "../../model/named.ts";
import type { Fault } from "../model/api.ts";
import { entryNamed, linesOf, type QuestionGroup, waysOf } from "../model/questions.ts";
import { addressOf } from "../model/route.ts";
import type { FaqAround, FaqEntry } from "../model/shapes.ts";
import { useGround, useLoaded, useWords } from "./context.ts";
import { FaqForm } from "./faq-form.tsx";
import { dateOf, Field, Form, FormFoot, Show, TextField, useSaving } from "./fields.tsx";

interface Entries extends FaqAround {
  readonly entries: readonly FaqEntry[];
}

interface Settling {
  readonly group: QuestionGroup;
  /** The group is done with; the sentence says how. */
  onSettled(say: string): void;
}

export function GroupPart({ group, onSettled }: Settling): JSX.Element {
  const t = useWords();
  const { api } = useGround();
  const [writes, setWrites] = useState(false);
  const saving = useSaving<object>();
  const settle = (how: "answered" | "dismissed"): Promise<void> =>
    saving.run(
      () => api.send("POST", "admin/questions-settle", { how, questions: group.questions }),
      () => {
        if (how === "dismissed") {
          onSettled(t.questions.dismissed);
        }
      },
    );
  return (
    <div class="card-body">
      <Asked group={group} />
      {writes ? (
        <NewEntry group={group} onSaved={() => void settle("answered")} />
      ) : (
        <AddForm group={group} onSettled={onSettled} />
      )}
      <div class="strip">
        {!writes && (
          <button type="button" class="button" onClick={() => setWrites(true)}>
            {t.questions.write}
          </button>
        )}
        <button
          type="button"
          class="button"
          disabled={saving.going}
          onClick={() => void settle("dismissed")}
        >
          {t.questions.dismiss}
        </button>
        <p class="said" role="status">
          {saving.good ? "" : saving.said}
        </p>
      </div>
    </div>
  );
}

function NewEntry({ group, onSaved }: { group: QuestionGroup; onSaved(): void }): JSX.Element {
  const { language } = group;
  const [loaded, again] = useLoaded<Entries>(`admin/faq?language=${encodeURIComponent(language)}`);
  const [first = "", ...others] = linesOf(waysOf(group));
  return (
    <Show loaded={loaded} again={again}>
      {(around) => (
        <FaqForm
          language={language}
          around={around}
          begin={{ question: first, phrasings: others.join("\n") }}
          onSaved={onSaved}
        />
      )}
    </Show>
  );
}

function Asked({ group }: { group: QuestionGroup }): JSX.Element {
  const t = useWords();
  const { unhelpful, language } = group;
  return (
    <>
      <h4>{t.questions.examples}</h4>
      <ul>
        {group.examples.map((example) => (
          <li key={example.conversation + example.at}>
            <a href={addressOfTalk(example.conversation)} lang={language}>
              {example.text}
            </a>
            <span class="soft"> {dateOf(example.at, t.locale)}</span>
          </li>
        ))}
      </ul>
      {unhelpful !== undefined && (
        <p>
          {t.questions.unhelpful}{" "}
          <a href={addressOf("faq", `${language}/${unhelpful.id}`)} lang={language}>
            {unhelpful.question}
          </a>
        </p>
      )}
    </>
  );
}

function AddForm({ group, onSettled }: Settling): JSX.Element {
  const [loaded, again] = useLoaded<Entries>(
    `admin/faq?language=${encodeURIComponent(group.language)}`,
  );
  return (
    <Show loaded={loaded} again={again}>
      {({ entries }) => <AddTo group={group} entries={entries} onSettled={onSettled} />}
    </Show>
  );
}

function AddTo({ group, entries, onSettled }: Settling & Pick<Entries, "entries">): JSX.Element {
  const t = useWords();
  const { api } = useGround();
  const { language, nearest } = group;
  const [ways, setWays] = useState(() => waysOf(group));
  const [typed, setTyped] = useState(nearest?.question ?? "");
  const [missing, setMissing] = useState<readonly Fault[]>([]);
  const saving = useSaving<FaqEntry>();
  const percent = new Intl.NumberFormat(t.locale, { style: "percent" });
  const add = async (): Promise<void> => {
    const entry = entryNamed(entries, typed);
    if (entry === undefined) {
      setMissing([{ field: "entry", code: "not_known", say: "" }]);
      return;
    }
    await saving.run(
      () =>
        api.send<FaqEntry>("POST", "admin/questions-phrasing", {
          language,
          entry: entry.id,
          phrasings: linesOf(ways),
          questions: group.questions,
        }),
      (saved) => onSettled(t.questions.added(saved.question)),
    );
  };
  return (
    <Form onSend={() => void add()}>
      <TextField
        name="phrasings"
        label={t.questions.ways}
        hint={t.questions.waysHint}
        lang={language}
        lines={Math.min(6, linesOf(ways).length + 1)}
        value={ways}
        faults={saving.faults}
        onValue={(value) => {
          setWays(value);
          saving.touched();
        }}
      />
      <Field
        name="entry"
        label={t.questions.entry}
        hint={
          nearest === undefined
            ? t.questions.entryHint
            : t.questions.nearest(nearest.question, percent.format(nearest.confidence))
        }
        faults={[...missing, ...saving.faults]}
      >
        {(id, described) => (
          <>
            <input
              id={id}
              name="entry"
              list={`${id}-list`}
              lang={language}
              autocomplete="off"
              value={typed}
              aria-describedby={described}
              aria-invalid={missing.length > 0}
              onInput={(event) => {
                setTyped(event.currentTarget.value);
                setMissing([]);
                saving.touched();
              }}
            />
            <datalist id={`${id}-list`}>
              {entries.map((entry) => (
                <option key={entry.id} value={entry.question} />
              ))}
            </datalist>
          </>
        )}
      </Field>
      <FormFoot saving={saving} label={t.questions.add} />
    </Form>
  );
}
