// Questions and answers: the list of a language, one entry, and trying a question.

import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { addressOf } from "../model/route.ts";
import type { FaqEntry } from "../model/shapes.ts";
import { useLoaded, useWords } from "./context.ts";
import { FaqForm } from "./faq-form.tsx";
import { languageName, SelectField, Show, TextField } from "./fields.tsx";
import { ImportPart } from "./import.tsx";
import { TrialPart } from "./trial.tsx";

interface Entries {
  readonly languages: readonly string[];
  readonly entries: readonly FaqEntry[];
}

/** @param rest a language, and after a slash an entry, "new" or "import" */
export function FaqPage({ rest }: { rest: string }): JSX.Element {
  const t = useWords();
  const [language = "", id = ""] = (rest === "" ? (t.locale.split("-")[0] ?? "en") : rest).split("/");
  const [made, setMade] = useState("");
  const [loaded, again] = useLoaded<Entries>(`admin/faq?language=${encodeURIComponent(language)}`);
  return (
    <Show loaded={loaded} again={again}>
      {(found) => {
        if (id === "" || id === "import") {
          return <List key={id} found={found} language={language} imports={id !== ""} again={again} />;
        }
        const entry = found.entries.find((each) => each.id === id);
        return (
          <>
            <p>
              <a href={addressOf("faq", language)}>{t.faq.back}</a>
            </p>
            <FaqForm
              // A new entry keeps its form, with what it says, when it gets its address.
              key={`${language}/${id === made ? "new" : id}`}
              language={language}
              {...(entry === undefined ? {} : { entry })}
              onSaved={(saved) => {
                if (id === "new") {
                  setMade(saved.id);
                }
                again();
              }}
            />
          </>
        );
      }}
    </Show>
  );
}

function List(props: {
  found: Entries;
  language: string;
  imports: boolean;
  again(): void;
}): JSX.Element {
  const { found, language } = props;
  const t = useWords();
  const [importing, setImporting] = useState(props.imports);
  const [search, setSearch] = useState("");
  const words = search.toLowerCase().trim();
  const shown = found.entries.filter((entry) =>
    [entry.question, entry.answer, entry.topic, ...entry.phrasings].some((text) =>
      text.toLowerCase().includes(words),
    ),
  );
  const languages = [...new Set([...found.languages, language])];
  return (
    <>
      <div class="tools">
        <SelectField
          name="language"
          label={t.faq.language}
          value={language}
          options={languages.map((code) => [code, languageName(code, t.locale)])}
          onValue={(code) => {
            location.hash = addressOf("faq", code);
          }}
        />
        <TextField name="search" label={t.act.search} value={search} onValue={setSearch} />
        <a class="button main" href={addressOf("faq", `${language}/new`)}>
          {t.faq.add}
        </a>
        <button
          type="button"
          class="button"
          aria-expanded={importing}
          onClick={() => setImporting(!importing)}
        >
          {t.faq.import}
        </button>
      </div>
      {importing && <ImportPart key={language} language={language} onDone={props.again} />}
      <TrialPart language={language} />
      <p class="soft" role="status">
        {t.faq.count(shown.length)}
      </p>
      {shown.length === 0 && (
        <p class="empty">{found.entries.length === 0 ? t.faq.none : t.faq.noMatch}</p>
      )}
      <ul class="cards" lang={language}>
        {shown.map((entry) => (
          <li key={entry.id} class="card">
            <a class="card-head" href={addressOf("faq", `${language}/${entry.id}`)}>
              <span class="card-name">{entry.question}</span>
              <span class="soft clip">{entry.answer}</span>
              <span class="chips" lang={t.locale}>
                {entry.topic !== "" && <span class="chip quiet">{entry.topic}</span>}
                <span class="chip quiet">{t.faq.version(entry.version)}</span>
                {(entry.uses ?? 0) > 0 && (
                  <span class="chip">{t.faq.used(entry.uses ?? 0)}</span>
                )}
                {!entry.automate && <span class="sign">{t.faq.byPeople}</span>}
              </span>
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}
