// Questions and answers: the list of a language, one entry, and trying a question.

import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { addressOf } from "../model/route.ts";
import { allTags, passes, stateOf, type Filter } from "../model/faq.ts";
import type { FaqAround, FaqEntry } from "../model/shapes.ts";
import { useLoaded, useWords } from "./context.ts";
import { FaqForm } from "./faq-form.tsx";
import { languageName, SelectField, Show, TextField } from "./fields.tsx";
import { ImportPart } from "./import.tsx";
import { TrialPart } from "./trial.tsx";

interface Entries extends FaqAround {
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
              around={found}
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

const ONLY = ["all", "mine", "over", "not_yet"] as const;

function dayOf(day: string, locale: string): string {
  // Noon in the middle of the world's zones is the same day almost everywhere.
  return new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeZone: "UTC" }).format(
    new Date(`${day}T12:00:00Z`),
  );
}

/** What is known of an entry beside its texts, in few words. */
function Signs({ entry, around }: { entry: FaqEntry; around: FaqAround }): JSX.Element {
  const t = useWords();
  const state = stateOf(entry, around.today);
  const owner = around.people.find((each) => each.id === entry.owner);
  return (
    <>
      {state === "over" && (
        <span class="sign over">{t.faqMore.ended(dayOf(entry.valid_until ?? "", t.locale))}</span>
      )}
      {state === "not_yet" && (
        <span class="sign over">{t.faqMore.begins(dayOf(entry.valid_from ?? "", t.locale))}</span>
      )}
      {entry.tags?.map((tag) => (
        <span key={tag} class="chip quiet" lang={entry.language}>
          {tag}
        </span>
      ))}
      {(entry.variants?.length ?? 0) > 0 && (
        <span class="chip quiet">{t.faqMore.others(entry.variants?.length ?? 0)}</span>
      )}
      {entry.owner !== undefined && (
        <span class="chip quiet">
          {owner?.enabled === true ? owner.name : t.faqMore.left(owner?.name ?? entry.owner)}
        </span>
      )}
    </>
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
  const [filter, setFilter] = useState<Filter>({ words: "", tag: "", only: "all" });
  const shown = found.entries.filter((entry) => passes(entry, filter, found.me, found.today));
  const tags = allTags(found.entries, t.locale);
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
        <TextField
          name="search"
          label={t.act.search}
          value={filter.words}
          onValue={(words) => setFilter({ ...filter, words })}
        />
        {tags.length > 0 && (
          <SelectField
            name="tag"
            label={t.faqMore.tag}
            value={filter.tag}
            options={[["", t.faqMore.anyTag], ...tags.map((tag) => [tag, tag] as const)]}
            onValue={(tag) => setFilter({ ...filter, tag })}
          />
        )}
        <SelectField
          name="only"
          label={t.faqMore.only}
          value={filter.only}
          options={ONLY.map((only) => [only, t.faqMore.onlyOf[only]])}
          onValue={(only) => setFilter({ ...filter, only: only as Filter["only"] })}
        />
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
                <Signs entry={entry} around={found} />
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
