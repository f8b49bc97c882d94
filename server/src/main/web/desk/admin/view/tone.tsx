// The rules of positive language: a box to try a text, and the list with what agents make of them.

import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { FILTERS, listed, shareOf, type Filter, type Packs, type Rule } from "../model/tones.ts";
import { useLoaded, useWords } from "./context.ts";
import { languageName, SelectField, Show, TextField } from "./fields.tsx";
import { NewRule, RuleBody } from "./tone-rule.tsx";
import { TryText } from "./tone-trial.tsx";

export function TonePage({ rest }: { rest: string }): JSX.Element {
  const t = useWords();
  const [language, setLanguage] = useState(rest === "" ? (t.locale.split("-")[0] ?? "en") : rest);
  const [loaded, again] = useLoaded<Packs>(`admin/tone?language=${encodeURIComponent(language)}`);
  return (
    <>
      <p class="soft">{t.tone.text}</p>
      <p class="soft">{t.toneRules.learns}</p>
      <Show loaded={loaded} again={again}>
        {(packs) => (
          <>
            <div class="tools">
              <SelectField
                name="language"
                label={t.faq.language}
                value={packs.language}
                options={packs.languages.map((code) => [code, languageName(code, t.locale)])}
                onValue={setLanguage}
              />
            </div>
            <Suspended packs={packs} />
            <TryText language={packs.language} />
            <Rules key={packs.language} packs={packs} again={again} />
          </>
        )}
      </Show>
    </>
  );
}

/** What is suspended, in any language, with the way to it. */
function Suspended({ packs }: { packs: Packs }): JSX.Element {
  const t = useWords();
  return (
    <div role="status">
      {packs.suspended.length > 0 && (
        <section class="newer" aria-labelledby="suspended">
          <h3 id="suspended">{t.toneRules.suspended(packs.suspended.length)}</h3>
          <p>{t.toneRules.suspendedText}</p>
          <p class="strip">
            {packs.suspended.map(({ language, id }) => (
              <span key={`${language} ${id}`}>
                {id} ({languageName(language, t.locale)})
              </span>
            ))}
          </p>
        </section>
      )}
    </div>
  );
}

function Rules({ packs, again }: { packs: Packs; again(): void }): JSX.Element {
  const t = useWords();
  const [search, setSearch] = useState("");
  const [filter, setFilter] = useState<Filter>("all");
  const [open, setOpen] = useState<string>();
  const found = listed(packs.rules, search, filter);
  return (
    <>
      <div class="tools">
        <TextField
          name="search"
          type="search"
          label={t.act.search}
          value={search}
          onValue={setSearch}
        />
        <SelectField
          name="filter"
          label={t.toneRules.filter}
          value={filter}
          options={FILTERS.map((name) => [name, t.toneRules.filters[name]])}
          onValue={(value) => setFilter(FILTERS.find((name) => name === value) ?? "all")}
        />
        <button type="button" class="button main" onClick={() => setOpen("")}>
          {t.toneRules.add}
        </button>
      </div>
      {open === "" && (
        <NewRule
          language={packs.language}
          onClose={() => setOpen(undefined)}
          onSaved={(id) => {
            setOpen(id);
            again();
          }}
        />
      )}
      <p class="soft" role="status">
        {t.tone.rules(found.length)}
      </p>
      <ul class="cards">
        {found.map((rule) => (
          <li key={rule.id} class={rule.state === "on" ? "card" : "card off"}>
            <button
              type="button"
              class="card-head"
              aria-expanded={open === rule.id}
              onClick={() => setOpen(open === rule.id ? undefined : rule.id)}
            >
              <span class="card-name">{rule.id}</span>
              <Signs rule={rule} />
              <span class="soft clip" lang="en">
                {rule.reason}
              </span>
            </button>
            {open === rule.id && (
              <RuleBody language={packs.language} rule={rule} onSaved={again} />
            )}
          </li>
        ))}
      </ul>
      {found.length === 0 && <p class="empty">{t.toneRules.none}</p>}
    </>
  );
}

function Signs({ rule }: { rule: Rule }): JSX.Element {
  const t = useWords();
  const percent = new Intl.NumberFormat(t.locale, { style: "percent" }).format(shareOf(rule));
  return (
    <span class="chips">
      {rule.holds && <span class="sign">{t.tone.holds}</span>}
      {rule.pack === "" && <span class="sign">{t.toneRules.own}</span>}
      {rule.state !== "on" && <span class="sign bad">{t.toneRules.states[rule.state]}</span>}
      {rule.shown > 0 && (
        <span class="soft">{t.toneRules.counted(rule.shown, rule.refused, percent)}</span>
      )}
    </span>
  );
}

